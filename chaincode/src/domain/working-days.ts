import { Type } from 'typebox'
import type { Static } from 'typebox'
import { addDays, compareDays, LegalDay, weekday, yearOf } from './days.js'

/** One year of the State Council's arrangement: days off, Saturdays and Sundays worked in exchange, and where it is published. */
export const WorkingDayCalendar = Type.Object(
  {
    year: Type.Integer({ minimum: 1985, maximum: 2999 }),
    holidays: Type.Array(LegalDay, { maxItems: 60 }),
    workingWeekends: Type.Array(LegalDay, { maxItems: 20 }),
    source: Type.String({ minLength: 1, maxLength: 200 }),
    confirmed: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type WorkingDayCalendar = Static<typeof WorkingDayCalendar>

/** No calendar is recorded for a year: a period that might roll over a holiday cannot be judged, so it is not. */
export class CalendarMissing extends Error {
  readonly year: number

  constructor(year: number) {
    super(`expected a working-day calendar for ${year}, got none`)
    this.name = 'CalendarMissing'
    this.year = year
  }
}

/** Throws CalendarMissing where the day's year has no calendar. */
export function isWorkingDay(day: LegalDay, calendars: readonly WorkingDayCalendar[]): boolean {
  const year = yearOf(day)
  const calendar = calendars.find((candidate) => candidate.year === year)
  if (calendar === undefined) throw new CalendarMissing(year)
  if (calendar.holidays.includes(day)) return false
  return weekday(day) <= 5 || calendar.workingWeekends.includes(day)
}

/** The day on which a period ends that would end on `day`: that day, or the next working day where it is none (PR art. 5). */
export function rollForward(day: LegalDay, calendars: readonly WorkingDayCalendar[]): LegalDay {
  let rolled = day
  while (!isWorkingDay(rolled, calendars)) rolled = addDays(rolled, 1)
  return rolled
}

/** The last of `count` working days after `day`, which is itself not counted. */
export function addWorkingDays(day: LegalDay, count: number, calendars: readonly WorkingDayCalendar[]): LegalDay {
  let [reached, left] = [day, count]
  while (left > 0) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached, calendars)) left -= 1
  }
  return reached
}

/** What contradicts in a calendar that fits its schema; undefined when nothing does. `pointer` is from the calendar. */
export function calendarProblem(
  calendar: WorkingDayCalendar,
): { readonly pointer: string; readonly expected: string; readonly got: string } | undefined {
  for (const [index, day] of calendar.holidays.entries()) {
    const problem = dayProblem(day, calendar.year)
    if (problem !== undefined) return { pointer: `/holidays/${index}`, expected: problem, got: day }
  }
  for (const [index, day] of calendar.workingWeekends.entries()) {
    const problem = dayProblem(day, calendar.year) ?? (weekday(day) <= 5 ? 'a Saturday or Sunday' : undefined)
    if (problem !== undefined) return { pointer: `/workingWeekends/${index}`, expected: problem, got: day }
    if (calendar.holidays.includes(day)) return { pointer: `/workingWeekends/${index}`, expected: 'a day that is no holiday', got: day }
  }
  return undefined
}

function dayProblem(day: LegalDay, year: number): string | undefined {
  const inYear = compareDays(day, `${year}-01-01`) >= 0 && compareDays(day, `${year}-12-31`) <= 0
  return inYear ? undefined : `a day of ${year}`
}
