import { Type } from 'typebox'
import type { Static } from 'typebox'
import { Id } from './text.js'

/** A part of a right as two whole numbers, so that a third is a third. */
export const Share = Type.Object(
  { n: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }), d: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }) },
  { additionalProperties: false },
)
export type Share = Static<typeof Share>

export const Holder = Type.Object({ party: Id, share: Type.Optional(Share) }, { additionalProperties: false })
export type Holder = Static<typeof Holder>

/**
 * Who holds a right: one holder, by shares, jointly (Civil Code art. 308: no shares exist), or several of whom the register says no more.
 * An unstated share is never filled in, although the law divides equally where nothing decides (art. 309).
 */
export const Holdings = Type.Object(
  {
    kind: Type.Union([Type.Literal('sole'), Type.Literal('byShares'), Type.Literal('joint'), Type.Literal('unstated')]),
    holders: Type.Array(Holder, { minItems: 1, maxItems: 100 }),
  },
  { additionalProperties: false },
)
export type Holdings = Static<typeof Holdings>

/** What is wrong with holdings: JSON pointer from the holdings, what was expected and got. */
export type HoldingsProblem = { readonly pointer: string; readonly expected: string; readonly got: string }

/** The first contradiction in holdings that already fit the schema; undefined when there is none. */
export function holdingsProblem(holdings: Holdings): HoldingsProblem | undefined {
  const { kind, holders } = holdings
  if (kind === 'sole' && holders.length !== 1) return { pointer: '/holders', expected: 'exactly one holder', got: String(holders.length) }
  if (kind !== 'sole' && holders.length < 2) return { pointer: '/holders', expected: 'two holders or more', got: String(holders.length) }
  const seen = new Set<string>()
  for (const [index, holder] of holders.entries()) {
    if (seen.has(holder.party)) return { pointer: `/holders/${index}/party`, expected: 'each party once', got: `${holder.party} twice` }
    seen.add(holder.party)
    const problem = shareProblem(kind, holder.share)
    if (problem !== undefined) return { pointer: `/holders/${index}/share${problem.member}`, expected: problem.expected, got: problem.got }
  }
  return kind === 'byShares' ? sumProblem(holders) : undefined
}

function shareProblem(kind: Holdings['kind'], share: Share | undefined) {
  if (kind !== 'byShares') {
    return share === undefined ? undefined : { member: '', expected: `no share where holders are ${kind}`, got: `${share.n}/${share.d}` }
  }
  if (share === undefined) return { member: '', expected: 'a share', got: 'none' }
  if (!isPositive(share.n)) return { member: '/n', expected: 'a positive integer', got: String(share.n) }
  if (!isPositive(share.d)) return { member: '/d', expected: 'a positive integer', got: String(share.d) }
  return undefined
}

function sumProblem(holders: readonly Holder[]): HoldingsProblem | undefined {
  const sum = addShares(holders.flatMap((holder) => (holder.share === undefined ? [] : [holder.share])))
  return sum.n === sum.d ? undefined : { pointer: '/holders', expected: 'shares that sum to exactly 1', got: `${sum.n}/${sum.d}` }
}

/** Sum in lowest terms. BigInt because a hundred denominators multiplied together leave 2^53 at once. */
export function addShares(shares: readonly Share[]): { readonly n: bigint; readonly d: bigint } {
  let [n, d] = [0n, 1n]
  for (const share of shares) {
    n = n * BigInt(share.d) + BigInt(share.n) * d
    d = d * BigInt(share.d)
    const common = gcd(n, d)
    n /= common
    d /= common
  }
  return { n, d }
}

function gcd(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

function isPositive(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0
}
