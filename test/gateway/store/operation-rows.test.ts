import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { until } from '../../e2e/until.js'
import { Sealing } from '../../../gateway/src/store/sealing.js'
import { Store } from '../../../gateway/src/store/store.js'
import type { Asked } from '../../../gateway/src/writes/operation.js'
import { Operations } from '../../../gateway/src/writes/operations.js'
import { postgresIsHere, postgresServer, sqliteFiles, type Databases } from '../index-db/databases.js'

const asked = (n: number, more: Partial<Asked> = {}): Asked => ({
  requestId: `${n}`.padStart(64, '0'),
  user: 'registrar',
  fingerprint: 'f',
  method: 'POST',
  path: '/api/v1/parties',
  subjects: [`P${n}`],
  work: { kind: 'command', invocation: { contract: 'parties', name: 'enter', argument: `{"n":${n}}` } },
  ...more,
})

const places: readonly [string, () => Promise<Databases>, boolean][] = [
  ['SQLite', sqliteFiles, true],
  ['PostgreSQL', postgresServer, postgresIsHere],
]

describe.each(places)('operations kept in %s', (_name, start, here) => {
  const inCase = here ? test : test.skip
  const sealing = Sealing.passing()
  let databases: Databases
  let stores: Store[] = []

  beforeAll(async () => {
    if (here) databases = await start()
  }, 60_000)
  afterEach(async () => {
    for (const store of stores) await store.close()
    stores = []
  })
  afterAll(async () => {
    await databases?.stop()
  })

  async function opened(location?: Awaited<ReturnType<Databases['fresh']>>) {
    const place = location ?? (await databases.fresh())
    const store = await Store.open(place)
    stores.push(store)
    return { operations: new Operations(store, sealing), store, place }
  }

  inCase('what was answered is there after the process was cut off, from each state', async () => {
    const { operations, place } = await opened()
    const first = await operations.receive(asked(1))
    const second = await operations.receive(asked(2))
    const third = await operations.receive(asked(3))
    if (!first || !second || !third) throw new Error('expected three new operations')
    const signed = await operations.signed(second, { txId: 'a'.repeat(64), bytes: Buffer.from([0, 255, 7]) })
    operations.sent(signed)
    await operations.stop()
    await operations.ended(third, { answer: { status: 201, headers: { location: '/x' }, body: { id: '三' } } })
    const { operations: after } = await opened(await databases.crashed(place))
    expect(await after.open()).toMatchObject([
      { id: first.id, state: 'received', work: asked(1).work, subjects: ['P1'] },
      { id: second.id, state: 'sent', signed: { txId: 'a'.repeat(64), bytes: Buffer.from([0, 255, 7]) } },
    ])
    const ended = await after.ofRequest(asked(3).requestId)
    expect(ended).toMatchObject({
      state: 'final',
      end: { answer: { body: { id: '三' } } },
      history: [{ state: 'received' }, { state: 'final' }],
    })
  })

  inCase('that its bytes were sent is kept after a moment, or with its end, and never over its end', async () => {
    const { operations } = await opened()
    const txId = 'c'.repeat(64)
    const signed = async (n: number) => {
      const received = await operations.receive(asked(n))
      if (!received) throw new Error('expected a new operation')
      return operations.signed(received, { txId, bytes: Buffer.from('x') })
    }
    const [waits, ends] = [operations.sent(await signed(1)), operations.sent(await signed(2))]
    const written = operations.stop()
    const ended = await operations.ended(ends, { problem: { code: 'FROZEN', parts: {} } })
    await written
    expect(await operations.byId(waits.id)).toMatchObject({ state: 'sent', history: waits.history })
    expect(await operations.byId(ends.id)).toMatchObject({ state: 'final', history: ended.history })
    expect(ended.history.map(({ state }) => state)).toEqual(['received', 'signed', 'sent', 'final'])
    const later = operations.sent(await signed(3))
    expect(await operations.byId(later.id)).toMatchObject({ state: 'signed' })
    await until(async () => (await operations.byId(later.id))?.state === 'sent')
  })

  inCase('a request is one operation, however many ask at once', async () => {
    const { operations } = await opened()
    const received = await Promise.all(Array.from({ length: 20 }, () => operations.receive(asked(1))))
    expect(received.filter((each) => each !== undefined)).toHaveLength(1)
  })

  inCase('several are received together or not at all', async () => {
    const { operations } = await opened()
    await operations.receive(asked(2))
    const whole = (ids: readonly string[]): Asked =>
      asked(9, { work: { kind: 'batch', items: ids.map((operation) => ({ operation })) }, subjects: [] })
    expect(await operations.receiveAll([asked(1), asked(2)], whole)).toBeUndefined()
    expect(await operations.ofRequest(asked(1).requestId)).toBeUndefined()
    const received = await operations.receiveAll([asked(1), asked(3)], whole)
    expect(received?.at(-1)?.work).toEqual({ kind: 'batch', items: received?.slice(0, 2).map(({ id }) => ({ operation: id })) })
    expect((await operations.open()).map(({ requestId }) => requestId)).toEqual([2, 1, 3, 9].map((n) => asked(n).requestId))
  })

  inCase('pages of a caller’s own, the latest first', async () => {
    const { operations } = await opened()
    for (let n = 1; n <= 5; n += 1) await operations.receive(asked(n, n === 3 ? { user: 'agent' } : {}))
    const last = await operations.ofRequest(asked(5).requestId)
    if (last) await operations.ended(last, { problem: { code: 'FROZEN', parts: {} } })
    const page = await operations.ofUser('registrar', { state: 'received', limit: 2, offset: 1 })
    expect([page.total, page.operations.map(({ requestId }) => Number(requestId))]).toEqual([3, [2, 1]])
    expect((await operations.ofUser('registrar', { limit: 50, offset: 0 })).operations.map(({ requestId }) => Number(requestId))).toEqual([
      5, 4, 2, 1,
    ])
    expect(last && (await operations.find(last.id, 'agent'))).toBeUndefined()
  })

  inCase('what ended long ago is forgotten, what has not ended never', async () => {
    const { operations } = await opened()
    const ended = await operations.receive(asked(1))
    await operations.receive(asked(2))
    if (ended) await operations.ended(ended, { problem: { code: 'FROZEN', parts: {} } })
    expect(await operations.prune(new Date(Date.now() - 1000))).toBe(0)
    expect(await operations.prune(new Date(Date.now() + 1000))).toBe(1)
    expect((await operations.open()).map(({ requestId }) => Number(requestId))).toEqual([2])
  })

  inCase('the history of one that goes on for days keeps its first steps and its latest', async () => {
    const { operations, store } = await opened()
    const begun = await operations.receive(asked(1))
    if (!begun) throw new Error('expected a new operation')
    let now = await operations.signed(begun, { txId: 'b'.repeat(64), bytes: Buffer.from('x') })
    for (let n = 0; n < 100; n += 1) now = operations.sent(now)
    expect(now.history.slice(0, 2).map(({ state }) => state)).toEqual(['received', 'signed'])
    expect(now.history.length).toBeLessThanOrEqual(60)
    await operations.stop()
    expect((await new Operations(store, sealing).byId(now.id))?.history).toEqual(now.history)
  })

  inCase('when the bytes of now were signed is kept, however often it was built before and they were sent since', async () => {
    const { operations } = await opened()
    const begun = await operations.receive(asked(1))
    if (!begun) throw new Error('expected a new operation')
    let now = begun
    for (let n = 0; n < 35; n += 1) now = await operations.again(now, 'unreachable, built anew')
    const txId = 'b'.repeat(64)
    now = await operations.signed(now, { txId, bytes: Buffer.from('x') })
    const signed = now.history.at(-1)
    for (let n = 0; n < 50; n += 1) now = operations.sent(now)
    expect(now.history.filter(({ state }) => state === 'signed')).toEqual([signed])
    await operations.stop()
  })
})
