import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { right } from '../index-db/documents.js'
import { held } from './living-register.js'
import { PushingGateway } from './pushing-gateway.js'
import { failing, ok, Receiver, verified, type Received } from './receiver.js'

const one = 'CN-PAT-1'
const number = 'CN201810390462.7'

let gateway: PushingGateway
let receiver: Receiver
let resolved: string

beforeEach(async () => {
  resolved = '93.184.215.14'
  gateway = await PushingGateway.open({ timeoutMs: 10_000, resolve: async () => [{ address: resolved, family: 4 }] })
  receiver = await Receiver.open()
})
afterEach(async () => {
  await gateway.close()
  await receiver.close()
})

const keyed = (key: string) => ({ 'idempotency-key': key })
const post = (path: string, key: string, body?: unknown) => gateway.send('POST', path, body, keyed(key))
const told = ({ status, headers, body }: Awaited<ReturnType<typeof post>>) => [status, headers['idempotency-replayed'], body['code']]

test('a delivery is sent again once a key', async () => {
  const { id } = await gateway.endpoint(receiver.url)
  await gateway.register.happened('granted', one, held(one))
  await gateway.come(id, 'delivered')
  const resend = `/webhook-endpoints/${id}/deliveries/1/resend`
  const first = await post(resend, 'r1')
  await receiver.count(2)
  await gateway.come(id, 'delivered')
  const again = await post(resend, 'r1')
  expect([told(first), told(again), again.body]).toEqual([[202, undefined, undefined], [202, 'true', undefined], first.body])
  expect((await gateway.deliveries(id))[0]?.state).toBe('delivered')
  expect(told(await post(`/webhook-endpoints/${id}/test`, 'r1'))).toEqual([422, undefined, 'REQUEST_KEY_REUSED'])
  // Refused, it was not done: the same key may name what is there.
  expect(told(await post(`/webhook-endpoints/${id}/deliveries/2/resend`, 'r2'))).toEqual([404, undefined, 'NOT_FOUND'])
  expect(told(await post(resend, 'r2'))).toEqual([202, undefined, undefined])
  await receiver.count(3)
  await gateway.come(id, 'delivered')
  expect(receiver.received).toHaveLength(3)
})

test.each([
  ['is taken', ok],
  ['fails', failing],
])('a delivery asked for again while an attempt is under way is sent again, also where that one %s', async (_how, answering) => {
  let end: (() => void) | undefined
  receiver.answering = (response, received, count) => {
    if (count === 1) end = () => answering(response, received, count)
    else ok(response, received, count)
  }
  const { id } = await gateway.endpoint(receiver.url)
  await gateway.register.happened('granted', one, held(one))
  await receiver.count(1)
  expect((await post(`/webhook-endpoints/${id}/deliveries/1/resend`, 'r1')).status).toBe(202)
  end?.()
  await receiver.count(2)
  const [done] = await gateway.come(id, 'delivered')
  expect(done).toMatchObject({ attempts: 1, lastStatus: 204 })
})

test('a test is one a key, and is told again when its endpoint has been stopped', async () => {
  const { id } = await gateway.endpoint(receiver.url, { types: [] })
  const first = await post(`/webhook-endpoints/${id}/test`, 't1')
  await gateway.come(id, 'delivered')
  await gateway.send('PATCH', `/webhook-endpoints/${id}`, { enabled: false })
  const again = await post(`/webhook-endpoints/${id}/test`, 't1')
  expect([told(first), told(again), again.body]).toEqual([[202, undefined, undefined], [202, 'true', undefined], first.body])
  expect(told(await post(`/webhook-endpoints/${id}/test`, 't2'))).toEqual([409, undefined, 'ENDPOINT_DISABLED'])
  await gateway.send('PATCH', `/webhook-endpoints/${id}`, { enabled: true })
  expect(told(await post(`/webhook-endpoints/${id}/test`, 't2'))).toEqual([202, undefined, undefined])
})

test('a secret is rotated once a key, also by one that comes again after another', async () => {
  const { id } = await gateway.endpoint(receiver.url)
  const rotate = (key: string) => post(`/webhook-endpoints/${id}/rotate-secret`, key)
  const [first, second, late] = [await rotate('s1'), await rotate('s2'), await rotate('s1')]
  expect([first, second, late].map(told)).toEqual([
    [200, undefined, undefined],
    [200, undefined, undefined],
    [200, 'true', undefined],
  ])
  expect(second.body['secret']).not.toBe(first.body['secret'])
  await gateway.register.happened('granted', one, held(one))
  const [received] = await receiver.count(1)
  for (const { body } of [first, second]) expect(verified(String(body['secret']), received as Received)).toMatchObject({ subject: one })
})

test('an endpoint made before is told again, whatever its name means and the index says by now', async () => {
  await gateway.register.tell({ writes: { ...held(one), [`right~${one}`]: right(one) } })
  const body = { url: 'https://receiver.example/', filter: { ipRightIds: [number] } }
  const first = await post('/webhook-endpoints', 'e1', body)
  expect(first.status).toBe(201)
  resolved = '10.0.0.7'
  const again = await post('/webhook-endpoints', 'e1', body)
  expect([told(again), again.body]).toEqual([[201, 'true', undefined], first.body])
  expect(told(await post('/webhook-endpoints', 'e1', { ...body, description: 'x' }))).toEqual([422, undefined, 'REQUEST_KEY_REUSED'])
  expect(told(await post('/webhook-endpoints', 'e2', body))).toEqual([400, undefined, 'ADDRESS_NOT_ALLOWED'])
})

test('a watchlist made before is told again, whatever the index says by now', async () => {
  await gateway.register.tell({ writes: { ...held(one), [`right~${one}`]: right(one) } })
  const body = { name: 'Loans', rights: [number] }
  const first = await post('/watchlists', 'w1', body)
  expect(first.status).toBe(201)
  await gateway.register.tell({ writes: { [`right~${one}`]: right(one, { aliases: [] }) } })
  const again = await post('/watchlists', 'w1', body)
  expect([told(again), again.body]).toEqual([[201, 'true', undefined], first.body])
  expect(told(await post('/watchlists', 'w1', { ...body, name: 'x' }))).toEqual([422, undefined, 'REQUEST_KEY_REUSED'])
  expect(told(await post('/watchlists', 'w2', body))).toEqual([400, undefined, 'MALFORMED'])
})
