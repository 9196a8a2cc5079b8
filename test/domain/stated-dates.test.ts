import { describe, expect, test } from '@jest/globals'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import {
  content,
  days,
  feeReceived,
  filed,
  frozen,
  grantNotified,
  inExamination,
  inForce,
  received,
  registered,
  transferReady,
} from './lives.js'
import { given } from './story.js'
import { applicationNumber, clock, copyrightRegistrar, digest, examiner, noHead, owner, registrar, yuan } from './world.js'

const acceptance = (more: object) => ({
  rightType: 'PAT',
  commitment: digest(canonical(content())),
  applicationNumber: applicationNumber(2024, 1),
  filingDate: days.filing,
  ...more,
})

describe('the day of effect', () => {
  test('is stated by an authority, and never ahead', () => {
    given(inForce()).when('rights.surrender', owner, { effectiveOn: '2020-01-01' }).refused('LEGAL_DATE_STATED', { target: '/effectiveOn' })
    given(inForce()).when('rights.surrender', owner, { effectiveOn: '2099-01-01' }).refused('LEGAL_DATE_FUTURE', { target: '/effectiveOn' })
    const story = given(transferReady()).when('transfers.register', registrar, { effectiveOn: '2026-05-11' }).accepted()
    expect(story.chain.at(-1)).toMatchObject({ type: 'transferred', effectiveOn: '2026-05-11' })
  })
})

describe('the day of an act after a freeze that ran out', () => {
  test('does not lie before the end that is recorded with it', () => {
    const over = frozen(transferReady()).on('2026-11-20')
    given(over).when('transfers.register', registrar, { legalDate: '2026-11-01' }).refused('LEGAL_DATE_FALLS')
    given(over).when('transfers.register', registrar).accepted()
  })
})

describe('T1 and T2', () => {
  test('a filing date lies behind, its priority within the year before it', () => {
    given(received())
      .when('rights.accept', examiner, acceptance({ filingDate: '2024-03-06' }))
      .refused('LEGAL_DATE_FUTURE')
    given(received())
      .when('rights.accept', examiner, acceptance({ priorityDate: '2024-03-06' }))
      .refused('PERIOD_OVER')
    given(received())
      .when('rights.accept', examiner, acceptance({ priorityDate: '2023-03-01' }))
      .refused('PERIOD_OVER')
    given(received())
      .when('rights.accept', examiner, acceptance({ priorityDate: '2023-03-06' }))
      .accepted()
  })
  test('the fee is due two months from filing, or fifteen days from the notice where that is later', () => {
    given(filed()).on('2024-05-06').when('rights.deemWithdrawnForFee', clock).refused('NOT_YET_DUE')
    const late = given(received()).on('2024-05-20').when('rights.accept', examiner, acceptance({})).accepted()
    given(late).on('2024-06-04').when('rights.deemWithdrawnForFee', clock).refused('NOT_YET_DUE')
    given(late).on('2024-06-05').when('rights.deemWithdrawnForFee', clock).then({ status: 'deemedWithdrawn' })
  })
  test('it is receipted once', () => {
    given(feeReceived())
      .when('rights.receiveFilingFee', registrar, { amount: yuan('900'), receipt: 'R2' })
      .refused('NOT_IN_THIS_STATE')
  })
})

test('a period to answer lies ahead when it is set', () => {
  given(inExamination())
    .when('rights.issueOfficeAction', examiner, { replyBy: days.examination, grounds: ['PL 22'] })
    .refused('PERIOD_OVER', { target: '/replyBy' })
  given(filed()).when('rights.notifyDefect', examiner, { replyBy: '2024-01-01' }).refused('PERIOD_OVER')
})

test('the notice of a lapse was received between lapse and request', () => {
  const lapsed = inForce()
    .on('2027-03-06')
    .when('rights.enterLateFee', clock)
    .accepted()
    .on('2027-09-07')
    .when('rights.lapse', clock)
    .accepted()
  const body = { year: 4, amount: yuan('20000'), receipt: 'R', reason: '正当理由' }
  given(lapsed)
    .on('2028-01-05')
    .when('rights.restore', examiner, { ...body, noticeReceivedOn: '2028-02-01' })
    .refused('PERIOD_OVER', { target: '/noticeReceivedOn' })
  given(lapsed)
    .when('rights.restore', examiner, { ...body, noticeReceivedOn: '2027-09-06' })
    .refused('PERIOD_OVER')
  given(lapsed)
    .on('2027-09-20')
    .when('rights.restore', examiner, { ...body, noticeReceivedOn: '2027-09-10' })
    .then({ status: 'inForce' })
})

describe('T47 correction', () => {
  const correct = (story: ReturnType<typeof inForce>, more: object) => ({
    event: 1,
    eventHash: story.chain[0]?.hash ?? noHead,
    reason: '录入错误',
    ...more,
  })
  test('turns no order round and states no day to come', () => {
    for (const dates of [{ filing: '2026-06-01' }, { grant: '2024-01-01' }, { publication: '2024-03-01' }, { filing: '2099-01-01' }])
      expect(given(inForce()).when('rights.correct', registrar, correct(inForce(), { dates })).result).toMatchObject({
        refusal: { code: expect.stringMatching(/^(HISTORY_INCONSISTENT|LEGAL_DATE_FUTURE)$/) },
      })
    const sw = registered()
    given(sw)
      .when('rights.correct', copyrightRegistrar, correct(sw, { dates: { registration: '2024-01-01' } }))
      .refused('HISTORY_INCONSISTENT', { target: '/dates/registration' })
  })
  test('of the filing day moves the day the next fee is due', () => {
    given(inForce())
      .when('rights.correct', registrar, correct(inForce(), { dates: { filing: '2024-03-04' } }))
      .then({ dates: { filing: '2024-03-04' }, upkeep: { paidToYear: 3, dueOn: '2027-03-04' } })
  })
  test('tells nothing of what is still a secret', () => {
    given(filed())
      .when('rights.correct', registrar, correct(filed(), { particulars: { title: '一种多通阀' } }))
      .refused('NOT_PUBLISHED', { target: '/particulars' })
    given(filed())
      .when('rights.correct', registrar, correct(filed(), { dates: { filing: '2024-03-04' } }))
      .accepted()
  })
})

test('a publication number is checked before it is borne', () => {
  const fee = { amount: yuan('900'), receipt: 'R' }
  const ready = grantNotified().on(days.grant)
  given(ready)
    .when('rights.grant', registrar, { ...fee, publicationNumber: 'nonsense' })
    .refused('MALFORMED', { target: '/publicationNumber' })
  given(ready)
    .when('rights.grant', registrar, { ...fee, publicationNumber: applicationNumber(2024, 2) })
    .refused('MALFORMED', { target: '/publicationNumber' })
})

test('an author’s death lies behind', () => {
  given(registered()).when('rights.recordAuthorDeath', copyrightRegistrar, { diedOn: '2099-01-01' }).refused('LEGAL_DATE_FUTURE')
})
