import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { build, closeAll, type Built } from './build.js'

afterEach(closeAll)

async function status(built: Built, authorization: string | undefined): Promise<unknown[]> {
  const response = await built.app.inject({ url: '/api/v1/ip-rights', headers: authorization === undefined ? {} : { authorization } })
  return [response.statusCode, response.json().code]
}

const claims = (audience: string, lifetime = '1h') =>
  new SignJWT({ roles: ['registrar'] })
    .setProtectedHeader({ alg: 'ES256', kid: 'k' })
    .setIssuer('test-issuer')
    .setAudience(audience)
    .setSubject('registrar')
    .setExpirationTime(lifetime)

test('no token, a wrong, an unsigned, an expired, a foreign one: 401', async () => {
  const built = await build()
  built.ledger.answer('register:list', () => ({ items: [] }))
  const refused = [401, 'UNAUTHENTICATED']
  expect(await status(built, undefined)).toEqual(refused)
  expect(await status(built, 'Bearer abc')).toEqual(refused)
  expect(await status(built, 'Basic abc')).toEqual(refused)
  const unsigned = new UnsecuredJWT({ roles: ['registrar'] })
    .setIssuer('test-issuer')
    .setAudience('ip-office')
    .setSubject('registrar')
    .setExpirationTime('1h')
    .encode()
  expect(await status(built, `Bearer ${unsigned}`)).toEqual(refused)
  expect(await status(built, `Bearer ${await claims('ip-office', '-1h').sign(built.key)}`)).toEqual(refused)
  expect(await status(built, `Bearer ${await claims('bank').sign(built.key)}`)).toEqual(refused)
  const other = await generateKeyPair('ES256')
  expect(await status(built, `Bearer ${await claims('ip-office').sign(other.privateKey)}`)).toEqual(refused)
  const good = await claims('ip-office').sign(built.key)
  expect(await status(built, `Bearer ${good.slice(0, -3)}`)).toEqual(refused)
  expect(await status(built, `Bearer ${good}`)).toEqual([200, undefined])
})

test('a token names an identity of this member, and cannot give it what its certificate has not', async () => {
  const built = await build()
  expect(await status(built, `Bearer ${await built.token('nobody')}`)).toEqual([403, 'IDENTITY_UNKNOWN'])
  expect(await status(built, `Bearer ${await built.token('../admin')}`)).toEqual([403, 'IDENTITY_UNKNOWN'])
  expect(await status(built, `Bearer ${await built.token('agent', { roles: ['registrar'] })}`)).toEqual([403, 'ROLE_NOT_ALLOWED'])
  expect(await status(built, `Bearer ${await built.token('agent', { party: 'P1' })}`)).toEqual([403, 'IDENTITY_UNKNOWN'])
})

test('roles that are no list are refused, not passed over', async () => {
  const built = await build()
  built.ledger.answer('register:list', () => ({ items: [] }))
  for (const roles of ['auditor', 'registrar', { registrar: true }, null])
    expect([roles, ...(await status(built, `Bearer ${await built.token('registrar', { roles })}`))]).toEqual([
      roles,
      401,
      'UNAUTHENTICATED',
    ])
  expect(await status(built, `Bearer ${await built.token('registrar', { roles: ['auditor', 'registrar'] })}`)).toEqual([200, undefined])
})

test('who brings nothing hears which scheme, who brings it ill hears so', async () => {
  const { app } = await build()
  const challenged = async (authorization?: string) =>
    (await app.inject({ url: '/api/v1/ip-rights', headers: authorization === undefined ? {} : { authorization } })).headers[
      'www-authenticate'
    ]
  expect([await challenged(), await challenged('Basic abc')]).toEqual([
    'Bearer realm="ip-rights-ledger"',
    'Bearer realm="ip-rights-ledger"',
  ])
  expect([await challenged('Bearer'), await challenged('Bearer a b')]).toEqual([
    'Bearer realm="ip-rights-ledger", error="invalid_request"',
    'Bearer realm="ip-rights-ledger", error="invalid_request"',
  ])
})

test('health, the contract and the catalogue need none', async () => {
  const { app } = await build()
  for (const url of ['/health/live', '/health/ready', '/api/openapi.json', '/problems'])
    expect((await app.inject(url)).statusCode).toBe(200)
})
