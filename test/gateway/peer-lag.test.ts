import { expect, test } from '@jest/globals'
import type { Height, PeerAway } from '../../gateway/src/ledger/ledger.js'
import { build } from './build.js'
import { FakeLedger } from './fake-ledger.js'

const other = 'CopyrightOfficeMSP'

/** Peers at heights of their own; where one is missing, that peer does not answer. */
class PeersLedger extends FakeLedger {
  readonly peers = new Map<string, number | Promise<number>>()
  readonly #away: string[] = []
  readonly asked: string[] = []

  override async height(at?: string): Promise<Height> {
    if (at === undefined || at === 'own') return { block: this.block }
    this.asked.push(at)
    const block = await this.peers.get(at)
    if (block === undefined) throw new Error(`expected ${at} to answer`)
    return { block }
  }

  override away(): readonly PeerAway[] {
    return this.#away.map((mspId) => ({ mspId, part: 'chain', since: '2026-11-26T00:00:00.000Z' }))
  }

  isAway(mspId: string): void {
    this.#away.push(mspId)
  }
}

async function gateway() {
  const ledger = new PeersLedger()
  const { app } = await build({ ledger })
  return { ledger, ready: async () => (await app.inject('/health/ready')).json<Record<string, unknown>>() }
}

test('level with the others: ready', async () => {
  const { ledger, ready } = await gateway()
  ledger.peers.set(other, ledger.block)
  expect(await ready()).toMatchObject({ status: 'ready', height: ledger.block })
})

test('behind others and staying so: not ready, with both heights, though every question is answered', async () => {
  const { ledger, ready } = await gateway()
  ledger.peers.set(other, ledger.block + 2)
  const answer = await ready()
  expect(answer).toMatchObject({ status: 503, code: 'LEDGER_UNREACHABLE' })
  expect(answer['detail']).toMatch(new RegExp(`have block ${ledger.block + 2} as that of ${other} has, got ${ledger.block} as its last`))
})

test('behind for a moment: ready once it has what the others had', async () => {
  const { ledger, ready } = await gateway()
  const others = ledger.block + 1
  ledger.peers.set(other, others)
  const asked = ready()
  setTimeout(() => (ledger.block = others), 200)
  expect(await asked).toMatchObject({ status: 'ready' })
})

test('one that does not answer says nothing of the own peer and holds nobody up', async () => {
  const { ledger, ready } = await gateway()
  ledger.peers.set(other, new Promise(() => undefined))
  const started = performance.now()
  expect(await ready()).toMatchObject({ status: 'ready' })
  expect(performance.now() - started).toBeLessThan(5_000)
  expect(ledger.asked).toEqual([other])
})

test('one that is known to be away is not asked', async () => {
  const { ledger, ready } = await gateway()
  ledger.isAway(other)
  expect(await ready()).toMatchObject({ status: 'ready' })
  expect(ledger.asked).toEqual([])
})

test('others are asked at most once a second, however often health is', async () => {
  const { ledger, ready } = await gateway()
  ledger.peers.set(other, ledger.block)
  for (let i = 0; i < 5; i++) await ready()
  expect(ledger.asked).toHaveLength(1)
})
