import { Writable } from 'node:stream'
import { adminApp } from '../../../gateway/src/admin-app.js'
import { ApiKeys, type KeyRequest } from '../../../gateway/src/callers/api-keys.js'
import { requestLog } from '../../../gateway/src/request-log.js'
import { allApiKeys } from '../../../gateway/src/store/api-key-rows.js'
import { Store } from '../../../gateway/src/store/store.js'
import { build, closeAll, type Built } from '../build.js'
import { FakeLedger } from '../fake-ledger.js'
import type { Databases } from '../index-db/databases.js'
import { onEachDatabase } from '../index-db/on-each-database.js'

const wanted: KeyRequest = { label: 'nightly portfolio check', user: 'loan-officer', scopes: ['ipr:status', 'ipr:check'] }
const day = 86_400_000

onEachDatabase('API keys', (databases) => {
  let all: Databases
  let store: Store
  let built: Built
  let keys: ApiKeys
  let now: number

  beforeAll(async () => void (all = await databases()))
  afterAll(() => all.stop())
  beforeEach(async () => {
    store = await Store.open(await all.fresh())
    now = Date.now()
    built = await build({ store, member: 'bank', mspId: 'BankMSP' })
    keys = new ApiKeys({ store, ledger: built.ledger, engine: 'embedded', now: () => now })
    built.ledger.answer('register:read', () => ({ id: 'CN-AAA-1', headHash: 'h' }))
    built.ledger.answer('register:members', () => ({ members: {}, epoch: {} }))
  })
  afterEach(async () => {
    await closeAll()
    await store.close()
  })

  const ask = async (key: string, url = '/api/v1/ip-rights/CN-AAA-1', method: 'GET' | 'POST' = 'GET') => {
    const response = await built.app.inject({ method, url, headers: { authorization: `Bearer ${key}` } })
    return [response.statusCode, response.json<{ code?: string }>().code]
  }
  const refused = [401, 'UNAUTHENTICATED']

  test('a key reads what it was made for, as the identity it is bound to, and nothing else', async () => {
    const { key, ...shown } = await keys.create(wanted)
    expect(key).toMatch(/^ipk_test_[A-Za-z0-9_-]{43}$/)
    expect(await ask(key)).toEqual([200, undefined])
    expect(built.ledger.sent.at(-1)?.caller).toBe('loan-officer')
    expect(await ask(key, '/api/v1/members')).toEqual([403, 'SCOPE_MISSING'])
    expect(await ask(key, '/api/v1/events')).toEqual([403, 'SCOPE_MISSING'])
    expect((await keys.list()).map(({ lastUsedAt: _, ...rest }) => rest)).toEqual([shown])
  })

  test('what is kept is a digest, and when it was last used', async () => {
    const { key } = await keys.create(wanted)
    const [before] = await allApiKeys(store.db)
    expect(JSON.stringify(before)).not.toContain(key.slice(15))
    expect(before?.lastUsedAt).toBeNull()
    await keys.grantOf(key, '127.0.0.1')
    expect((await keys.list())[0]?.lastUsedAt).toBe(new Date(now).toISOString())
  })

  test('revoked: none at the next request, at this gateway and at another on the same store', async () => {
    const { id, key } = await keys.create(wanted)
    const other = new ApiKeys({ store, ledger: built.ledger, engine: 'embedded' })
    expect(await ask(key)).toEqual([200, undefined])
    expect((await other.grantOf(key, '::1')).caller.user).toBe('loan-officer')
    await keys.revoke(id)
    expect(await ask(key)).toEqual(refused)
    await expect(other.grantOf(key, '::1')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    const revokedAt = (await keys.list())[0]?.revokedAt
    now += day
    await keys.revoke(id)
    expect((await keys.list())[0]?.revokedAt).toBe(revokedAt)
    await expect(keys.revoke('unknown')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('expired, cut off, changed, of a form of its own, of somebody who is enrolled no more: 401', async () => {
    const { key } = await keys.create(wanted)
    const last = key.endsWith('A') ? 'B' : 'A'
    for (const wrong of [key.slice(0, -1), key.slice(0, -1) + last, `${key}A`, 'ipk_', 'ipk_test_x', key.replace('test', 'live')]) {
      expect([wrong, ...(await ask(wrong))]).toEqual([wrong, ...refused])
    }
    const users = built.ledger.users as Record<string, unknown>
    const { 'loan-officer': officer } = users
    delete users['loan-officer']
    expect(await ask(key)).toEqual(refused)
    users['loan-officer'] = officer
    expect(await ask(key)).toEqual([200, undefined])
    now += 90 * day
    await expect(keys.grantOf(key, '127.0.0.1')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  test('good only from the addresses it names', async () => {
    const { key } = await keys.create({ ...wanted, addresses: ['10.1.0.0/16', '2001:db8::1'] })
    for (const address of ['10.1.2.3', '::ffff:10.1.2.3', '2001:db8::1']) expect((await keys.grantOf(key, address)).scopes.size).toBe(2)
    for (const address of ['10.2.0.1', '2001:db8::2', ''])
      await expect(keys.grantOf(key, address)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(await ask(key)).toEqual(refused)
  })

  test.each([
    ['a scope that writes', { scopes: ['ipr:write'] }, '/scopes'],
    ['nobody enrolled', { user: 'nobody' }, '/user'],
    ['an end that is past', { expiresAt: '2020-01-01T00:00:00Z' }, '/expiresAt'],
    ['an end years from now', { expiresAt: '2099-01-01T00:00:00Z' }, '/expiresAt'],
    ['no address', { addresses: ['bank.example'] }, '/addresses'],
    ['a network too wide', { addresses: ['10.0.0.0/33'] }, '/addresses'],
  ])('a key for %s is not made', async (_what, part, target) => {
    await expect(keys.create({ ...wanted, ...(part as object) })).rejects.toMatchObject({ code: 'MALFORMED', parts: { target } })
    expect(await keys.list()).toEqual([])
  })

  test('ten failures within a minute shut an address out, right keys too; others go on; after the minute it is let in', async () => {
    const { key } = await keys.create(wanted)
    const guess = `ipk_test_${'A'.repeat(43)}`
    for (let i = 0; i < 10; i += 1) await expect(keys.grantOf(guess, '10.0.0.1')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    now += 15_000
    await expect(keys.grantOf(key, '10.0.0.1')).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      parts: { headers: { 'retry-after': '45' } },
    })
    expect((await keys.grantOf(key, '10.0.0.2')).caller.user).toBe('loan-officer')
    now += 45_000
    expect((await keys.grantOf(key, '10.0.0.1')).caller.user).toBe('loan-officer')
  })

  test('of an IPv6 network, not of one address of it', async () => {
    const { key } = await keys.create(wanted)
    for (let i = 0; i < 10; i += 1) await expect(keys.grantOf('ipk_x', `2001:db8::${i}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    await expect(keys.grantOf(key, '2001:db8::ffff')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })

  test('over HTTP a shut-out address is answered 429 with a time to come again', async () => {
    for (let i = 0; i < 10; i += 1) expect(await ask('ipk_guess')).toEqual(refused)
    const response = await built.app.inject({ url: '/api/v1/members', headers: { authorization: 'Bearer ipk_guess' } })
    expect([response.statusCode, Number(response.headers['retry-after'])]).toEqual([429, expect.any(Number)])
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0)
    // A token cannot be guessed: whoever has one is not shut out by a neighbour.
    expect((await built.send('GET', '/api/v1/members', { user: 'auditor' })).status).toBe(200)
  })
})

test('a key grants no more than a key may carry, whatever stands in the store', async () => {
  const store = await Store.open({ file: ':memory:' })
  const ledger = new FakeLedger()
  ledger.users['x'] = { user: 'x', mspId: 'BankMSP', type: 'client', role: 'loan-officer' }
  const keys = new ApiKeys({ store, ledger, engine: 'fabric' })
  const { key } = await keys.create({ label: 'x', user: 'x', scopes: ['ipr:check'] })
  expect(key).toMatch(/^ipk_live_/)
  await store.db
    .updateTable('apiKeys')
    .set({ scopes: JSON.stringify(['ipr:check', 'ipr:write']) })
    .execute()
  expect((await keys.grantOf(key, '::1')).scopes).toEqual(new Set(['ipr:check']))
  await store.close()
})

describe('the admin port', () => {
  const admin = async () => {
    const { ledger } = await build({ member: 'bank', mspId: 'BankMSP' })
    const store = await Store.open({ file: ':memory:' })
    let rebuilt = 0
    const indexed = { rebuild: async () => ({ rebuilt: ++rebuilt }) }
    const metrics = { contentType: 'text/plain' }
    const parts = { ledger, store, indexed, metrics, engine: 'embedded', member: { name: 'bank', mspId: 'BankMSP' } }
    const app = adminApp(parts as never)
    const send = async (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
      const response = await app.inject({ method, url, ...(payload ? { payload } : {}) })
      return {
        status: response.statusCode,
        headers: response.headers,
        body: response.body === '' ? {} : response.json<Record<string, unknown>>(),
      }
    }
    const close = async () => {
      await app.close()
      await store.close()
    }
    return { app, send, close }
  }

  test('makes a key, shows it once, lists it without, revokes it', async () => {
    const { send, close } = await admin()
    const made = await send('POST', '/api-keys', wanted)
    expect([made.status, made.headers['cache-control']]).toEqual([201, 'no-store'])
    const { key, ...shown } = made.body
    const { body } = await send('GET', '/api-keys')
    expect(body).toEqual({ items: [shown] })
    expect(JSON.stringify(body)).not.toContain(String(key).slice(15))
    expect((await send('DELETE', `/api-keys/${String(shown['id'])}`)).status).toBe(204)
    expect((await send('GET', '/api-keys')).body).toMatchObject({ items: [{ revokedAt: expect.any(String) }] })
    expect(await send('DELETE', '/api-keys/none')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
    await close()
  })

  test('does nothing for a page in somebody’s browser', async () => {
    const { app, send, close } = await admin()
    const headers = { origin: 'http://rebound.example:9464' }
    expect((await app.inject({ method: 'POST', url: '/api-keys', headers, payload: wanted })).statusCode).toBe(400)
    expect((await send('GET', '/api-keys')).body).toEqual({ items: [] })
    const { body } = await send('POST', '/api-keys', wanted)
    expect((await app.inject({ method: 'DELETE', url: `/api-keys/${String(body['id'])}`, headers })).statusCode).toBe(400)
    expect((await app.inject({ method: 'POST', url: '/index/rebuild', headers })).statusCode).toBe(400)
    expect((await send('POST', '/index/rebuild')).body).toEqual({ rebuilt: 1 })
    await close()
  })

  test.each([
    ['a field nobody reads', { ...wanted, admin: true }, '/admin'],
    ['a scope of no key', { ...wanted, scopes: ['ipr:admin'] }, '/scopes/0'],
    ['no scope', { ...wanted, scopes: [] }, '/scopes'],
    ['a number for text', { ...wanted, label: 7 }, '/label'],
    ['a day for an instant', { ...wanted, expiresAt: '2027-01-01' }, '/expiresAt'],
    ['nobody enrolled', { ...wanted, user: '../admin' }, '/user'],
  ])('refuses %s and makes none', async (_what, payload, target) => {
    const { send, close } = await admin()
    expect(await send('POST', '/api-keys', payload)).toMatchObject({ status: 400, body: { code: 'MALFORMED', target } })
    expect((await send('GET', '/api-keys')).body).toEqual({ items: [] })
    await close()
  })
})

test('neither keys nor tokens come into the log, wherever a client puts them', async () => {
  let written = ''
  const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => ((written += chunk.toString()), done()) })
  const store = await Store.open({ file: ':memory:' })
  const logged = await build({ member: 'bank', mspId: 'BankMSP', store, logger: { ...requestLog('trace'), stream } })
  const { key } = await new ApiKeys({ store, ledger: logged.ledger, engine: 'embedded' }).create(wanted)
  const token = await logged.token('loan-officer')
  for (const secret of [key, token]) {
    for (const headers of [{ authorization: `Bearer ${secret}` }, { 'x-api-key': secret }, { cookie: `key=${secret}` }]) {
      await logged.app.inject({ url: '/api/v1/members', headers: headers as Record<string, string> })
    }
    await logged.app.inject(`/api/v1/members?access_token=${secret}`)
  }
  expect(written).toContain('/api/v1/members')
  for (const secret of [key.slice(15), token.split('.')[2] ?? '']) expect(written).not.toContain(secret)
  await closeAll()
  await store.close()
})
