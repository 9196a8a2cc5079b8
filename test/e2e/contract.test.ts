import { readFileSync } from 'node:fs'
import { compileFunction } from 'node:vm'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { transform } from '@swc/core'
import { connect, type RegisterClient } from '@ip-rights-ledger/client'
import { gatewayOf } from '../../scripts/http/gateway-user.js'
import { seedRegister } from '../../scripts/start/seeding.js'
import { declaredAnswers, routesOf, type Described } from '../fuzz/declared-answer.js'
import type { MemberName } from '@ip-rights-ledger/network/topology'
import { startSystem, type System } from './harness.js'
import { until } from './until.js'

interface Example {
  readonly as?: readonly [MemberName, string]
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
  readonly status: number
}

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Described
type Operation = { readonly operationId: string; readonly 'x-example'?: Example }
const routes = new Map(routesOf(document).map((route) => [(route.operation as unknown as Operation).operationId, route]))

interface Answer {
  readonly id?: unknown
  readonly items?: readonly { readonly id?: unknown }[]
}
interface Content {
  readonly content?: Readonly<Record<string, { readonly example?: object }>>
}
interface Shown {
  readonly 'x-example'?: Example
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}

let system: System
let registrar: RegisterClient

beforeAll(async () => {
  system = await startSystem()
  await seedRegister(system)
  const { token } = await system.as('ip-office', 'registrar')
  registrar = connect({ gateway: gatewayOf(system, 'ip-office'), token })
  const { height } = await system.status()
  for (const member of ['ip-office', 'bank'] as const) {
    const { token: own } = await system.as(member, member === 'bank' ? 'loan-officer' : 'registrar')
    const query = { minBlock: height - 1 }
    await connect({ gateway: gatewayOf(system, member), token: own }).GET('/api/v1/parties', { params: { query } })
  }
}, 240_000)
afterAll(() => system?.stop(), 60_000)

test('every example of the document is answered as it says, by the sample register', async () => {
  const wrong = declaredAnswers(document)
  const made = new Map<string, string>()
  const told: string[] = []
  const { examples } = await import('../../gateway/src/contract/examples.js')
  for (const [name, { as = ['ip-office', 'registrar'], path = {}, query = {}, body, status }] of Object.entries(examples)) {
    const route = routes.get(name)
    if (!route) throw new Error(`expected the example of an operation of the document, got ${name}`)
    const [member, user] = as as readonly [MemberName, string]
    const { token } = await system.as(member, user)
    const valueOf = (value: string) => value.replace(/^\{(\w+)\}$/, (_all, of: string) => made.get(of) ?? `no ${of}`)
    const filled = route.path.replace(/\{(\w+)\}/g, (_all, of: string) => encodeURIComponent(valueOf(path[of] ?? '')))
    const search = Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query).toString()}`
    const ask = () =>
      fetch(gatewayOf(system, member) + filled + search, {
        method: route.method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(route.method === 'POST' ? { 'idempotency-key': `example-${name}` } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    let response = await ask()
    // What is there only later says so: it is asked for again, as a client would.
    await until(
      async () => response.status === status || !response.headers.has('retry-after') || (response = await ask()).status === status,
    )
    const text = await response.text()
    const contentType = response.headers.get('content-type') ?? undefined
    const problem = wrong(route.method, filled, { status: response.status, text, contentType })
    if (response.status !== status) told.push(`${name}: expected ${status}, got ${response.status} ${text.slice(0, 300)}`)
    if (problem !== undefined) told.push(problem)
    const { id: own, items: [first] = [] } = (text.startsWith('{') ? JSON.parse(text) : {}) as Answer
    const id = own ?? first?.id
    if (typeof id === 'string') made.set(name, id)
  }
  expect(told).toEqual([])
}, 120_000)

test('the client reads a right, typed by its path', async () => {
  const { data, response } = await registrar.GET('/api/v1/ip-rights/{id}', { params: { path: { id: 'CN201810390462.7' } } })
  expect(response.status).toBe(200)
  expect(data?.asOf.block).toBeGreaterThan(0)
})

test('the document demands nothing that has a value where it is absent', () => {
  const taken = [...routes.values()].flatMap(({ operation: { parameters = [] } }) => parameters)
  const filledIn = taken.filter(({ schema }) => Object.hasOwn(schema, 'default'))
  expect(filledIn.length).toBeGreaterThan(10)
  expect(filledIn.filter(({ required }) => required === true)).toEqual([])
})

test('what has a value where it is absent, and a key, need not be named: the compiler asks for neither', async () => {
  const parties = await registrar.GET('/api/v1/parties')
  expect([parties.response.status, parties.data?.page.limit]).toEqual([200, 50])
  const { token } = await system.as('bank', 'loan-officer')
  const bank = connect({ gateway: gatewayOf(system, 'bank'), token })
  const checked = await bank.POST('/api/v1/pledge-checks', { body: { rights: ['CN201810390462.7'] } })
  expect([checked.response.status, checked.data?.signature]).toEqual([200, expect.any(String)])
  const entered = await registrar.POST('/api/v1/parties', { body: { kind: 'legalPerson', name: '示例五公司' } })
  expect(entered.response.status).toBe(201)
})

test('a write sent again with the client’s own key is answered again and not done again', async () => {
  const asked = { params: { header: { 'idempotency-key': 'party-2026-11' } }, body: { kind: 'legalPerson', name: '示例银行' } } as const
  const first = await registrar.POST('/api/v1/parties', asked)
  const again = await registrar.POST('/api/v1/parties', asked)
  expect(first.data).toHaveProperty('id', (again.data as { readonly id: string }).id)
  expect(first.response.headers.get('idempotency-replayed')).toBeNull()
  expect(again.response.headers.get('idempotency-replayed')).toBe('true')
})

test('a refusal is a problem with a code', async () => {
  const { error, response } = await registrar.GET('/api/v1/ip-rights/{id}', { params: { path: { id: 'CN-PAT-0' } } })
  expect(response.status).toBe(404)
  expect(error?.code).toBe('NOT_FOUND')
})

test('the three examples of the client’s README print what they say', async () => {
  const { token } = await system.as('ip-office', 'registrar')
  const examples = [...readFileSync('client/README.md', 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code)
  const printed: unknown[] = []
  for (const code of examples) {
    const { code: script } = await transform(code.replace(/^import .*\n/, ''), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2024' },
    })
    const names = ['connect', 'gateway', 'token', 'console']
    const run = compileFunction(`return (async () => {${script}})()`, names) as (...given: unknown[]) => Promise<void>
    await run(connect, gatewayOf(system, 'ip-office'), token, { log: (value: unknown) => printed.push(value) })
  }
  expect(printed).toEqual([expect.any(Number), 'true', 'NOT_FOUND'])
})

test('every operation has an example', () => {
  // An act needs a right or dealing that stands at the very step before it, and so does the reading of what it makes; a receiver and a key are needed by
  // others. Their examples show the answer too, and are run by the gateway's own suites.
  const isShown = ({ operation }: { readonly operation: object }) => {
    const { 'x-example': whole, requestBody, responses } = operation as Shown
    const shown = (part?: Content) => part?.content?.['application/json']?.example !== undefined
    return whole !== undefined || ((requestBody === undefined || shown(requestBody)) && [responses['200'], responses['201']].some(shown))
  }
  expect([...routes].filter(([, route]) => !isShown(route)).map(([name]) => name)).toEqual([])
})

test('a path that no gateway has is no path of the client', () => {
  // @ts-expect-error -- the compiler refuses it
  const unknown: Parameters<RegisterClient['GET']>[0] = '/api/v1/no-such-noun'
  expect(unknown).toBe('/api/v1/no-such-noun')
})
