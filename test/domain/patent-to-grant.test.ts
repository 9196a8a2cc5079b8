import { describe, expect, test } from '@jest/globals'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { content, days, feeReceived, filed, grantNotified, inExamination, inForce, particulars, published, received } from './lives.js'
import { given } from './story.js'
import {
  agent,
  applicationNumber,
  bank,
  buyer,
  clock,
  copyrightRegistrar,
  digest,
  examiner,
  halves,
  ids,
  owner,
  partner,
  peopled,
  registrar,
  salt,
  sole,
  yuan,
} from './world.js'

const filing = { rightType: 'PAT', ...content() }
const acceptance = (more: object = {}) => ({
  rightType: 'PAT',
  commitment: digest(canonical(content())),
  applicationNumber: applicationNumber(2024, 1),
  filingDate: days.filing,
  ...more,
})

describe('T1 filing is two acts: the agent files, the examiner gives date and number', () => {
  test('received, then filed', () => {
    given(received())
      .when('rights.accept', examiner, acceptance())
      .then({
        status: 'filed',
        dates: { filing: days.filing },
        commitment: digest(canonical(content())),
        aliases: [{ scheme: 'CN-APPLICATION', value: '202410000001X' }],
      })
  })
  test('before publication only an agent or the registrar signs', () => {
    given(peopled).when('rights.file', owner, filing).refused('ROLE_NOT_ALLOWED')
    given(peopled).when('rights.file', bank, filing).refused('ROLE_NOT_ALLOWED')
    given(peopled)
      .when('rights.file', { ...agent, msp: 'CopyrightOfficeMSP', party: ids.author }, filing)
      .refused('FILE_AT_THE_REGISTRAR')
  })
  test('only the office that registers patents accepts', () => {
    given(received()).when('rights.accept', copyrightRegistrar, acceptance()).refused('NOT_THE_REGISTRAR')
    given(received()).when('rights.accept', agent, acceptance()).refused('ROLE_NOT_ALLOWED')
  })
  test('a wrong check digit says the right one', () => {
    given(received())
      .when('rights.accept', examiner, acceptance({ applicationNumber: '202410000001.5' }))
      .refused('NUMBER_CHECK_DIGIT', { params: { expected: 'X', got: '5' }, target: '/applicationNumber' })
  })
  test('what is accepted is what was filed', () => {
    given(received())
      .when('rights.accept', examiner, acceptance({ commitment: digest('another') }))
      .refused('COMMITMENT_MISMATCH', { target: '/commitment' })
  })
  test('a number names one right', () => {
    const again = given(filed())
      .when('rights.file', agent, { ...filing, salt: digest('other salt') })
      .accepted()
    given(again)
      .when('rights.accept', examiner, acceptance({ commitment: digest(canonical({ ...content(), salt: digest('other salt') })) }))
      .refused('NUMBER_TAKEN')
  })
  test('applicants must be on the register when the application is published: looking before would name them in a block', () => {
    const strangers = sole('NOBODY')
    given(feeReceived(strangers))
      .on(days.publication)
      .when('rights.publish', examiner, { content: content(strangers) })
      .refused('TRANSFEREE_UNKNOWN', { target: '/content/holdings/holders/0/party' })
    const short = { kind: 'byShares', holders: [ids.holder, ids.partner].map((party) => ({ party, share: { n: 1, d: 3 } })) }
    given(peopled)
      .when('rights.file', agent, { ...filing, holdings: short })
      .refused('SHARES_DO_NOT_SUM')
  })
  test('no key that a filing reads or writes in public, and no act before publication, names the applicant', () => {
    given(filed()).when('rights.cureDefect', agent, { onBehalfOf: ids.holder, mandateId: 'M' }).refused('MANDATE_INVALID')
    given(filed())
      .when('rights.receiveFilingFee', registrar, {
        amount: yuan('900'),
        receipt: 'R1',
        documents: [{ name: '甲方收据', sha256: digest('d') }],
      })
      .refused('NOT_PUBLISHED', { target: '/documents' })
  })
  test('no event before publication holds title, claims or applicant', () => {
    const told = canonical(feeReceived().events.filter((event) => event.subject.kind === 'right'))
    for (const secret of [particulars.title, particulars.titleEn, ids.holder, salt]) expect(told).not.toContain(secret)
    expect(feeReceived().view.title?.holdings).toBeUndefined()
  })
})

describe('T2 filing fee', () => {
  test('unpaid after two months: deemed withdrawn, recorded by the clock once the day is over', () => {
    // Two months from 2024-03-05 end on Sunday 2024-05-05, a holiday; the next working day is the 6th.
    given(filed()).on('2024-05-06').when('rights.deemWithdrawnForFee', clock).refused('NOT_YET_DUE')
    given(filed()).on('2024-05-07').when('rights.deemWithdrawnForFee', clock).then({ status: 'deemedWithdrawn' })
    given(filed()).on('2024-05-07').when('rights.deemWithdrawnForFee', examiner).refused('ROLE_NOT_ALLOWED')
  })
  test('paid: nothing to withdraw', () => {
    given(feeReceived()).on('2024-05-07').when('rights.deemWithdrawnForFee', clock).refused('NOT_IN_THIS_STATE')
  })
})

describe('T3 formal defects', () => {
  const defective = given(feeReceived()).when('rights.notifyDefect', examiner, { replyBy: '2024-05-20' }).accepted()
  test('cured', () => {
    given(defective)
      .when('rights.cureDefect', agent)
      .then({ status: 'filed', flags: { defect: false } })
  })
  test('unanswered: deemed withdrawn after the day set', () => {
    given(defective).on('2024-05-20').when('rights.deemWithdrawnForDefect', clock).refused('NOT_YET_DUE')
    given(defective).on('2024-05-21').when('rights.deemWithdrawnForDefect', clock).then({ status: 'deemedWithdrawn' })
  })
  test('refused after hearing, and only then', () => {
    given(defective).when('rights.refuse', examiner, { decision: 'D1' }).then({ status: 'refused' })
    given(feeReceived()).when('rights.refuse', examiner, { decision: 'D1' }).refused('NOT_HEARD')
  })
  test('a defect bars publication', () => {
    given(defective).on(days.publication).when('rights.publish', examiner, { content: content() }).refused('NOT_IN_THIS_STATE')
  })
})

describe('T4 publication', () => {
  test('eighteen months from filing, or earlier on request', () => {
    given(feeReceived())
      .on('2025-09-04')
      .when('rights.publish', examiner, { content: content() })
      .refused('PUBLICATION_TOO_EARLY', { params: { expected: '2025-09-05' } })
    given(feeReceived()).on('2025-09-05').when('rights.publish', examiner, { content: content() }).then({ status: 'published' })
    given(feeReceived())
      .on('2024-08-01')
      .when('rights.publish', examiner, { content: content(), earlyRequested: true })
      .then({ status: 'published' })
  })
  test('from priority where it is claimed', () => {
    const claimed = given(received())
      .when('rights.accept', examiner, acceptance({ priorityDate: '2023-06-01' }))
      .accepted()
    given(claimed).on('2024-11-30').when('rights.publish', examiner, { content: content() }).refused('PUBLICATION_TOO_EARLY')
    given(claimed).on('2024-12-01').when('rights.publish', examiner, { content: content() }).then({ status: 'published' })
  })
  test('what is published is what was committed to: one letter more is refused', () => {
    const altered = { ...content(), particulars: { ...particulars, title: `${particulars.title}。` } }
    given(feeReceived()).on(days.publication).when('rights.publish', examiner, { content: altered }).refused('COMMITMENT_MISMATCH')
    given(feeReceived())
      .on(days.publication)
      .when('rights.publish', examiner, { content: { ...content(), holdings: sole(ids.buyer) } })
      .refused('COMMITMENT_MISMATCH')
  })
  test('then everyone sees who holds what', () => {
    const seen = published().view
    expect(seen).toMatchObject({ particulars, title: { holdings: sole(ids.holder) }, scope: { version: 1, claims: 10 } })
    expect(seen.commitment).toBeUndefined()
  })
})

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
      .refused('HOLDER_CONSENT_MISSING', { params: { missing: [ids.partner] } })
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
