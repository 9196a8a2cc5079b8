import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Receiver, verified, type Received } from '../gateway/events/receiver.js'
import type { Client } from './client.js'
import { cast } from './collateral.js'
import { startSystem, type System } from './harness.js'
import { until } from './until.js'

let system: System
let people: Awaited<ReturnType<typeof cast>>
let banker: Client
let receiver: Receiver
let pledged: { readonly right: string; readonly pledge: string }
let endpoint: { readonly id: string; readonly secret: string }

beforeAll(async () => {
  system = await startSystem()
  people = await cast(system)
  banker = await system.as('bank', 'test-loan-officer')
  receiver = await Receiver.open()
  pledged = await people.pledged()
}, 120_000)

afterAll(async () => {
  people?.close()
  await receiver?.close()
  await system?.stop()
}, 60_000)

test('a bank is told, signed, of the freeze of a right pledged to it, and of no other’s', async () => {
  endpoint = await banker.write('/webhook-endpoints', { url: receiver.url, filter: { pledgee: 'me', types: ['frozen', 'freezeOrdered'] } })
  await people.frozen(await people.patent())
  const freeze = await people.frozen(pledged.right)
  const all = await receiver.count(2)
  const told = all.map((each) => verified(endpoint.secret, each) as Received['event'])
  expect(told.map(({ type, subject }) => `${type} ${subject}`).toSorted()).toEqual(
    [`ipr.freeze.freezeOrdered.v1 ${freeze}`, `ipr.right.frozen.v1 ${pledged.right}`].toSorted(),
  )
  const { items } = (await banker.get('/events?pledgee=me&type=frozen')).body
  expect(items.map(({ id }: { readonly id: string }) => id)).toEqual([told.find(({ type }) => type.includes('frozen'))?.id])
})

test('a gateway killed while it delivers delivers when it is back', async () => {
  const before = receiver.received.length
  receiver.answering = () => undefined
  await people.frozen((await people.pledged()).right)
  await receiver.count(before + 1)
  await system.kill('gateway-bank')
  receiver.answering = (response) => void response.writeHead(200).end()
  await system.restart('gateway-bank')
  const deliveries = async () => (await banker.get(`/webhook-endpoints/${endpoint.id}/deliveries`)).body.items
  await until(async () => {
    const items = (await deliveries()) as { readonly state: string }[]
    return items.length === 4 && items.every(({ state }) => state === 'delivered')
  })
  const again = receiver.received.slice(before)
  expect(new Set(again.map(({ id }) => id)).size).toBe(2)
  for (const each of again) verified(endpoint.secret, each)
}, 90_000)

test('alerts have one id on every gateway', async () => {
  const office = await system.as('ip-office', 'registrar')
  const { height } = (await office.get('/health/ready')).body as { readonly height: number }
  const ids = async (client: Client, query = '') =>
    (await client.get(`/alerts?due.lte=2099-12-31&limit=200&minBlock=${height}${query}`)).body.items.map(({ id }: { id: string }) => id)
  expect(await ids(banker)).toEqual(await ids(office))
  const [first] = await ids(banker, `&for=me&ipRightId=${pledged.right}`)
  expect(first).toMatch(new RegExp(`^[a-zA-Z]+:${pledged.right}:\\d{4}-\\d{2}-\\d{2}$`))
})

test('a stream goes on from an event', async () => {
  const { items } = (await banker.get('/events?limit=200')).body as { readonly items: readonly { readonly id: string }[] }
  const response = await fetch(`${system.gateway('bank')}/api/v1/events/stream`, {
    headers: { authorization: `Bearer ${banker.token}`, accept: 'text/event-stream', 'last-event-id': items.at(-3)?.id ?? '' },
  })
  let text = ''
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString()
    if (text.includes(`id: ${items.at(-1)?.id}\n`)) break
  }
  expect([...text.matchAll(/^id: (.+)$/gm)].map(([, id]) => id)).toEqual(items.slice(-2).map(({ id }) => id))
})
