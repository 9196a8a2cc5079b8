import { addYears, yearEnd, type LegalDay } from './days.js'
import type { RightDocument } from './documents.js'
import type { RightType } from './procedure.js'
import { deadlineFrom, periodFrom, type RuleSet } from './rule-set.js'

type Starts = (right: RightDocument) => { readonly from: LegalDay; readonly rule?: string; readonly toYearEnd?: true } | undefined

/** What a term may run from. */
const starts = {
  /** PL 42, PR 12: the real filing date, never the priority. */
  filing: (right) => dated(right.dates['filing']),
  /**
   * CL 23, SWR 14: to 31 December of the last year; a legal person's from first publication, or from completion while unpublished; a
   * natural person's from death.
   */
  softwarePublication: (right) => {
    const of = right.particulars
    if (!of) return undefined
    if (of['holderKind'] === 'naturalPerson') return untilYearEnd(right.dates['lastAuthorDeath'])
    const published = of['firstPublicationDate'] as LegalDay | undefined
    const start = untilYearEnd(published ?? (of['completionDate'] as LegalDay | undefined))
    return start && published === undefined ? { ...start, rule: 'softwareUnpublished' } : start
  },
} as const satisfies Record<string, Starts>

export type TermStart = keyof typeof starts

const dated = (from: LegalDay | undefined) => (from === undefined ? undefined : { from })
const untilYearEnd = (from: LegalDay | undefined) => (from === undefined ? undefined : { from, toYearEnd: true as const })

/** The last day of a right's term, as far as it is known: what a debt may not outlast. It does not move to a working day. */
export function termEndDay(type: Pick<RightType, 'term'>, right: RightDocument, rules: RuleSet): LegalDay | undefined {
  const start: ReturnType<Starts> = starts[type.term.runsFrom](right)
  if (!start) return undefined
  const end = periodFrom(rules, start.rule ?? type.term.rule, start.from)
  return start.toYearEnd ? yearEnd(end) : end
}

/** Year-n fee falls due at the end of year n − 1, years counted from filing (PR 114). */
export function upkeepAfter(type: Pick<RightType, 'upkeep'>, rules: RuleSet, filing: LegalDay | undefined, paidToYear: number) {
  if (!type.upkeep || filing === undefined) return {}
  const dueOn = addYears(filing, paidToYear)
  return { upkeep: { paidToYear, dueOn, graceUntil: deadlineFrom(rules, type.upkeep.grace, dueOn) } }
}
