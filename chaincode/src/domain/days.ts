import { Type } from 'typebox'

/**
 * The legal day is the Beijing day (UTC+8, no summer time since 1992). Periods are counted in the integers below,
 * never with the platform's Date, whose answers hang on the machine's zone tables.
 */

/** 'YYYY-MM-DD' (WIPO ST.2), a day of the Gregorian calendar. */
export type LegalDay = string
/** RFC 3339 instant; what this file makes ends in `Z`. */
export type Instant = string

export const LEGAL_DAY_PATTERN = '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$'
export const LegalDay = Type.String({ pattern: LEGAL_DAY_PATTERN, description: 'A Beijing day, YYYY-MM-DD' })

const BEIJING_SECONDS = 8 * 3600
const DAY_SECONDS = 86_400

/** Whether `text` is a day that exists: 2023-02-29 does not. */
export function isLegalDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar; the inverse is `dayOfNumber`. Throws a RangeError for a day that does not exist. */
export function dayNumber(day: LegalDay): number {
  const [year, month, date] = split(day)
  // Years begin in March, so that the leap day is the last of its year and every earlier month has a fixed offset.
  const marchYear = month <= 2 ? year - 1 : year
  const marchMonth = (month + 9) % 12
  const yearDays = 365 * marchYear + floor(marchYear, 4) - floor(marchYear, 100) + floor(marchYear, 400)
  return yearDays + floor(153 * marchMonth + 2, 5) + date - 1 - 719_468
}

export function dayOfNumber(number: number): LegalDay {
  const shifted = number + 719_468
  const era = floor(shifted, 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = floor(dayOfEra - floor(dayOfEra, 1460) + floor(dayOfEra, 36_524) - floor(dayOfEra, 146_096), 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + floor(yearOfEra, 4) - floor(yearOfEra, 100))
  const marchMonth = floor(5 * dayOfYear + 2, 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return join(year, month, dayOfYear - floor(153 * marchMonth + 2, 5) + 1)
}

/** -1 when `left` is earlier, 0 when they are one day, 1 when it is later. */
export function compareDays(left: LegalDay, right: LegalDay): -1 | 0 | 1 {
  if (left === right) return 0
  return left < right ? -1 : 1
}

export function addDays(day: LegalDay, days: number): LegalDay {
  return dayOfNumber(dayNumber(day) + days)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LegalDay, to: LegalDay): number {
  return dayNumber(to) - dayNumber(from)
}

/**
 * Last day of a period of whole months that begins on `day`, the first day not counted: the same-numbered day of the last month,
 * or that month's last day where it has none (Patent Implementing Rules 2023, art. 5). Holidays are `rollForward`'s matter.
 */
export function addMonths(day: LegalDay, months: number): LegalDay {
  const [year, month, date] = split(day)
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [floor(count, 12), count - floor(count, 12) * 12 + 1]
  return join(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

/** As `addMonths`; 29 February ends on 28 February of a common year. */
export function addYears(day: LegalDay, years: number): LegalDay {
  return addMonths(day, years * 12)
}

/** 31 December of the day's year plus `years`: the copyright term (Copyright Law art. 23). */
export function yearEnd(day: LegalDay, years = 0): LegalDay {
  return join(yearOf(day) + years, 12, 31)
}

export function yearOf(day: LegalDay): number {
  return split(day)[0]
}

/** 1 Monday to 7 Sunday (ISO 8601). */
export function weekday(day: LegalDay): number {
  // 1970-01-01 was a Thursday.
  const shifted = dayNumber(day) + 3
  return shifted - floor(shifted, 7) * 7 + 1
}

/** The Beijing day on which an instant falls. */
export function beijingDay(instant: Instant): LegalDay {
  return dayOfNumber(floor(epochSeconds(instant) + BEIJING_SECONDS, DAY_SECONDS))
}

/** The instant at which a Beijing day begins: 2026-05-01 begins 2026-04-30T16:00:00Z. */
export function dayBegins(day: LegalDay): Instant {
  return instantOf(dayNumber(day) * DAY_SECONDS - BEIJING_SECONDS)
}

/** The first instant after a Beijing day; an act at this instant is late. */
export function dayEnds(day: LegalDay): Instant {
  return dayBegins(addDays(day, 1))
}

/** RFC 3339 UTC text of seconds since 1970 and nanoseconds, without trailing zeros: the form in which the ledger keeps instants. */
export function instantOf(seconds: number, nanoseconds = 0): Instant {
  const day = floor(seconds, DAY_SECONDS)
  const second = seconds - day * DAY_SECONDS
  const clock = [floor(second, 3600), floor(second, 60) % 60, second % 60].map((part) => pad(part, 2)).join(':')
  const fraction = nanoseconds === 0 ? '' : '.' + pad(nanoseconds, 9).replace(/0+$/, '')
  return `${dayOfNumber(day)}T${clock}${fraction}Z`
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/
export const INSTANT_PATTERN =
  '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$'
export const Instant = Type.String({ pattern: INSTANT_PATTERN, description: 'RFC 3339 instant, seconds present, no leap second' })

/** Whether `text` is an RFC 3339 instant of a day that exists. Leap seconds are refused: no term of the law ends in one. */
export function isInstant(text: string): boolean {
  const day = INSTANT.exec(text)?.[1]
  return day !== undefined && isLegalDay(day)
}

/** Whole seconds since 1970-01-01T00:00:00Z, rounded down. */
export function epochSeconds(instant: Instant): number {
  return parseInstant(instant)[0]
}

/** The same instant in the ledger's form. */
export function normalInstant(instant: Instant): Instant {
  const [seconds, nanoseconds] = parseInstant(instant)
  return instantOf(seconds, nanoseconds)
}

export function addSeconds(instant: Instant, added: number): Instant {
  const [seconds, nanoseconds] = parseInstant(instant)
  return instantOf(seconds + added, nanoseconds)
}

/** -1 when `left` is earlier, to the nanosecond and whatever the two offsets. */
export function compareInstants(left: Instant, right: Instant): -1 | 0 | 1 {
  const [leftSeconds, leftNanos] = parseInstant(left)
  const [rightSeconds, rightNanos] = parseInstant(right)
  const difference = leftSeconds - rightSeconds || leftNanos - rightNanos
  return difference === 0 ? 0 : difference < 0 ? -1 : 1
}

function parseInstant(instant: Instant): readonly [number, number] {
  const parts = INSTANT.exec(instant)
  const day = parts?.[1]
  if (parts === null || day === undefined || !isLegalDay(day)) throw new RangeError(`expected an RFC 3339 instant, got ${instant}`)
  const clock = Number(parts[2]) * 3600 + Number(parts[3]) * 60 + Number(parts[4])
  const offset = (Number(parts[7] ?? 0) * 60 + Number(parts[8] ?? 0)) * 60 * (parts[6] === '-' ? -1 : 1)
  return [dayNumber(day) * DAY_SECONDS + clock - offset, Number((parts[5] ?? '').padEnd(9, '0'))]
}

function split(day: LegalDay): [number, number, number] {
  if (!isLegalDay(day)) throw new RangeError(`expected a day YYYY-MM-DD of the calendar, got ${day}`)
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

function join(year: number, month: number, date: number): LegalDay {
  if (year < 1 || year > 9999) throw new RangeError(`expected a year from 0001 to 9999, got ${year}`)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

function floor(value: number, divisor: number): number {
  return Math.floor(value / divisor)
}
