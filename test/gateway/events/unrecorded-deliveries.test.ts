import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { DeliveryRest } from '../../../gateway/src/events/delivery-rest.js'
import { held } from './living-register.js'
import { PushingGateway } from './pushing-gateway.js'
import { Receiver } from './receiver.js'

const rights = ['CN-PAT-1', 'CN-PAT-2', 'CN-PAT-3']

let gateway: PushingGateway
let receiver: Receiver

beforeEach(async () => {
  gateway = await PushingGateway.open({ timeoutMs: 10_000 })
  receiver = await Receiver.open()
})
afterEach(async () => {
  await gateway.close()
  await receiver.close()
})

const writable = (yes: boolean) => sql`pragma query_only = ${sql.raw(yes ? 'off' : 'on')}`.execute(gateway.store.db)
const taken = (response: ServerResponse): void => void response.writeHead(204).end()

test('where the store takes no outcome a receiver is not called as fast as it answers: one goes ahead after a rest, which doubles', async () => {
  const came: number[] = []
  const waiting: ServerResponse[] = []
  receiver.answering = (response, _received, count) => {
    came.push(performance.now())
    if (count > rights.length + 2) return taken(response)
    if (count === rights.length + 2) return void writable(true).then(() => taken(response))
    if (count === rights.length + 1) return taken(response)
    waiting.push(response)
    if (count === rights.length) void writable(false).then(() => waiting.forEach(taken))
  }
  const { id } = await gateway.endpoint(receiver.url)
  for (const right of rights) await gateway.register.happened('granted', right, held(right))
  const done = await gateway.come(id, 'delivered', 'delivered', 'delivered')
  expect(done.map(({ attempts }) => attempts)).toEqual([1, 1, 1])
  // All at once; one that is not recorded, one that is; then the others.
  expect(came).toHaveLength(3 + 1 + 1 + 2)
  const [, , last = 0, ahead = 0, next = 0] = came
  expect(ahead - last).toBeGreaterThanOrEqual(999)
  expect(next - ahead).toBeGreaterThanOrEqual(1999)
}, 30_000)

test('an endpoint whose secret does not open gets no delivery: each attempt is recorded as failed, and they end', async () => {
  const { id } = await gateway.endpoint(receiver.url)
  await gateway.stop()
  await gateway.start('another.key')
  await gateway.register.happened('granted', rights[0] ?? '', held(rights[0] ?? ''))
  const [dead] = await gateway.come(id, 'dead')
  expect(dead).toMatchObject({ attempts: 4, lastError: 'the signing secret does not open' })
  expect(receiver.received).toEqual([])
}, 30_000)

test('the rest doubles up to a minute, is one for all that fail within it, and is over once an outcome is recorded', () => {
  let now = 0
  const rest = new DeliveryRest(() => now)
  const rests = [1, 2, 3, 4, 5, 6, 7, 8].map(() => {
    rest.unrecorded()
    rest.unrecorded()
    const left = rest.leftMs()
    now += left
    return [left, rest.leftMs(), rest.probing]
  })
  expect(rests.map(([left]) => left)).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000])
  expect(rests.every(([, left, probing]) => left === 0 && probing === true)).toBe(true)
  rest.recorded()
  expect(rest.probing).toBe(false)
  rest.unrecorded()
  expect(rest.leftMs()).toBe(1000)
})
