import { describe, expect, test } from '@jest/globals'
import {
  addSeconds,
  answerPledgeChecks,
  canonical,
  compareInstants,
  dayBegins,
  dayEnds,
  epochSeconds,
  keys,
  pledgeCheckReads,
  pledgeChecksUntil,
  type Docs,
  type RestraintDocument,
} from '@ip-rights-ledger/chaincode/domain'
import { inForce } from './lives.js'
import { states } from './patent-states.js'
import type { Story } from './story.js'
import { randomness } from './wandering.js'
import { bank, ids } from './world.js'

type Ask = Readonly<Record<string, unknown>>
type Order = { readonly endsAt?: string; readonly months?: number }

const order = (freezeId: string, length: Order) => ({
  freezeId,
  msp: 'CourtMSP',
  court: freezeId,
  receivedAt: '2026-01-05T01:00:00Z',
  ...length,
})

/** The story's right under a freeze that ends then, and others that wait behind it. */
function restrained(story: Story, endsAt: string, ...queue: readonly Order[]): Story {
  const restraint: RestraintDocument = {
    id: story.right,
    registrar: 'IpOfficeMSP',
    active: { ...order('first', {}), endsAt, activeSince: '2026-01-05T01:00:00Z' },
    queue: queue.map((each, at) => order(`waiting ${at}`, each)),
  }
  return story.with(new Map([...story.docs, [keys.restraint(story.right), restraint]]))
}

/** The documents that a check of these needs, and no others. */
function needed({ docs }: Story, ask: Ask): Docs {
  const read = new Map<string, unknown>()
  for (;;) {
    const missing = pledgeCheckReads(ask, read, { actor: bank }).filter((key) => !read.has(key))
    if (missing.length === 0) return read
    for (const key of missing) read.set(key, docs.get(key))
  }
}

const answered = (story: Story, ask: Ask): string => canonical(answerPledgeChecks(needed(story, ask), ask, story.context(bank)))
const until = (story: Story, ask: Ask): string => pledgeChecksUntil(needed(story, ask), ask, story.now)

describe('until when time alone leaves the answer to a pledge check as it is', () => {
  const day = '2026-03-02'
  const free = inForce().on(day)
  const ask = { rights: [free.right] }
  const at = (hour: number): string => addSeconds(dayBegins(day), hour * 3600)

  test.each<[string, Story, Ask, string]>([
    ['nothing restrains it', free, ask, dayEnds(day)],
    ['there is no such right', free, { rights: ['CN-PAT-NONE', '201910000001.8'] }, dayEnds(day)],
    ['it is no question', free, {}, dayEnds(day)],
    ['a freeze ends today', restrained(free, at(15)), ask, at(15)],
    ['a freeze ends today, of a right named after another', restrained(free, at(15)), { rights: ['CN-PAT-NONE', free.right] }, at(15)],
    ['a freeze has ended today', restrained(free, at(8)), ask, dayEnds(day)],
    ['a freeze ends another day', restrained(free, '2026-05-01T00:00:00Z'), ask, dayEnds(day)],
    ['a freeze has ended today, and one that waited does', restrained(free, at(8), { endsAt: at(16) }), ask, at(16)],
  ])('%s', (_, story, asked, expected) => {
    expect(until(story, asked)).toBe(expected)
  })

  test('what holds before the end of a freeze does not hold from it on', () => {
    const story = restrained(free, at(15))
    expect(answered(story.at(addSeconds(at(15), -1)), ask)).toBe(answered(story, ask))
    expect(answered(story.at(at(15)), ask)).not.toBe(answered(story, ask))
    expect(answered(story.at(at(15)), ask)).toBe(answered(free, ask))
  })

  test('whatever the right, whoever asks what and however it is frozen: at every instant until then the same', () => {
    const dice = randomness(20_261_127)
    const pick = <T>(of: readonly T[]): T => of[Math.floor(dice() * of.length)] as T
    const names = Object.keys(states).filter((name) => name !== 'received' && !name.startsWith('filed'))
    const lives = names.map((name) => states[name]?.() as Story)
    let changed = 0
    for (let trial = 0; trial < 600; trial += 1) {
      const living = pick(lives)
      const instant = (): string => addSeconds(living.now, Math.floor((dice() - 0.3) * 2 * 86_400))
      const waiting = (): Order => (dice() < 0.2 ? { months: 1 } : { endsAt: instant() })
      const frozen = restrained(living, instant(), ...Array.from({ length: Math.floor(dice() * 4) }, waiting))
      const story = (dice() < 0.2 ? living : frozen).at(addSeconds(living.now, Math.floor(dice() * 86_400)))
      const asked = {
        rights: [story.right],
        ...pick([{}, { pledgor: ids.holder }, { pledgor: ids.rival }]),
        ...pick([{}, { debtTermEnd: '2029-05-31' }, { debtTermEnd: '2060-01-01' }]),
        ...pick([{}, { acknowledgements: ['invalidationPending'] }]),
      }
      const end = until(story, asked)
      const left = epochSeconds(end) - epochSeconds(story.now)
      expect(compareInstants(end, story.now)).toBe(1)
      for (const share of [0.3, 0.8, 1]) {
        const then = story.at(addSeconds(story.now, Math.floor((left - 1) * share)))
        expect(answered(then, asked)).toBe(answered(story, asked))
      }
      if (answered(story.at(end), asked) !== answered(story, asked)) changed += 1
    }
    expect(changed).toBeGreaterThan(40)
  })
})
