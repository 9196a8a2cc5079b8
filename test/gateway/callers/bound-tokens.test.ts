import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAuthority, issue, openAuthority, type PemPair } from '../../../network/src/crypto/authority.js'
import { apiServer, tlsOf } from '../../../gateway/src/api-server.js'
import { ApiKeys } from '../../../gateway/src/callers/api-keys.js'
import { thumbprintOf } from '../../../gateway/src/callers/client-certificate.js'
import { configuredCallers } from '../../../gateway/src/callers/configured-callers.js'
import { readConfig } from '../../../gateway/src/config.js'
import type { CallerOptions } from '../../../gateway/src/plugins/authentication.js'
import { Store } from '../../../gateway/src/store/store.js'
import { build, closeAll, type Built } from '../build.js'

let folder: string
let server: PemPair
let [bank, other, stranger]: PemPair[] = []
let authority: PemPair
const files = () => ({
  GATEWAY_TLS_CERT_FILE: join(folder, 'server.pem'),
  GATEWAY_TLS_KEY_FILE: join(folder, 'server.key'),
  GATEWAY_TLS_CLIENT_CA_FILE: join(folder, 'ca.pem'),
})

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-tls-'))
  const now = new Date()
  authority = await createAuthority('Bank', 'ca.bank.example', now)
  const [own, foreign] = await Promise.all([
    openAuthority(authority),
    createAuthority('Elsewhere', 'ca.elsewhere.example', now).then(openAuthority),
  ])
  const client = (of: typeof own, commonName: string) => issue(of, { commonName, hosts: [commonName] }, now)
  server = await issue(own, { commonName: 'gateway', hosts: ['127.0.0.1'] }, now)
  ;[bank, other, stranger] = [
    await client(own, 'core.bank.example'),
    await client(own, 'b.bank.example'),
    await client(foreign, 'core.bank.example'),
  ]
  for (const [name, content] of [
    ['server.pem', server.cert],
    ['server.key', server.key],
    ['ca.pem', authority.cert],
  ] as const) {
    writeFileSync(join(folder, name), content)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(closeAll)

const bindingTo = (pair: PemPair | undefined) => ({ cnf: { 'x5t#S256': thumbprintOf(new X509Certificate(pair?.cert ?? '')) } })

async function overTls(callers: Partial<CallerOptions> = {}, store?: Store) {
  const built = await build({ callers, server: { https: await tlsOf(files()) }, ...(store ? { store } : {}) })
  built.ledger.answer('register:members', () => ({ members: {}, epoch: {} }))
  await built.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = built.app.server.address() as AddressInfo
  const ask = (credential: string | undefined, options: object = {}, path = '/api/v1/members') =>
    new Promise<[number, string | undefined]>((resolve, reject) => {
      const headers = credential === undefined ? {} : { authorization: `Bearer ${credential}` }
      const sent = request({ host: '127.0.0.1', port, path, headers, ca: authority.cert, ...options }, (response) => {
        let body = ''
        response.on('data', (chunk: Buffer) => (body += chunk.toString()))
        response.on('end', () => resolve([response.statusCode ?? 0, (JSON.parse(body) as { code?: string }).code]))
      })
      sent.on('error', reject)
      sent.end()
    })
  return { built, ask }
}

const good = [200, undefined]
const refused = [401, 'UNAUTHENTICATED']

test('a bound token is good from the holder of its certificate alone', async () => {
  const { built, ask } = await overTls()
  const token = await built.token('registrar', bindingTo(bank))
  expect(await ask(token, bank)).toEqual(good)
  expect(await ask(token)).toEqual(refused)
  expect(await ask(token, other)).toEqual(refused)
  // The holder of a certificate that no configured authority issued proves nothing, even with a token bound to it.
  expect(await ask(await built.token('registrar', bindingTo(stranger)), stranger)).toEqual(refused)
})

test('a session taken up again is that of the same certificate', async () => {
  const { built, ask } = await overTls()
  const token = await built.token('registrar', bindingTo(bank))
  const agent = new Agent({ keepAlive: false, ...bank, ca: authority.cert })
  for (let i = 0; i < 3; i += 1) expect(await ask(token, { agent })).toEqual(good)
  expect(await ask(await built.token('registrar', bindingTo(other)), { agent })).toEqual(refused)
  agent.destroy()
})

test.each([
  ['of another kind', () => ({ jkt: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs' })],
  ['of two kinds', () => ({ ...bindingTo(bank).cnf, jkt: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs' })],
  ['of none', () => ({})],
  ['that is text', () => 'x5t'],
  ['that is empty', () => null],
])('a binding %s is not passed over', async (_kind, cnf) => {
  const { built, ask } = await overTls()
  expect(await ask(await built.token('registrar', { cnf: cnf() }), bank)).toEqual(refused)
})

test('tokens and keys that anyone may bear are taken, unless only bound ones are', async () => {
  const lenient = await overTls()
  expect(await lenient.ask(await lenient.built.token('registrar'))).toEqual(good)
  const store = await Store.open({ file: ':memory:' })
  const { built, ask } = await overTls({ requireBoundTokens: true }, store)
  expect(await ask(await built.token('registrar'), bank)).toEqual(refused)
  const keys = new ApiKeys({ store, ledger: built.ledger, engine: 'embedded' })
  const { key } = await keys.create({ label: 'x', user: 'registrar', scopes: ['ipr:status'] })
  expect(await ask(key, bank)).toEqual(refused)
  expect(await ask(await built.token('registrar', bindingTo(bank)), bank)).toEqual(good)
  await closeAll()
  await store.close()
})

test('what is public needs no certificate; what is older than TLS 1.2 is not spoken', async () => {
  const { ask } = await overTls()
  expect((await ask(undefined, {}, '/health/live'))[0]).toBe(200)
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }
  await expect(ask(undefined, old, '/health/live')).rejects.toThrow(/protocol version|unsupported protocol|no protocols/i)
})

describe('behind a proxy', () => {
  const clientCert = (pair: PemPair | undefined) => `:${new X509Certificate(pair?.cert ?? '').raw.toString('base64')}:`
  const from = async (built: Built, remoteAddress: string, headers: Record<string, string>) => {
    built.ledger.answer('register:members', () => ({ members: {}, epoch: {} }))
    const authorization = `Bearer ${await built.token('registrar', bindingTo(bank))}`
    const response = await built.app.inject({ url: '/api/v1/members', remoteAddress, headers: { authorization, ...headers } })
    return [response.statusCode, response.json<{ code?: string }>().code]
  }

  test('Client-Cert counts from a proxy that is configured, and from nobody else', async () => {
    const built = await build({ callers: { trustedProxies: ['10.0.0.0/24', '2001:db8::7'] } })
    for (const proxy of ['10.0.0.8', '::ffff:10.0.0.8', '2001:db8::7']) {
      expect([proxy, ...(await from(built, proxy, { 'client-cert': clientCert(bank) }))]).toEqual([proxy, ...good])
    }
    for (const elsewhere of ['10.0.1.8', '127.0.0.1', '2001:db8::8']) {
      expect([elsewhere, ...(await from(built, elsewhere, { 'client-cert': clientCert(bank) }))]).toEqual([elsewhere, ...refused])
    }
    for (const wrong of [clientCert(other), clientCert(bank).slice(1, -1), ':AAAA:', '::', 'x']) {
      expect(await from(built, '10.0.0.8', { 'client-cert': wrong })).toEqual(refused)
    }
    expect(await from(built, '10.0.0.8', {})).toEqual(refused)
  })

  test('the caller’s address is the one the proxy saw, from a configured proxy only', async () => {
    const app = await apiServer({ GATEWAY_TRUSTED_PROXIES: '10.0.0.0/24, 10.9.9.9' }, false)
    app.get('/', async (request) => request.ip)
    const seen = async (remoteAddress: string) =>
      (await app.inject({ url: '/', remoteAddress, headers: { 'x-forwarded-for': '203.0.113.9' } })).body
    expect([await seen('10.0.0.8'), await seen('10.9.9.9'), await seen('10.9.9.8')]).toEqual(['203.0.113.9', '203.0.113.9', '10.9.9.8'])
    await app.close()
  })
})

test('settings that contradict themselves are refused at the start', async () => {
  const { GATEWAY_TLS_CERT_FILE, GATEWAY_TLS_CLIENT_CA_FILE } = files()
  await expect(tlsOf({ GATEWAY_TLS_CERT_FILE })).rejects.toThrow('GATEWAY_TLS_KEY_FILE')
  await expect(tlsOf({ GATEWAY_TLS_CLIENT_CA_FILE })).rejects.toThrow('GATEWAY_TLS_KEY_FILE')
  expect(await tlsOf({})).toBeUndefined()
  const config = readConfig({ GATEWAY_PROFILE: 'x', GATEWAY_PORT: '0', GATEWAY_ADMIN_PORT: '0', GATEWAY_REQUIRE_BOUND_TOKENS: 'true' })
  await expect(configuredCallers(config, { member: 'bank', issuer: { issuer: 'a', jwksFile: 'b' } } as never)).rejects.toThrow(
    'GATEWAY_TLS_CLIENT_CA_FILE or GATEWAY_TRUSTED_PROXIES',
  )
  await expect(build({ callers: { trustedProxies: ['everyone'] } })).rejects.toThrow('got "everyone"')
})
