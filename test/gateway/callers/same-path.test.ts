import { AsyncLocalStorage } from 'node:async_hooks'
import { StatementSync } from 'node:sqlite'
import { jest } from '@jest/globals'
import { packageOf } from '../../../gateway/src/store/evidence-package-rows.js'
import { Store } from '../../../gateway/src/store/store.js'
import { addWatchlist } from '../../../gateway/src/store/watchlist-rows.js'
import { until } from '../../e2e/until.js'
import { FakeLedger } from '../fake-ledger.js'
import { build, closeAll, type Built } from '../build.js'
import { memberAuthority } from '../member-authority.js'

/** What is another's takes as long as what does not exist, since it is looked for by the same statements and the same questions. */

let store: Store
let built: Built
/** Statements that a request had the store run, in their order; others of the process go on beside it. */
const ran = new AsyncLocalStorage<string[]>()

beforeAll(() => {
  for (const name of ['all', 'run'] as const) {
    const original = StatementSync.prototype[name] as (this: StatementSync, ...values: never[]) => unknown
    jest.spyOn(StatementSync.prototype, name).mockImplementation(function (this: StatementSync, ...values: never[]) {
      ran.getStore()?.push(this.sourceSQL)
      return original.apply(this, values)
    } as never)
  }
})
afterAll(() => jest.restoreAllMocks())

beforeEach(async () => {
  store = await Store.open({ file: ':memory:' })
  const ledger = new FakeLedger()
  ledger.answer('rights:payFee', () => ({ id: 'CN-AAA-1', noun: 'ip-rights', events: [] }))
  ledger.answer('register:read', () => ({ id: 'CN-AAA-1' }))
  built = await build({ store, ledger, authority: await memberAuthority(ledger.users) })
})
afterEach(async () => {
  await closeAll()
  await store.close()
})

const owner = { user: 'agent' }
const made = async (path: string, body: object): Promise<string> => {
  const { status, body: told } = await built.send('POST', `/api/v1${path}`, { ...owner, body })
  expect([path, status < 300]).toEqual([path, true])
  return String(told['id'])
}

const things: Readonly<Record<string, () => Promise<string>>> = {
  operations: async () => {
    await made('/ip-rights/CN-AAA-1/pay-fee', { year: 2 })
    const { items } = (await built.send('GET', '/api/v1/operations', owner)).body as unknown as { items: { id: string }[] }
    return items[0]?.id ?? ''
  },
  // Their rights are checked against an index, which is not what is looked at here.
  watchlists: async () => {
    const [id, at] = ['019ac2f0-0000-7000-8000-000000001234', new Date().toISOString()]
    const row = { id, owner: owner.user, requestId: 'r', fingerprint: 'f', name: 'mine', rights: '[]', createdAt: at, updatedAt: at }
    expect(await addWatchlist(store.db, row, 1)).toBe('added')
    return id
  },
  'webhook-endpoints': () => made('/webhook-endpoints', { url: 'https://93.184.215.14/hook' }),
  'evidence-packages': async () => {
    const id = await made('/evidence-packages', { transactionId: 'a'.repeat(64) })
    await until(async () => (await packageOf(store.db, 'id', id))?.state !== 'assembling')
    return id
  },
  'transaction-drafts': () => made('/transaction-drafts', { path: '/api/v1/ip-rights/CN-AAA-1/pay-fee', body: { year: 2 } }),
}

const signature = { signature: 'MEUCIQ=='.repeat(8) }
const rows: readonly (readonly ['GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', string, string, object?])[] = [
  ['GET', 'operations', ''],
  ['GET', 'watchlists', ''],
  ['DELETE', 'watchlists', ''],
  ['GET', 'webhook-endpoints', ''],
  ['PATCH', 'webhook-endpoints', '', { description: 'x' }],
  ['DELETE', 'webhook-endpoints', ''],
  ['POST', 'webhook-endpoints', '/rotate-secret'],
  ['GET', 'webhook-endpoints', '/deliveries'],
  ['GET', 'evidence-packages', ''],
  ['GET', 'evidence-packages', '/content'],
  ['GET', 'transaction-drafts', ''],
  ['PUT', 'transaction-drafts', '/approval', { termsHash: 'a'.repeat(64) }],
  ['POST', 'transaction-drafts', '/proposal', {}],
  ['PUT', 'transaction-drafts', '/proposal-signature', signature],
  ['PUT', 'transaction-drafts', '/transaction-signature', signature],
]

const asked = rows.map(([method, noun, rest, body]) => ({ method, noun, rest, body }))

test.each(asked)('API1: $method of another’s $noun$rest', async ({ method, noun, rest, body }) => {
  const id = (await things[noun]?.()) ?? ''
  const path = async (of: string) => {
    const [statements, questions]: readonly [string[], number] = [[], built.ledger.sent.length]
    const { status, body: told } = await ran.run(statements, () =>
      built.send(method, `/api/v1/${noun}/${of}${rest}`, body === undefined ? {} : { body }),
    )
    const answer = JSON.stringify({ ...told, requestId: '' }).replaceAll(of, 'ID')
    return {
      status,
      answer,
      ran: statements,
      asked: built.ledger.sent.slice(questions).map(({ invocation }) => invocation.name),
    }
  }
  const theirs = await path(id)
  expect([theirs.status, theirs.ran.length > 0]).toEqual([404, true])
  expect(theirs).toEqual(await path(`${id.slice(0, -4)}0000`))
  // It was there to be found.
  if (method === 'GET' && rest === '') expect((await built.send('GET', `/api/v1/${noun}/${id}`, owner)).status).toBe(200)
})
