import { describe, expect, test } from '@jest/globals'
import { extension, freezeOrder, frozen, inForce, pledged, registered, transferReady } from './lives.js'
import { given, type Story } from './story.js'
import { clock, copyrightRegistrar, ids, judge, otherJudge, owner, registrar, sole } from './world.js'

/** Six months from 2026-05-12 are over with the end of 2026-11-12, Beijing time. */
const end = '2026-11-12T16:00:00Z'
const queued = (story: Story = frozen()): Story => story.when('restraints.freeze', otherJudge, freezeOrder(story, { months: 3 })).accepted()

describe('T91 freeze', () => {
  test('from receipt of the notice, for the months it states, to the end of a Beijing day', () => {
    const story = given(frozen()).sees({ restraint: { active: { court: 'beijing-ip-court', endsAt: end }, queue: [] } })
    expect(story.chain.at(-1)).toMatchObject({ type: 'frozen', code: { category: 'T', national: 'PP01' } })
    expect(story.dealing('restraints').rights).toMatchObject([{ state: 'active', endsAt: end }])
  })
  test('six months at most for a patent, three years for software', () => {
    given(inForce())
      .when('restraints.freeze', judge, freezeOrder(inForce(), { months: 7 }))
      .refused('FREEZE_TOO_LONG', { params: { expected: 'at most 6 months' } })
    given(inForce())
      .when('restraints.freeze', judge, freezeOrder(inForce(), { endsAt: '2026-11-12T16:00:01Z' }))
      .refused('FREEZE_TOO_LONG', { target: '/endsAt' })
    given(inForce())
      .when('restraints.freeze', judge, freezeOrder(inForce(), { endsAt: end }))
      .accepted()
    given(registered())
      .when('restraints.freeze', judge, freezeOrder(registered(), { months: 36 }))
      .then({ restraint: { active: {} } })
  })
  test('it states months or an end, and not a past one', () => {
    given(inForce())
      .when('restraints.freeze', judge, { ...freezeOrder(inForce()), endsAt: end })
      .refused('MALFORMED')
    given(inForce())
      .when('restraints.freeze', judge, freezeOrder(inForce(), { endsAt: inForce().now }))
      .refused('PERIOD_OVER')
    const service = { channel: 'counter', receivedAt: '2027-01-01T00:00:00Z' }
    given(inForce())
      .when('restraints.freeze', judge, freezeOrder(inForce(), { months: 6 }, { service }))
      .refused('LEGAL_DATE_FUTURE', { target: '/service/receivedAt' })
  })
  test('by a court alone', () => {
    given(inForce()).when('restraints.freeze', registrar, freezeOrder(inForce())).refused('ROLE_NOT_ALLOWED')
    given(inForce()).when('restraints.freeze', { msp: 'CourtMSP', role: 'judge' }, freezeOrder(inForce())).refused('NOT_THE_COURT')
    given(inForce())
      .when('restraints.freeze', { ...judge, msp: 'BankMSP' }, freezeOrder(inForce()))
      .refused('ROLE_NOT_ALLOWED')
  })
  test('not twice by one court', () => {
    given(frozen())
      .when('restraints.freeze', judge, freezeOrder(frozen()))
      .refused('FREEZE_REPEATED', { remedies: [{ act: 'extend' }] })
    given(queued()).when('restraints.freeze', otherJudge, freezeOrder(frozen())).refused('FREEZE_REPEATED')
  })
  test('an order that cannot be carried out is answered with the reason, and burdens nothing', () => {
    const dead = inForce().when('rights.surrender', owner).accepted()
    const answered = given(dead).when('restraints.freeze', judge, freezeOrder(dead)).accepted()
    expect(answered.dealing('restraints').rights).toMatchObject([{ state: 'notExecuted', reason: 'RIGHT_DEAD' }])
    expect(answered.view.restraint?.active).toBeUndefined()
    const against = given(inForce())
      .when('restraints.freeze', judge, freezeOrder(inForce(), { months: 6 }, { against: ids.rival }))
      .accepted()
    expect(against.dealing('restraints').rights).toMatchObject([{ state: 'notExecuted', reason: 'NOT_A_HOLDER' }])
  })
  test('its answer names the pledges that rank before it', () => {
    expect(frozen(pledged()).dealing('restraints').rights).toMatchObject([
      { state: 'active', pledges: [{ rank: 1, pledgees: [ids.bank] }] },
    ])
  })
})

describe('T94 extension', () => {
  test('a new notice before the end; from its receipt', () => {
    const story = frozen().on('2026-11-02')
    given(story)
      .when('restraints.extend', judge, extension(story, { months: 6 }))
      .then({ restraint: { active: { endsAt: '2027-05-02T16:00:00Z' } } })
    given(story)
      .when('restraints.extend', judge, extension(story, { months: 7 }))
      .refused('FREEZE_TOO_LONG')
  })
  test('an extension never ends sooner: that is a lift', () => {
    const story = frozen().on('2026-06-02')
    given(story)
      .when('restraints.extend', judge, extension(story, { months: 1 }))
      .refused('PERIOD_OVER')
  })
  test('only by the court that ordered it, only while it runs', () => {
    given(frozen())
      .when('restraints.extend', otherJudge, extension(frozen(), { months: 6 }))
      .refused('NOT_THE_COURT')
    const over = frozen().at(end)
    given(over)
      .when('restraints.extend', judge, extension(over, { months: 6 }))
      .refused('FREEZE_NOT_ACTIVE')
    const waiting = queued()
    given(waiting)
      .when('restraints.extend', otherJudge, extension(waiting, { months: 3 }))
      .refused('FREEZE_NOT_ACTIVE')
  })
})

describe('T95 automatic end', () => {
  test('to the second: still frozen before it, free at it, and the next act records that', () => {
    const ready = transferReady()
    const held = frozen(ready)
    given(held).at('2026-11-12T15:59:59Z').when('transfers.register', registrar).refused('FROZEN')
    const story = given(held)
      .at(end)
      .when('transfers.register', registrar)
      .then({ title: { holdings: sole(ids.buyer) } })
    expect(story.chain.slice(-2).map((event) => [event.type, event.code?.national])).toEqual([
      ['freezeEnded', 'PD01'],
      ['transferred', 'TR01'],
    ])
    expect(story.view.restraint?.active).toBeUndefined()
    expect(story.dealing('restraints').status).toBe('ended')
  })
  test('the clock may record it, not before', () => {
    given(frozen()).at('2026-11-12T15:59:59Z').when('restraints.recordEnd', clock, { ipRightId: frozen().right }).refused('NOT_YET_DUE')
    const story = given(frozen()).at(end).when('restraints.recordEnd', clock, { ipRightId: frozen().right }).accepted()
    expect(story.view.restraint?.active).toBeUndefined()
    expect(story.dealing('restraints').status).toBe('ended')
    given(frozen()).at(end).when('restraints.recordEnd', registrar, { ipRightId: frozen().right }).refused('ROLE_NOT_ALLOWED')
  })
  test('an order may end at any instant it states', () => {
    const short = frozen(inForce(), { endsAt: '2026-05-12T01:00:30Z' })
    given(short).at('2026-05-12T01:00:29Z').when('rights.surrender', owner).refused('FROZEN')
    given(short).at('2026-05-12T01:00:30Z').when('rights.surrender', owner).then({ status: 'surrendered' })
  })
  test('lifted earlier by the court', () => {
    const lift = { ruling: { number: '解除1号' } }
    given(frozen()).when('restraints.lift', judge, lift).accepted().when('rights.surrender', owner).then({ status: 'surrendered' })
    given(frozen()).when('restraints.lift', otherJudge, lift).refused('NOT_THE_COURT')
    given(frozen()).when('restraints.lift', registrar, lift).refused('ROLE_NOT_ALLOWED')
  })
})

describe('T96 the queue', () => {
  test('later courts wait in order of receipt', () => {
    const story = given(queued()).sees({
      restraint: { active: { court: 'beijing-ip-court' }, queue: [{ court: 'guangzhou-ip-court', months: 3 }] },
    })
    expect(story.dealing('restraints').rights).toMatchObject([{ state: 'queued', position: 1 }])
  })
  test('the head becomes active at once when the first ends; its months run from then', () => {
    // Six months end with 2026-11-12; three from the instant of activation, 2026-11-13 in Beijing, with 2027-02-13.
    const story = given(transferReady(queued()))
      .at(end)
      .when('transfers.register', registrar)
      .refused('FROZEN', { params: { court: 'guangzhou-ip-court' } })
    given(story).at('2027-02-13T15:59:59Z').when('transfers.register', registrar).refused('FROZEN')
    const after = given(story)
      .at('2027-02-13T16:00:00Z')
      .when('transfers.register', registrar)
      .then({ title: { holdings: sole(ids.buyer) } })
    expect(after.chain.slice(-4).map((event) => event.type)).toEqual(['freezeEnded', 'freezeActivated', 'freezeEnded', 'transferred'])
  })
  test('lifting the first lets the second in', () => {
    const story = queued()
    const firstId = story.view.restraint?.active?.freezeId ?? ''
    given(story)
      .when('restraints.lift', judge, { ruling: { number: '解除1号' } }, { id: firstId })
      .then({ restraint: { active: { court: 'guangzhou-ip-court' }, queue: [] } })
  })
  test('an order whose own end passed while it waited never becomes active', () => {
    const story = given(frozen())
      .when('restraints.freeze', otherJudge, freezeOrder(frozen(), { endsAt: '2026-08-01T00:00:00Z' }))
      .accepted()
    given(story).at(end).when('rights.surrender', owner).then({ status: 'surrendered' })
  })
  test('a waiting order can be lifted', () => {
    given(queued())
      .when('restraints.lift', otherJudge, { ruling: { number: '解除2号' } })
      .then({ restraint: { active: { court: 'beijing-ip-court' }, queue: [] } })
  })
})

describe('T97 the race with a transfer', () => {
  test('in hand: the freeze wins', () => {
    given(frozen(transferReady())).when('transfers.register', registrar).refused('FROZEN')
  })
  test('finished: the freeze against the former holder is not executed', () => {
    const sold = transferReady().when('transfers.register', registrar).accepted()
    const answered = given(sold)
      .when('restraints.freeze', judge, freezeOrder(sold, { months: 6 }, { against: ids.holder }))
      .accepted()
    expect(answered.dealing('restraints').rights).toMatchObject([{ state: 'notExecuted', reason: 'NOT_A_HOLDER' }])
  })
})

test('a freeze of software is the same, at the copyright office', () => {
  const story = frozen(registered(), { months: 36 })
  given(story).when('rights.recordChange', copyrightRegistrar, { kind: 'agent', agent: '某代理' }).refused('FROZEN')
})
