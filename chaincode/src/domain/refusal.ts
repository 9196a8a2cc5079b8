import { refusalByCode, refusalOrder, type RefusalCode } from './refusals.js'

/** The nearest allowed act and the article that allows it. */
export interface Remedy {
  readonly act: string
  readonly source: string
}

/** Why something was refused: never an exception, always one of the catalogue. */
export interface Refusal {
  readonly code: RefusalCode
  /** Facts of the case: expected, got, where. Public words only. */
  readonly params?: Readonly<Record<string, unknown>>
  /** JSON pointer into the body. */
  readonly target?: string
  readonly remedies?: readonly Remedy[]
}

const stated = (facts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))

/** A fact that is absent is not stated: a refusal travels as JSON. */
export const refuse = (code: RefusalCode, params?: Refusal['params'], more?: Pick<Refusal, 'target' | 'remedies'>): Refusal => ({
  code,
  ...(params === undefined ? {} : { params: stated(params) }),
  ...more,
})

/** The answer where several refusals apply: the one that comes first in the catalogue. */
export function firstRefusal(found: readonly (Refusal | undefined)[]): Refusal | undefined {
  let first: Refusal | undefined
  for (const refusal of found) {
    if (refusal && (!first || rank(refusal.code) < rank(first.code))) first = refusal
  }
  return first
}

/** All that apply, in order of precedence, each once. */
export function inOrder(found: readonly Refusal[]): Refusal[] {
  return [...found].sort((a, b) => rank(a.code) - rank(b.code))
}

const rank = (code: string): number => refusalOrder.get(code) ?? refusalByCode.size
