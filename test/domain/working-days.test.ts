import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { calendarsCn } from '../../chaincode/src/domain/calendars-cn.js'
import { addDays, compareDays, dayNumber, dayOfNumber, weekday } from '../../chaincode/src/domain/days.js'
import { addWorkingDays, calendarProblem, CalendarMissing, isWorkingDay, rollForward } from '../../chaincode/src/domain/working-days.js'

const known = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2027-11-30') }).map(dayOfNumber)

describe('working days', () => {
  test.each(calendarsCn.map((calendar) => [calendar.year, calendar] as const))('the calendar of %i holds together', (_, calendar) => {
    expect(calendarProblem(calendar)).toBeUndefined()
    expect(new Set(calendar.holidays).size).toBe(calendar.holidays.length)
  })
  test.each(calendarsCn.filter((calendar) => calendar.confirmed).map((calendar) => [calendar.year, calendar] as const))(
    'in %i weekends are worked for weekdays off: days off beyond the statutory ones are made up',
    (year, calendar) => {
      const weekdaysOff = calendar.holidays.filter((day) => weekday(day) <= 5).length
      // Statutory days: 11 until 2024, 13 since the regulation of 2024; one that falls on a weekend is moved to a weekday.
      expect(weekdaysOff - calendar.workingWeekends.length).toBe(year < 2025 ? 11 : 13)
    },
  )
  test.each([
    ['2026-02-14', '2026-02-14'],
    ['2026-02-15', '2026-02-24'],
    ['2026-09-25', '2026-09-28'],
    ['2026-10-01', '2026-10-08'],
    ['2026-10-10', '2026-10-10'],
    ['2026-10-11', '2026-10-12'],
    ['2026-11-21', '2026-11-23'],
    ['2026-12-31', '2026-12-31'],
    ['2025-10-01', '2025-10-09'],
    ['2024-12-28', '2024-12-30'],
  ])('a period that ends on %s ends on %s', (end, rolled) => {
    expect(rollForward(end, calendarsCn)).toBe(rolled)
  })
  test('rolling ends on a working day, never earlier, and stays there', () => {
    fc.assert(
      fc.property(known, (day) => {
        const rolled = rollForward(day, calendarsCn)
        expect(isWorkingDay(rolled, calendarsCn)).toBe(true)
        expect(compareDays(rolled, day)).not.toBe(-1)
        expect(rollForward(rolled, calendarsCn)).toBe(rolled)
      }),
    )
  })
  test('n working days contain n working days', () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 1, max: 10 }), (day, count) => {
        const end = addWorkingDays(day, count, calendarsCn)
        let counted = 0
        for (let at = addDays(day, 1); compareDays(at, end) <= 0; at = addDays(at, 1)) if (isWorkingDay(at, calendarsCn)) counted += 1
        expect(counted).toBe(count)
      }),
    )
  })
  test('a year without a calendar is refused', () => {
    expect(() => rollForward('2031-05-01', calendarsCn)).toThrow(CalendarMissing)
    expect(() =>
      rollForward(
        '2027-12-31',
        calendarsCn.filter((calendar) => calendar.year !== 2027),
      ),
    ).toThrow('2027')
  })
  test.each([
    [{ holidays: ['2026-01-01'], workingWeekends: [] }, '/holidays/0'],
    [{ holidays: [], workingWeekends: ['2030-01-02'] }, '/workingWeekends/0'],
    [{ holidays: ['2030-01-05'], workingWeekends: ['2030-01-05'] }, '/workingWeekends/0'],
  ])('calendar %j is wrong at %s', (days, pointer) => {
    expect(calendarProblem({ year: 2030, source: 'test', confirmed: false, ...days })?.pointer).toBe(pointer)
  })
})
