import { describe, expect, test } from '@jest/globals'
import {
  blocking,
  conditions,
  keys,
  restraintGuard,
  restraintIn,
  titleGuard,
  titleIn,
  type BlockedRequest,
  type Condition,
} from '@ip-rights-ledger/chaincode/domain'
import { consented, frozen, inExamination, inForce, pledged, pledgeProposed, request, transferReady } from './lives.js'
import type { Outcome, Story } from './story.js'
import {
  bank,
  bankMember,
  clock,
  copyrightOffice,
  courtMember,
  digest,
  directory,
  examiner,
  ids,
  ipOffice,
  judge,
  lender,
  owner,
  registrar,
  rival,
  tribunal,
  yuan,
} from './world.js'

const attack = (story: Story): Story =>
  story.when('disputes.request', rival, request(story, 'invalidation')).accepted().when('disputes.accept', tribunal).accepted()

/** How a right comes to be so. Nobody orders an ownership stay or records a licence yet. */
const burdens: Partial<Record<Condition, (story: Story) => Story>> = {
  pledged: (story) => pledged(story),
  frozen: (story) => frozen(story),
  ownershipStay: (story) => {
    const known = restraintIn(story.docs, story.right) ?? { id: story.right, registrar: ipOffice, queue: [] }
    return story.with(
      new Map([...story.docs, [keys.restraint(story.right), { ...known, ownershipStay: { until: '2028-01-01', by: 'court' } }]]),
    )
  },
  lateFee: (story) => story.on('2027-03-08').when('rights.enterLateFee', clock).accepted(),
  invalidationPending: attack,
  dead: (story) => story.when('rights.surrender', owner).accepted(),
}

interface Asked {
  /** What lies ready before the burden comes. */
  readonly ready: () => Story
  readonly ask: (story: Story) => Outcome
}

/** A request for each row of the matrix that a command of a patent makes. */
const requests: Partial<Record<BlockedRequest, Asked>> = {
  assign: { ready: () => transferReady(), ask: (story) => story.when('transfers.register', registrar) },
  pledge: {
    ready: () => consented(pledgeProposed(inForce()), 'pledges', owner, bank),
    ask: (story) => story.when('pledges.register', registrar),
  },
  surrender: { ready: () => inForce(), ask: (story) => story.when('rights.surrender', owner) },
  recordChange: {
    ready: () => inForce(),
    ask: (story) => story.when('rights.recordChange', registrar, { kind: 'agent', agent: '某代理' }),
  },
  payFee: {
    ready: () => inForce(),
    ask: (story) => story.when('rights.payFee', registrar, { year: 4, amount: yuan('9000'), receipt: 'R' }),
  },
  expiry: { ready: () => inForce(), ask: (story) => story.on('2044-03-07').when('rights.expire', clock) },
  correction: {
    ready: () => inForce(),
    ask: (story) =>
      story.when('rights.correct', registrar, { event: 1, eventHash: story.chain[0]?.hash, reason: 'r', dates: { filing: '2024-03-04' } }),
  },
}

/** What a cell says, and which answer of the register says the same. */
const expected = (condition: Condition, cell: string): readonly string[] => {
  if (cell === 'allow') return ['accepted']
  if (cell === 'wait') return [condition === 'frozen' ? 'WAITS_FOR_FREEZE' : 'OWNERSHIP_STAY']
  if (cell === 'consent') return ['PLEDGEE_CONSENT_MISSING', 'INVALIDATION_PENDING', 'PLEDGED_ALREADY']
  return (
    { frozen: ['FROZEN'], ownershipStay: ['OWNERSHIP_STAY'], lateFee: ['LATE_FEE'], dead: ['RIGHT_DEAD'] }[condition as string] ?? [
      'refused',
    ]
  )
}

const codeOf = (outcome: Outcome): string => ('refusal' in outcome.result ? outcome.result.refusal.code : 'accepted')

const cells = Object.entries(requests).flatMap(([name, asked]) =>
  conditions.flatMap((condition) => {
    const burden = burdens[condition]
    return burden ? [[name, condition, blocking[name as BlockedRequest][condition], asked, burden] as const] : []
  }),
)

describe('what blocks what', () => {
  test.each(cells)('%s, %s: %s', (name, condition, cell, asked, burden) => {
    // What has ended cannot expire again, whatever the matrix lets pass.
    if (name === 'expiry' && condition === 'dead') return
    const ready = asked.ready()
    // A second burden of its own kind is the question itself where a pledge is asked for on a pledged right.
    const story = burden(ready)
    const reopened =
      name === 'pledge' && condition === 'pledged' ? consented(pledgeProposed(story), 'pledges', owner, bank) : story.reopen(ready)
    expect(expected(condition, cell)).toContain(codeOf(asked.ask(reopened)))
  })
  test('a change or release of a pledge stops for a freeze alone', () => {
    const amended = pledged()
      .when('pledges.proposeAmendment', owner, { contract: digest('new') })
      .accepted()
    for (const held of [frozen(amended), burdens.ownershipStay?.(amended)]) {
      expect(['FROZEN', 'OWNERSHIP_STAY']).toContain(codeOf((held ?? amended).when('pledges.amend', registrar)))
      expect(['FROZEN', 'OWNERSHIP_STAY']).toContain(codeOf((held ?? amended).when('pledges.release', bank, { cause: 'debtPaid' })))
    }
  })
  test('steps before grant wait while frozen or stayed', () => {
    const wait = (story: Story): string => codeOf(story.when('rights.notifyGrant', examiner))
    expect(wait(frozen(inExamination()))).toBe('WAITS_FOR_FREEZE')
    expect(wait(burdens.ownershipStay?.(inExamination()) ?? inExamination())).toBe('OWNERSHIP_STAY')
  })
})

describe('who guards the title', () => {
  const guard = (story: Story) => {
    const title = titleIn(story.docs, story.right)
    if (!title) throw new Error('expected a title')
    return titleGuard(title, restraintIn(story.docs, story.right), { members: directory, version: 1 })
  }
  test('free: the registrar and any other member', () => {
    expect(guard(inForce())).toEqual({ registrar: ipOffice, and: [[bankMember], [copyrightOffice], [courtMember]] })
  })
  test('pledged: the registrar and the bank, or the court', () => {
    expect(guard(pledged())).toEqual({ registrar: ipOffice, and: [[bankMember], [courtMember]] })
  })
  test('frozen, pledged or not: the registrar and the court alone', () => {
    expect(guard(frozen())).toEqual({ registrar: ipOffice, and: [[courtMember]] })
    expect(guard(frozen(pledged()))).toEqual({ registrar: ipOffice, and: [[courtMember]] })
  })
  test('the restraint: the registrar and any other member before and after a freeze, the registrar and the court while it lasts', () => {
    const restraint = (story: Story) => {
      const found = restraintIn(story.docs, story.right)
      if (!found) throw new Error('expected a restraint')
      return restraintGuard(found, { members: directory, version: 1 })
    }
    const held = frozen()
    expect(restraint(held)).toEqual({ registrar: ipOffice, and: [[courtMember]] })
    const freed = held.when('restraints.lift', judge, { ruling: { number: '解除1号' } }).accepted()
    expect(restraint(freed)).toEqual({ registrar: ipOffice, and: [[bankMember], [copyrightOffice], [courtMember]] })
  })
  test('a pledgee outside the consortium guards no key', () => {
    const story = inForce()
    const other = consented(pledgeProposed(story, { pledgees: [ids.lender] }), 'pledges', owner, lender)
      .when('pledges.register', registrar)
      .accepted()
    expect(guard(other).and).toHaveLength(3)
  })
  test('every act that a pledgee or a court may stop writes the title, and so meets its guard', () => {
    const version = (story: Story): number => titleIn(story.docs, story.right)?.version ?? 0
    for (const [name, { ready, ask }] of Object.entries(requests)) {
      const row = blocking[name as BlockedRequest]
      const guarded = [row.pledged, row.frozen].some((cell) => cell === 'consent' || cell === 'refuse')
      const story = ready()
      expect([name, version(ask(story).accepted()) > version(story)]).toEqual([name, guarded])
    }
  })
  test('so do a freeze and its end', () => {
    const version = (story: Story): number => titleIn(story.docs, story.right)?.version ?? 0
    expect(version(frozen())).toBe(version(inForce()) + 1)
    const over = frozen().at('2026-11-12T16:00:00Z').when('restraints.recordEnd', clock, { ipRightId: frozen().right }).accepted()
    expect(version(over)).toBe(version(frozen()) + 1)
    expect(guard(over)).toEqual(guard(inForce()))
  })
})
