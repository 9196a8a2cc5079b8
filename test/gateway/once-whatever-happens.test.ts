import fc from 'fast-check'
import type { FastifyBaseLogger } from 'fastify'
import { createHash } from 'node:crypto'
import { LedgerFailure } from '../../gateway/src/ledger/ledger-failure.js'
import type { Caller, Endorsement, Invocation, Ledger } from '../../gateway/src/ledger/ledger.js'
import { Sealing } from '../../gateway/src/store/sealing.js'
import { Store } from '../../gateway/src/store/store.js'
import { Conductor } from '../../gateway/src/writes/conductor.js'
import { Dispatch } from '../../gateway/src/writes/dispatch.js'
import type { Asked, End, Operation } from '../../gateway/src/writes/operation.js'
import { Operations } from '../../gateway/src/writes/operations.js'
import { SubjectQueue } from '../../gateway/src/writes/subject-queue.js'

/** What the network does to one message of a write. */
type Fate = 'well' | 'lost' | 'answerLost' | 'twice' | 'beaten' | 'refused' | 'killed' | 'killedAfter'

const fates: readonly Fate[] = ['well', 'well', 'well', 'lost', 'answerLost', 'twice', 'beaten', 'refused', 'killed', 'killedAfter']

/**
 * A ledger that keeps Fabric's promises and no more: an envelope may be delivered never, late or twice; each transaction is judged once, by
 * whether the key it read is as it was; another's write may come between. It has no request keys: the gateway alone is to keep a write single.
 */
class Channel {
  readonly valid: { readonly requestId: string; readonly txId: string }[] = []
  readonly judged = new Map<string, boolean>()
  readonly late: (() => void)[] = []
  readonly fates: Fate[]
  version = 0
  endorsed = 0

  constructor(plan: readonly Fate[]) {
    this.fates = [...plan]
  }

  order(requestId: string, txId: string, read: number): void {
    if (this.judged.has(txId)) return
    const valid = read === this.version
    this.judged.set(txId, valid)
    if (!valid) return
    this.version += 1
    this.valid.push({ requestId, txId })
  }

  /** What was under way arrives after all, and from now on nothing goes wrong. */
  calm(): void {
    this.fates.length = 0
    for (const order of this.late.splice(0)) order()
  }
}

/** The channel as one process sees it: once that is killed, nothing it asks is answered, so that it does nothing more. */
class Life {
  readonly killed: Promise<void>
  readonly ledger: Ledger
  #kill: () => void = () => undefined
  #dead = false

  constructor(channel: Channel) {
    this.killed = new Promise((resolve) => (this.#kill = resolve))
    const fate = async (): Promise<Fate> => {
      const next = channel.fates.shift() ?? 'well'
      if (next === 'killed') await this.#end()
      if (this.#dead) await this.#end()
      return next
    }
    const after = async (of: Fate): Promise<void> => {
      if (of === 'killedAfter' || this.#dead) await this.#end()
    }
    const kept = async (bytes: Uint8Array): Promise<Endorsement> => {
      const { requestId, txId, read } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { requestId: string; txId: string; read: number }
      const order = () => channel.order(requestId, txId, read)
      const submit = async (): Promise<void> => {
        const own = await fate()
        if (own === 'lost') return void channel.late.push(order)
        if (own === 'beaten') channel.version += 1
        if (own === 'refused') throw new LedgerFailure('unreachable', 'no orderer')
        order()
        if (own === 'twice') order()
        if (own === 'answerLost') throw new LedgerFailure('deadline', 'no answer')
        await after(own)
      }
      const committed = async () => {
        const own = await fate()
        const judged = channel.judged.get(txId)
        if (own === 'answerLost' || own === 'lost' || judged === undefined) throw new LedgerFailure('commitPending', 'no status')
        await after(own)
        if (!judged) throw new LedgerFailure('concurrentChange', 'MVCC_READ_CONFLICT')
        return { txId, block: channel.valid.findIndex((each) => each.txId === txId) + 1 }
      }
      return { txId, bytes, reply: JSON.stringify({ id: requestId, noun: 'things', events: [] }), submit, committed }
    }
    const endorse = async (_caller: Caller, invocation: Invocation): Promise<Endorsement> => {
      const own = await fate()
      if (own === 'lost' || own === 'refused') throw new LedgerFailure('unreachable', 'no endorser')
      channel.endorsed += 1
      const { requestId } = JSON.parse(invocation.argument) as { requestId: string }
      const txId = createHash('sha256').update(`${requestId} ${channel.endorsed}`).digest('hex')
      const read = channel.version
      await after(own)
      return kept(Buffer.from(JSON.stringify({ requestId, txId, read })))
    }
    const evaluate = async () => ({ reply: JSON.stringify({ epoch: { number: 1, since: '2020-01-01T00:00:00Z' } }) })
    this.ledger = { endorse, kept, evaluate, holds: async (txId: string) => channel.judged.has(txId) } as unknown as Ledger
  }

  get dead(): boolean {
    return this.#dead
  }

  #end(): Promise<never> {
    this.#dead = true
    this.#kill()
    return new Promise(() => undefined)
  }
}

const log = { info: () => undefined, warn: () => undefined, error: () => undefined } as unknown as FastifyBaseLogger

/** The write path of one process. */
function writePath(store: Store, sealing: Sealing, { ledger }: Life): Dispatch {
  const operations = new Operations(store, sealing)
  const bounds = { buildings: 20, withinMs: 60_000 }
  const conductor = new Conductor({ ledger, operations, bounds, log, saw: () => undefined, pause: async () => undefined })
  const lasts = (end: End) => !('problem' in end)
  return new Dispatch({ operations, conductor, queue: new SubjectQueue(), log, lasts, answerWithinMs: 60_000 })
}

const asked = (requestId: string): Asked => ({
  requestId,
  user: 'registrar',
  fingerprint: requestId,
  method: 'POST',
  path: '/things',
  subjects: ['the one right'],
  work: { kind: 'command', invocation: { contract: 'things', name: 'do', argument: JSON.stringify({ requestId }) } },
})

/** Waits until nothing is under way any more, as long as the process lives. */
async function ended(operations: Operations, life: Life): Promise<void> {
  while (!life.dead && (await operations.open()).length > 0) await new Promise((resolve) => setImmediate(resolve))
}

async function lived(plan: readonly Fate[], writes: number): Promise<{ channel: Channel; ends: readonly (End | undefined)[] }> {
  const store = await Store.open({ file: ':memory:' })
  const sealing = Sealing.passing()
  const channel = new Channel(plan)
  const requests = Array.from({ length: writes }, (_, n) => createHash('sha256').update(`${n}`).digest('hex'))
  try {
    const operations = new Operations(store, sealing)
    const begin = (requestId: string) => async (earlier: Operation | undefined) => {
      const operation = earlier ? await operations.restarted(earlier, asked(requestId).work) : await operations.receive(asked(requestId))
      if (!operation) throw new Error('expected a new operation')
      return operation
    }
    for (let lives = 0; lives < 40; lives += 1) {
      const life = new Life(channel)
      const dispatch = writePath(store, sealing, life)
      const send = (requestId: string) =>
        dispatch.once({ requestId, fingerprint: requestId }, begin(requestId), false).catch(() => undefined)
      await dispatch.recover()
      await Promise.race([life.killed, Promise.all(requests.map(send))])
      await Promise.race([life.killed, ended(operations, life)])
      // What the killed process had under way in its store is over before the next one starts.
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
      if (lives > 4) channel.calm()
      const found = await Promise.all(requests.map((requestId) => operations.ofRequest(requestId)))
      if (found.every((each) => each?.end && 'answer' in each.end)) return { channel, ends: found.map((each) => each?.end) }
    }
    const open = await new Operations(store, sealing).open()
    throw new Error(`expected every write to end, got ${JSON.stringify(open.map(({ state, history }) => [state, history.length]))}`)
  } finally {
    await store.close()
  }
}

test('whatever is lost, beaten, doubled or killed: each request has exactly one valid transaction, and its answer names it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...fates), { maxLength: 24 }), fc.integer({ min: 1, max: 3 }), async (plan, writes) => {
      const { channel, ends } = await lived(plan, writes)
      expect(channel.valid.map(({ requestId }) => requestId).sort()).toEqual(
        [...new Set(channel.valid.map(({ requestId }) => requestId))].sort(),
      )
      expect(channel.valid).toHaveLength(writes)
      const told = ends.map((end) => (end && 'answer' in end ? end.answer.body['txId'] : undefined))
      expect([...told].sort()).toEqual(channel.valid.map(({ txId }) => txId).sort())
    }),
    { numRuns: Number(process.env['EXPLORE_WRITES'] ?? 120), seed: 20_261_126 },
  )
}, 120_000)
