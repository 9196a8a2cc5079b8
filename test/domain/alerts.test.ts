import { expect, test } from '@jest/globals'
import {
  alertedFrom,
  alertRules,
  calendarsCn,
  dueDates,
  dueDatesOf,
  foundingRules,
  rightTypes,
  typeOf,
  type RightType,
} from '../../chaincode/src/domain/index.js'
import { encumbered, frozen, right, title } from '../gateway/index-db/documents.js'

const rules = { rules: foundingRules, calendars: calendarsCn, digest: '' }
const patent = typeOf('PAT', rightTypes) as RightType
const upkeep = { paidToYear: 8, dueOn: '2026-04-27', graceUntil: '2026-10-27' }
const due = (...[document, on, restraint]: [ReturnType<typeof right>, ReturnType<typeof title>?, ReturnType<typeof frozen>?]) =>
  dueDatesOf(document, on, restraint, patent, rules).map(({ rule, dueDate }) => `${rule} ${dueDate}`)

test('every due date of the lives has its lead time', () => {
  expect(Object.keys(alertRules).toSorted()).toEqual([...Object.keys(dueDates), 'debtTermEnd'].toSorted())
  for (const { leadDays } of Object.values(alertRules)) expect(leadDays).toBeGreaterThan(0)
  expect(alertedFrom('annualFee', '2027-03-01')).toBe('2026-12-31')
})

test('what falls due follows from where the right stands', () => {
  expect(due(right('A', { upkeep }))).toEqual(['annualFee 2026-04-27', 'termEnd 2038-04-27'])
  expect(due(right('A', { upkeep, status: 'lateFee' }))).toEqual(['feeGrace 2026-10-27', 'termEnd 2038-04-27'])
  expect(due(right('A', { upkeep, status: 'lapsed' }))).toEqual([])
  expect(due(right('A', { status: 'filed', flags: { filingFeePaid: true }, dates: { filing: '2025-03-03' } }))).toEqual([
    'examinationRequest 2028-03-03',
  ])
  const asked = right('A', { status: 'examination', flags: { replyDue: true }, dates: { filing: '2025-03-03', actionReply: '2026-07-01' } })
  expect(due(asked)).toEqual(['actionReply 2026-07-01'])
  expect(due({ ...asked, flags: { replyDue: false } })).toEqual([])
})

test('a pledge and a freeze bring their own, also on a right that has ended', () => {
  const over = right('A', { status: 'lapsed' })
  const pledged = encumbered(title('A', 'P1'), 'PL1', 'BANK1')
  expect(due(over, pledged, frozen('A', '2027-05-23T16:00:00Z'))).toEqual(['freezeEnd 2027-05-23', 'debtTermEnd 2028-01-01'])
  expect(due(over, pledged, frozen('A', '2027-05-23T16:00:01Z'))[0]).toBe('freezeEnd 2027-05-24')
  const [second] = pledged.encumbrances
  const twice = { ...pledged, encumbrances: [...pledged.encumbrances, { ...second, id: 'PL2', rank: 2 } as NonNullable<typeof second>] }
  expect(dueDatesOf(over, twice, undefined, patent, rules)).toEqual([
    { rule: 'debtTermEnd', dueDate: '2028-01-01', dealings: ['PL1', 'PL2'] },
  ])
})

test('a date that no rule gives is none', () => {
  expect(dueDatesOf(right('A', { upkeep }), undefined, undefined, patent, { rules: [], calendars: [], digest: '' })).toEqual([])
})
