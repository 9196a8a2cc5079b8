import { describe, expect, test } from '@jest/globals'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { content, days, feeReceived, filed, particulars, published, received } from './lives.js'
import { given } from './story.js'
import {
  agent,
  applicationNumber,
  bank,
  clock,
  copyrightRegistrar,
  digest,
  examiner,
  ids,
  owner,
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
  test('it is received once, and nothing is published before', () => {
    given(feeReceived())
      .when('rights.receiveFilingFee', registrar, { amount: yuan('900'), receipt: 'R2' })
      .refused('NOT_IN_THIS_STATE')
    given(filed()).when('rights.publish', examiner, { content: content(), earlyRequested: true }).refused('FILING_FEE_UNPAID')
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
      .when('rights.receiveFilingFee', registrar, { amount: yuan('900'), receipt: 'R1' })
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
