import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createHmac, randomUUID } from 'node:crypto'
import { UnsecuredJWT } from 'jose'
import { developmentIssuer } from '../../network/src/development-issuer.js'
import type { Answer, Client } from './client.js'
import { startSystem, type System } from './harness.js'
import { type Mistake, mistakes, party, takeOver, type World } from './mistakes.js'
import { issuerFile, signedToken } from './tokens.js'

interface Entry {
  readonly status: number
  readonly title: { readonly en: string; readonly zh: string }
}

/** What a client may get wrong, sent to a running system: each has its status and place, in both languages, and leaves no transaction. */
let system: System
const users: Record<string, Client> = {}
let world: World
let catalogue: ReadonlyMap<string, Entry>
let heightBefore: number

const written = { kind: 'legalPerson', name: '第一公司' }
const claimed = ['', 'abc', 'Bearer', 'Basic cmVnaXN0cmFyOng=', 'Bearer not.a.token', 'Bearer a b']

beforeAll(async () => {
  // The clock job writes every minute; here a block that nobody asked for would hide one that nobody may cause.
  system = await startSystem()
  const registrar = (users['registrar'] = await system.as('ip-office', 'registrar'))
  users['agent'] = await system.as('ip-office', 'agent')
  users['depositor'] = await system.as('copyright-office', 'agent')
  users['loanOfficer'] = await system.as('bank', 'loan-officer')
  users['judge'] = await system.as('court', 'judge')
  const owner = (await registrar.write('/parties', { kind: 'legalPerson', name: '甲公司' })).id
  const buyer = (await registrar.write('/parties', { kind: 'legalPerson', name: '乙公司' })).id
  users['owner'] = await system.enrol('ip-office', 'owner-1', { role: 'owner', party: owner })
  users['impostor'] = await system.enrol('bank', 'impostor', { role: 'loan-officer', party: owner })
  const right = (await registrar.write('/ip-rights/take-over', takeOver({ owner }))).id
  world = { owner, buyer, right }
  await registrar.write('/parties', written, { key: 'used' })
  const listed = (await (await fetch(`${system.gateway('ip-office')}/problems`)).json()) as { items: (Entry & { code: string })[] }
  catalogue = new Map(listed.items.map((entry) => [entry.code, entry]))
  heightBefore = await height()
}, 120_000)
afterAll(async () => {
  await system?.stop()
}, 60_000)

async function height(): Promise<number> {
  return ((await system.status()) as { height: number }).height
}

type Sent = string | Uint8Array<ArrayBuffer> | undefined

async function send({ by = 'registrar', method = 'POST', path, body, headers = {} }: Mistake, language: string): Promise<Answer> {
  const given = typeof body === 'function' ? (body as (of: World) => unknown)(world) : body
  const text = given === undefined || typeof given === 'string' || given instanceof Uint8Array ? (given as Sent) : JSON.stringify(given)
  const usual = {
    ...(text === undefined ? {} : { 'content-type': 'application/json' }),
    ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
  }
  const wanted = Object.entries({ ...usual, ...headers, 'accept-language': language }).filter(([, value]) => value !== 'absent')
  return (users[by] as Client).request(method, typeof path === 'string' ? path : path(world), text, { headers: Object.fromEntries(wanted) })
}

test.each(Object.keys(mistakes))('%s', async (name) => {
  const mistake = mistakes[name] as Mistake
  const [status, code, target] = mistake.answers
  for (const [language, tag] of [
    ['en', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.5', 'zh-CN'],
  ] as const) {
    const { headers, ...answer } = await send(mistake, language)
    expect([answer.status, answer.body.code, answer.body.target]).toEqual([status, code, target])
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/)
    const entry = catalogue.get(code)
    expect(entry?.status).toBe(status)
    expect(answer.body).toMatchObject({
      status,
      title: entry?.title[tag === 'en' ? 'en' : 'zh'],
      type: expect.stringMatching(/^\/problems\/[a-z-]+$/),
      requestId: expect.any(String),
      ...mistake.also,
    })
    expect(headers.get('content-language')).toBe(tag)
  }
})

test('the wrong method is answered with the right ones', async () => {
  const { headers } = await send({ method: 'DELETE', path: '/parties', answers: [405, ''] }, 'en')
  expect(headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'HEAD', 'POST'])
})

test('a query parameter nobody knows is named in the answer and otherwise ignored', async () => {
  const registrar = users['registrar'] as Client
  const warnings = [{ code: 'UNKNOWN_PARAMETER', target: 'colour', message: expect.any(String) }]
  const read = await registrar.get(`/parties/${world.owner}?colour=red`)
  expect([read.status, read.body.id, read.body.warnings]).toEqual([200, world.owner, warnings])
  const simulated = await registrar.post('/parties?simulate=true&colour=red', party({}))
  expect([simulated.status, simulated.body.simulated, simulated.body.warnings]).toEqual([200, true, warnings])
})

async function tokens(): Promise<Readonly<Record<string, string>>> {
  const claims = { audience: 'ip-office', user: 'registrar', roles: ['registrar'] }
  const unsigned = new UnsecuredJWT(claims)
    .setIssuer(developmentIssuer)
    .setAudience('ip-office')
    .setSubject('registrar')
    .setExpirationTime('1h')
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const asAdmin = part({ iss: developmentIssuer, aud: 'ip-office', sub: 'admin', exp: 4_000_000_000 })
  // The public key as the secret of a MAC: RFC 8725 section 2.1.
  const [shown] = issuerFile(system.dataDir, 'jwks.json').keys
  const confused = `${part({ alg: 'HS256', kid: shown?.kid })}.${asAdmin}`
  const mac = createHmac('sha256', JSON.stringify(shown)).update(confused).digest('base64url')
  const good = await signedToken(system.dataDir, claims)
  return {
    expired: await signedToken(system.dataDir, { ...claims, expires: '-1h' }),
    'of another issuer': await signedToken(system.dataDir, { ...claims, issuer: 'somebody-else' }),
    'for another member': await signedToken(system.dataDir, { ...claims, audience: 'bank' }),
    'without signature': unsigned.encode(),
    'with a MAC over the public key': `${confused}.${mac}`,
    'with its end cut off': good.slice(0, -6),
    'with its claims changed': good.replace(/\.[^.]+\./, `.${asAdmin}.`),
  }
}

test('no token, garbage, and tokens that prove nothing: 401 with a challenge, in both languages', async () => {
  const given = [
    ...claimed.map((value) => [value, value] as const),
    ...Object.entries(await tokens()).map(([name, token]) => [name, `Bearer ${token}`] as const),
  ]
  for (const [name, authorization] of given) {
    for (const language of ['en', 'zh'] as const) {
      const { status, body, headers } = await send(
        { path: '/parties', body: party({}), headers: { authorization }, answers: [401, ''] },
        language,
      )
      expect([name, status, body.code]).toEqual([name, 401, 'UNAUTHENTICATED'])
      expect(body.title).toBe(catalogue.get('UNAUTHENTICATED')?.title[language])
      expect(headers.get('www-authenticate')).toMatch(
        /^Bearer/.test(authorization)
          ? /^Bearer realm="ip-rights-ledger", error="invalid_(request|token)"$/
          : /^Bearer realm="ip-rights-ledger"$/,
      )
    }
  }
})

test('a valid token of a member is none at another member’s gateway', async () => {
  const elsewhere = await fetch(`${system.gateway('court')}/api/v1/parties`, {
    headers: { authorization: `Bearer ${users['loanOfficer']?.token}` },
  })
  expect(elsewhere.status).toBe(401)
})

test('nothing of all this left a transaction on the ledger', async () => {
  expect(await height()).toBe(heightBefore)
  const registrar = users['registrar'] as Client
  await registrar.write('/parties', party({}))
  expect(await height()).toBe(heightBefore + 1)
}, 30_000)
