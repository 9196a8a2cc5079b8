import { finding, findings, type Finding } from './findings.js'
import type { Gap } from './gaps.js'
import type { Localized } from './localized.js'
import { Unreadable } from './reading/unreadable.js'

export type Verdict = 'yes' | 'no' | 'unknown'

export interface Answer {
  readonly question: string
  readonly title: Localized
  readonly answer: Verdict
  readonly findings: readonly Finding[]
  readonly facts: readonly Localized[]
}

export interface Verification {
  /** `yes` when every question is answered so, `no` when one is answered no. */
  readonly verdict: Verdict
  readonly answers: readonly Answer[]
  readonly notProved: readonly (Localized & { readonly code: Gap })[]
}

export const worst = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('no') ? 'no' : verdicts.includes('unknown') ? 'unknown' : 'yes'

export const verdictOf = (found: readonly Finding[]): Verdict => worst(found.map(({ code }) => findings[code].answer))

export const unreadable = (cause: unknown): Finding => {
  // Whatever bytes a forger puts in, the answer is a finding: decoders throw errors of many kinds.
  const said = cause instanceof Error ? cause.message : String(cause)
  return finding(cause instanceof Unreadable ? 'PACKAGE_UNREADABLE' : 'BYTES_UNREADABLE', said)
}
