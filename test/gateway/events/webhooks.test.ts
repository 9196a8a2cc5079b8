import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { until } from '../../e2e/until.js'
import { held, pledgedTo } from './living-register.js'
import { PushingGateway } from './pushing-gateway.js'
import { failing, ok, Receiver, verified, type Received } from './receiver.js'

const one = 'CN-PAT-1'
const two = 'CN-PAT-2'

let gateway: PushingGateway
let receiver: Receiver
const others: Receiver[] = []

beforeEach(async () => {
  gateway = await PushingGateway.open()
  receiver = await Receiver.open()
})
afterEach(async () => {
  await gateway.close()
  for (const each of [receiver, ...others.splice(0)]) await each.close()
})

const another = async (answering = ok): Promise<Receiver> => {
  const made = await Receiver.open(answering)
  others.push(made)
  return made
}
const subjects = (received: readonly Received[]) => received.map(({ event }) => event.subject)

test('an event arrives as a signed CloudEvent, and says no more than the list of events', async () => {
  const { secret } = await gateway.endpoint(receiver.url)
  const block = await gateway.register.happened('granted', one, held(one), { receipt: 'R-1', notifies: [] })
  const [received] = await receiver.count(1)
  if (!received) throw new Error('expected a delivery')
  expect(verified(secret, received)).toMatchObject({
    specversion: '1.0',
    id: `${block}:0:0`,
    source: 'urn:ip-rights-ledger:gateway:bank',
    type: 'ipr.right.granted.v1',
    subject: one,
    data: { id: `${block}:0:0`, type: 'granted', subject: { kind: 'right', id: one }, legalDate: '2026-11-24', block },
  })
  expect(received.headers).toMatchObject({ 'content-type': 'application/cloudevents+json; charset=utf-8', 'webhook-id': `${block}:0:0` })
  const [listed] = ((await gateway.send('GET', '/events')).body['items'] ?? []) as unknown as Record<string, unknown>[]
  for (const [name, value] of Object.entries(received.event.data)) expect([name, listed?.[name]]).toEqual([name, value])
  expect(received.body).not.toContain('R-1')
  expect(() => verified(secret, { ...received, body: received.body.replace(one, two) })).toThrow()
  expect(() => verified(`whsec_${Buffer.alloc(32).toString('base64')}`, received)).toThrow()
})

test('the secret is shown when it is made and rotated, and is sealed in the store', async () => {
  const { id, secret } = await gateway.endpoint(receiver.url)
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  const shown = [await gateway.send('GET', `/webhook-endpoints/${id}`), await gateway.send('GET', '/webhook-endpoints')]
  expect(JSON.stringify(shown.map(({ body }) => body))).not.toContain('whsec')
  const rows = await gateway.store.db.selectFrom('webhookEndpoints').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(secret.slice(6))

  const key = { 'idempotency-key': 'rotate-1' }
  const rotated = (await gateway.send('POST', `/webhook-endpoints/${id}/rotate-secret`, undefined, key)).body
  expect((await gateway.send('POST', `/webhook-endpoints/${id}/rotate-secret`, undefined, key)).body['secret']).toBe(rotated['secret'])
  await gateway.register.happened('granted', one, held(one))
  const [received] = await receiver.count(1)
  for (const each of [secret, String(rotated['secret'])]) expect(verified(each, received as Received)).toMatchObject({ subject: one })
  expect(String(received?.headers['webhook-signature']).split(' ')).toHaveLength(2)
})

test('a failing right waits, other rights go on, and each is told in its order', async () => {
  const failures = new Map([[one, 2]])
  receiver.answering = (response, received, count) => {
    const left = failures.get(received.event.subject) ?? 0
    failures.set(received.event.subject, left - 1)
    if (left > 0) failing(response, received, count)
    else ok(response, received, count)
  }
  const { id } = await gateway.endpoint(receiver.url)
  await gateway.register.happened('granted', one, held(one))
  await gateway.register.happened('granted', two, held(two))
  await gateway.register.happened('feePaid', one)
  const done = await gateway.come(id, 'delivered', 'delivered', 'delivered')
  expect(done.map(({ attempts }) => attempts)).toEqual([3, 1, 1])
  expect(receiver.received.filter(({ event }) => event.subject === one).map(({ event }) => event.type)).toEqual([
    ...Array<string>(3).fill('ipr.right.granted.v1'),
    'ipr.right.feePaid.v1',
  ])
})

test('a receiver that hangs keeps no other waiting; what it answers too late is no answer', async () => {
  await gateway.close()
  gateway = await PushingGateway.open({ timeoutMs: 400 })
  let answered = 0
  let atOnce = 0
  let most = 0
  const hanging = await another((response) => {
    atOnce += 1
    most = Math.max(most, atOnce)
    response.once('close', () => (atOnce -= 1))
    setTimeout(() => {
      answered += 1
      response.writeHead(200).end()
    }, 600)
  })
  const slow = await gateway.endpoint(hanging.url)
  await gateway.endpoint(receiver.url)
  for (let at = 0; at < 8; at += 1) await gateway.register.happened('granted', `CN-PAT-${at}`, held(`CN-PAT-${at}`))
  await receiver.count(8)
  expect(receiver.first).toHaveLength(8)
  await until(async () => (await gateway.deliveries(slow.id)).some(({ attempts }) => attempts > 1))
  const [first] = await gateway.deliveries(slow.id)
  expect(first).toMatchObject({ lastError: 'no answer within 0.4 s' })
  expect(first?.state).not.toBe('delivered')
  await until(async () => answered > 0)
  expect(most).toBeLessThanOrEqual(4)
})

test('a redirect is a failure and is not followed', async () => {
  const target = await another()
  receiver.answering = (response) => void response.writeHead(307, { location: target.url }).end()
  const { id } = await gateway.endpoint(receiver.url)
  await gateway.register.happened('granted', one, held(one))
  const [dead] = await gateway.come(id, 'dead')
  expect(dead).toMatchObject({ attempts: 4, lastStatus: 307, lastError: 'answered 307' })
  expect(target.received).toEqual([])
})

test('what is given up lets the next go on, and is sent again when asked', async () => {
  receiver.answering = failing
  const { id } = await gateway.endpoint(receiver.url)
  await gateway.register.happened('granted', one, held(one))
  await gateway.come(id, 'dead')
  receiver.answering = ok
  await gateway.register.happened('feePaid', one)
  await gateway.come(id, 'dead', 'delivered')
  const [first] = await gateway.deliveries(id)
  expect((await gateway.send('POST', `/webhook-endpoints/${id}/deliveries/${first?.number}/resend`)).status).toBe(202)
  await gateway.come(id, 'delivered', 'delivered')
  expect(receiver.received.at(-1)?.id).toBe(first?.eventId)
  expect((await gateway.send('POST', `/webhook-endpoints/${id}/deliveries/99/resend`)).status).toBe(404)
})

test('a receiver that is gone is not called again until its owner says so, and then misses nothing', async () => {
  receiver.answering = (response) => void response.writeHead(410).end()
  const { id } = await gateway.endpoint(receiver.url)
  await gateway.register.happened('granted', one, held(one))
  await until(async () => (await gateway.send('GET', `/webhook-endpoints/${id}`)).body['enabled'] === (false as never))
  expect((await gateway.send('GET', `/webhook-endpoints/${id}`)).body).toMatchObject({ disabledBecause: 'the receiver answered 410 Gone' })
  expect((await gateway.send('POST', `/webhook-endpoints/${id}/test`)).body['code']).toBe('ENDPOINT_DISABLED')
  await gateway.register.happened('granted', two, held(two))
  receiver.answering = ok
  expect((await gateway.send('PATCH', `/webhook-endpoints/${id}`, { enabled: true })).body).toMatchObject({ enabled: true })
  await gateway.come(id, 'delivered', 'delivered')
  expect(subjects(receiver.received)).toEqual([one, one, two])
})

test('an endpoint that has taken nothing for days is disabled', async () => {
  await gateway.close()
  gateway = await PushingGateway.open({ disableAfterMs: 1 })
  receiver.answering = failing
  const { id } = await gateway.endpoint(receiver.url)
  await gateway.register.happened('granted', one, held(one))
  await until(async () => (await gateway.send('GET', `/webhook-endpoints/${id}`)).body['enabled'] === (false as never))
  expect((await gateway.send('GET', `/webhook-endpoints/${id}`)).body['disabledBecause']).toMatch(/^no delivery was taken since 20/)
})

test('a gateway that ends in the middle of a delivery delivers when it is back, under the same id, and what happened meanwhile', async () => {
  receiver.answering = () => undefined
  const { id, secret } = await gateway.endpoint(receiver.url)
  await gateway.register.happened('granted', one, held(one))
  await receiver.count(1)
  await gateway.stop()
  await gateway.register.happened('feePaid', one)
  receiver.answering = ok
  await gateway.start()
  await gateway.come(id, 'delivered', 'delivered')
  expect(receiver.first).toEqual([receiver.received[0]?.id, receiver.received.at(-1)?.id])
  expect(receiver.received[0]?.id).toBe(receiver.received[1]?.id)
  for (const each of receiver.received) verified(secret, each)
})

test('a receiver that dies gets all when it is back', async () => {
  await gateway.close()
  gateway = await PushingGateway.open({ schedule: Array<number>(200).fill(40) })
  const { port, url } = receiver
  const { id } = await gateway.endpoint(url)
  await receiver.close()
  await gateway.register.happened('granted', one, held(one))
  await until(async () => (await gateway.deliveries(id))[0]?.lastError === 'ECONNREFUSED')
  receiver = await Receiver.open(ok, port)
  await gateway.come(id, 'delivered')
  expect(receiver.received).toHaveLength(1)
})

test('endpoints are told what their filters say: pledged to me, watched, of a type', async () => {
  await gateway.register.tell({ writes: { ...held(one), ...held(two) } })
  const watchlist = (await gateway.send('POST', '/watchlists', { name: 'Loans', rights: [two] })).body
  const urls = [await another(), await another(), await another()] as const
  const ids = await Promise.all([
    gateway.endpoint(urls[0].url, { pledgee: 'me' }),
    gateway.endpoint(urls[1].url, { watchlist: watchlist['id'] }),
    gateway.endpoint(urls[2].url, { types: ['frozen'], ipRightIds: [one] }),
  ])
  await gateway.register.happened('pledged', one, pledgedTo(one, 'BANK1'))
  await gateway.register.happened('granted', two)
  await gateway.register.happened('frozen', one)
  for (const [at, count] of [2, 1, 1].entries()) await gateway.come(ids[at]?.id ?? '', ...Array<string>(count).fill('delivered'))
  expect(urls.map(({ received }) => received.map(({ event }) => event.type.split('.')[2]).toSorted())).toEqual([
    ['frozen', 'pledged'],
    ['granted'],
    ['frozen'],
  ])
})

test('a test is delivered once a key', async () => {
  const { id, secret } = await gateway.endpoint(receiver.url, { types: [] })
  const key = { 'idempotency-key': 'test-1' }
  for (let twice = 0; twice < 2; twice += 1)
    expect((await gateway.send('POST', `/webhook-endpoints/${id}/test`, undefined, key)).status).toBe(202)
  const [done] = await gateway.come(id, 'delivered')
  expect(verified(secret, receiver.received[0] as Received)).toMatchObject({
    type: 'ipr.webhook.tested.v1',
    subject: id,
    id: done?.eventId,
  })
  expect(receiver.received).toHaveLength(1)
})
