import { describe, expect, test } from '@jest/globals'
import { canonical, keys, restraintIn } from '@ip-rights-ledger/chaincode/domain'
import { consented, freezeOrder, frozen, inExamination, inForce, pledged, pledgeProposed, request, transferReady } from './lives.js'
import { sha256, type Outcome, type Story } from './story.js'
import { bank, clock, digest, examiner, ipOffice, judge, owner, registrar, rival, tribunal, yuan } from './world.js'

/** What each request meets on a burdened patent, as written in the articles: nothing here is read from the matrix. */
const burdens: Readonly<Record<string, (story: Story) => Story>> = {
  pledged: (story) => pledged(story),
  frozen: (story) => frozen(story),
  stayed: (story) => {
    const known = restraintIn(story.docs, story.right) ?? { id: story.right, registrar: ipOffice, queue: [] }
    return story.with(
      new Map([...story.docs, [keys.restraint(story.right), { ...known, ownershipStay: { until: '2050-01-01', by: 'court' } }]]),
    )
  },
  late: (story) => story.on('2027-03-08').when('rights.enterLateFee', clock).accepted(),
  attacked: (story) =>
    story.when('disputes.request', rival, request(story, 'invalidation')).accepted().when('disputes.accept', tribunal).accepted(),
  expired: (story) => story.on('2044-03-07').when('rights.expire', clock).accepted(),
  dead: (story) => story.when('rights.surrender', owner).accepted(),
}

interface Asked {
  readonly ready: () => Story
  readonly ask: (story: Story) => Outcome
  /** A code, or `ok`; a burden left out cannot meet this request. */
  readonly meets: Readonly<Record<string, string>>
}

const stopped = { frozen: 'FROZEN', stayed: 'OWNERSHIP_STAY' }
const waits = { frozen: 'WAITS_FOR_FREEZE', stayed: 'OWNERSHIP_STAY' }
const free = { frozen: 'ok', stayed: 'ok' }

function amendmentReady(): Story {
  const proposed = pledged()
    .when('pledges.proposeAmendment', owner, { contract: digest('new') })
    .accepted()
  const terms = sha256(canonical(proposed.dealing('pledges').terms['proposed']))
  return [owner, bank].reduce((story, actor) => story.when('pledges.consentToAmendment', actor, { terms }).accepted(), proposed)
}

const late = (): Story => inForce().on('2027-03-08').when('rights.enterLateFee', clock).accepted()
const lapsed = (story: Story): Outcome => story.on('2027-09-08').when('rights.lapse', clock)

const requests: Readonly<Record<string, Asked>> = {
  'register a transfer': {
    ready: () => transferReady(),
    ask: (story) => story.when('transfers.register', registrar),
    meets: { ...stopped, pledged: 'PLEDGEE_CONSENT_MISSING', late: 'ok', attacked: 'ok', dead: 'RIGHT_DEAD' },
  },
  'register a pledge': {
    ready: () => consented(pledgeProposed(inForce()), 'pledges', owner, bank),
    ask: (story) => story.when('pledges.register', registrar),
    meets: { ...stopped, late: 'LATE_FEE', attacked: 'INVALIDATION_PENDING', dead: 'RIGHT_DEAD' },
  },
  'change a pledge': {
    ready: amendmentReady,
    ask: (story) => story.when('pledges.amend', registrar),
    meets: { ...stopped, late: 'ok', attacked: 'ok', expired: 'RIGHT_DEAD' },
  },
  'release a pledge': {
    ready: () => pledged(),
    ask: (story) => story.when('pledges.release', bank, { cause: 'debtPaid' }),
    meets: { ...stopped, late: 'ok', attacked: 'ok', expired: 'ok' },
  },
  surrender: {
    ready: () => inForce(),
    ask: (story) => story.when('rights.surrender', owner),
    meets: { ...stopped, pledged: 'PLEDGEE_CONSENT_MISSING', late: 'ok', attacked: 'ok', dead: 'RIGHT_DEAD' },
  },
  'record a change': {
    ready: () => inForce(),
    ask: (story) => story.when('rights.recordChange', registrar, { kind: 'agent', agent: '某代理' }),
    meets: { ...stopped, pledged: 'ok', late: 'ok', attacked: 'ok', dead: 'RIGHT_DEAD' },
  },
  'pay a fee': {
    ready: () => inForce(),
    ask: (story) => story.when('rights.payFee', registrar, { year: 4, amount: yuan('9000'), receipt: 'R' }),
    meets: { ...free, pledged: 'ok', late: 'ok', attacked: 'ok', dead: 'RIGHT_DEAD' },
  },
  'lapse for a fee': { ready: late, ask: lapsed, meets: { ...waits, attacked: 'ok' } },
  'decide an invalidation': {
    ready: () => burdens['attacked']?.(inForce()) ?? inForce(),
    ask: (story) => story.when('disputes.decide', tribunal, { outcome: 'maintained', decisionNumber: '1' }),
    meets: { ...waits, late: 'ok', dead: 'ok', expired: 'ok' },
  },
  'notify a grant': {
    ready: () => inExamination(),
    ask: (story) => story.when('rights.notifyGrant', examiner),
    meets: waits,
  },
  restore: {
    ready: () => lapsed(late()).accepted(),
    ask: (story) =>
      story.when('rights.restore', examiner, { year: 4, amount: yuan('9000'), receipt: 'R', noticeReceivedOn: story.today, reason: 'r' }),
    // A freeze of what has ended is not executed.
    meets: { stayed: 'OWNERSHIP_STAY', attacked: 'ok' },
  },
  'lapse for a fee though pledged': {
    ready: () => burdens['late']?.(pledged()) ?? pledged(),
    ask: lapsed,
    meets: waits,
  },
  'restore what was pledged': {
    ready: () => lapsed(burdens['late']?.(pledged()) ?? pledged()).accepted(),
    ask: (story) =>
      story.when('rights.restore', examiner, { year: 4, amount: yuan('9000'), receipt: 'R', noticeReceivedOn: story.today, reason: 'r' }),
    meets: { attacked: 'ok' },
  },
  'enter a late fee': {
    ready: () => inForce().on('2027-03-08'),
    ask: (story) => story.when('rights.enterLateFee', clock),
    meets: { ...free, pledged: 'ok', attacked: 'ok' },
  },
  'freeze, to be told that nothing is left to freeze': {
    ready: () => inForce(),
    ask: (story) => story.when('restraints.freeze', judge, freezeOrder(story)),
    meets: { stayed: 'ok', pledged: 'ok', late: 'ok', attacked: 'ok', dead: 'ok', expired: 'ok' },
  },
  'expire near the end of the term': {
    ready: () => inForce().on('2043-12-01'),
    ask: (story) => story.on('2044-03-07').when('rights.expire', clock),
    meets: free,
  },
  expire: {
    ready: () => inForce(),
    ask: (story) => story.on('2044-03-07').when('rights.expire', clock),
    meets: { stayed: 'ok', pledged: 'ok', late: 'ok', attacked: 'ok' },
  },
  correct: {
    ready: () => inForce(),
    ask: (story) =>
      story.when('rights.correct', registrar, { event: 1, eventHash: story.chain[0]?.hash, reason: 'r', dates: { filing: '2024-03-04' } }),
    meets: { ...free, pledged: 'ok', late: 'ok', attacked: 'ok', dead: 'ok' },
  },
}

describe.each(Object.entries(requests))('%s', (_, { ready, ask, meets }) => {
  test('unburdened: ok', () => {
    ask(ready()).accepted()
  })
  test.each(Object.entries(meets))('%s: %s', (burden, expected) => {
    const before = ready()
    const { result } = ask((burdens[burden]?.(before) ?? before).reopen(before))
    expect('refusal' in result ? result.refusal.code : 'ok').toBe(expected)
  })
})
