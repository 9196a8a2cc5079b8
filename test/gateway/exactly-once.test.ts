import { LedgerFailure } from '../../gateway/src/ledger/ledger-failure.js'
import type { Ledger } from '../../gateway/src/ledger/ledger.js'
import { Sealing } from '../../gateway/src/store/sealing.js'
import { Store } from '../../gateway/src/store/store.js'
import { until } from '../e2e/until.js'
import { build, closeAll, type Built } from './build.js'
import { FakeLedger, refused } from './fake-ledger.js'
import { KilledGateway, type Point } from './killed-gateway.js'

const fee = '/api/v1/ip-rights/CN-AAA-1/pay-fee'
const named = { headers: { 'idempotency-key': 'k' }, body: { year: 2 } }

let store: Store
let sealing: Sealing
let ledger: FakeLedger
const killed: KilledGateway[] = []

beforeEach(async () => {
  store = await Store.open({ file: ':memory:' })
  sealing = Sealing.passing()
  ledger = new FakeLedger()
  ledger.answer('rights:payFee', ({ argument }) => ({ id: JSON.parse(argument).id, noun: 'ip-rights', events: [{ type: 'feePaid' }] }))
  ledger.answer('register:members', () => ({ members: {}, epoch: { number: 1, since: '2020-01-01T00:00:00Z' } }))
})
afterEach(async () => {
  for (const one of killed.splice(0)) one.bury()
  await closeAll()
  await store.close()
})

/** A gateway of this store, as it starts. */
const started = (through: Ledger = ledger, more: Parameters<typeof build>[0] = {}): Promise<Built> =>
  build({ store, sealing, ledger: through as FakeLedger, ...more })

function killing(at: Point): KilledGateway {
  const one = new KilledGateway(ledger, at)
  killed.push(one)
  return one
}

const location = (id: unknown) => `/api/v1/operations/${String(id)}`
const endorsements = () => ledger.sent.filter(({ evaluated, invocation }) => !evaluated && invocation.contract === 'rights')

test('after a restart the first answer is told again without the ledger, and another body is refused', async () => {
  const first = await (await started()).send('POST', fee, named)
  const { send } = await started()
  const again = await send('POST', fee, named)
  expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([201, first.body, 'true'])
  expect(endorsements()).toHaveLength(1)
  const other = await send('POST', fee, { ...named, body: { year: 3 } })
  expect([other.status, other.body['code']]).toEqual([422, 'REQUEST_KEY_REUSED'])
})

test('what a write demanded of the version before does not stand against its own repetition', async () => {
  let version = 3
  ledger.answer('pledges:register', ({ argument }) => {
    if ((JSON.parse(argument) as { readonly expectedVersion?: number }).expectedVersion !== version) throw refused({ code: 'HEAD_MOVED' })
    return { id: 'PL1', noun: 'pledges', events: [] }
  })
  const { send } = await started()
  const registering = { body: {}, headers: { 'idempotency-key': 'k', 'if-match': '"3"' } }
  const first = await send('POST', '/api/v1/pledges/PL1/register', registering)
  version = 4
  const again = await send('POST', '/api/v1/pledges/PL1/register', registering)
  expect([first.status, again.status, again.body]).toEqual([201, 201, first.body])
})

test('a refusal is final and told again; what may pass is worked at anew under its key', async () => {
  const { send } = await started()
  ledger.failures.push(refused({ code: 'FROZEN', params: { court: 'BJ' } }))
  const first = await send('POST', fee, named)
  expect([first.status, first.headers['idempotency-replayed']]).toEqual([409, undefined])
  const again = await send('POST', fee, named)
  expect([again.status, again.body['code'], again.headers['idempotency-replayed']]).toEqual([409, 'FROZEN', 'true'])
  expect(again.body['refusal']).toEqual(first.body['refusal'])
  expect(endorsements()).toHaveLength(1)
  const passing = { ...named, headers: { 'idempotency-key': 'passing' } }
  ledger.failures.push(...[1, 2].map(() => new LedgerFailure('unreachable', 'away')))
  expect((await send('POST', fee, passing)).status).toBe(503)
  const later = await send('POST', fee, passing)
  expect([later.status, later.headers['idempotency-replayed']]).toEqual([201, undefined])
})

test.each([
  ['endorse', 1, 1],
  ['endorsed', 2, 1],
  ['submit', 1, 1],
  ['submitted', 1, 2],
  ['committed', 1, 2],
] as const)('killed at %s: the next process brings the write to its one end', async (at, built, ordered) => {
  const dying = killing(at)
  const lost = await started(dying.ledger)
  void lost.send('POST', fee, named)
  await dying.killed
  const { send } = await started()
  let answer = await send('POST', fee, named)
  await until(async () => (answer = await send('POST', fee, named)).status === 201)
  expect(answer.headers['idempotency-replayed']).toBe('true')
  expect(endorsements()).toHaveLength(built)
  expect(ledger.ordered).toHaveLength(ordered)
  expect(new Set(ledger.ordered)).toEqual(new Set([answer.body['txId']]))
})

test('what was left is taken up without anybody asking, in order for each right', async () => {
  const dying = killing('endorse')
  const lost = await started(dying.ledger)
  for (const [n, year] of [1, 2, 3].entries())
    await lost.send('POST', fee, { body: { year }, headers: { 'idempotency-key': `k${n}`, prefer: 'respond-async' } })
  await dying.killed
  await started()
  await until(async () => endorsements().length >= 3 + 0 && ledger.ordered.length === 3)
  expect(endorsements().map(({ invocation }) => JSON.parse(invocation.argument).body.year)).toEqual([1, 2, 3])
})

test('nothing of what is to be done or was signed lies open in the store', async () => {
  ledger.gate = new Promise(() => undefined)
  const dying = killing('submitted')
  const { send } = await started(dying.ledger)
  void send('POST', fee, { ...named, body: { year: 2, legalDate: '2026-01-05' } })
  await dying.killed
  const [row] = await store.db.selectFrom('operations').selectAll().execute()
  expect(row).toMatchObject({ state: 'signed', txId: ledger.ordered[0] })
  const whole = JSON.stringify(row)
  for (const secret of ['2026-01-05', Buffer.from('2026-01-05').toString('base64'), 'requestId":"'])
    expect(whole.replace(/"requestId":"[0-9a-f]{64}"/, '')).not.toContain(secret)
  ledger.gate = Promise.resolve()
})

test('once it has ended the signed bytes are gone from the store', async () => {
  const { send } = await started()
  await send('POST', fee, named)
  expect(await store.db.selectFrom('operations').select(['state', 'signed', 'request']).execute()).toEqual([
    { state: 'final', signed: '', request: '' },
  ])
})

test('found invalid, it is built anew, and its history shows each step', async () => {
  const { send } = await started()
  ledger.commitFailures.push(new LedgerFailure('concurrentChange', 'MVCC_READ_CONFLICT'))
  const answer = await send('POST', fee, named)
  const [{ id }] = (await send('GET', '/api/v1/operations')).body['items'] as unknown as [{ id: string }]
  const { history } = (await send('GET', location(id))).body as unknown as {
    history: { state: string; txId?: string; note?: string; at: string }[]
  }
  expect(history.map(({ state }) => state)).toEqual(['received', 'signed', 'sent', 'received', 'signed', 'sent', 'final'])
  expect(history[3]).toMatchObject({ txId: ledger.ordered[0], note: expect.stringContaining('concurrentChange') })
  expect(history.at(-1)).toMatchObject({ txId: answer.body['txId'] })
  expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).sort())
})

test('bytes that the orderers refuse are kept until an epoch has passed without them; only then is another transaction made', async () => {
  const { send } = await started()
  ledger.submitFailures.push(...Array.from({ length: 3 }, () => new LedgerFailure('network', 'refused by the orderers')))
  const first = await send('POST', fee, named)
  expect(first.status).toBe(202)
  await until(async () => ledger.submitFailures.length === 0)
  expect(endorsements()).toHaveLength(1)
  const since = new Date(Date.now() + 300_000).toISOString()
  ledger.answer('register:members', () => ({ members: {}, epoch: { number: 2, since } }))
  await until(async () => (await send('GET', String(first.headers['location']))).body['state'] === 'final')
  const { history, result } = (await send('GET', String(first.headers['location']))).body as unknown as {
    history: { note?: string }[]
    result: { txId: string }
  }
  expect(history.map(({ note }) => note)).toContain('dead by epoch')
  expect(endorsements()).toHaveLength(2)
  expect(ledger.ordered).toEqual([result.txId])
}, 20_000)

test('orderers that do not answer: the caller is told so, and the same bytes are sent until they do', async () => {
  const { send } = await started()
  ledger.submitFailures.push(new LedgerFailure('unreachable', 'no orderer'))
  const answer = await send('POST', fee, named)
  expect([answer.status, answer.body['code'], answer.headers['retry-after']]).toEqual([503, 'LEDGER_UNREACHABLE', '2'])
  await until(async () => (await send('GET', String(answer.headers['location']))).body['state'] === 'final')
  expect(endorsements()).toHaveLength(1)
  expect((await send('POST', fee, named)).status).toBe(201)
})

test('a gateway that stops leaves its write to the next one and says that it goes on', async () => {
  let open = () => {}
  const { send, app } = await started()
  ledger.gate = new Promise((resolve) => (open = resolve))
  ledger.commitFailures.push(new LedgerFailure('commitPending', 'late'))
  const waiting = send('POST', fee, named)
  await until(async () => ledger.ordered.length === 1)
  const closing = app.close()
  open()
  const answer = await waiting
  await closing
  expect(answer.status).toBe(202)
  const next = await started()
  await until(async () => (await next.send('GET', String(answer.headers['location']))).body['state'] === 'final')
  expect(new Set(ledger.ordered).size).toBe(1)
})

test('202 is answered once the write is in the store', async () => {
  const dying = killing('endorse')
  const { send } = await started(dying.ledger)
  const answer = await send('POST', fee, { ...named, headers: { ...named.headers, prefer: 'respond-async' } })
  expect([answer.status, await store.db.selectFrom('operations').select('state').execute()]).toEqual([202, [{ state: 'received' }]])
  const again = await send('POST', fee, named)
  expect([again.status, again.headers['location'], again.headers['idempotency-replayed']]).toEqual([
    202,
    answer.headers['location'],
    'true',
  ])
})

test('a caller lists its own operations, by state, page by page', async () => {
  const { send } = await started()
  for (let year = 1; year <= 3; year += 1) await send('POST', fee, { body: { year } })
  ledger.failures.push(refused({ code: 'FROZEN' }))
  await send('POST', fee, { user: 'agent', body: { year: 4 } })
  const page = (await send('GET', '/api/v1/operations?state=final&limit=2')).body as unknown as { items: { path: string }[]; page: object }
  expect(page.page).toEqual({ limit: 2, offset: 0, total: 3, next: 2 })
  expect(page.items.map(({ path }) => path)).toEqual([fee, fee])
  expect((await send('GET', '/api/v1/operations?state=sent')).body['items']).toEqual([])
  expect((await send('GET', '/api/v1/operations?state=lost')).status).toBe(400)
  const others = (await send('GET', '/api/v1/operations', { user: 'agent' })).body as unknown as { items: { problem: { code: string } }[] }
  expect(others.items.map(({ problem }) => problem.code)).toEqual(['FROZEN'])
})

test('a store that another key sealed is not opened as if nothing had been left', async () => {
  const dying = killing('submit')
  void (await started(dying.ledger)).send('POST', fee, named)
  await dying.killed
  await expect(started(ledger, { sealing: Sealing.passing() })).rejects.toThrow('another key')
})
