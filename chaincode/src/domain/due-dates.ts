import { addDays, addYears, dayEnds, yearEnd, type Instant, type LegalDay } from './days.js'
import type { RestraintDocument, RightDocument } from './documents.js'
import { deadlineFrom, periodFrom, type RuleSet } from './rule-set.js'

export interface DueInput {
  readonly right?: RightDocument
  readonly restraint?: RestraintDocument
  readonly rules: RuleSet
}

const day = (input: DueInput, name: string): LegalDay | undefined => input.right?.dates[name]
const endOf = (value: LegalDay | undefined): Instant | undefined => (value === undefined ? undefined : dayEnds(value))
const after = (input: DueInput, rule: string, from: LegalDay | undefined) =>
  from === undefined ? undefined : deadlineFrom(input.rules, rule, from)

/**
 * When what time alone brings falls due: the instant after which the clock may record it, or undefined while the right gives none.
 * All ends are ends of Beijing days but a freeze's, which ends at the instant its order states.
 */
export const dueDates = {
  /** PR 112. */
  filingFee: (i) => endOf(after(i, 'filingFee', day(i, 'filing'))),
  defectReply: (i) => endOf(day(i, 'defectReply')),
  actionReply: (i) => endOf(day(i, 'actionReply')),
  /** PL 35: three years from filing, or from priority where claimed (PR 12). */
  examinationRequest: (i) => endOf(after(i, 'examinationRequest', day(i, 'priority') ?? day(i, 'filing'))),
  /** PR 60. */
  registration: (i) => endOf(after(i, 'grantRegistration', day(i, 'grantNotice'))),
  annualFee: (i) => (i.right?.upkeep && !termOverBy(i, i.right.upkeep.dueOn) ? dayEnds(i.right.upkeep.dueOn) : undefined),
  feeGrace: (i) => endOf(i.right?.upkeep?.graceUntil),
  /** PL 42; the last day of a term does not move to a working day. */
  termEnd: (i) => endOf(patentTermEnd(i)),
  softwareTermEnd: (i) => endOf(softwareTermEnd(i)),
  freezeEnd: (i) => i.restraint?.active?.endsAt,
} as const satisfies Record<string, (input: DueInput) => Instant | undefined>

export type DueName = keyof typeof dueDates

export function patentTermEnd({ right, rules }: DueInput): LegalDay | undefined {
  const filing = right?.dates['filing']
  return filing === undefined ? undefined : periodFrom(rules, 'inventionTerm', filing)
}

const termOverBy = (i: DueInput, dueOn: LegalDay): boolean => {
  const end = patentTermEnd(i)
  return end !== undefined && end <= dueOn
}

/** CL 23, SWR 14: to 31 December of the fiftieth year after first publication (legal person) or death; unpublished: after completion. */
function softwareTermEnd({ right, rules }: DueInput): LegalDay | undefined {
  const particulars = right?.particulars
  if (!particulars) return undefined
  const published = particulars['firstPublicationDate'] as LegalDay | undefined
  const completed = particulars['completionDate'] as LegalDay | undefined
  const start = particulars['holderKind'] === 'naturalPerson' ? right.dates['lastAuthorDeath'] : (published ?? completed)
  if (start === undefined) return undefined
  const rule = published === undefined && particulars['holderKind'] === 'legalPerson' ? 'softwareUnpublished' : 'softwareTerm'
  return yearEnd(periodFrom(rules, rule, start))
}

/** The day a right’s term ends, as far as it is known: what a debt may not outlast. */
export const termEndDay = (input: DueInput): LegalDay | undefined => patentTermEnd(input) ?? softwareTermEnd(input)

/** Year-n fee falls due at the end of year n − 1, years counted from filing (PR 114). */
export function upkeepAfter(rules: RuleSet, filing: LegalDay, paidToYear: number) {
  const dueOn = addYears(filing, paidToYear)
  return { paidToYear, dueOn, graceUntil: deadlineFrom(rules, 'annuityGrace', dueOn) }
}

export const dayAfter = (value: LegalDay): LegalDay => addDays(value, 1)
