import { describe, expect, test } from '@jest/globals'
import { addDays, keys, refusals, type RefusalCode } from '@ip-rights-ledger/chaincode/domain'
import {
  consented,
  content,
  days,
  deposited,
  extension,
  feeReceived,
  filed,
  freezeOrder,
  frozen,
  grantNotified,
  inExamination,
  inForce,
  pledged,
  pledgeProposed,
  pledgeTerms,
  received,
  request,
  software,
  transferProposed,
  transferTerms,
} from './lives.js'
import type { Outcome, Story } from './story.js'
import {
  admin,
  agent,
  applicationNumber,
  auditor,
  author,
  bank,
  buyer,
  clock,
  copyrightRegistrar,
  digest,
  examiner,
  founding,
  halves,
  ids,
  judge,
  noHead,
  otherJudge,
  owner,
  peopled,
  registrar,
  rival,
  salt,
  sole,
  tribunal,
  unfounded,
  yuan,
} from './world.js'

const fee = { year: 4, amount: yuan('1200'), receipt: 'R' }
const acceptance = { rightType: 'PAT', commitment: digest('x'), applicationNumber: applicationNumber(2024, 1), filingDate: days.filing }
const party = { kind: 'legalPerson', name: '某公司' }
const attacked = (): Story =>
  inForce().when('disputes.request', rival, request(inForce(), 'invalidation')).accepted().when('disputes.accept', tribunal).accepted()
const decided = (): Story => attacked().when('disputes.decide', tribunal, { outcome: 'maintained', decisionNumber: '1' }).accepted()
const surrendered = (): Story => inForce().when('rights.surrender', owner).accepted()
const identified = { ...party, identifier: { scheme: 'USCC', value: '914403001922038216' } }

/** Nobody can order an ownership stay yet: the document is written as a later rule will write it. */
const stayed = (): Story =>
  inForce().with(
    new Map([
      ...inForce().docs,
      [
        keys.restraint(inForce().right),
        { id: inForce().right, registrar: 'IpOfficeMSP', queue: [], ownershipStay: { until: '2027-01-01', by: 'court' } },
      ],
    ]),
  )

const history = { event: 'granted', legalDate: '2020-01-01', code: 'F/GR01' }
const old = {
  rightType: 'PAT',
  numbers: [applicationNumber(2010, 1)],
  particulars: { title: '旧专利' },
  holdings: sole(ids.holder),
  dates: { filing: '2010-01-04', grant: '2020-01-01' },
  status: 'inForce',
  unstated: [],
  history: [history, { ...history, legalDate: '2019-01-01' }],
  source: 'test',
}

/** A story that ends in each refusal of the catalogue. */
const endings: Readonly<Record<Exclude<RefusalCode, 'REQUEST_KEY_REUSED' | 'FEES_UNSTATED'>, () => Outcome>> = {
  MALFORMED: () => inForce().when('rights.payFee', registrar, { ...fee, year: 'four' }),
  NUMBER_CHECK_DIGIT: () => received().when('rights.accept', examiner, { ...acceptance, applicationNumber: '202410000001.1' }),
  DAY_NOT_IN_CALENDAR: () => inForce().when('rights.surrender', owner, { legalDate: '2026-02-30' }),
  SHARES_DO_NOT_SUM: () =>
    inForce().when('transfers.propose', owner, transferTerms(inForce(), { kind: 'joint', holders: [{ party: ids.buyer }] })),
  COMMAND_UNKNOWN: () => inForce().when('rights.register', registrar, { registrationNumber: '2024SR0000001' }),
  NOT_FOUND: () => inForce().when('rights.surrender', owner, {}, { id: 'CN-PAT-1' }),
  ROLE_NOT_ALLOWED: () => inForce().when('rights.surrender', auditor),
  PARTY_NOT_YOURS: () => inForce().when('rights.surrender', { ...bank, party: ids.holder }),
  NOT_THE_REGISTRAR: () => inForce().when('rights.payFee', copyrightRegistrar, fee),
  NOT_THE_COURT: () => frozen().when('restraints.lift', otherJudge, { ruling: { number: '1' } }),
  MANDATE_INVALID: () => inForce().when('rights.surrender', agent, { onBehalfOf: ids.holder }),
  NOT_A_HOLDER: () => inForce().when('rights.surrender', buyer),
  NOT_A_PARTY: () => transferProposed().when('transfers.consent', rival, { terms: digest('x') }),
  FILE_AT_THE_REGISTRAR: () =>
    peopled.when('rights.file', { msp: 'CopyrightOfficeMSP', role: 'agent' }, { rightType: 'PAT', ...content() }),
  ALREADY_FOUNDED: () => peopled.when('governance.found', admin, founding),
  NOT_FOUNDED: () => unfounded.when('parties.enter', registrar, party),
  EPOCH_TOO_EARLY: () => peopled.at('2024-01-02T01:05:00Z').when('governance.bumpEpoch', clock),
  HEAD_MOVED: () => inForce().when('rights.surrender', owner, {}, { expectedHead: noHead }),
  NUMBER_TAKEN: () =>
    filed()
      .when('rights.file', agent, { rightType: 'PAT', ...content(), salt: digest('2') })
      .accepted()
      .when('rights.accept', examiner, acceptance),
  ALREADY_ENTERED: () => peopled.when('parties.enter', registrar, identified).accepted().when('parties.enter', registrar, identified),
  SALT_TOO_SHORT: () => peopled.when('rights.file', agent, { rightType: 'PAT', ...content(), salt: salt.slice(0, 30) }),
  COMMITMENT_MISMATCH: () => received().when('rights.accept', examiner, acceptance),
  LEGAL_DATE_FUTURE: () => inForce().when('rights.surrender', owner, { legalDate: addDays(inForce().today, 1) }),
  LEGAL_DATE_STATED: () => inForce().when('rights.surrender', owner, { legalDate: addDays(inForce().today, -1) }),
  LEGAL_DATE_FALLS: () => inForce().when('rights.payFee', registrar, { ...fee, legalDate: addDays(inForce().today, -1) }),
  RIGHT_DEAD: () => surrendered().when('rights.payFee', registrar, fee),
  NOT_IN_THIS_STATE: () => inForce().when('rights.notifyGrant', examiner),
  NOT_YET_DUE: () => inForce().when('rights.expire', clock),
  NOT_PUBLISHED: () => filed().when('transfers.propose', registrar, transferTerms(filed())),
  FROZEN: () => frozen().when('rights.surrender', owner),
  WAITS_FOR_FREEZE: () => frozen(inExamination()).when('rights.notifyGrant', examiner),
  OWNERSHIP_STAY: () => stayed().when('rights.surrender', owner),
  FREEZE_REPEATED: () => frozen().when('restraints.freeze', judge, freezeOrder(frozen())),
  FREEZE_TOO_LONG: () => inForce().when('restraints.freeze', judge, freezeOrder(inForce(), { months: 7 })),
  FREEZE_NOT_ACTIVE: () =>
    frozen()
      .on('2026-11-13')
      .when('restraints.extend', judge, extension(frozen().on('2026-11-13'), { months: 1 })),
  FILING_FEE_UNPAID: () => filed().when('rights.publish', examiner, { content: content(), earlyRequested: true }),
  PUBLICATION_TOO_EARLY: () => feeReceived().when('rights.publish', examiner, { content: content() }),
  PERIOD_OVER: () =>
    grantNotified()
      .on('2026-06-09')
      .when('rights.grant', registrar, { amount: yuan('900'), receipt: 'R' }),
  NOT_HEARD: () => inExamination().when('rights.refuse', examiner, { decision: 'D' }),
  FEE_YEAR_WRONG: () => inForce().when('rights.payFee', registrar, { ...fee, year: 5 }),
  FEE_TOO_SMALL: () => inForce().when('rights.payFee', registrar, { ...fee, amount: yuan('1') }),
  LATE_FEE: () =>
    consented(pledgeProposed(inForce()), 'pledges', owner, bank)
      .on('2027-03-06')
      .when('rights.enterLateFee', clock)
      .accepted()
      .when('pledges.register', registrar),
  SCOPE_NOT_NARROWER: () => inForce().when('rights.surrenderInPart', owner, { claims: 10, givenUp: 'nothing' }),
  WORK_DEPOSITED_BEFORE: () =>
    deposited().when('rights.file', author, { rightType: 'SW', particulars: software, holdings: sole(ids.author) }),
  ONLY_APPLICATION: () => consented(pledgeProposed(grantNotified()), 'pledges', owner, bank).when('pledges.register', registrar),
  PLEDGED_ALREADY: () => consented(pledgeProposed(pledged()), 'pledges', owner, bank).when('pledges.register', registrar),
  DEBT_BEYOND_TERM: () =>
    consented(pledgeProposed(inForce(), { debtTermEnd: '2060-01-01' }), 'pledges', owner, bank).when('pledges.register', registrar),
  PLEDGOR_NOT_HOLDER: () => inForce().when('pledges.propose', owner, pledgeTerms(inForce(), { pledgor: ids.buyer })),
  INVALIDATION_PENDING: () => consented(pledgeProposed(attacked()), 'pledges', owner, bank).when('pledges.register', registrar),
  TRANSFEREE_UNKNOWN: () => inForce().when('transfers.propose', owner, transferTerms(inForce(), sole('NOBODY'))),
  RIGHT_REPEATED: () =>
    inForce().when('transfers.propose', owner, {
      ...transferTerms(inForce()),
      rights: [{ ipRightId: inForce().right }, { ipRightId: inForce().right }],
    }),
  TERMS_CHANGED: () => transferProposed().when('transfers.consent', buyer, { terms: digest('x') }),
  HOLDER_CONSENT_MISSING: () => inForce(halves(ids.holder, ids.partner)).when('rights.surrender', owner),
  TRANSFEREE_CONSENT_MISSING: () => consented(transferProposed(), 'transfers', owner).when('transfers.register', registrar),
  PLEDGEE_CONSENT_MISSING: () => pledged().when('rights.surrender', owner),
  GROUNDS_DECIDED: () => {
    const story = decided().when('disputes.finalise', judge, { basis: 'judgment' }).accepted()
    return story.when('disputes.request', rival, request(story, 'invalidation'))
  },
  SUIT_PERIOD_RUNS: () => decided().when('disputes.finalise', registrar, { basis: 'noSuit' }),
  COMPLETION_FALLS: () => {
    const stated = (to: string) => ({ to, sourceCounts: { PAT: 1 }, digest: digest('list') })
    return peopled
      .on('2026-01-05')
      .when('completions.state', registrar, stated('2026-01-04'))
      .accepted()
      .when('completions.state', registrar, stated('2026-01-03'))
  },
  HISTORY_INCONSISTENT: () => peopled.on('2026-01-05').when('rights.takeOver', registrar, old),
}

describe('every refusal of the catalogue is an answer to something', () => {
  test.each(Object.entries(endings))('%s', (code, story) => {
    story().refused(code as RefusalCode)
  })
  test('but the one that only the ledger can give', () => {
    expect(refusals.map((entry) => entry.code).filter((code) => !(code in endings))).toEqual(['REQUEST_KEY_REUSED', 'FEES_UNSTATED'])
  })
})
