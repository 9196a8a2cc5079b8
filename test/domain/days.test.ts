import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  addSeconds,
  addYears,
  beijingDay,
  compareDays,
  compareInstants,
  dayBegins,
  dayEnds,
  dayNumber,
  dayOfNumber,
  daysBetween,
  isInstant,
  isLegalDay,
  normalInstant,
  weekday,
  yearEnd,
} from '../../chaincode/src/domain/days.js'

const anyNumber = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') })
const laterDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2200-12-31') }).map(dayOfNumber)
const date = (day: string): Date => new Date(`${day}T00:00:00Z`)

describe('legal days', () => {
  test('numbers and days are each other’s inverse, and the platform’s calendar agrees', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const day = dayOfNumber(number)
        expect(isLegalDay(day)).toBe(true)
        expect(dayNumber(day)).toBe(number)
        expect(date(day).getTime()).toBe(number * 86_400_000)
        expect(weekday(day) % 7).toBe(date(day).getUTCDay())
      }),
    )
  })
  test.each([
    '2023-02-29',
    '1900-02-29',
    '2024-00-10',
    '2024-13-01',
    '2024-04-31',
    '0000-01-01',
    '2024-1-1',
    '24-01-01',
    '2024-01-01 ',
    '２０２４-01-01',
    '',
  ])('%j is no day', (text) => {
    expect(isLegalDay(text)).toBe(false)
    expect(() => dayNumber(text)).toThrow(RangeError)
  })
  test.each([
    // PR art. 5: the first day is not counted, so a period of months ends on the same-numbered day.
    ['2018-04-27', 18, '2019-10-27'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-30', 1, '2024-02-29'],
    ['2024-08-31', 1, '2024-09-30'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-02-29', 1, '2024-03-29'],
    ['2026-11-24', 240, '2046-11-24'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-12-15', 0, '2024-12-15'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-11-30', 3, '2025-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })
  test('months keep the day, or are cut to the last day of the month', () => {
    fc.assert(
      fc.property(laterDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const end = addMonths(day, months)
        expect(isLegalDay(end)).toBe(true)
        expect(Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7))).toBe(Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) + months)
        if (end.slice(8) !== day.slice(8)) expect(addDays(end, 1).slice(8)).toBe('01')
        else expect(addMonths(end, -months)).toBe(day)
      }),
    )
  })
  test('order of text is order of time', () => {
    fc.assert(
      fc.property(laterDay, fc.integer({ min: 1, max: 100_000 }), (day, days) => {
        const later = addDays(day, days)
        expect(compareDays(day, later)).toBe(-1)
        expect(compareDays(later, day)).toBe(1)
        expect(daysBetween(day, later)).toBe(days)
      }),
    )
  })
  test('years and year ends', () => {
    expect(addYears('2004-02-29', 20)).toBe('2024-02-29')
    expect(addYears('2004-02-29', 15)).toBe('2019-02-28')
    expect(yearEnd('2016-05-27', 50)).toBe('2066-12-31')
  })
})

describe('instants', () => {
  test.each([
    ['2026-04-30T15:59:59Z', '2026-04-30'],
    ['2026-04-30T16:00:00Z', '2026-05-01'],
    ['2026-04-30T16:00:00.000000001Z', '2026-05-01'],
    ['2026-05-01T00:00:00+08:00', '2026-05-01'],
    ['2026-04-30T23:59:59.999+08:00', '2026-04-30'],
    ['2026-12-31T12:00:00-05:00', '2027-01-01'],
    ['1969-12-31T15:59:59Z', '1969-12-31'],
  ])('%s is the Beijing day %s', (instant, day) => {
    expect(beijingDay(instant)).toBe(day)
  })
  test('a day begins when the one before ends, and every instant of it is on it', () => {
    fc.assert(
      fc.property(laterDay, fc.integer({ min: 0, max: 86_399 }), (day, seconds) => {
        expect(dayEnds(day)).toBe(dayBegins(addDays(day, 1)))
        const instant = addSeconds(dayBegins(day), seconds)
        expect(beijingDay(instant)).toBe(day)
        expect(compareInstants(instant, dayEnds(day))).toBe(-1)
        expect(date(day).getTime() - 8 * 3_600_000 + seconds * 1000).toBe(Date.parse(instant))
      }),
    )
  })
  test.each([
    ['2026-05-01T00:00:00+08:00', '2026-04-30T16:00:00Z', 0],
    ['2026-05-01T00:00:00.5Z', '2026-05-01T00:00:00.50Z', 0],
    ['2026-05-01T00:00:00.5Z', '2026-05-01T00:00:00.49Z', 1],
    ['2026-05-01T00:00:00Z', '2026-05-01T00:00:00.000000001Z', -1],
    ['2026-05-01T00:00:00+00:30', '2026-05-01T00:00:00Z', -1],
  ])('%s against %s is %i', (left, right, order) => {
    expect(compareInstants(left, right)).toBe(order)
  })
  test('one form', () => {
    expect(normalInstant('2026-05-01T08:00:00.120+08:00')).toBe('2026-05-01T00:00:00.12Z')
    expect(normalInstant('2026-05-01T00:00:00.000Z')).toBe('2026-05-01T00:00:00Z')
    expect(addSeconds('2026-12-31T23:59:59Z', 1)).toBe('2027-01-01T00:00:00Z')
  })
  test.each([
    '2026-05-01',
    '2026-05-01T00:00Z',
    '2026-02-29T00:00:00Z',
    '2026-05-01T24:00:00Z',
    '2026-05-01T23:59:60Z',
    '2026-05-01T00:00:00',
    '2026-05-01t00:00:00z',
  ])('%j is no instant', (text) => {
    expect(isInstant(text)).toBe(false)
    expect(() => normalInstant(text)).toThrow(RangeError)
  })
})
