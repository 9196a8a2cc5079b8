import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { until } from '../../e2e/until.js'
import type { Answered } from '../build.js'
import { held } from './living-register.js'
import { PushingGateway } from './pushing-gateway.js'
import { Receiver, verified } from './receiver.js'

const [one, two] = ['CN-PAT-1', 'CN-PAT-2']

let gateway: PushingGateway
let receiver: Receiver
let now: Date

beforeEach(async () => {
  now = new Date('2026-11-26T08:00:00Z')
  gateway = await PushingGateway.open({ now: () => now, longestSleepMs: 50 })
  receiver = await Receiver.open()
  await gateway.register.happened('granted', one, held(one))
  await gateway.register.happened('granted', two, held(two))
})
afterEach(async () => {
  await gateway.close()
  await receiver.close()
})

/** Once, before the outbox reads what has happened: its filters it has read by then. */
function before(work: () => Promise<unknown>): Promise<void> {
  const { events } = gateway.register.indexed
  const told = events.told.bind(events)
  return new Promise((resolve, reject) => {
    events.told = async (asked) => {
      events.told = told
      await work().then(() => resolve(), reject)
      return told(asked)
    }
  })
}

/** What happens to `two` once the change is answered is told, though the outbox was about to be filled by what was before. */
async function toldAfter(change: () => Promise<Answered>): Promise<void> {
  let block = 0
  const changed = before(async () => {
    expect((await change()).status).toBe(200)
    block = await gateway.register.happened('feePaid', two)
  })
  await gateway.register.tell({ writes: held('CN-PAT-3') })
  await changed
  await receiver.count(1)
  expect(receiver.first).toEqual([`${block}:0:0`])
}

test('what happens after a filter was changed is told by that filter, though the outbox was about to be filled by the former', async () => {
  const { id } = await gateway.endpoint(receiver.url, { ipRightIds: [one] })
  await toldAfter(() => gateway.send('PATCH', `/webhook-endpoints/${id}`, { filter: { ipRightIds: [two] } }))
})

test('what happens after a watchlist was changed is told by what it is then', async () => {
  const { body } = await gateway.send('POST', '/watchlists', { name: 'w', rights: [one] })
  const watchlist = String(body['id'])
  await gateway.endpoint(receiver.url, { watchlist })
  await toldAfter(() => gateway.send('PUT', `/watchlists/${watchlist}`, { name: 'w', rights: [one, two] }))
})

test('that the former receiver is gone does not disable an endpoint that names another by then', async () => {
  const waiting = Promise.withResolvers<ServerResponse>()
  const former = await Receiver.open((response) => waiting.resolve(response))
  const { id } = await gateway.endpoint(former.url)
  await gateway.register.happened('feePaid', one)
  const response = await waiting.promise
  await gateway.send('PATCH', `/webhook-endpoints/${id}`, { url: receiver.url })
  response.writeHead(410).end()
  await until(async () => (await gateway.deliveries(id))[0]?.lastStatus === 410)
  now = new Date('2026-11-26T09:00:00Z')
  await gateway.come(id, 'delivered')
  expect((await gateway.send('GET', `/webhook-endpoints/${id}`)).body).toMatchObject({ enabled: true })
  await former.close()
})

test('whoever is no longer enrolled is told nothing; enrolled again, what waited', async () => {
  const { id } = await gateway.endpoint(receiver.url)
  const { users } = gateway.built.ledger
  const { banker } = users
  if (!banker) throw new Error('expected a banker')
  delete users['banker']
  const block = await gateway.register.happened('feePaid', one)
  const { db } = gateway.store
  const waiting = () => db.selectFrom('webhookDeliveries').select(['nextAt', 'attempts']).where('endpoint', '=', id).executeTakeFirst()
  await until(async () => (await waiting())?.nextAt === new Date(now.getTime() + 60_000).toISOString())
  expect([receiver.received, (await waiting())?.attempts]).toEqual([[], 0])
  users['banker'] = banker
  now = new Date('2026-11-26T08:02:00Z')
  await gateway.come(id, 'delivered')
  expect(receiver.first).toEqual([`${block}:0:0`])
})

test('a secret that was rotated signs on for its day, whether another rotation follows or not', async () => {
  now = new Date()
  const { id, secret } = await gateway.endpoint(receiver.url)
  const rotate = async () => String((await gateway.send('POST', `/webhook-endpoints/${id}/rotate-secret`)).body['secret'])
  const secrets = [secret, await rotate(), await rotate()]
  await gateway.register.happened('feePaid', one)
  const [received] = await receiver.count(1)
  for (const each of secrets) expect(received && verified(each, received)).toMatchObject({ subject: one })
  for (let at = 0; at < 3; at += 1) secrets.push(await rotate())
  await gateway.register.happened('feePaid', one)
  const [, later] = await receiver.count(2)
  expect(String(later?.headers['webhook-signature']).split(' ')).toHaveLength(4)
  now = new Date(now.getTime() + 24 * 3_600_000 + 1)
  await gateway.register.happened('feePaid', one)
  const [, , last] = await receiver.count(3)
  expect(String(last?.headers['webhook-signature']).split(' ')).toHaveLength(1)
})
