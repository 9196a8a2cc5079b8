import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { capacities, commands, rightTypes } from '@ip-rights-ledger/chaincode/domain'
import fc from 'fast-check'
import { commandRoutes } from '../../gateway/src/command-routes.js'
import type { Answer, Client } from '../e2e/client.js'
import { type About, fittingBody } from '../e2e/fitting-bodies.js'
import { takeOver } from '../e2e/mistakes.js'
import { startSystem, type System } from '../e2e/harness.js'
import { until } from '../e2e/until.js'
import { type Described, type Route, routesOf } from '../fuzz/declared-answer.js'
import { fitting, type Schema } from '../fuzz/fitting-value.js'
import { mayBeGranted, type MatrixCaller, matrixCallers } from './callers-of-the-matrix.js'

/** Every route of the OpenAPI document, asked by everyone: who is let in follows from the tables, and what is another's is not there. */
let system: System
let document: Described
let routes: readonly Route[]
let callers: readonly MatrixCaller[]
let about: About

beforeAll(async () => {
  const open = ['OPEN_PER_MINUTE_AND_ADDRESS', 'OPEN_COSTLY_PER_MINUTE_AND_ADDRESS', 'OPEN_COSTLY_AT_ONCE_AND_ADDRESS']
  for (const limit of ['REQUESTS_PER_MINUTE', 'WRITES_PER_MINUTE', 'COSTLY_PER_MINUTE', 'REQUESTS_PER_MINUTE_AND_ADDRESS', ...open])
    process.env[`GATEWAY_${limit}`] = '0'
  process.env['GATEWAY_CLOCK_SECONDS'] = '0'
  process.env['WEBHOOK_ALLOW_HOSTS'] = '127.0.0.1:9'
  system = await startSystem()
  const registrar = await system.as('ip-office', 'registrar')
  const party = async (name: string) => String((await registrar.write('/parties', { kind: 'legalPerson', name })).id)
  const [holder, buyer, bank] = [await party('甲公司'), await party('乙公司'), await party('某银行')]
  await system.enrol('ip-office', 'owner', { role: 'owner', party: holder })
  const { id } = await registrar.write('/ip-rights/take-over', takeOver({ owner: holder }))
  document = (await (await fetch(`${system.gateway('ip-office')}/api/openapi.json`)).json()) as Described
  routes = routesOf(document)
  callers = await matrixCallers(system)
  const reader = await system.as('ip-office', 'auditor')
  const { body } = await reader.get(`/ip-rights/${id}/events?consistency=ledger`)
  about = {
    ...{ id, rightType: 'PAT', disputeKind: 'invalidation', nextFeeYear: 9, firstEventHash: body.items[0].hash },
    ...{ holder, buyer, bank },
  }
}, 180_000)
afterAll(async () => {
  await system?.stop()
}, 60_000)

interface Asked {
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

let keys = 0

async function ask({ member, credential }: Pick<MatrixCaller, 'member' | 'credential'>, { method, path, body }: Asked): Promise<Answer> {
  const leave = new AbortController()
  const response = await fetch(system.gateway(member) + path, {
    method,
    signal: leave.signal,
    headers: {
      ...(credential === undefined ? {} : { authorization: `Bearer ${credential}` }),
      ...(method === 'GET' ? {} : { 'idempotency-key': `matrix-${(keys += 1)}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const { status, headers } = response
  if (headers.get('content-type')?.includes('event-stream') === true) {
    leave.abort()
    return { status, headers, body: {} }
  }
  const text = await response.text()
  return { status, headers, body: headers.get('content-type')?.includes('json') === true ? JSON.parse(text) : text }
}

/** Many at a time, in any order. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  const worker = async () => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: 8 }, worker))
}

const filled = (path: string, id: string) => path.replace('{id}', id).replace(/\{\w+\}/g, '1')
const absent = 'NOT-THERE-1'

type Class = 'let in' | '401' | '403'

/** What the tables say of a caller at a route, before anything of the request is looked at. */
function expectedClass(route: Route, caller: MatrixCaller): Class {
  const { security = [] } = route.operation
  if (security.length === 0) return 'let in'
  if (caller.role === undefined) return '401'
  const asked = security.flatMap((one) => one[caller.isKey === true ? 'apiKey' : 'bearer'] ?? [])
  return asked.some((scope) => mayBeGranted(caller, scope)) ? 'let in' : '403'
}

test('each route lets in whom the scopes name, and nobody else', async () => {
  const cells = routes.flatMap((route) => callers.map((caller) => ({ route, caller })))
  expect(cells.length).toBeGreaterThan(1500)
  const wrong: string[] = []
  const classes = new Map<Class, number>()
  await each(cells, async ({ route, caller }) => {
    const { method, path, operation } = route
    // What no schema takes: whoever is let in is told so, and nothing is done.
    const body = operation.requestBody === undefined ? undefined : { colour: 'red' }
    const expected = expectedClass(route, caller)
    const { status, body: told } = await ask(caller, { method, path: filled(path, absent), ...(body === undefined ? {} : { body }) })
    const role = caller.role !== undefined && status === 403 && told.refusal !== undefined && expected === 'let in'
    const got: Class = status === 401 ? '401' : status === 403 && !role ? '403' : 'let in'
    classes.set(got, (classes.get(got) ?? 0) + 1)
    if (got !== expected || status >= 500) wrong.push(`${caller.name}: ${method} ${path}: expected ${expected}, got ${status} ${told.code}`)
  })
  expect(wrong).toEqual([])
  for (const one of ['let in', '401', '403'] as const) expect(classes.get(one)).toBeGreaterThan(100)
}, 120_000)

const served = () =>
  commandRoutes(commands, rightTypes).map(({ path, command, preset }) => {
    const route = routes.find((one) => one.method === 'POST' && one.path === `/api/v1${path.replace(':id', '{id}')}`)
    if (route === undefined) throw new Error(`expected POST ${path} in the document, got none`)
    return { route, command, preset: preset ?? {} }
  })

const seeded = (schema: object): unknown =>
  fc.sample(fitting(schema as Schema, [about.id, about.holder], document), { numRuns: 1, seed: 5 })[0]

/** Where a schema alone makes no body that the rules about bodies take. */
function bodyFor(command: string): object | undefined {
  const own: Readonly<Record<string, object>> = {
    'rights:takeOver': takeOver({ owner: about.holder }),
    'rights:file': {
      rightType: about.rightType,
      particulars: { title: '一种方法', claims: 1 },
      holdings: { kind: 'sole', holders: [{ party: about.holder }] },
      salt: '5'.repeat(64),
    },
    'parties:enter': { kind: 'legalPerson', name: '丙公司' },
    'completions:state': { to: '2026-11-20', sourceCounts: { [about.rightType]: 1 }, digest: 'd'.repeat(64) },
  }
  const fits = fittingBody(command, about)
  return own[command] ?? (Object.keys(fits).length > 0 ? fits : undefined)
}

/** A row names capacities; what no rule bears out but the role stands by the role's name. */
const rolesOf = (by: readonly string[]): ReadonlySet<string> =>
  new Set(
    by.flatMap((each): readonly string[] => (Object.hasOwn(capacities, each) ? capacities[each as keyof typeof capacities].roles : [each])),
  )

test('each act is refused to every role that none of its capacities names, on a right that is there and on none', async () => {
  const wrong: string[] = []
  let [refused, judged] = [0, 0]
  const cells = served().flatMap((one) => callers.filter(({ role, isKey }) => role && !isKey).map((caller) => ({ ...one, caller })))
  await each(cells, async ({ route, command, caller }) => {
    const mayActAs = rolesOf(command.by).has(caller.role ?? '')
    const schema = route.operation.requestBody?.content['application/json']?.schema ?? {}
    const body = bodyFor(`${command.contract}:${command.name}`) ?? seeded(schema)
    for (const id of command.noun === 'ip-rights' ? [about.id, absent] : [absent]) {
      const path = `${filled(route.path, id)}?simulate=true`
      const { status, body: told } = await ask(caller, { method: 'POST', path, body })
      judged += 1
      if (status === 403) refused += 1
      const there = id !== absent || !route.path.includes('{id}')
      const nowhere = !there || (command.rightTypes !== undefined && !command.rightTypes.includes(about.rightType))
      const secretElsewhere = command.confidential && caller.member !== 'ip-office' && told.code === 'FILE_AT_THE_REGISTRAR'
      const kept = status === 403 || (nowhere && status === 404) || secretElsewhere
      const right = mayActAs ? status < 500 : kept
      if (!right)
        wrong.push(`${caller.name}: ${route.path} ${id}: ${mayActAs ? 'may' : 'may not'}, got ${status} ${told.code} ${told.target ?? ''}`)
    }
  })
  expect(wrong).toEqual([])
  expect(judged).toBeGreaterThan(1000)
  expect(refused).toBeGreaterThan(400)
}, 120_000)

/** A caller's own things at a gateway, by the collection that holds them. */
async function ownThings(owner: Client): Promise<ReadonlyMap<string, string>> {
  const made = async (path: string, body: unknown): Promise<string> => {
    const { status, body: told } = await owner.post(path, body)
    if (status >= 300) throw new Error(`expected POST ${path} to make one, got ${status} ${JSON.stringify(told)}`)
    return String(told.id)
  }
  const surrender = { path: `/api/v1/ip-rights/${about.id}/surrender`, body: {} }
  const pledge = fittingBody('pledges:propose', about)
  await owner.write('/pledges', pledge)
  const [operation] = (await owner.get('/operations')).body.items
  return new Map([
    ['watchlists', await made('/watchlists', { name: 'mine', rights: [about.id] })],
    ['webhook-endpoints', await made('/webhook-endpoints', { url: 'http://127.0.0.1:9/hook' })],
    ['evidence-packages', await made('/evidence-packages', { ipRightId: about.id })],
    ['transaction-drafts', await made('/transaction-drafts', surrender)],
    ['operations', String(operation.id)],
  ])
}

/** What differs between any two refusals: the id in the path and the name of the request. */
const bare = (body: Readonly<Record<string, unknown>>, id: string): string =>
  JSON.stringify({ ...body, requestId: '' }).replaceAll(id, 'ID')

test('what is another caller’s is answered as what does not exist, byte for byte, and stays as it was', async () => {
  const owner = await system.as('ip-office', 'owner')
  const things = await ownThings(owner)
  await until(async () => (await owner.get(`/evidence-packages/${things.get('evidence-packages')}`)).body.state === 'ready')
  const shown = async () => {
    const all = await Promise.all([...things].map(async ([noun, id]) => (await owner.get(`/${noun}/${id}`)).body))
    return all
  }
  const before = await shown()
  const wrong: string[] = []
  let cells = 0
  const others = callers.filter(({ role }) => role !== undefined && role !== 'owner')
  const asked = routes.flatMap((route) => {
    const noun = /^\/api\/v1\/([a-z-]+)\/\{id\}/.exec(route.path)?.[1] ?? ''
    const id = things.get(noun)
    return id === undefined ? [] : others.map((caller) => ({ route, id, caller }))
  })
  await each(asked, async ({ route, id, caller }) => {
    const schema = route.operation.requestBody?.content['application/json']?.schema
    const body = schema === undefined ? {} : { body: seeded(schema) }
    const none = `${id.slice(0, -4)}0000`
    const [theirs, nothing] = [
      await ask(caller, { method: route.method, path: filled(route.path, id), ...body }),
      await ask(caller, { method: route.method, path: filled(route.path, none), ...body }),
    ]
    cells += 1
    const expected = expectedClass(route, caller) === 'let in' ? 404 : 403
    if (theirs.status !== expected || bare(theirs.body, id) !== bare(nothing.body, none))
      wrong.push(
        `${caller.name}: ${route.method} ${route.path}: expected ${expected}, got ${theirs.status} ${bare(theirs.body, id)} and ${nothing.status} ${bare(nothing.body, none)}`,
      )
  })
  expect(wrong).toEqual([])
  expect(cells).toBeGreaterThan(150)
  expect(await shown()).toEqual(before)
  // The same ids are found where they belong: the refusals above were not for want of a thing.
  expect(before.map((body) => body.id)).toEqual([...things.values()])
}, 120_000)

test('an unpublished application is to all but its registrar and its agent as one that was never filed', async () => {
  const agent = await system.as('ip-office', 'agent')
  const content = {
    particulars: { title: '未公布', claims: 1 },
    holdings: { kind: 'sole', holders: [{ party: about.holder }] },
    salt: '5'.repeat(64),
  }
  const { id } = await agent.write('/ip-rights', { rightType: 'PAT', ...content })
  expect((await agent.get(`/ip-rights/${id}/filing`)).status).toBe(200)
  const none = 'CN-PAT-NOT-THERE'
  const insiders = new Set(['agent', 'registrar', 'examiner'])
  for (const caller of callers.filter(({ role, isKey }) => role && !isKey && !insiders.has(role))) {
    const [theirs, nothing] = [
      await ask(caller, { method: 'GET', path: `/api/v1/ip-rights/${id}/filing` }),
      await ask(caller, { method: 'GET', path: `/api/v1/ip-rights/${none}/filing` }),
    ]
    expect([caller.name, theirs.status, bare(theirs.body, id)]).toEqual([caller.name, nothing.status, bare(nothing.body, none)])
    expect([403, 404]).toContain(theirs.status)
  }
}, 60_000)
