import { describe, expect, test } from '@jest/globals'
import { addDays, addMonths } from '@ip-rights-ledger/chaincode/domain'
import {
  consented,
  filed,
  frozen,
  grantNotified,
  inForce,
  pledged,
  published,
  transferProposed,
  transferReady,
  transferTerms,
} from './lives.js'
import { given, sha256 } from './story.js'
import {
  bank,
  buyer,
  clock,
  copyrightRegistrar,
  halves,
  ids,
  joint,
  judge,
  lender,
  owner,
  partner,
  registrar,
  rival,
  sole,
} from './world.js'

describe('T50 assignment', () => {
  test('title passes on registration, not before', () => {
    given(transferReady())
      .sees({ title: { holdings: sole(ids.holder) } })
      .when('transfers.register', registrar)
      .then({ title: { holdings: sole(ids.buyer) } })
  })
  test('the right’s own event cites every transaction of the dealing', () => {
    const story = given(transferReady()).when('transfers.register', registrar).accepted()
    const event = story.chain.at(-1)
    expect(event).toMatchObject({
      type: 'transferred',
      code: { category: 'R', national: 'TR01' },
      data: { dealing: story.opened['transfers'] },
    })
    expect((event?.data['transactions'] as string[]).length).toBeGreaterThanOrEqual(3)
  })
  test('an application is transferred under its own code', () => {
    const story = given(transferReady(published())).when('transfers.register', registrar).accepted()
    expect(story.chain.at(-1)?.code?.national).toBe('TA01')
  })
  test('register lists whose consents are missing, in order of precedence', () => {
    given(transferProposed())
      .when('transfers.register', registrar)
      .refused('HOLDER_CONSENT_MISSING', { params: { missing: [ids.holder] } })
      .when('transfers.consent', owner, { terms: transferProposed().dealing('transfers').termsDigest })
      .accepted()
      .when('transfers.register', registrar)
      .refused('TRANSFEREE_CONSENT_MISSING', { params: { missing: [ids.buyer] } })
  })
  test('consents come in any order, each to exactly these terms, and can be taken back', () => {
    const proposed = transferProposed()
    given(proposed)
      .when('transfers.consent', buyer, { terms: sha256('other terms') })
      .refused('TERMS_CHANGED', { params: { expected: proposed.dealing('transfers').termsDigest } })
    given(consented(proposed, 'transfers', buyer, owner))
      .when('transfers.withdrawConsent', buyer)
      .accepted()
      .when('transfers.register', registrar)
      .refused('TRANSFEREE_CONSENT_MISSING')
  })
  test('a consent that has run out is none', () => {
    const proposed = transferProposed()
    const terms = proposed.dealing('transfers').termsDigest
    const until = given(consented(proposed, 'transfers', owner))
      .when('transfers.consent', buyer, { terms, expiresOn: addDays(proposed.today, 10) })
      .accepted()
    given(until).on(addDays(proposed.today, 10)).when('transfers.register', registrar).accepted()
    given(until).on(addDays(proposed.today, 11)).when('transfers.register', registrar).refused('TRANSFEREE_CONSENT_MISSING')
  })
  test('a consent that states no end stands for a year', () => {
    const day = addMonths(transferReady().today, 12)
    given(transferReady()).on(day).when('transfers.register', registrar).accepted()
    given(transferReady()).on(addDays(day, 1)).when('transfers.register', registrar).refused('HOLDER_CONSENT_MISSING')
  })
  test('a party refuses: the dealing is over', () => {
    given(transferProposed())
      .when('transfers.refuse', buyer, { reason: '价款未议定' })
      .accepted()
      .when('transfers.register', registrar)
      .refused('NOT_IN_THIS_STATE')
  })
  test('only named parties consent, only the registrar of the right registers', () => {
    const terms = transferProposed().dealing('transfers').termsDigest
    given(transferProposed()).when('transfers.consent', rival, { terms }).refused('NOT_A_PARTY')
    given(transferReady()).when('transfers.register', owner).refused('ROLE_NOT_ALLOWED')
    given(transferReady()).when('transfers.register', copyrightRegistrar).refused('NOT_THE_REGISTRAR')
    given(transferReady()).when('transfers.register', judge).refused('ROLE_NOT_ALLOWED')
  })
  test('only a holder or the registrar proposes', () => {
    given(inForce()).when('transfers.propose', buyer, transferTerms(inForce())).refused('NOT_A_HOLDER')
    given(inForce()).when('transfers.propose', registrar, transferTerms(inForce())).accepted()
  })
  test('not before publication, not after the end', () => {
    given(filed()).when('transfers.propose', owner, transferTerms(filed())).refused('NOT_PUBLISHED')
    given(inForce())
      .when('rights.surrender', owner)
      .accepted()
      .when('transfers.propose', owner, transferTerms(inForce()))
      .refused('RIGHT_DEAD')
    const meanwhile = given(transferReady()).when('rights.surrender', owner).accepted()
    given(meanwhile).when('transfers.register', registrar).refused('RIGHT_DEAD')
  })
  test('a right that moved since the parties agreed is not passed over their heads', () => {
    const base = grantNotified()
    const terms = { ...transferTerms(base), rights: [{ ipRightId: base.right, expectedHead: base.head }] }
    const ready = consented(base.when('transfers.propose', owner, terms).accepted(), 'transfers', owner, buyer)
    given(ready).when('transfers.register', registrar).accepted()
    given(ready)
      .when('rights.recordChange', registrar, { kind: 'agent', agent: '某代理' })
      .accepted()
      .when('transfers.register', registrar)
      .refused('HEAD_MOVED', { params: { eventsSince: { from: 6, to: 6 } } })
  })
  test('a late fee does not bar it', () => {
    const late = inForce().on('2027-03-06').when('rights.enterLateFee', clock).accepted()
    given(transferReady(late))
      .when('transfers.register', registrar)
      .then({ status: 'lateFee', title: { holdings: sole(ids.buyer) } })
  })
  test('what lies in hand when a freeze comes, waits: the freeze wins', () => {
    given(frozen(transferReady()))
      .when('transfers.register', registrar)
      .refused('FROZEN', { params: { court: 'beijing-ip-court' } })
  })
  test('a right named twice, an unknown one, and one that is not theirs', () => {
    const story = inForce()
    const rights = [{ ipRightId: story.right }, { ipRightId: story.right }]
    given(story)
      .when('transfers.propose', owner, { ...transferTerms(story), rights })
      .refused('RIGHT_REPEATED', { target: '/rights/1/ipRightId' })
    given(story)
      .when('transfers.propose', owner, { ...transferTerms(story), rights: [{ ipRightId: 'CN-PAT-1' }] })
      .refused('NOT_FOUND', { target: '/rights/0/ipRightId' })
    given(story)
      .when('transfers.propose', owner, transferTerms(story, sole('NOBODY')))
      .refused('TRANSFEREE_UNKNOWN', { target: '/to/holders/0/party' })
  })
})

describe('a pledged title moves only with the pledgee’s consent', () => {
  test('a member’s consent is its word in its own collection, not a key another could write', () => {
    const ready = transferReady(pledged())
    given(ready)
      .when('transfers.register', registrar)
      .refused('PLEDGEE_CONSENT_MISSING', { params: { missing: [ids.bank] } })
    const agreed = consented(ready, 'transfers', bank)
    given(agreed)
      .when('transfers.register', registrar)
      .then({ title: { holdings: sole(ids.buyer), encumbrances: [{ id: ready.opened['pledges'] }] } })
    // The same public consent without the word behind it: as if the two offices had written the key by themselves.
    const docs = new Map(agreed.docs)
    docs.delete(`private~BankMSP~consent~${ready.opened['transfers'] ?? ''}~${ids.bank}`)
    given(agreed.with(docs)).when('transfers.register', registrar).refused('PLEDGEE_CONSENT_MISSING')
  })
  test('a pledgee outside the consortium has its veto by the rules', () => {
    const story = inForce()
    const proposed = story.when('pledges.propose', owner, { ...pledgeByLender(story) }).accepted()
    const burdened = consented(proposed, 'pledges', owner, lender).when('pledges.register', registrar).accepted()
    const ready = transferReady(burdened)
    given(ready).when('transfers.register', registrar).refused('PLEDGEE_CONSENT_MISSING')
    given(consented(ready, 'transfers', lender))
      .when('transfers.register', registrar)
      .accepted()
  })
})

const pledgeByLender = (story: { right: string }) => ({
  rights: [{ ipRightId: story.right }],
  pledgor: ids.holder,
  pledgees: [ids.lender],
  debtTermEnd: '2029-05-31',
  termsCommitment: sha256('loan'),
  contract: sha256('pledge'),
})

describe('T55 holders in common', () => {
  test('every one of them consents, whatever the share', () => {
    const two = inForce(halves(ids.holder, ids.partner))
    const proposed = transferProposed(two)
    given(consented(proposed, 'transfers', owner, buyer))
      .when('transfers.register', registrar)
      .refused('HOLDER_CONSENT_MISSING', { params: { missing: [ids.partner] } })
    given(consented(proposed, 'transfers', owner, partner, buyer))
      .when('transfers.register', registrar)
      .then({ title: { holdings: sole(ids.buyer) } })
  })
  test('from one to three thirds, exactly', () => {
    const share = { n: 1, d: 3 }
    const thirds = { kind: 'byShares', holders: [ids.holder, ids.partner, ids.buyer].map((party) => ({ party, share })) }
    given(consented(transferProposed(inForce(), thirds), 'transfers', owner, partner, buyer))
      .when('transfers.register', registrar)
      .then({ title: { holdings: thirds } })
  })
  test('joint holders have no shares, and shares sum to one', () => {
    given(inForce())
      .when('transfers.propose', owner, transferTerms(inForce(), joint(ids.partner, ids.buyer)))
      .accepted()
    const short = {
      kind: 'byShares',
      holders: [
        { party: ids.partner, share: { n: 33, d: 100 } },
        { party: ids.buyer, share: { n: 66, d: 100 } },
      ],
    }
    given(inForce())
      .when('transfers.propose', owner, transferTerms(inForce(), short))
      .refused('SHARES_DO_NOT_SUM', { params: { got: '99/100' }, target: '/to/holders' })
  })
})
