import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { until } from '../../e2e/until.js'
import { right } from '../index-db/documents.js'
import { held } from './living-register.js'
import { PushingGateway } from './pushing-gateway.js'
import { Receiver } from './receiver.js'

const one = 'CN-PAT-1'
const hook = 'http://127.0.0.1:9/'

let gateway: PushingGateway
let resolved = '93.184.215.14'

beforeAll(async () => {
  const resolve = async () => [{ address: resolved, family: 4 }]
  gateway = await PushingGateway.open({ mostOfCaller: 6, resolve })
  await gateway.register.tell({ writes: { ...held(one), [`right~${one}`]: right(one), [`numbers`]: {} } })
})
afterAll(() => gateway.close())

const code = async (...request: Parameters<PushingGateway['send']>) => {
  const { status, body } = await gateway.send(...request)
  return [status, body['code'], body['target']]
}
const count = async () => ((await gateway.send('GET', '/webhook-endpoints')).body as unknown as { items: unknown[] }).items.length

test.each([
  ['an address inside', { url: 'https://10.0.0.1/' }, 'ADDRESS_NOT_ALLOWED', '/url'],
  ['the metadata service', { url: 'http://169.254.169.254/' }, 'ADDRESS_NOT_ALLOWED', '/url'],
  ['plain HTTP', { url: 'http://receiver.example/' }, 'ADDRESS_NOT_ALLOWED', '/url'],
  ['no URL', {}, 'MALFORMED', '/url'],
  ['an unknown member', { url: hook, secret: 'whsec_mine' }, 'MALFORMED', '/secret'],
  ['an unknown filter', { url: hook, filter: { colour: 'red' } }, 'MALFORMED', '/filter/colour'],
  ['a right that is none', { url: hook, filter: { ipRightIds: [one, 'CN-PAT-NONE'] } }, 'MALFORMED', '/filter/ipRightIds/1'],
  ['a watchlist that is none', { url: hook, filter: { watchlist: 'W' } }, 'MALFORMED', '/filter/watchlist'],
] as const)('%s is refused, and nothing is stored', async (_name, body, expected, target) => {
  expect(await code('POST', '/webhook-endpoints', body)).toEqual([400, expected, target])
  expect(await count()).toBe(0)
})

test('a write is done once a key; another body under it is refused, none at all too', async () => {
  const key = { 'idempotency-key': 'endpoint-1' }
  const first = await gateway.send('POST', '/webhook-endpoints', { url: hook, filter: { ipRightIds: ['CN201810390462.7'] } }, key)
  expect(first.body['filter']).toEqual({ ipRightIds: [one] })
  const again = await gateway.send('POST', '/webhook-endpoints', { url: hook, filter: { ipRightIds: ['CN201810390462.7'] } }, key)
  expect([again.status, again.headers['idempotency-replayed'], again.body]).toEqual([201, 'true', first.body])
  expect(await code('POST', '/webhook-endpoints', { url: hook }, key)).toEqual([422, 'REQUEST_KEY_REUSED', 'Idempotency-Key'])
  const bare = await gateway.built.app.inject({
    method: 'POST',
    url: '/api/v1/webhook-endpoints',
    headers: { authorization: `Bearer ${await gateway.built.token('banker')}` },
    payload: { url: hook },
  })
  expect([bare.statusCode, bare.json()['code']]).toEqual([400, 'IDEMPOTENCY_KEY_MISSING'])
  expect(await count()).toBe(1)
  expect(first.headers['location']).toBe(`/api/v1/webhook-endpoints/${String(first.body['id'])}`)
})

test('an endpoint is changed, stopped and ended by its owner alone', async () => {
  const { id } = await gateway.endpoint(hook)
  const path = `/webhook-endpoints/${id}`
  for (const [method, below, body] of [
    ['GET', '', undefined],
    ['PATCH', '', { enabled: false }],
    ['DELETE', '', undefined],
    ['POST', '/test', undefined],
    ['POST', '/rotate-secret', undefined],
    ['GET', '/deliveries', undefined],
    ['POST', '/deliveries/1/resend', undefined],
  ] as const)
    expect(await code(method, path + below, body, undefined, 'other')).toEqual([404, 'NOT_FOUND', 'id'])
  expect(await code('PATCH', path, { url: 'https://192.168.0.1/' })).toEqual([400, 'ADDRESS_NOT_ALLOWED', '/url'])
  expect((await code('PATCH', path, {})).slice(0, 2)).toEqual([400, 'MALFORMED'])
  const changed = await gateway.send('PATCH', path, { description: 'Loans', enabled: false, filter: { pledgee: 'me', alerts: true } })
  expect(changed.body).toMatchObject({ description: 'Loans', enabled: false, url: hook, filter: { pledgee: 'BANK1', alerts: true } })
  expect((await gateway.send('DELETE', path)).status).toBe(204)
  expect(await code('GET', path)).toEqual([404, 'NOT_FOUND', 'id'])
})

test('a caller without a party has nothing pledged to it, and has no more endpoints than are let', async () => {
  expect(await code('POST', '/webhook-endpoints', { url: hook, filter: { pledgee: 'me' } }, undefined, 'agent')).toEqual([
    400,
    'MALFORMED',
    '/filter/pledgee',
  ])
  for (let at = 0; at < 6; at += 1) expect((await code('POST', '/webhook-endpoints', { url: hook }, undefined, 'agent'))[0]).toBe(201)
  expect(await code('POST', '/webhook-endpoints', { url: hook }, undefined, 'agent')).toEqual([409, 'QUOTA_REACHED', undefined])
})

test('a name that means an address inside by the time of sending gets nothing', async () => {
  const receiver = await Receiver.open()
  const { id } = await gateway.endpoint(`https://receiver.example:${receiver.port}/`)
  resolved = '10.0.0.7'
  await gateway.register.happened('granted', one)
  await until(async () => (await gateway.deliveries(id))[0]?.lastError === 'expected a host on the public internet')
  resolved = '93.184.215.14'
  await receiver.close()
  expect(receiver.received).toEqual([])
})

test('a number that no delivery can have is refused, whatever the store', async () => {
  const { id } = await gateway.endpoint(hook)
  expect((await gateway.send('GET', `/webhook-endpoints/${id}/deliveries?before=2147483647`)).status).toBe(200)
  expect(await code('GET', `/webhook-endpoints/${id}/deliveries?before=2147483648`)).toEqual([400, 'MALFORMED', 'before'])
})

test('a watchlist takes ids and printed numbers, is read by its owner alone, and stays while an endpoint names it', async () => {
  const made = await gateway.send('POST', '/watchlists', { name: 'Loans', rights: ['CN201810390462.7', one] })
  expect([made.status, made.body['rights']]).toEqual([201, [one]])
  const path = `/watchlists/${String(made.body['id'])}`
  expect(await code('GET', path, undefined, undefined, 'other')).toEqual([404, 'NOT_FOUND', 'id'])
  expect(await code('PUT', path, { name: 'Loans', rights: ['NONE'] })).toEqual([400, 'MALFORMED', '/rights/0'])
  expect((await gateway.send('PUT', path, { name: 'All', rights: [] })).body).toMatchObject({ name: 'All', rights: [] })
  expect((await code('POST', '/watchlists', { name: 'x', rights: Array(1001).fill(one) })).slice(0, 2)).toEqual([400, 'MALFORMED'])
  const { id } = await gateway.endpoint(hook, { watchlist: made.body['id'] })
  expect(await code('DELETE', path)).toEqual([409, 'IN_USE', 'id'])
  expect((await gateway.send('GET', `/events?watchlist=${String(made.body['id'])}`)).body['items']).toEqual([])
  expect(await code('GET', `/events?watchlist=${String(made.body['id'])}`, undefined, undefined, 'other')).toEqual([
    400,
    'MALFORMED',
    'watchlist',
  ])
  await gateway.send('DELETE', `/webhook-endpoints/${id}`)
  expect((await gateway.send('DELETE', path)).status).toBe(204)
  expect((await gateway.send('GET', '/watchlists')).body['items']).toEqual([])
})
