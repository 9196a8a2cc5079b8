import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { until } from '../../e2e/until.js'
import { held } from './living-register.js'
import { PushingGateway } from './pushing-gateway.js'
import { failing, ok, Receiver } from './receiver.js'

const one = 'CN-PAT-1'

let gateway: PushingGateway
let receiver: Receiver
beforeAll(async () => {
  gateway = await PushingGateway.open({ mostWaiting: 3, schedule: Array<number>(1000).fill(50) })
  receiver = await Receiver.open(failing)
}, 60_000)
afterAll(async () => {
  await gateway.close()
  await receiver.close()
})

test('so many deliveries wait for a receiver that is away; when it is back it gets what came after them too, in order', async () => {
  const { id } = await gateway.endpoint(receiver.url)
  const other = await Receiver.open()
  await gateway.endpoint(other.url)
  const blocks = [await gateway.register.happened('granted', one, held(one))]
  for (let at = 0; at < 9; at += 1) blocks.push(await gateway.register.happened('feePaid', one))
  const ids = blocks.map((block) => `${block}:0:0`)
  await until(async () => other.first.length === ids.length)
  const waiting = await gateway.deliveries(id)
  // What came together was entered together.
  expect(waiting.length).toBeGreaterThanOrEqual(3)
  expect(waiting.length).toBeLessThan(ids.length)
  expect(waiting.every(({ state }) => state === 'waiting')).toBe(true)
  receiver.answering = ok
  const delivered = await gateway.come(id, ...ids.map(() => 'delivered'))
  expect(delivered.map(({ eventId }) => eventId)).toEqual(ids)
  expect(receiver.first.toSorted()).toEqual(ids.toSorted())
  await other.close()
}, 60_000)
