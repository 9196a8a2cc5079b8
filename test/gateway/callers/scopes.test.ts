import Fastify from 'fastify'
import { commands, rightTypes, roles } from '@ip-rights-ledger/chaincode/domain'
import { grantedScopes, keyScopes, scopeNames, scopes, scopesOfRole } from '../../../gateway/src/callers/scopes.js'
import authentication from '../../../gateway/src/plugins/authentication.js'
import authorization, { scopesAsked } from '../../../gateway/src/plugins/authorization.js'
import { build, closeAll, type Built } from '../build.js'

afterEach(closeAll)

interface Operation {
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

/** Every operation of the description, with a path that its parameters fill. */
async function operations(built: Built) {
  const { paths } = (await built.app.inject('/api/openapi.json')).json<{ paths: Paths }>()
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security }]) => ({
      method: method.toUpperCase() as 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
      url: path.replace(/\{\w+\}/g, '1'),
      name: `${method.toUpperCase()} ${path}`,
      security,
    })),
  )
}

async function asked(built: Built, user: string, scope?: string) {
  const authorization = `Bearer ${await built.token(user, scope === undefined ? {} : { scope })}`
  return async (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string) => {
    const response = await built.app.inject({ method, url, headers: { authorization } })
    const { code, detail } = response.body === '' ? {} : response.json<{ code?: string; detail?: string }>()
    return { status: response.statusCode, code, detail, challenge: response.headers['www-authenticate'] }
  }
}

test('every route says which scope it asks for, or that it asks for none', async () => {
  const { routes } = await build({ commands, rightTypes })
  expect(routes.length).toBeGreaterThan(50)
  const open: string[] = []
  for (const { method, url, config = {} } of routes) {
    const asked = scopesAsked(config)
    expect([url, asked.filter((scope) => !scopeNames.includes(scope))]).toEqual([url, []])
    if (asked.length === 0) expect([url, config.public]).toEqual([url, true])
    if (config.public === true && method !== 'HEAD') open.push(`${String(method)} ${url}`)
  }
  expect(open.sort()).toEqual([
    'GET /api/openapi.json',
    'GET /health/live',
    'GET /health/ready',
    'GET /problems',
    'GET /problems/:code',
    'POST /api/v1/evidence-verifications',
  ])
})

test('the description states what each route asks for, and names every route', async () => {
  const built = await build({ commands, rightTypes })
  const described = new Map((await operations(built)).map(({ name, security }) => [name, security]))
  const served = built.routes.filter(
    ({ method, schema }) => method !== 'HEAD' && (schema as { readonly hide?: boolean } | undefined)?.hide !== true,
  )
  for (const { method, url, config = {} } of served) {
    const name = `${String(method)} ${url.replace(/:(\w+)/g, '{$1}')}`
    const asked = scopesAsked(config)
    const keyed = asked.filter((scope) => scopes[scope].apiKey)
    expect([name, described.get(name)]).toEqual([
      name,
      [...asked.map((scope) => ({ bearer: [scope] })), ...keyed.map((scope) => ({ apiKey: [scope] }))],
    ])
    described.delete(name)
  }
  expect([...described.keys()]).toEqual([])
})

test('a route that says neither does not start', async () => {
  const { ledger } = await build()
  const app = Fastify()
  const apiKeys = {} as never
  await app.register(authentication, { issuers: [], requireBoundTokens: false, trustedProxies: [], ledger, apiKeys })
  await app.register(authorization)
  expect(() => app.get('/forgotten', async () => 'open to all')).toThrow('expected config.scope')
})

test('a token without scope has all that its role has; with one, that part of it and no more', () => {
  expect(grantedScopes('registrar', undefined)).toEqual(new Set(scopeNames))
  expect(grantedScopes('loan-officer', 'openid ipr:check ipr:admin')).toEqual(new Set(['ipr:check']))
  expect(grantedScopes('auditor', 'ipr:write')).toEqual(new Set())
  expect(grantedScopes('loan-officer', '')).toEqual(new Set())
  expect(scopesOfRole('auditor')).not.toContain('ipr:write')
  expect(scopesOfRole(undefined)).not.toContain('ipr:write')
  for (const role of roles) if (!['registrar', 'clock'].includes(role)) expect(scopesOfRole(role)).not.toContain('ipr:admin')
})

test('no key may carry a scope that writes', () => {
  expect(keyScopes).toEqual(['ipr:status', 'ipr:check', 'ipr:events'])
  expect(keyScopes.filter((scope) => scopes[scope].for !== 'any')).toEqual([])
})

test('on every route a token without any of its scopes is refused before its request is looked at, and told which would do', async () => {
  const built = await build({ commands, rightTypes })
  for (const { method, url, name, security } of await operations(built)) {
    if (security.length === 0) continue
    const wanted = new Set(security.flatMap(({ bearer = [] }) => bearer))
    const others = scopeNames.filter((scope) => !wanted.has(scope)).join(' ')
    const { status, code, detail, challenge } = await (await asked(built, 'registrar', others))(method, url)
    expect([name, status, code]).toEqual([name, 403, 'SCOPE_MISSING'])
    for (const scope of wanted) expect([detail, challenge]).toEqual([expect.stringContaining(scope), expect.stringContaining(scope)])
    expect(challenge).toMatch(/^Bearer realm="ip-rights-ledger", error="insufficient_scope", scope="/)
  }
  expect(built.ledger.sent).toEqual([])
}, 60_000)

test('on every route that acts, who only looks on is refused, and told which roles would do', async () => {
  const built = await build({ commands, rightTypes })
  const as = await asked(built, 'auditor')
  const acting = (await operations(built)).filter(({ security }) =>
    security.some(({ bearer = [] }) => bearer.some((scope) => scope === 'ipr:write' || scope === 'ipr:admin')),
  )
  expect(acting.length).toBeGreaterThan(30)
  for (const { method, url, name } of acting) {
    const { status, code, detail } = await as(method, url)
    expect([name, status, code, detail]).toEqual([name, 403, 'ROLE_NOT_ALLOWED', expect.stringContaining('registrar')])
  }
  expect(built.ledger.sent).toEqual([])
}, 60_000)

test('the office’s own upkeep is no bank’s, whatever its token says', async () => {
  const built = await build()
  const as = await asked(built, 'loan-officer', 'ipr:admin')
  expect(await as('POST', '/api/v1/clock-runs')).toMatchObject({
    status: 403,
    code: 'ROLE_NOT_ALLOWED',
    detail: expect.stringContaining('clock'),
  })
})
