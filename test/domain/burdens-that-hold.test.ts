import { describe, expect, test } from '@jest/globals'
import { calendarsCn, foundingRules, rightTypes, rightView, type Actor } from '@ip-rights-ledger/chaincode/domain'
import { consented, feeReceived, freezeOrder, frozen, inForce, pledged, pledgeProposed, pledgeTerms, request } from './lives.js'
import { given, type Story } from './story.js'
import {
  applicationNumber,
  bank,
  bankMember,
  clock,
  examiner,
  ids,
  ipOffice,
  judge,
  lender,
  otherJudge,
  owner,
  peopled,
  registrar,
  rival,
  sole,
  tribunal,
} from './world.js'

const lift = { ruling: { number: '解除1号' } }
const queued = (story: Story = frozen()): Story => story.when('restraints.freeze', otherJudge, freezeOrder(story, { months: 3 })).accepted()

describe('a pledge under a freeze is ended', () => {
  test('by the court that froze, by no other and by no pledgee', () => {
    const held = frozen(pledged())
    const judgment = { cause: 'judgment' }
    given(held).when('pledges.release', otherJudge, judgment).refused('FROZEN')
    given(held).when('pledges.release', bank, { cause: 'debtPaid' }).refused('FROZEN')
    given(held)
      .when('pledges.release', judge, judgment)
      .then({ title: { encumbrances: [] }, restraint: { active: { court: judge.court } } })
  })
})

describe('a freeze', () => {
  test('served so long ago that its months are over freezes nothing', () => {
    const service = { channel: 'counter', receivedAt: '2025-01-01T00:00:00Z' }
    given(inForce())
      .when('restraints.freeze', judge, freezeOrder(inForce(), { months: 6 }, { service }))
      .refused('PERIOD_OVER', { target: '/months' })
  })
  test('that waits is lifted without touching the one in force, and neither is gazetted as one', () => {
    const waiting = queued()
    expect(waiting.chain.at(-1)).toMatchObject({ type: 'freezeQueued', code: { category: 'T' } })
    expect(waiting.chain.at(-1)?.code?.national).toBeUndefined()
    const story = given(waiting)
      .when('restraints.lift', otherJudge, lift)
      .then({ restraint: { active: { court: judge.court }, queue: [] } })
    expect(story.chain.at(-1)?.code?.national).toBeUndefined()
    expect(story.dealing('restraints')).toMatchObject({ status: 'ended', rights: [{ state: 'lifted' }] })
  })
  test('carried out on no right is over as soon as it is answered', () => {
    const dead = inForce().when('rights.surrender', owner).accepted()
    expect(given(dead).when('restraints.freeze', judge, freezeOrder(dead)).accepted().dealing('restraints').status).toBe('ended')
  })
  test('is lifted at once: a day for it is not taken', () => {
    given(frozen())
      .when('restraints.lift', judge, { ...lift, on: '2026-12-01' })
      .refused('MALFORMED')
  })
})

describe('a pledge', () => {
  test('of a right that is over is not applied for', () => {
    const dead = inForce().when('rights.surrender', owner).accepted()
    given(dead).when('pledges.propose', owner, pledgeTerms(dead)).refused('RIGHT_DEAD')
  })
  test('of co-pledgees: a member’s word to the release lies in its own collection, as any consent', () => {
    const two = consented(pledgeProposed(inForce(), { pledgees: [ids.bank, ids.lender] }), 'pledges', owner, bank, lender)
      .when('pledges.register', registrar)
      .accepted()
    const agreed = given(two).when('pledges.consentToRelease', bank).accepted()
    const docs = new Map(agreed.docs)
    docs.delete(`private~BankMSP~consent~${two.opened['pledges'] ?? ''}.release~${ids.bank}`)
    given(agreed.with(docs)).when('pledges.release', lender, { cause: 'debtPaid' }).refused('PLEDGEE_CONSENT_MISSING')
    given(agreed)
      .when('pledges.release', lender, { cause: 'debtPaid' })
      .then({ title: { encumbrances: [] } })
  })
  test('is told whatever happens to the collateral', () => {
    const named = (story: Story, command: string, actor: Actor, body: object = {}) =>
      story
        .when(command, actor, { ...body })
        .accepted()
        .chain.at(-1)?.data['notifies']
    expect(named(pledged(), 'rights.recordChange', registrar, { kind: 'agent', agent: '某代理' })).toEqual([ids.bank])
    expect(named(pledged().on('2027-03-06'), 'rights.enterLateFee', clock)).toEqual([ids.bank])
    expect(named(inForce(), 'rights.recordChange', registrar, { kind: 'agent', agent: '某代理' })).toBeUndefined()
  })
})

test('what was given up while an invalidation was not final does not come back with it', () => {
  const decided = inForce()
    .when('disputes.request', rival, request(inForce(), 'invalidation'))
    .accepted()
    .when('disputes.accept', tribunal)
    .accepted()
    .when('disputes.decide', tribunal, { outcome: 'partial', decisionNumber: '1', claims: 8 })
    .accepted()
  const narrowed = decided.when('rights.surrenderInPart', owner, { claims: 3, givenUp: 'claims 4 to 10' }).accepted()
  given(narrowed)
    .when('disputes.finalise', judge, { basis: 'judgment', judgment: '判决' })
    .then({ scope: { claims: 3 } })
})

test('of an unpublished application others see number, type and filing date, not what was paid or asked for since', () => {
  const story = feeReceived().when('rights.requestExamination', examiner).accepted()
  const [type] = rightTypes
  const { title, restraint, ...right } = story.view
  const seenBy = (reader?: string) =>
    rightView(right as never, title, restraint, type as never, { rules: foundingRules, calendars: calendarsCn, digest: '' }, reader)
  expect(right.commitment).toBeDefined()
  for (const reader of [bankMember, undefined])
    expect(seenBy(reader)).toMatchObject({ numbers: [{}], dates: { filing: '2024-03-05' }, flags: {} })
  expect(Object.keys(seenBy(bankMember).dates)).toEqual(['filing'])
  expect(seenBy(bankMember).flags).toEqual({})
  expect(seenBy(ipOffice).flags).toMatchObject({ examinationRequested: true, filingFeePaid: true })
})

describe('a right of the back-file', () => {
  const old = {
    rightType: 'PAT',
    numbers: [applicationNumber(2019, 79)],
    particulars: { title: '一种方法' },
    holdings: sole(ids.holder),
    dates: { filing: '2019-03-01', grant: '2021-06-01' },
    status: 'inForce',
    unstated: ['paidToYear'],
    history: [],
    source: 'register of the office',
  }
  const story = peopled.on('2026-01-05')
  test('has particulars of its type’s form, and days that have come', () => {
    given(story)
      .when('rights.takeOver', registrar, { ...old, particulars: { title: '一种方法', claims: 'ten' } })
      .refused('MALFORMED', { target: '/particulars/claims' })
    given(story)
      .when('rights.takeOver', registrar, { ...old, dates: { filing: '2019-03-01', grant: '2099-06-01' } })
      .refused('LEGAL_DATE_FUTURE', { target: '/dates/grant' })
    given(story).when('rights.takeOver', registrar, old).accepted()
  })
})
