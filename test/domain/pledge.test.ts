import { describe, expect, test } from '@jest/globals'
import {
  consented,
  filed,
  frozen,
  grantNotified,
  inForce,
  pledged,
  pledgeProposed,
  pledgeTerms,
  published,
  registered,
  request,
  transferReady,
} from './lives.js'
import { given, type Story } from './story.js'
import {
  author,
  bank,
  buyer,
  clock,
  copyrightRegistrar,
  digest,
  halves,
  ids,
  judge,
  lender,
  owner,
  partner,
  registrar,
  rival,
  sole,
  tribunal,
} from './world.js'

const proposed = (story: Story = inForce(), more?: object): Story => pledgeProposed(story, more)
const ready = (story: Story = inForce(), more?: object): Story => consented(proposed(story, more), 'pledges', owner, bank)

describe('T70 application', () => {
  test('a public pledge names parties and term, and commits to the loan; no amount stands in any event', () => {
    const story = ready()
    expect(story.dealing('pledges')).toMatchObject({
      status: 'pending',
      terms: { pledgor: ids.holder, pledgees: [ids.bank], termsCommitment: digest('loan') },
    })
    expect(JSON.stringify(story.events)).not.toContain('loanAmount')
  })
  test('by holder, pledgee or registrar', () => {
    given(inForce()).when('pledges.propose', bank, pledgeTerms(inForce())).accepted()
    given(inForce()).when('pledges.propose', registrar, pledgeTerms(inForce())).accepted()
    given(inForce()).when('pledges.propose', rival, pledgeTerms(inForce())).refused('NOT_A_HOLDER')
  })
  test('of rights of one registrar, to parties on the register', () => {
    const patent = inForce()
    const both = registered(undefined, patent)
    const rights = [{ ipRightId: patent.right }, { ipRightId: both.right }]
    given(both).when('pledges.propose', registrar, pledgeTerms(both, { rights })).refused('NOT_THE_REGISTRAR', { target: '/rights' })
    given(inForce())
      .when('pledges.propose', owner, pledgeTerms(inForce(), { pledgees: ['NOBODY'] }))
      .refused('TRANSFEREE_UNKNOWN', { target: '/pledgees/0' })
  })
})

describe('T71 registration, and the grounds on which it is refused', () => {
  test('takes effect on registration', () => {
    const story = given(ready())
      .sees({ title: { encumbrances: [] } })
      .when('pledges.register', registrar)
      .accepted()
    story.sees({
      title: {
        encumbrances: [
          { kind: 'pledge', rank: 1, holders: [{ party: ids.bank, msp: 'BankMSP' }], registeredOn: story.today, debtTermEnd: '2029-05-31' },
        ],
      },
    })
    expect(story.chain.at(-1)).toMatchObject({ type: 'pledged', code: { category: 'S', national: 'PE01' } })
    expect(story.dealing('pledges').status).toBe('active')
  })
  test('1 pledgor is not the registered holder', () => {
    given(inForce())
      .when('pledges.propose', owner, pledgeTerms(inForce(), { pledgor: ids.rival }))
      .refused('PLEDGOR_NOT_HOLDER', { target: '/pledgor' })
    const sold = given(transferReady(ready())).when('transfers.register', registrar).accepted()
    given(sold).when('pledges.register', registrar).refused('PLEDGOR_NOT_HOLDER')
  })
  test('2 the right has ended', () => {
    given(ready()).when('rights.surrender', owner).accepted().when('pledges.register', registrar).refused('RIGHT_DEAD')
  })
  test('3 only an application', () => {
    given(ready(grantNotified())).when('pledges.register', registrar).refused('ONLY_APPLICATION')
    given(ready(published(), { debtTermEnd: '2027-01-01' }))
      .when('pledges.register', registrar)
      .refused('ONLY_APPLICATION')
    given(filed()).when('pledges.propose', registrar, pledgeTerms(filed())).refused('NOT_PUBLISHED')
  })
  test('4 the annual fee is unpaid', () => {
    const late = ready().on('2027-03-06').when('rights.enterLateFee', clock).accepted()
    given(late)
      .when('pledges.register', registrar)
      .refused('LATE_FEE', { remedies: [{ act: 'payFee' }] })
  })
  test('5 frozen', () => {
    given(frozen(ready())).when('pledges.register', registrar).refused('FROZEN')
  })
  test('6 the debt outlasts the right', () => {
    given(ready(inForce(), { debtTermEnd: '2044-03-06' }))
      .when('pledges.register', registrar)
      .refused('DEBT_BEYOND_TERM', { params: { expected: 'by 2044-03-05' } })
    given(ready(inForce(), { debtTermEnd: '2044-03-05' }))
      .when('pledges.register', registrar)
      .accepted()
  })
  test('8 a co-owner has not consented', () => {
    const two = proposed(inForce(halves(ids.holder, ids.partner)))
    given(consented(two, 'pledges', owner, bank))
      .when('pledges.register', registrar)
      .refused('HOLDER_CONSENT_MISSING', { params: { missing: [ids.partner] } })
    given(consented(two, 'pledges', owner, partner, bank))
      .when('pledges.register', registrar)
      .accepted()
  })
  test('9 pledged already; co-pledgees are one pledge', () => {
    const second = consented(proposed(pledged(), { pledgees: [ids.lender] }), 'pledges', owner, lender)
    given(second).when('pledges.register', registrar).refused('PLEDGED_ALREADY')
    const two = consented(proposed(inForce(), { pledgees: [ids.bank, ids.lender] }), 'pledges', owner, bank)
    given(two)
      .when('pledges.register', registrar)
      .refused('PLEDGEE_CONSENT_MISSING', { params: { missing: [ids.lender] } })
    given(consented(two, 'pledges', lender))
      .when('pledges.register', registrar)
      .accepted()
  })
  test('11 an invalidation is pending and the parties have not said that they know', () => {
    const attacked = (story: Story): Story =>
      story.when('disputes.request', rival, request(story, 'invalidation')).accepted().when('disputes.accept', tribunal).accepted()
    given(attacked(ready())).when('pledges.register', registrar).refused('INVALIDATION_PENDING')
    given(attacked(ready(inForce(), { acknowledgements: ['invalidationPending'] })))
      .when('pledges.register', registrar)
      .accepted()
  })
  test('only by the registrar of the right, with the pledgee’s own word', () => {
    given(ready()).when('pledges.register', bank).refused('ROLE_NOT_ALLOWED')
    given(ready()).when('pledges.register', copyrightRegistrar).refused('NOT_THE_REGISTRAR')
    given(consented(proposed(), 'pledges', owner))
      .when('pledges.register', registrar)
      .refused('PLEDGEE_CONSENT_MISSING')
  })
  test('software is pledged at the copyright office, and several ranks stand there', () => {
    const story = registered()
    const terms = { ...pledgeTerms(story), pledgor: ids.author }
    const first = consented(story.when('pledges.propose', author, terms).accepted(), 'pledges', author, bank)
    given(first)
      .when('pledges.register', registrar)
      .refused('NOT_THE_REGISTRAR', { params: { expected: 'CopyrightOfficeMSP' } })
    const one = first.when('pledges.register', copyrightRegistrar).accepted()
    const two = consented(one.when('pledges.propose', author, { ...terms, pledgees: [ids.lender] }).accepted(), 'pledges', author, lender)
    given(two)
      .when('pledges.register', copyrightRegistrar)
      .then({
        title: {
          encumbrances: [
            { rank: 1, holders: [{ party: ids.bank }] },
            { rank: 2, holders: [{ party: ids.lender }] },
          ],
        },
      })
  })
})

describe('T72 change', () => {
  const amended = pledged().when('pledges.proposeAmendment', owner, { debtTermEnd: '2030-05-31' }).accepted()
  const agree = (story: Story, actor: typeof owner): Story => {
    const terms = story.when('pledges.consentToAmendment', actor, { terms: digest('?') }).result
    const expected = 'refusal' in terms ? (terms.refusal.params?.['expected'] as string) : ''
    return story.when('pledges.consentToAmendment', actor, { terms: expected }).accepted()
  }
  test('both sign, then the registrar', () => {
    given(amended).when('pledges.amend', registrar).refused('HOLDER_CONSENT_MISSING')
    given(agree(amended, owner)).when('pledges.amend', registrar).refused('PLEDGEE_CONSENT_MISSING')
    const done = given(agree(agree(amended, owner), bank))
      .when('pledges.amend', registrar)
      .then({ title: { encumbrances: [{ debtTermEnd: '2030-05-31', rank: 1 }] } })
    expect(done.chain.at(-1)?.code?.national).toBe('PM01')
  })
  test('consents to the first terms are none to the changed ones', () => {
    given(amended)
      .when('pledges.consentToAmendment', bank, { terms: amended.dealing('pledges').termsDigest })
      .refused('TERMS_CHANGED')
  })
  test('not while frozen, not beyond the right', () => {
    given(frozen(agree(agree(amended, owner), bank)))
      .when('pledges.amend', registrar)
      .refused('FROZEN')
    const beyond = pledged().when('pledges.proposeAmendment', owner, { debtTermEnd: '2050-01-01' }).accepted()
    given(agree(agree(beyond, owner), bank))
      .when('pledges.amend', registrar)
      .refused('DEBT_BEYOND_TERM')
  })
  test('nothing to register where nothing was proposed, nothing to propose where nothing changes', () => {
    given(pledged()).when('pledges.amend', registrar).refused('NOT_IN_THIS_STATE')
    given(pledged()).when('pledges.proposeAmendment', owner, {}).refused('MALFORMED')
    given(pledged()).when('pledges.proposeAmendment', rival, { debtTermEnd: '2030-05-31' }).refused('NOT_A_PARTY')
  })
})

describe('T74 cancellation', () => {
  test('by the pledgee; the title is free again', () => {
    const story = given(pledged())
      .when('pledges.release', bank, { cause: 'debtPaid' })
      .then({ title: { encumbrances: [] } })
    expect(story.dealing('pledges').status).toBe('cancelled')
    expect(story.chain.at(-1)?.code?.national).toBe('PC01')
    given(transferReady(story))
      .when('transfers.register', registrar)
      .then({ title: { holdings: sole(ids.buyer) } })
  })
  test('never by pledgor or registrar', () => {
    given(pledged()).when('pledges.release', owner, { cause: 'debtPaid' }).refused('NOT_A_PARTY')
    given(pledged()).when('pledges.release', registrar, { cause: 'debtPaid' }).refused('ROLE_NOT_ALLOWED')
    given(pledged()).when('pledges.release', buyer, { cause: 'debtPaid' }).refused('NOT_A_PARTY')
  })
  test('by judgment', () => {
    given(pledged())
      .when('pledges.release', judge, { cause: 'judgment' })
      .then({ title: { encumbrances: [] } })
  })
  test('co-pledgees release together', () => {
    const two = consented(proposed(inForce(), { pledgees: [ids.bank, ids.lender] }), 'pledges', owner, bank, lender)
      .when('pledges.register', registrar)
      .accepted()
    given(two)
      .when('pledges.release', bank, { cause: 'debtPaid' })
      .refused('PLEDGEE_CONSENT_MISSING', { params: { missing: [ids.lender] } })
      .when('pledges.consentToRelease', lender)
      .accepted()
      .when('pledges.release', bank, { cause: 'debtPaid' })
      .then({ title: { encumbrances: [] } })
  })
  test('not while frozen', () => {
    given(frozen(pledged())).when('pledges.release', bank, { cause: 'debtPaid' }).refused('FROZEN')
  })
  test('also when the right has ended: the pledge stands, impaired, until it is cancelled', () => {
    const ended = pledged().when('rights.consent', bank, { command: 'surrender' }).accepted().when('rights.surrender', owner).accepted()
    given(ended)
      .sees({ status: 'surrendered', title: { encumbrances: [{ kind: 'pledge' }] } })
      .when('pledges.release', bank, { cause: 'other' })
      .then({ title: { encumbrances: [] } })
  })
  test('for one right of several', () => {
    given(pledged())
      .when('pledges.release', bank, { cause: 'other', only: ['CN-PAT-1'] })
      .refused('NOT_FOUND', { target: '/only/0' })
    given(pledged())
      .when('pledges.release', bank, { cause: 'other', only: [pledged().right] })
      .then({ title: { encumbrances: [] } })
  })
})

test('the parties may end a pending application', () => {
  given(proposed()).when('pledges.withdraw', owner).accepted().when('pledges.register', registrar).refused('NOT_IN_THIS_STATE')
  given(proposed()).when('pledges.withdraw', bank).refused('NOT_A_PARTY')
  given(proposed()).when('pledges.reject', registrar, { reason: '合同无效' }).accepted()
  given(proposed()).when('pledges.refuse', bank, {}).accepted().when('pledges.register', registrar).refused('NOT_IN_THIS_STATE')
})
