import { holdsOf } from '../decide.js'
import { blocking, blockedBy, conditions } from '../blocking.js'
import { guards } from '../guards.js'
import { inOrder, refuse, type Refusal } from '../refusal.js'
import { refusalByCode } from '../refusals.js'
import type { RightView, Situation } from '../situation.js'

export type CheckResult = 'clear' | 'conditional' | 'refused'

export interface RightChecked {
  readonly ipRightId: string
  readonly result: CheckResult
  readonly reasons: readonly (Refusal & { readonly title: { en: string; zh: string }; readonly source: string })[]
  readonly head: string
  readonly status: string
  /** The ledger enforces the pledgee's veto only where the pledgee is a member. */
  readonly pledges: readonly { readonly id: string; readonly rank: number; readonly veto: 'ledger' | 'rules' }[]
}

const questions = ['pledgorHolds', 'pledgeable', 'debtWithinTerm', 'rankOpen', 'invalidationAcknowledged'] as const

/** Refusals that the parties themselves can lift before registration: the answer is then conditional. */
const liftable = new Set(['INVALIDATION_PENDING', 'LATE_FEE', 'HOLDER_CONSENT_MISSING', 'FEES_UNSTATED'])

/**
 * What is asked, of a debt that ends today at the earliest: a right whose term is over secures none, whether or not its end is recorded yet, and
 * whatever day the question names or leaves out.
 */
function securing({ body, today }: Pick<Situation, 'body' | 'today'>): Situation['body'] {
  const end = body['debtTermEnd']
  return typeof end === 'string' && end > today ? body : { ...body, debtTermEnd: today }
}

/** The grounds on which the registrar would refuse a pledge of this right, judged by the same guards as the registration. */
export function checkPledge(s: Situation, view: RightView): RightChecked {
  const one: Situation = { ...s, body: securing(s), views: [view], asking: false }
  const held = holdsOf(view)
  const found: Refusal[] = []
  for (const condition of conditions) {
    const code = held[condition] ? blockedBy(condition, blocking.pledge[condition]) : undefined
    if (code !== undefined) found.push(refuse(code, { ipRightId: view.right.id }))
  }
  for (const name of questions) {
    const refusal = guards[name](one)
    if (refusal && !found.some((f) => f.code === refusal.code)) found.push(refusal)
  }
  const holders = view.title.holdings?.holders ?? []
  if (holders.length > 1)
    found.push(
      refuse(
        'HOLDER_CONSENT_MISSING',
        { missing: holders.map((h) => h.party) },
        { remedies: [{ act: 'consent by all holders', source: 'PL art. 14' }] },
      ),
    )
  // Nothing is known of fees that the back-file does not state: the bank is told, not left to assume.
  if (view.right.backfile && view.right.upkeep === undefined && view.type.lifecycle.some((r) => r.due === 'annualFee'))
    found.push(
      refuse(
        'FEES_UNSTATED',
        { expected: 'the year paid to', got: 'unstated by the back-file' },
        { remedies: [{ act: 'ask the registrar for the receipt of the last annual fee', source: 'PR art. 114' }] },
      ),
    )
  const reasons = inOrder(found).map((r) => ({
    ...r,
    title: refusalByCode.get(r.code)?.title ?? { en: r.code, zh: r.code },
    source: refusalByCode.get(r.code)?.source ?? '',
  }))
  const result: CheckResult = reasons.length === 0 ? 'clear' : reasons.every((r) => liftable.has(r.code)) ? 'conditional' : 'refused'
  const pledges = view.title.encumbrances.map((e) => ({
    id: e.id,
    rank: e.rank,
    veto: e.holders.every((h) => h.msp !== undefined) ? ('ledger' as const) : ('rules' as const),
  }))
  return { ipRightId: view.right.id, result, reasons, head: view.right.headHash, status: view.right.status, pledges }
}
