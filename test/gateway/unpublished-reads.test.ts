import type { AddressInfo } from 'node:net'
import { addDays, beijingDay } from '@ip-rights-ledger/chaincode/domain'
import { AccessLog } from '../../gateway/src/access-log/access-log.js'
import { Store } from '../../gateway/src/store/store.js'
import { build, closeAll, type Built } from './build.js'
import { pledge, right } from './index-db/documents.js'
import { held, LivingRegister } from './events/living-register.js'

const [hidden, known] = ['CN-PAT-9', 'CN-PAT-1']
const filing = beijingDay(new Date().toISOString())
const unpublished = {
  ...{ aliases: [], commitment: 'd'.repeat(64), status: 'filed' },
  dates: { filing, accepted: filing },
}

const filed = {
  ...{ type: 'filed', subject: { kind: 'right', id: hidden }, sequence: 1, legalDate: filing, assertedAt: `${filing}T00:00:00Z`, data: {} },
  ...{ actor: { msp: 'IpOfficeMSP', role: 'registrar', id: 'x' }, rulesDigest: 'c'.repeat(64) },
  change: { right: { ...unpublished, created: { type: 'PAT', registrar: 'IpOfficeMSP' }, since: filing } },
}

let store: Store
let built: Built
let register: LivingRegister | undefined

/** A gateway of a member whose index has an unpublished right and a published one. */
async function gatewayOf(member: string, mspId: string): Promise<void> {
  register = await LivingRegister.open(undefined, mspId)
  register.start()
  await register.tell({
    writes: {
      ...held(known),
      ...held(hidden),
      [`right~${known}`]: right(known),
      [`right~${hidden}`]: right(hidden, unpublished),
      [`event~${hidden}~00000001`]: filed,
      'pledge~PL1': pledge('PL1', hidden),
    },
    events: [{ type: 'filed', subject: { kind: 'right', id: hidden }, sequence: 1 }],
  })
  built = await build({ store, member, mspId, indexed: register.indexed })
}

beforeEach(async () => void (store = await Store.open({ file: ':memory:' })))
afterEach(async () => {
  await closeAll()
  await register?.stop()
  register = undefined
  await store.close()
})

/** What was recorded of one request, and the answer's status. */
async function recorded(method: 'GET' | 'POST', path: string, body?: object) {
  const log = new AccessLog(store)
  const before = (await log.verdict()).entries
  const { status, body: answered } = await built.send(method, `/api/v1${path}`, body === undefined ? {} : { body })
  const entries = await log.after(before, 10)
  return { status, answered, entries: entries.map(({ user, route, rights }) => ({ user, route, rights })) }
}

const dueBy = addDays(filing, 20_000)

test.each<[string, 'GET' | 'POST', string, object | undefined, string]>([
  ['one right', 'GET', `/ip-rights/${hidden}`, undefined, '/api/v1/ip-rights/:id'],
  ['its dates alone', 'GET', `/ip-rights/${hidden}?fields=dates`, undefined, '/api/v1/ip-rights/:id'],
  ['one right as of a day', 'GET', `/ip-rights/${hidden}?asOf=${filing}`, undefined, '/api/v1/ip-rights/:id'],
  ['a dealing together with its rights', 'GET', '/pledges/PL1?expand=rights', undefined, '/api/v1/pledges/:id'],
  ['a list of these', 'GET', '/pledges?expand=rights', undefined, '/api/v1/pledges'],
  ['a list', 'GET', '/ip-rights', undefined, '/api/v1/ip-rights'],
  ['a search', 'POST', '/ip-rights/search', {}, '/api/v1/ip-rights/search'],
  ['alerts', 'GET', `/alerts?due.lte=${dueBy}`, undefined, '/api/v1/alerts'],
])('the registrar’s own reading of what is not published is recorded: %s', async (_what, method, path, body, route) => {
  await gatewayOf('ip-office', 'IpOfficeMSP')
  const { status, entries } = await recorded(method, path, body)
  expect(status).toBe(200)
  expect(entries).toEqual([{ user: 'registrar', route, rights: [hidden] }])
})

test('and so is the peer’s answer, of one right and of a list', async () => {
  built = await build({ store })
  const view = {
    id: hidden,
    commitment: 'd'.repeat(64),
    registrar: 'IpOfficeMSP',
    dates: { filing },
    flags: { examinationRequested: true },
  }
  built.ledger.answer('register:read', () => view)
  built.ledger.answer('register:list', () => ({ items: [view, { ...view, id: known, commitment: undefined }] }))
  expect((await recorded('GET', `/ip-rights/${hidden}?consistency=ledger`)).entries).toMatchObject([{ rights: [hidden] }])
  expect((await recorded('GET', '/ip-rights?consistency=ledger')).entries).toMatchObject([{ rights: [hidden] }])
})

test.each([
  ['a right that is published', `/ip-rights/${known}`],
  ['members that all may see', `/ip-rights/${hidden}?fields=procedure,title`],
  ['a list of these', '/ip-rights?fields=procedure'],
  ['alerts of what is published', `/alerts?ipRightId=${known}&due.lte=${dueBy}`],
])('what shows nothing of it is not: %s', async (_what, path) => {
  await gatewayOf('ip-office', 'IpOfficeMSP')
  const { status, entries } = await recorded('GET', path)
  expect([status, entries]).toEqual([200, []])
})

test('another member is not shown it, and nothing is recorded', async () => {
  await gatewayOf('copyright-office', 'CopyrightOfficeMSP')
  for (const path of [`/ip-rights/${hidden}`, '/ip-rights', `/alerts?due.lte=${dueBy}`]) {
    const { status, answered, entries } = await recorded('GET', path)
    expect([path, status, entries]).toEqual([path, 200, []])
    expect(JSON.stringify(answered)).not.toContain('accepted')
  }
})

test('where it cannot be recorded, it is not shown', async () => {
  await gatewayOf('ip-office', 'IpOfficeMSP')
  await store.close()
  const { status, body } = await built.send('GET', `/api/v1/ip-rights/${hidden}`)
  expect([status, body['code']]).toEqual([503, 'ACCESS_LOG_UNAVAILABLE'])
  expect(JSON.stringify(body)).not.toContain('accepted')
  store = await Store.open({ file: ':memory:' })
})

test.each([
  ['ip-office', 'IpOfficeMSP', 1],
  ['copyright-office', 'CopyrightOfficeMSP', 1],
  ['bank', 'BankMSP', 0],
])('who is to be pushed what falls due is recorded once it asks, where the member registers rights: %s', async (member, mspId, times) => {
  await gatewayOf(member, mspId)
  const endpoint = { url: 'https://93.184.215.14/hook', filter: { alerts: true } }
  const hook = await recorded('POST', '/webhook-endpoints', endpoint)
  expect([hook.status, hook.entries.map(({ route }) => route)]).toEqual([201, Array<string>(times).fill('/api/v1/webhook-endpoints')])
  expect((await recorded('POST', '/webhook-endpoints', { ...endpoint, filter: {} })).entries).toEqual([])

  await built.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = built.app.server.address() as AddressInfo
  const log = new AccessLog(store)
  const headers = { authorization: `Bearer ${await built.token('registrar')}`, accept: 'text/event-stream' }
  for (const [query, more] of [
    ['', 0],
    ['?alerts=true', times],
  ] as const) {
    const before = (await log.verdict()).entries
    const stream = await fetch(`http://127.0.0.1:${port}/api/v1/events/stream${query}`, { headers })
    await stream.body?.cancel()
    expect([query, stream.status, (await log.verdict()).entries - before]).toEqual([query, 200, more])
  }
})
