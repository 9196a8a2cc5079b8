import { describe, expect, test } from '@jest/globals'
import { deposited, frozen, inForce, registered, request, software } from './lives.js'
import { given, type Story } from './story.js'
import { author, buyer, copyrightClock, copyrightRegistrar, digest, ids, judge, peopled, registrar, rival, sole } from './world.js'

const again = { rightType: 'SW', particulars: software, holdings: sole(ids.author) }

describe('T23 deposit, then registration', () => {
  test('deposited, then registered under its number', () => {
    given(deposited()).sees({ status: 'deposited', title: { holdings: sole(ids.author) } })
    given(registered()).sees({ status: 'registered', aliases: [{ scheme: 'SHA256' }, { scheme: 'CN-SOFTWARE', value: '2024SR0000001' }] })
    expect(registered().right).toMatch(/^CN-SW-[A-Z2-7]{26}$/)
  })
  test('the same sample twice is refused unless the earlier entry is contested', () => {
    given(deposited()).when('rights.file', author, again).refused('WORK_DEPOSITED_BEFORE', { target: '/particulars/sampleDigest' })
    given(deposited())
      .when('rights.file', author, { ...again, contests: '在先登记系抄袭' })
      .accepted()
    given(deposited())
      .when('rights.file', author, { ...again, particulars: { ...software, sampleDigest: digest('other') } })
      .accepted()
  })
  test('only the copyright office registers, and may refuse', () => {
    given(deposited())
      .when('rights.register', registrar, { registrationNumber: '2024SR0000001' })
      .refused('NOT_THE_REGISTRAR', { params: { expected: 'CopyrightOfficeMSP' } })
    given(deposited()).when('rights.refuse', copyrightRegistrar, { decision: '不符合条件' }).then({ status: 'refused' })
    given(deposited())
      .when('rights.register', copyrightRegistrar, { registrationNumber: '202410000001.X' })
      .refused('MALFORMED', { target: '/registrationNumber' })
  })
  test('a life of its own: a patent’s commands are unknown to it', () => {
    given(deposited())
      .when('rights.publish', copyrightRegistrar, {
        content: { particulars: { title: 'x', claims: 1 }, holdings: sole(ids.author), salt: digest('s') },
      })
      .refused('COMMAND_UNKNOWN')
  })
})

describe('T24 revocation', () => {
  const requested = (): Story =>
    registered()
      .when('disputes.request', rival, request(registered(), 'revocation', '重复登记'))
      .accepted()
  const accepted = (): Story => requested().when('disputes.accept', copyrightRegistrar).accepted()
  test('of a wrong, duplicate or malicious registration', () => {
    const story = given(accepted())
      .when('disputes.decide', copyrightRegistrar, { outcome: 'revoked', decisionNumber: '1' })
      .then({ status: 'revoked', openDisputes: [] })
    expect(story.chain.at(-1)?.code?.category).toBe('H')
    given(accepted()).when('disputes.decide', judge, { outcome: 'revoked', decisionNumber: '1' }).then({ status: 'revoked' })
    given(accepted())
      .when('disputes.decide', copyrightRegistrar, { outcome: 'maintained', decisionNumber: '1' })
      .then({ status: 'registered' })
  })
  test('not by the patent office, not on a bare deposit', () => {
    given(accepted()).when('disputes.decide', registrar, { outcome: 'revoked', decisionNumber: '1' }).refused('NOT_THE_REGISTRAR')
    given(deposited()).when('disputes.request', rival, request(deposited(), 'revocation')).refused('NOT_IN_THIS_STATE')
    given(inForce()).when('disputes.request', rival, request(inForce(), 'revocation')).refused('COMMAND_UNKNOWN')
  })
  test('revoked is revoked: nothing is transferred', () => {
    const story = accepted().when('disputes.decide', copyrightRegistrar, { outcome: 'revoked', decisionNumber: '1' }).accepted()
    given(story)
      .when('transfers.propose', author, { rights: [{ ipRightId: story.right }], to: sole(ids.buyer), contract: digest('c') })
      .refused('RIGHT_DEAD')
  })
})

describe('T46 end of the economic rights', () => {
  test('a legal person’s: 31 December of the fiftieth year after first publication', () => {
    given(registered()).on('2064-12-31').when('rights.endTerm', copyrightClock).refused('NOT_YET_DUE')
    given(registered()).on('2065-01-01').when('rights.endTerm', copyrightClock).then({ status: 'publicDomain' })
  })
  test('unpublished: from completion', () => {
    const { firstPublicationDate: _none, ...unpublished } = software
    const story = peopled
      .on('2024-06-03')
      .when('rights.file', author, { ...again, particulars: { ...unpublished, completionDate: '2013-02-01' } })
      .accepted()
    given(story).on('2063-12-31').when('rights.endTerm', copyrightClock).refused('NOT_YET_DUE')
    given(story).on('2064-01-01').when('rights.endTerm', copyrightClock).then({ status: 'publicDomain' })
  })
  test('a natural person’s: from death, and not before it is known', () => {
    const story = registered({ holderKind: 'naturalPerson' })
    given(story).on('2090-01-01').when('rights.endTerm', copyrightClock).refused('NOT_YET_DUE')
    const dead = given(story).on('2030-03-01').when('rights.recordAuthorDeath', copyrightRegistrar, { diedOn: '2030-01-15' }).accepted()
    given(dead).on('2080-12-31').when('rights.endTerm', copyrightClock).refused('NOT_YET_DUE')
    given(dead).on('2081-01-01').when('rights.endTerm', copyrightClock).then({ status: 'publicDomain' })
  })
  test('a freeze does not stop it', () => {
    given(frozen(registered().on('2064-12-01')))
      .on('2065-01-01')
      .when('rights.endTerm', copyrightClock)
      .then({ status: 'publicDomain' })
  })
})

test('transfer and freeze as with any right', () => {
  const story = registered()
  const proposed = given(story)
    .when('transfers.propose', author, { rights: [{ ipRightId: story.right }], to: sole(ids.buyer), contract: digest('c') })
    .accepted()
  const terms = proposed.dealing('transfers').termsDigest
  const ready = proposed.when('transfers.consent', author, { terms }).accepted().when('transfers.consent', buyer, { terms }).accepted()
  given(ready).when('transfers.register', registrar).refused('NOT_THE_REGISTRAR')
  given(ready)
    .when('transfers.register', copyrightRegistrar)
    .then({ title: { holdings: sole(ids.buyer) } })
  given(frozen(ready)).when('transfers.register', copyrightRegistrar).refused('FROZEN')
})
