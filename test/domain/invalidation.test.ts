import { describe, expect, test } from '@jest/globals'
import { days, frozen, inExamination, inForce, pledged, registered, request } from './lives.js'
import { given, type Story } from './story.js'
import { bank, copyrightRegistrar, digest, judge, owner, registrar, rival, tribunal } from './world.js'

const requested = (story: Story = inForce(), ground?: string): Story =>
  story.when('disputes.request', rival, request(story, 'invalidation', ground)).accepted()
const accepted = (story?: Story): Story => requested(story).when('disputes.accept', tribunal).accepted()
const decided = (outcome: object, story?: Story): Story =>
  accepted(story)
    .when('disputes.decide', tribunal, { decisionNumber: '第1号', ...outcome })
    .accepted()
const nextGround = (story: Story) => ({ grounds: [{ ground: 'insufficient disclosure', evidence: [digest(story.right)] }] })

describe('T37 request', () => {
  test('by anyone, at any time after the grant; accepted after a formal check, it stands on the right', () => {
    given(requested()).sees({ openDisputes: [] })
    given(accepted()).sees({ status: 'inForce', openDisputes: [accepted().opened['disputes']] })
    expect(accepted().chain.at(-1)?.code?.category).toBe('L')
  })
  test('also after the right has ended, but not before it was granted', () => {
    const over = inForce().when('rights.surrender', owner).accepted()
    given(over).when('disputes.request', rival, request(over, 'invalidation')).accepted()
    given(inExamination()).when('disputes.request', rival, request(inExamination(), 'invalidation')).refused('NOT_IN_THIS_STATE')
  })
  test('of a patent, not of software', () => {
    given(registered()).when('disputes.request', rival, request(registered(), 'invalidation')).refused('COMMAND_UNKNOWN')
    given(inForce()).when('disputes.request', rival, request(inForce(), 'opposition')).refused('COMMAND_UNKNOWN')
  })
  test('grounds are added within one month', () => {
    given(accepted()).on('2026-06-12').when('disputes.addGrounds', rival, nextGround(accepted())).accepted()
    given(accepted()).on('2026-06-15').when('disputes.addGrounds', rival, nextGround(accepted())).refused('PERIOD_OVER')
    given(accepted()).when('disputes.addGrounds', owner, nextGround(accepted())).refused('NOT_A_PARTY')
  })
  test('not twice on the same ground and evidence', () => {
    const maintained = decided({ outcome: 'maintained' })
      .on('2026-08-13')
      .when('disputes.finalise', registrar, { basis: 'noSuit' })
      .accepted()
    given(maintained)
      .when('disputes.request', rival, request(maintained, 'invalidation'))
      .refused('GROUNDS_DECIDED', { target: '/grounds/0' })
    given(maintained)
      .when('disputes.request', rival, request(maintained, 'invalidation', 'another ground'))
      .accepted()
  })
})

describe('T38 decision', () => {
  test('only by the tribunal, and nothing changes yet', () => {
    given(accepted()).when('disputes.decide', registrar, { decisionNumber: '1', outcome: 'void' }).refused('ROLE_NOT_ALLOWED')
    given(decided({ outcome: 'void' })).sees({ status: 'inForce', openDisputes: [decided({ outcome: 'void' }).opened['disputes']] })
  })
  test('claims may only become narrower', () => {
    given(accepted())
      .when('disputes.decide', tribunal, { decisionNumber: '1', outcome: 'partial', claims: 10 })
      .refused('SCOPE_NOT_NARROWER')
    given(accepted()).when('disputes.decide', tribunal, { decisionNumber: '1', outcome: 'partial' }).refused('SCOPE_NOT_NARROWER')
    given(accepted()).when('disputes.decide', tribunal, { decisionNumber: '1', outcome: 'void', claims: 3 }).refused('MALFORMED')
  })
  test('the examination waits while a freeze stands', () => {
    given(frozen(requested())).when('disputes.accept', tribunal).refused('WAITS_FOR_FREEZE')
    given(frozen(accepted())).when('disputes.decide', tribunal, { decisionNumber: '1', outcome: 'void' }).refused('WAITS_FOR_FREEZE')
  })
})

describe('T39 effect', () => {
  test('final when nobody sued in three months, or by judgment', () => {
    // Three months from 2026-05-12 end with Wednesday 2026-08-12.
    given(decided({ outcome: 'void' }))
      .on('2026-08-12')
      .when('disputes.finalise', registrar, { basis: 'noSuit' })
      .refused('SUIT_PERIOD_RUNS')
    given(decided({ outcome: 'void' }))
      .on('2026-08-13')
      .when('disputes.finalise', registrar, { basis: 'noSuit' })
      .then({ status: 'invalidated' })
    given(decided({ outcome: 'void' }))
      .when('disputes.finalise', judge, { basis: 'judgment' })
      .then({ status: 'invalidated' })
    given(decided({ outcome: 'void' }))
      .when('disputes.finalise', registrar, { basis: 'judgment' })
      .refused('MALFORMED', { target: '/judgment' })
    given(decided({ outcome: 'void' }))
      .when('disputes.finalise', registrar, { basis: 'judgment', judgment: '（2027）京73行初1号' })
      .then({ status: 'invalidated' })
  })
  test('void from the beginning; the pledge stands, impaired', () => {
    const story = decided({ outcome: 'void' }, pledged()).when('disputes.finalise', judge, { basis: 'judgment' }).accepted()
    story.sees({ status: 'invalidated', openDisputes: [], title: { encumbrances: [{ kind: 'pledge' }] } })
    expect(story.chain.at(-1)).toMatchObject({ effectiveOn: days.filing, code: { category: 'H', national: 'IW01' } })
    given(story).when('pledges.release', bank, { cause: 'other' }).accepted()
  })
  test('in part: a new scope; maintained: as before', () => {
    const partial = decided({ outcome: 'partial', claims: 4 })
      .when('disputes.finalise', judge, { basis: 'judgment' })
      .then({ status: 'inForce', scope: { version: 2, claims: 4 } })
    expect(partial.chain.at(-1)?.code).toMatchObject({ category: 'M', national: 'IP01' })
    const maintained = decided({ outcome: 'maintained' })
      .when('disputes.finalise', judge, { basis: 'judgment' })
      .then({ status: 'inForce', scope: { version: 1 }, openDisputes: [] })
    expect(maintained.chain.at(-1)?.code?.category).toBe('M')
  })
  test('a decision set aside is made again', () => {
    given(decided({ outcome: 'void' }))
      .when('disputes.setAside', judge, { judgment: '（2027）京行终1号' })
      .accepted()
      .when('disputes.decide', tribunal, { decisionNumber: '2', outcome: 'maintained' })
      .accepted()
  })
  test('withdrawn: closed without outcome', () => {
    given(accepted()).when('disputes.withdraw', rival).then({ openDisputes: [], status: 'inForce' })
    given(requested())
      .when('disputes.dismiss', tribunal, { reason: '形式不合格' })
      .accepted()
      .when('disputes.accept', tribunal)
      .refused('NOT_IN_THIS_STATE')
  })
  test('the copyright office has no say', () => {
    given(decided({ outcome: 'void' }))
      .when('disputes.finalise', copyrightRegistrar, { basis: 'judgment', judgment: '1' })
      .refused('NOT_THE_REGISTRAR')
  })
})
