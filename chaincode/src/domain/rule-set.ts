import { numberAt, textAt, type Rule } from './rules/rule.js'
import { addDays, addMonths, addYears, type LegalDay } from './days.js'
import { rollForward, type WorkingDayCalendar } from './working-days.js'
import { ruleAt } from './rules/rule.js'

/** The dated rules and working-day calendars in force, with the digest that each event records. */
export interface RuleSet {
  readonly rules: readonly Rule[]
  readonly calendars: readonly WorkingDayCalendar[]
  readonly digest: string
}

export const ruleNumber = (set: RuleSet, id: string, day: LegalDay): number => numberAt(set.rules, id, day)
export const ruleText = (set: RuleSet, id: string, day: LegalDay): string => textAt(set.rules, id, day)

/** The end of a period that the rule `id` gives, counted from `day`; the rule in force that day is the one that counts. */
export function periodFrom(set: RuleSet, id: string, day: LegalDay): LegalDay {
  const { unit } = ruleAt(set.rules, id, day)
  const value = numberAt(set.rules, id, day)
  if (unit === 'years') return addYears(day, value)
  if (unit === 'months') return addMonths(day, value)
  return addDays(day, value)
}

/** The same, moved to the next working day where its end is a holiday (PR 5). A year without a calendar does not move. */
export function deadlineFrom(set: RuleSet, id: string, day: LegalDay): LegalDay {
  return roll(set, periodFrom(set, id, day))
}

export function roll(set: RuleSet, day: LegalDay): LegalDay {
  const year = Number(day.slice(0, 4))
  return set.calendars.some((c) => c.year === year) ? rollForward(day, set.calendars) : day
}

/** The last day of a consent: the one it states, else as long as the register lets a silent one stand. */
export const consentEnd = (set: RuleSet, today: LegalDay, stated: LegalDay | undefined): LegalDay =>
  stated ?? periodFrom(set, 'consentValidity', today)
