import { describe, expect, test } from '@jest/globals'
import { addSeconds, dueOf, keys, registerTables, restraintIn, rightIn, type Actor } from '@ip-rights-ledger/chaincode/domain'
import { filed, frozen, inForce, published, transferProposed, transferReady, transferTerms } from './lives.js'
import { given, type Story } from './story.js'
import {
  admin,
  agent,
  auditor,
  bank,
  bankMember,
  buyer,
  clock,
  copyrightRegistrar,
  digest,
  founding,
  ids,
  ipOffice,
  judge,
  owner,
  peopled,
  registrar,
  rival,
  unfounded,
} from './world.js'

describe('founding', () => {
  test('once, by a certificate of an administrator', () => {
    given(unfounded).when('governance.found', registrar, founding).refused('ROLE_NOT_ALLOWED')
    given(peopled).when('governance.found', admin, founding).refused('ALREADY_FOUNDED')
  })
  test('before it nothing goes', () => {
    given(unfounded).when('parties.enter', registrar, { kind: 'legalPerson', name: '甲' }).refused('NOT_FOUNDED')
  })
  test('one registrar a right type, one value a rule and day', () => {
    const members = { ...founding.members, BankMSP: { ...founding.members.BankMSP, rightTypes: ['PAT'] } }
    given(unfounded)
      .when('governance.found', admin, { ...founding, members })
      .refused('MALFORMED', { target: '/members' })
    given(unfounded)
      .when('governance.found', admin, { ...founding, rules: [...founding.rules, ...founding.rules.slice(0, 1)] })
      .refused('MALFORMED', { target: '/rules' })
    const calendars = [{ year: 2030, holidays: [], workingWeekends: ['2030-01-02'], source: 's', confirmed: false }]
    given(unfounded)
      .when('governance.found', admin, { ...founding, calendars })
      .refused('DAY_NOT_IN_CALENDAR', { target: '/calendars/0/workingWeekends/0' })
  })
})

test('the epoch is bumped by a clock or registrar, not within ten minutes', () => {
  const bumped = peopled.at('2024-01-02T02:00:00Z').when('governance.bumpEpoch', clock).accepted()
  expect(bumped.docs.get(keys.epoch)).toMatchObject({ number: 2 })
  given(bumped).at('2024-01-02T02:09:59Z').when('governance.bumpEpoch', copyrightRegistrar).refused('EPOCH_TOO_EARLY')
  given(bumped).at('2024-01-02T02:10:00Z').when('governance.bumpEpoch', copyrightRegistrar).accepted()
  given(bumped).at('2024-01-02T02:10:00Z').when('governance.bumpEpoch', bank).refused('ROLE_NOT_ALLOWED')
})

describe('parties', () => {
  const enter = (more: object, actor: Actor = registrar, story: Story = peopled) =>
    story.when('parties.enter', actor, { kind: 'legalPerson', name: '新公司', ...more })
  test('a unified social credit code is checked and names one party', () => {
    const identifier = { scheme: 'USCC', value: '914403001922038216' }
    const entered = enter({ identifier }).accepted()
    enter({ identifier }, registrar, entered).refused('ALREADY_ENTERED', { target: '/identifier/value' })
    enter({ identifier: { ...identifier, value: '914403001922038215' } }).refused('NUMBER_CHECK_DIGIT', {
      params: { expected: '6', got: '5' },
    })
  })
  test('names are visible text', () => {
    enter({ name: '甲\u202e方' }).refused('MALFORMED', { target: '/name' })
    enter({ name: '' }).refused('MALFORMED')
  })
  test('an agent enters its own member’s clients only', () => {
    enter({ enrolledBy: bankMember }, agent).refused('PARTY_NOT_YOURS', { target: '/enrolledBy' })
    enter({ enrolledBy: 'NobodyMSP' }).refused('NOT_FOUND', { target: '/enrolledBy' })
    enter({}, auditor).refused('ROLE_NOT_ALLOWED')
  })
  test('renamed, the former name stays', () => {
    const renamed = given(peopled).when('parties.rename', registrar, { name: '新名' }, { id: ids.holder }).accepted()
    expect(renamed.docs.get(keys.party(ids.holder))).toMatchObject({ name: '新名', formerNames: [{ name: '甲方科技有限公司' }] })
  })
})

describe('who may speak for whom', () => {
  test('a role counts only where the directory gives it to the certificate’s member', () => {
    given(inForce())
      .when('rights.grant', { ...registrar, msp: bankMember }, { amount: { amount: '900', currency: 'CNY' }, receipt: 'R' })
      .refused('ROLE_NOT_ALLOWED')
    given(inForce())
      .when('restraints.freeze', { ...judge, msp: ipOffice }, { ...freeze(inForce()) })
      .refused('ROLE_NOT_ALLOWED')
    given(inForce()).when('rights.surrender', { msp: ipOffice, party: ids.holder }).refused('ROLE_NOT_ALLOWED')
  })
  test('a party counts only at the member that enrolled it', () => {
    given(inForce())
      .when('rights.surrender', { ...owner, msp: bankMember })
      .refused('PARTY_NOT_YOURS', { params: { expected: ipOffice, got: bankMember } })
    given(inForce())
      .when('rights.surrender', { ...owner, party: 'NOBODY' })
      .refused('PARTY_NOT_YOURS')
  })
  test('an agent acts under a mandate in force, for its acts and rights', () => {
    const mandate = {
      principal: ids.holder,
      agent: ids.agency,
      acts: ['propose', 'surrender'],
      rights: [],
      from: '2026-01-01',
      until: '2026-12-31',
    }
    const given_ = (more: object = {}): Story =>
      inForce()
        .when('mandates.grant', owner, { ...mandate, ...more })
        .accepted()
    const act = (story: Story) => ({ onBehalfOf: ids.holder, mandateId: story.opened['mandates'] })
    given(given_()).when('rights.surrender', agent, act(given_())).then({ status: 'surrendered' })
    given(inForce()).when('rights.surrender', agent, { onBehalfOf: ids.holder }).refused('MANDATE_INVALID', { target: '/mandateId' })
    given(given_()).on('2027-01-04').when('rights.surrender', agent, act(given_())).refused('MANDATE_INVALID')
    given(given_({ acts: ['propose'] }))
      .when('rights.surrender', agent, act(given_({ acts: ['propose'] })))
      .refused('MANDATE_INVALID')
    given(given_({ rights: ['CN-PAT-1'] }))
      .when('rights.surrender', agent, act(given_({ rights: ['CN-PAT-1'] })))
      .refused('MANDATE_INVALID')
    given(given_()).when('rights.surrender', rival, act(given_())).refused('MANDATE_INVALID')
    given(given_()).when('mandates.revoke', owner).accepted().when('rights.surrender', agent, act(given_())).refused('MANDATE_INVALID')
    given(given_())
      .when('transfers.propose', agent, { ...transferTerms(given_()), ...act(given_()) })
      .accepted()
  })
  test('a mandate is given by its principal, or entered by the registrar', () => {
    const mandate = { principal: ids.holder, agent: ids.agency, acts: ['*'], rights: [], from: '2026-01-01', until: '2026-12-31' }
    given(inForce()).when('mandates.grant', buyer, mandate).refused('NOT_A_PARTY', { target: '/principal' })
    given(inForce()).when('mandates.grant', registrar, mandate).accepted()
    given(inForce())
      .when('mandates.grant', owner, { ...mandate, agent: 'NOBODY' })
      .refused('NOT_FOUND', { target: '/agent' })
    given(inForce())
      .when('mandates.grant', owner, { ...mandate, until: '2025-12-31' })
      .refused('PERIOD_OVER', { target: '/until' })
  })
  test('a co-owner is not the transferor of another’s share', () => {
    given(transferProposed())
      .when('transfers.consent', { ...owner, party: ids.rival }, { terms: transferProposed().dealing('transfers').termsDigest })
      .refused('NOT_A_PARTY')
  })
})

const freeze = (story: Story) => ({
  rights: [{ ipRightId: story.right }],
  case: { number: '1' },
  ruling: { number: '1' },
  assistanceNotice: { number: '1' },
  service: { channel: 'counter', receivedAt: story.now },
  months: 3,
})

describe('heads', () => {
  test('a caller that knows an older head is told', () => {
    const knew = published().head
    given(inForce())
      .when('rights.surrender', owner, {}, { expectedHead: knew })
      .refused('HEAD_MOVED', { params: { expected: knew, got: inForce().head } })
    given(inForce()).when('rights.surrender', owner, {}, { expectedHead: inForce().head }).accepted()
  })
  test('so is one that consents to a command of the right', () => {
    const command = { command: 'surrender' }
    given(inForce())
      .when('rights.consent', owner, command, { expectedHead: published().head })
      .refused('HEAD_MOVED', { params: { got: inForce().head } })
    given(inForce()).when('rights.consent', owner, command, { expectedHead: inForce().head }).accepted()
  })
  test('and one whose step is no more to be taken, by the head first', () => {
    const { head } = inForce()
    given(inForce().when('rights.surrender', owner).accepted())
      .when('rights.surrender', owner, {}, { expectedHead: head })
      .refused('HEAD_MOVED')
  })
  test('of anything else the version is compared, in whatever state it is', () => {
    const story = transferProposed()
    const { version } = story.dealing('transfers')
    given(story).when('transfers.withdraw', owner, {}, { expectedVersion: version }).accepted()
    given(story)
      .when('transfers.withdraw', owner, {}, { expectedVersion: version + 1 })
      .refused('HEAD_MOVED', { params: { expected: version + 1, got: version } })
    const withdrawn = story.when('transfers.withdraw', owner).accepted()
    given(withdrawn).when('transfers.withdraw', owner, {}, { expectedVersion: version }).refused('HEAD_MOVED')
    const renaming = { name: '新名公司' }
    given(peopled).when('parties.rename', registrar, renaming, { id: ids.holder, expectedVersion: 1 }).accepted()
    given(peopled)
      .when('parties.rename', registrar, renaming, { id: ids.holder, expectedVersion: 2 })
      .refused('HEAD_MOVED', { params: { expected: 2, got: 1 } })
  })
  test('what has no version, or none of the kind that is expected, is not what the caller saw', () => {
    given(transferProposed())
      .when('transfers.withdraw', owner, {}, { expectedHead: digest('x') })
      .refused('HEAD_MOVED')
    given(inForce()).when('rights.surrender', owner, {}, { expectedVersion: 1 }).refused('HEAD_MOVED')
  })
  test('a dealing names the head it was concluded on', () => {
    given(inForce())
      .when('transfers.propose', owner, {
        ...transferTerms(inForce()),
        rights: [{ ipRightId: inForce().right, expectedHead: digest('x') }],
      })
      .refused('HEAD_MOVED')
  })
})

describe('what time has brought', () => {
  const dueAt = (story: Story) => {
    const right = rightIn(story.docs, story.right)
    const { rules } = story.docs.get(keys.rules) as { rules: [] }
    const { calendars } = story.docs.get(keys.calendars) as { calendars: [] }
    return right
      ? dueOf(right, restraintIn(story.docs, story.right), { rules, calendars, digest: '' }, story.now, registerTables).map(
          ({ command, dueAt: at }) => [command, at],
        )
      : []
  }
  test('is listed once it is due, and what is listed is then accepted', () => {
    expect(dueAt(filed())).toEqual([])
    expect(dueAt(filed().on('2024-05-07'))).toEqual([['deemWithdrawnForFee', '2024-05-06T16:00:00Z']])
    expect(dueAt(inForce().on('2027-03-05'))).toEqual([])
    expect(dueAt(inForce().on('2027-03-06'))).toEqual([['enterLateFee', '2027-03-05T16:00:00Z']])
    expect(dueAt(frozen().at('2026-11-12T16:00:00Z'))).toEqual([['recordEnd', '2026-11-12T16:00:00Z']])
  })
  test('late is late, whenever the clock comes round', () => {
    const story = inForce().on('2028-01-03')
    expect(dueAt(story)).toEqual([['enterLateFee', '2027-03-05T16:00:00Z']])
    given(story).when('rights.enterLateFee', clock).accepted().when('rights.lapse', clock).then({ status: 'lapsed' })
  })
})

test('a rebuilt transaction keeps its id', () => {
  const [one, again] = [transferReady(), transferReady().at(addSeconds(transferReady().now, 5))]
  expect(one.opened).toEqual(again.opened)
})

test('an agent without a party of its own member signs nothing for a holder', () => {
  given(inForce()).when('rights.surrender', { msp: ipOffice, role: 'agent' }).refused('NOT_A_HOLDER')
})
