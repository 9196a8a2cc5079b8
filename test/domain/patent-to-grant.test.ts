import { describe, expect, test } from '@jest/globals'
import { content, days, feeReceived, filed, grantNotified, inExamination, inForce, published } from './lives.js'
import { given } from './story.js'
import { agent, bank, buyer, clock, examiner, halves, ids, owner, partner, registrar, sole, yuan } from './world.js'

describe('T5 examination', () => {
  test('asked within three years of filing', () => {
    given(published()).on('2027-03-05').when('rights.requestExamination', owner).then({ status: 'examination' })
    // Three years end on Friday 2027-03-05.
    given(published()).on('2027-03-06').when('rights.requestExamination', owner).refused('PERIOD_OVER')
  })
  test('by the applicant or by the office, by nobody else', () => {
    given(published()).when('rights.requestExamination', examiner).then({ status: 'examination' })
    given(published()).when('rights.requestExamination', buyer).refused('NOT_A_HOLDER')
    given(published()).when('rights.requestExamination', bank).refused('NOT_A_HOLDER')
  })
  test('asked before publication it is a flag, and publication goes on to examination', () => {
    given(feeReceived())
      .when('rights.requestExamination', agent)
      .then({ status: 'filed', flags: { examinationRequested: true } })
      .on(days.publication)
      .when('rights.publish', examiner, { content: content() })
      .then({ status: 'examination' })
  })
  test('never asked: deemed withdrawn', () => {
    given(published()).on('2027-03-05').when('rights.deemWithdrawnForExamination', clock).refused('NOT_YET_DUE')
    given(published()).on('2027-03-06').when('rights.deemWithdrawnForExamination', clock).then({ status: 'deemedWithdrawn' })
    given(inExamination()).on('2027-03-06').when('rights.deemWithdrawnForExamination', clock).refused('NOT_IN_THIS_STATE')
  })
})

describe('T6 office actions', () => {
  const acted = given(inExamination())
    .when('rights.issueOfficeAction', examiner, { replyBy: '2026-02-10', grounds: ['PL 22.3'] })
    .accepted()
  test('answered, with fewer claims: a new scope', () => {
    given(acted)
      .on('2026-02-02')
      .when('rights.replyToOfficeAction', owner, { claims: 8 })
      .then({ status: 'examination', scope: { version: 2, claims: 8 }, flags: { replyDue: false } })
  })
  test('only the applicant answers', () => {
    given(acted).when('rights.replyToOfficeAction', buyer, {}).refused('NOT_A_HOLDER')
  })
  test('silence: deemed withdrawn once the day is over', () => {
    given(acted).on('2026-02-10').when('rights.deemWithdrawnForSilence', clock).refused('NOT_YET_DUE')
    given(acted).on('2026-02-11').when('rights.deemWithdrawnForSilence', clock).then({ status: 'deemedWithdrawn' })
  })
  test('an open action bars the allowance', () => {
    given(acted).when('rights.notifyGrant', examiner).refused('NOT_IN_THIS_STATE')
  })
})

test('T7 refusal after hearing the applicant at least once', () => {
  given(inExamination()).when('rights.refuse', examiner, { decision: 'D2' }).refused('NOT_HEARD')
  given(inExamination())
    .when('rights.issueOfficeAction', examiner, { replyBy: '2026-02-10', grounds: ['PL 22.3'] })
    .accepted()
    .when('rights.refuse', examiner, { decision: 'D2' })
    .then({ status: 'refused' })
})

describe('T9 withdrawal', () => {
  test('before publication on the declarations of all applicants, which stay in the secret', () => {
    const two = halves(ids.holder, ids.partner)
    given(filed(two)).when('rights.withdraw', agent).refused('HOLDER_CONSENT_MISSING')
    given(filed(two))
      .when('rights.declare', agent, { command: 'withdraw', parties: [ids.holder] })
      .refused('HOLDER_CONSENT_MISSING', { params: { missing: 1 } })
    given(filed(two))
      .when('rights.declare', agent, { command: 'withdraw', parties: [ids.holder, ids.partner] })
      .accepted()
      .when('rights.withdraw', agent)
      .then({ status: 'withdrawn' })
  })
  test('after publication with the consent of every applicant', () => {
    const two = halves(ids.holder, ids.partner)
    given(published(two))
      .when('rights.withdraw', owner)
      .refused('HOLDER_CONSENT_MISSING', { params: { missing: [ids.partner] } })
    given(published(two))
      .when('rights.consent', partner, { command: 'withdraw' })
      .accepted()
      .when('rights.withdraw', owner)
      .then({ status: 'withdrawn' })
    given(published()).when('rights.withdraw', buyer).refused('NOT_A_HOLDER')
  })
})

describe('T10 to T12 grant', () => {
  test('in force from the announcement, under the same number with ZL, the fee of the year of grant paid', () => {
    given(inForce()).sees({
      status: 'inForce',
      dates: { grant: days.grant },
      aliases: [
        { value: '202410000001X' },
        { scheme: 'CN-PATENT', value: 'ZL202410000001X' },
        { scheme: 'CN-PUBLICATION', value: 'CN118000001B' },
      ],
      upkeep: { paidToYear: 3, dueOn: '2027-03-05', graceUntil: '2027-09-06' },
    })
    expect(inForce().chain.at(-1)?.code).toEqual({ standard: 'ST.27', category: 'F', national: 'GR01' })
  })
  test('not where the number with ZL is another right’s, which a back-file entered meanwhile', () => {
    const old = {
      rightType: 'PAT',
      numbers: ['ZL202410000001X'],
      particulars: { title: '一种多通阀装置' },
      holdings: sole(ids.holder),
      dates: { filing: days.filing, grant: '2026-01-05' },
      status: 'inForce',
      paidToYear: 3,
      unstated: [],
      history: [],
      source: 'register of the office',
    }
    const notified = grantNotified()
    const entered = notified.when('rights.takeOver', registrar, old).accepted()
    given(entered)
      .on(days.grant)
      .when('rights.grant', registrar, { amount: yuan('900'), receipt: 'R' }, { id: notified.right })
      .refused('NUMBER_TAKEN', { params: { got: 'ZL202410000001X', by: 'CN-PAT-ZL202410000001X' } })
  })
  test('the first fee must be covered', () => {
    given(grantNotified())
      .on(days.grant)
      .when('rights.grant', registrar, { amount: yuan('899.99'), receipt: 'R' })
      .refused('FEE_TOO_SMALL', { params: { expected: '900.00' } })
    given(grantNotified())
      .on(days.grant)
      .when('rights.grant', registrar, { amount: { amount: '900', currency: 'USD' }, receipt: 'R' })
      .refused('FEE_TOO_SMALL')
  })
  test('within two months of the notice; else deemed abandoned', () => {
    // 2026-06-08 is a Monday.
    given(grantNotified()).on('2026-06-08').when('rights.deemAbandoned', clock).refused('NOT_YET_DUE')
    given(grantNotified())
      .on('2026-06-09')
      .when('rights.grant', registrar, { amount: yuan('900'), receipt: 'R' })
      .refused('PERIOD_OVER')
    given(grantNotified()).on('2026-06-09').when('rights.deemAbandoned', clock).then({ status: 'deemedAbandoned' })
  })
  test('an examiner does not grant', () => {
    given(grantNotified())
      .on(days.grant)
      .when('rights.grant', examiner, { amount: yuan('900'), receipt: 'R' })
      .refused('ROLE_NOT_ALLOWED')
  })
})

test('the whole way, as events with their codes', () => {
  expect(
    inForce().chain.map((event) => [event.legalDate, event.type, `${event.code?.category ?? ''}/${event.code?.national ?? ''}`]),
  ).toEqual([
    ['2024-03-05', 'filed', 'A/'],
    ['2024-03-05', 'filingFeeReceived', 'U/'],
    ['2025-09-05', 'published', 'Q/PB01'],
    ['2025-10-10', 'examinationRequested', 'D/SE01'],
    ['2026-04-08', 'grantNotified', 'D/'],
    ['2026-05-12', 'granted', 'F/GR01'],
  ])
})
