import { createHmac } from 'node:crypto'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import type { JWK } from 'jose'
import { keysOfFile, keysOfUrl } from '../../../gateway/src/callers/issuer-keys.js'
import { readIssuers, trustedIssuer, type IssuerSettings } from '../../../gateway/src/callers/issuers.js'
import { build, closeAll, type Built } from '../build.js'
import { KeyServer, signed, signingKey, type SigningKey } from './key-server.js'

const login = 'https://login.bank.example'
/** All but the date. */
const timersLeftAlone = ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'setInterval', 'setTimeout'] as const

let folder: string
let server: KeyServer
let first: SigningKey
let second: SigningKey

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-issuers-'))
  server = await KeyServer.start()
  ;[first, second] = [await signingKey('first'), await signingKey('second')]
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server.close()
})
afterEach(closeAll)

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(`${path}.new`, typeof content === 'string' ? content : JSON.stringify(content))
  renameSync(`${path}.new`, path)
  return path
}

async function told(built: Built, token: string) {
  built.ledger.answer('register:members', () => ({ members: {}, epoch: {} }))
  const response = await built.app.inject({ url: '/api/v1/members', headers: { authorization: `Bearer ${token}` } })
  const { statusCode, headers } = response
  const body = response.json<{ code?: string; detail?: string }>()
  return { status: statusCode, code: body.code, detail: body.detail, challenge: headers['www-authenticate'] }
}

const listed = (settings: Partial<IssuerSettings>[]) => readIssuers(file('issuers.json', settings), 'ip-office')

test('tokens of two issuers at one gateway, each with its own keys, audience and users', async () => {
  file('bank.json', { keys: [first.jwk] })
  file('office.json', { keys: [second.jwk] })
  const issuers = await listed([
    { issuer: login, audience: 'https://ip-office.example', jwksFile: 'bank.json', users: { 'u-1': 'loan-officer' } },
    { issuer: 'https://sso.office.example', jwksFile: 'office.json', userClaim: 'ipr_user' },
  ])
  const built = await build({ callers: { issuers } })
  const office = { issuer: 'https://sso.office.example', ipr_user: 'registrar' }
  expect(await told(built, await signed(first, { audience: 'https://ip-office.example' }))).toMatchObject({ status: 200 })
  expect(await told(built, await signed(second, office))).toMatchObject({ status: 200 })
  expect(built.ledger.sent.slice(-2).map(({ caller }) => caller)).toEqual(['loan-officer', 'registrar'])
  // One issuer's key under the other's name, one's audience with the other, a user of one's table with the other.
  expect(await told(built, await signed(second, { audience: 'https://ip-office.example' }))).toMatchObject({ status: 401 })
  expect(await told(built, await signed(first))).toMatchObject({ status: 401 })
  expect(await told(built, await signed(second, { issuer: office.issuer }))).toMatchObject({ status: 403, code: 'IDENTITY_UNKNOWN' })
  expect(await told(built, await signed(first, { audience: 'https://ip-office.example', subject: 'u-2' }))).toMatchObject({
    status: 403,
    code: 'IDENTITY_UNKNOWN',
  })
})

test('what proves nothing: 401, a challenge of RFC 6750 and a problem', async () => {
  file('bank.json', { keys: [first.jwk] })
  const built = await build({ callers: { issuers: await listed([{ issuer: login, jwksFile: 'bank.json', users: { 'u-1': 'agent' } }]) } })
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = part({ iss: login, aud: 'ip-office', sub: 'u-1', exp: 4_000_000_000 })
  const hmac = `${part({ alg: 'HS256', kid: 'first' })}.${claims}`
  const good = await signed(first)
  const tokens = {
    'alg none': `${part({ alg: 'none' })}.${claims}.`,
    'HMAC over the public key': `${hmac}.${createHmac('sha256', JSON.stringify(first.jwk)).update(hmac).digest('base64url')}`,
    'wrong audience': await signed(first, { audience: 'bank' }),
    expired: await signed(first, { expires: '-1s' }),
    'not yet valid': await signed(first, { notBefore: '1h' }),
    'unknown key id': await signed({ ...first, kid: 'third' }),
    'another key under a known id': await signed({ ...second, kid: 'first' }),
    'another issuer': await signed(first, { issuer: 'https://login.elsewhere.example' }),
    'no token at all': 'abc',
    'its end cut off': good.slice(0, -4),
    'scope that is no text': await signed(first, { scope: ['ipr:read'] }),
  }
  for (const [name, token] of Object.entries(tokens)) {
    expect([name, await told(built, token)]).toEqual([
      name,
      {
        status: 401,
        code: 'UNAUTHENTICATED',
        detail: expect.any(String),
        challenge: 'Bearer realm="ip-rights-ledger", error="invalid_token"',
      },
    ])
  }
  expect(await told(built, good)).toMatchObject({ status: 200 })
})

test('clocks may differ by so much as is configured', async () => {
  file('bank.json', { keys: [first.jwk] })
  const tolerant = { issuer: login, jwksFile: 'bank.json', users: { 'u-1': 'agent' } }
  const late = await signed(first, { expires: '-20s' })
  expect(await told(await build({ callers: { issuers: await listed([tolerant]) } }), late)).toMatchObject({ status: 401 })
  const issuers = await listed([{ ...tolerant, clockTolerance: 60 }])
  expect(await told(await build({ callers: { issuers } }), late)).toMatchObject({ status: 200 })
})

test('a token verified before is none once it has expired', async () => {
  file('bank.json', { keys: [first.jwk] })
  const built = await build({ callers: { issuers: await listed([{ issuer: login, jwksFile: 'bank.json', users: { 'u-1': 'agent' } }]) } })
  const token = await signed(first, { expires: '30s' })
  expect(await told(built, token)).toMatchObject({ status: 200 })
  jest.useFakeTimers({ now: Date.now() + 40_000, doNotFake: [...timersLeftAlone] })
  try {
    expect(await told(built, token)).toMatchObject({ status: 401 })
  } finally {
    jest.useRealTimers()
  }
})

describe('keys of a file', () => {
  const gateway = async (lookAgain = 0) => {
    const keys = await keysOfFile(join(folder, 'rotating.json'), { lookAgain })
    return build({ callers: { issuers: [trustedIssuer({ issuer: login, users: { 'u-1': 'agent' } }, 'ip-office', keys)] } })
  }
  const rotating = (keys: readonly JWK[]) => file('rotating.json', { keys })

  test('a key added is taken, a key taken away is none, at the next request, remembered tokens too', async () => {
    rotating([first.jwk])
    const built = await gateway()
    const [old, young] = [await signed(first), await signed(second)]
    expect([(await told(built, old)).status, (await told(built, young)).status]).toEqual([200, 401])
    rotating([first.jwk, second.jwk])
    expect([(await told(built, old)).status, (await told(built, young)).status]).toEqual([200, 200])
    rotating([second.jwk])
    expect([(await told(built, old)).status, (await told(built, young)).status]).toEqual([401, 200])
  })

  test('an unknown key id has the file looked at, however lately that was done', async () => {
    rotating([first.jwk])
    const built = await gateway(3_600_000)
    expect((await told(built, await signed(first))).status).toBe(200)
    rotating([first.jwk, second.jwk])
    expect((await told(built, await signed(second))).status).toBe(200)
  })

  test('a file that is half written, or gone, takes no known key away', async () => {
    rotating([first.jwk])
    const built = await gateway()
    file('rotating.json', '{"keys": [')
    expect((await told(built, await signed(first))).status).toBe(200)
    rmSync(join(folder, 'rotating.json'))
    expect((await told(built, await signed(first, { jti: 'another' }))).status).toBe(200)
    rotating([second.jwk])
    expect((await told(built, await signed(first, { jti: 'a third' }))).status).toBe(401)
  })
})

describe('keys at an address', () => {
  const gateway = (freshness: Parameters<typeof keysOfUrl>[1] = {}) => {
    const keys = keysOfUrl(server.url, freshness)
    return build({ callers: { issuers: [trustedIssuer({ issuer: login, users: { 'u-1': 'agent' } }, 'ip-office', keys)] } })
  }
  beforeEach(() => {
    server.state = { keys: [first.jwk] }
    server.asked = 0
  })

  test('are asked for once, and again for a key id that is not among them', async () => {
    const built = await gateway({ cooldown: 0 })
    for (const jti of ['1', '2', '3']) expect((await told(built, await signed(first, { jti }))).status).toBe(200)
    expect(server.asked).toBe(1)
    server.state = { keys: [second.jwk] }
    expect((await told(built, await signed(second))).status).toBe(200)
    expect(server.asked).toBe(2)
    expect((await told(built, await signed(first))).status).toBe(401)
  })

  test('unknown key ids do not make it ask again and again', async () => {
    const built = await gateway()
    for (const jti of ['1', '2', '3']) expect((await told(built, await signed(second, { jti }))).status).toBe(401)
    expect(server.asked).toBe(1)
  })

  test.each(['down', 'garbage'] as const)('that is %s takes no known key away, and is not asked at each request', async (state) => {
    const built = await gateway({ lookAgain: 0 })
    expect((await told(built, await signed(first))).status).toBe(200)
    server.state = state
    const before = server.asked
    for (const jti of ['1', '2', '3']) expect((await told(built, await signed(first, { jti }))).status).toBe(200)
    expect((await told(built, await signed(second))).status).toBe(401)
    expect(server.asked - before).toBeLessThanOrEqual(2)
  })

  test('a key that was gone when it last answered does not serve once it is down', async () => {
    const freshness = { cooldown: 0, lookAgain: 3_600_000 }
    const built = await gateway(freshness)
    expect((await told(built, await signed(first))).status).toBe(200)
    server.state = { keys: [second.jwk] }
    // A key id that nobody knows has the address asked, which tells that the first key is withdrawn.
    expect((await told(built, await signed({ ...first, kid: 'third' }))).status).toBe(401)
    expect((await told(built, await signed(first, { jti: 'while it is up' }))).status).toBe(401)
    server.state = 'down'
    expect((await told(built, await signed(first, { jti: 'while it is down' }))).status).toBe(401)
    expect((await told(built, await signed(second))).status).toBe(200)
  })

  test('a token verified before is none once its key is gone and the keys known are old', async () => {
    const built = await gateway({ lookAgain: 10_000 })
    const token = await signed(first)
    for (const time of ['first', 'again']) expect([time, (await told(built, token)).status]).toEqual([time, 200])
    server.state = { keys: [second.jwk] }
    jest.useFakeTimers({ now: Date.now() + 11_000, doNotFake: [...timersLeftAlone] })
    try {
      expect((await told(built, token)).status).toBe(401)
    } finally {
      jest.useRealTimers()
    }
  })

  test('that never answered is no fault of the caller: 503, and a time to come again', async () => {
    server.state = 'down'
    const built = await gateway()
    const { app } = built
    const authorization = `Bearer ${await signed(first)}`
    const response = await app.inject({ url: '/api/v1/members', headers: { authorization } })
    expect([response.statusCode, response.json<{ code: string }>().code, response.headers['retry-after']]).toEqual([
      503,
      'ISSUER_UNREACHABLE',
      '5',
    ])
    expect(response.body).not.toContain('127.0.0.1')
  })
})

test.each([
  ['an unknown field', { issuer: 'a', jwksFile: 'bank.json', userClaim: 'sub', audiences: ['x'] }, '/0'],
  [
    'keys by file and by address',
    { issuer: 'a', jwksFile: 'bank.json', jwksUrl: 'https://a.example/jwks', userClaim: 'sub' },
    'one of jwksFile',
  ],
  ['keys by neither', { issuer: 'a', userClaim: 'sub' }, 'one of jwksFile'],
  ['keys over plain HTTP', { issuer: 'a', jwksUrl: 'http://a.example/jwks', userClaim: 'sub' }, '/0/jwksUrl'],
  ['a symmetric algorithm', { issuer: 'a', jwksFile: 'bank.json', userClaim: 'sub', algorithms: ['HS256'] }, '/0/algorithms'],
  ['no users', { issuer: 'a', jwksFile: 'bank.json' }, 'users, userClaim or both'],
])('a list of issuers with %s is refused at the start, naming the place', async (_name, settings, place) => {
  await expect(listed([settings as Partial<IssuerSettings>])).rejects.toThrow(place)
})

test('an issuer listed twice is refused at the start', async () => {
  file('bank.json', { keys: [first.jwk] })
  const settings = { issuer: login, jwksFile: 'bank.json', userClaim: 'sub' }
  await expect(listed([settings, settings])).rejects.toThrow('not listed before')
})
