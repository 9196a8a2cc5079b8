import { LedgerFailure } from '../../gateway/src/ledger/ledger-failure.js'
import { until } from '../e2e/until.js'
import { build, closeAll, type Built } from './build.js'
import { refused, type FakeLedger } from './fake-ledger.js'

afterEach(closeAll)

/** Waits until so many transactions were sent. */
async function sending(ledger: FakeLedger, count: number): Promise<void> {
  await until(async () => ledger.sent.length >= count)
}

const fee = '/api/v1/ip-rights/CN-AAA-1/pay-fee'

async function paying(more: Parameters<typeof build>[0] = {}): Promise<Built> {
  const built = await build(more)
  built.ledger.answer('rights:payFee', () => ({ id: 'CN-AAA-1', noun: 'ip-rights', events: [{ type: 'feePaid' }] }))
  return built
}

test('a command of the table becomes one transaction with one canonical argument', async () => {
  const { send, ledger } = await paying()
  const answer = await send('POST', fee, {
    body: { year: 2, legalDate: '2026-01-05' },
    // The tag as a read gives it: the head, and what else was in the answer.
    headers: { 'idempotency-key': 'k1', 'if-match': `"${'a'.repeat(64)}.0123456789abcdef"` },
  })
  expect(answer.status).toBe(201)
  expect(answer.headers['location']).toBe('/api/v1/ip-rights/CN-AAA-1')
  expect(answer.body).toMatchObject({ id: 'CN-AAA-1', noun: 'ip-rights', block: 8, events: [{ type: 'feePaid' }] })
  const [sent] = ledger.sent
  expect(sent?.invocation).toMatchObject({ contract: 'rights', name: 'payFee' })
  expect(JSON.parse(sent?.invocation.argument ?? '')).toEqual({
    requestId: expect.stringMatching(/^[0-9a-f]{64}$/),
    id: 'CN-AAA-1',
    expectedHead: 'a'.repeat(64),
    body: { year: 2, legalDate: '2026-01-05' },
  })
})

test('paths follow from noun, name and creation; a consent stands under its command', async () => {
  const { app } = await build()
  for (const path of ['/ip-rights', '/ip-rights/take-over', '/ip-rights/:id/surrender/consent', '/pledges', '/pledges/:id/register']) {
    expect(app.hasRoute({ method: 'POST', url: `/api/v1${path}` })).toBe(true)
  }
  expect(app.hasRoute({ method: 'POST', url: '/api/v1/governance' })).toBe(false)
})

test('a write without a key is refused, and one with a key that is none', async () => {
  const { send } = await paying()
  for (const empty of ['', '""']) {
    const answer = await send('POST', fee, { body: { year: 2 }, headers: { 'idempotency-key': empty } })
    expect([empty, answer.status, answer.body['code']]).toEqual([empty, 400, 'IDEMPOTENCY_KEY_MISSING'])
  }
  for (const key of ['k'.repeat(256), 'a key'])
    expect(await send('POST', fee, { body: { year: 2 }, headers: { 'idempotency-key': key } })).toMatchObject({
      status: 400,
      body: { code: 'MALFORMED', target: 'Idempotency-Key' },
    })
})

test('a repeated key answers with the first answer, quoted or bare; another body is refused', async () => {
  const { send, ledger } = await paying()
  const first = await send('POST', fee, { body: { year: 2 }, headers: { 'idempotency-key': 'k' } })
  const again = await send('POST', fee, { body: { year: 2 }, headers: { 'idempotency-key': '"k"' } })
  expect(again.body).toEqual(first.body)
  expect(again.headers['idempotency-replayed']).toBe('true')
  expect(first.headers['idempotency-replayed']).toBeUndefined()
  expect(ledger.sent).toHaveLength(1)
  const other = await send('POST', fee, { body: { year: 3 }, headers: { 'idempotency-key': 'k' } })
  expect([other.status, other.body['code']]).toEqual([422, 'REQUEST_KEY_REUSED'])
  const otherCaller = await send('POST', fee, { user: 'agent', body: { year: 3 }, headers: { 'idempotency-key': 'k' } })
  expect(otherCaller.status).toBe(201)
})

test('the first answer is not lost with this process: the ledger’s request key gives it', async () => {
  const before = await paying()
  const first = await before.send('POST', fee, { body: { year: 2 }, headers: { 'idempotency-key': 'k' } })
  const after = await build({ ledger: before.ledger })
  const again = await after.send('POST', fee, { body: { year: 2 }, headers: { 'idempotency-key': 'k' } })
  expect(again.status).toBe(201)
  expect(again.headers['idempotency-replayed']).toBe('true')
  expect(again.body).toEqual(first.body)
})

test('the same key while the first is running is a conflict that passes', async () => {
  const { send, ledger } = await paying()
  let open = () => {}
  ledger.gate = new Promise((resolve) => (open = resolve))
  const first = send('POST', fee, { body: { year: 2 }, headers: { 'idempotency-key': 'k' } })
  await sending(ledger, 1)
  const second = await send('POST', fee, { body: { year: 2 }, headers: { 'idempotency-key': 'k' } })
  expect([second.status, second.body['code']]).toEqual([409, 'REQUEST_RUNNING'])
  open()
  expect((await first).status).toBe(201)
})

test('writes on one subject wait for each other, on another they do not', async () => {
  const { send, ledger } = await paying()
  let open = () => {}
  ledger.gate = new Promise((resolve) => (open = resolve))
  const writes = [fee, fee, '/api/v1/ip-rights/CN-AAA-2/pay-fee'].map((url) => send('POST', url, { body: { year: 2 } }))
  await sending(ledger, 2)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(ledger.sent.map(({ invocation }) => JSON.parse(invocation.argument).id).toSorted()).toEqual(['CN-AAA-1', 'CN-AAA-2'])
  open()
  expect((await Promise.all(writes)).map((answer) => answer.status)).toEqual([201, 201, 201])
})

test('a write that lost to another is built anew, a bounded number of times, then told', async () => {
  const { send, ledger } = await paying({ writes: { retries: { buildings: 3, withinMs: 10_000 } } })
  ledger.commitFailures.push(new LedgerFailure('concurrentChange', 'MVCC_READ_CONFLICT'))
  expect((await send('POST', fee, { body: { year: 2 } })).status).toBe(201)
  expect(ledger.sent).toHaveLength(2)
  ledger.commitFailures.push(...['x', 'y', 'z'].map((words) => new LedgerFailure('concurrentChange', words)))
  const lost = await send('POST', fee, { body: { year: 2 } })
  expect([lost.status, lost.body['code'], lost.body['retryable']]).toEqual([409, 'CONCURRENT_CHANGE', true])
  expect(ledger.sent).toHaveLength(5)
})

test.each([
  ['unreachable', 503, 'LEDGER_UNREACHABLE'],
  ['endorsementPolicy', 502, 'ENDORSEMENT_REFUSED'],
  ['network', 502, 'LEDGER_FAULT'],
  ['deadline', 504, 'LEDGER_SLOW'],
] as const)('the ledger’s failure %s answers %i', async (reason, status, code) => {
  const { send, ledger } = await paying()
  ledger.failures.push(new LedgerFailure(reason, 'words'), new LedgerFailure(reason, 'words'))
  const answer = await send('POST', fee, { body: { year: 2 } })
  expect([answer.status, answer.body['code']]).toEqual([status, code])
  expect(answer.headers['retry-after']).toBe(status === 502 ? undefined : '2')
})

test('a transaction larger than the ledger takes is told so, and neither kept to be sent nor sent', async () => {
  const { send, ledger } = await paying()
  const large = { type: 'feePaid', words: 'x'.repeat(1024 * 1024) }
  ledger.answer('rights:payFee', () => ({ id: 'CN-AAA-1', noun: 'ip-rights', events: [large] }))
  const asked = { body: { year: 2 }, headers: { 'idempotency-key': 'large' } }
  const answer = await send('POST', fee, asked)
  expect([answer.status, answer.body['code']]).toEqual([413, 'TRANSACTION_TOO_LARGE'])
  expect((await send('POST', fee, asked)).headers['idempotency-replayed']).toBe('true')
  const { body } = await send('GET', '/api/v1/operations')
  expect(body['items']).toMatchObject([{ state: 'final', history: [{ state: 'received' }, { state: 'final' }] }])
  expect([ledger.sent.length, ledger.ordered]).toEqual([1, []])
  ledger.answer('rights:payFee', () => ({ id: 'CN-AAA-1', noun: 'ip-rights', events: [] }))
  expect((await send('POST', fee, { body: { year: 2 } })).status).toBe(201)
})

test('a commit that outlasts its deadline is an operation to ask', async () => {
  const { send, ledger } = await paying()
  ledger.commitFailures.push(new LedgerFailure('commitPending', 'late'))
  const answer = await send('POST', fee, { body: { year: 2 } })
  expect(answer.status).toBe(202)
  const location = String(answer.headers['location'])
  expect(location).toMatch(/^\/api\/v1\/operations\/[0-9a-f-]{36}$/)
  await until(async () => (await send('GET', location)).body['state'] === 'final')
  const ended = await send('GET', location)
  expect(ended.body).toMatchObject({ result: { id: 'CN-AAA-1', block: 8 }, txId: answer.body['txId'] })
  expect(ended.headers['location']).toBe('/api/v1/ip-rights/CN-AAA-1')
  expect(ledger.ordered).toEqual([answer.body['txId'], answer.body['txId']])
  expect((await send('GET', location, { user: 'agent' })).status).toBe(404)
})

test('Prefer: respond-async answers at once; what was refused stands in the operation', async () => {
  const { send, ledger } = await paying()
  ledger.failures.push(refused({ code: 'FROZEN' }))
  const answer = await send('POST', fee, { body: { year: 2 }, headers: { prefer: 'respond-async' } })
  expect(answer.status).toBe(202)
  const location = String(answer.headers['location'])
  await until(async () => (await send('GET', location)).body['state'] === 'final')
  expect((await send('GET', location)).body).toMatchObject({ problem: { code: 'FROZEN', status: 409 } })
})

test('simulate evaluates the same transaction and records nothing', async () => {
  const { send, ledger } = await paying()
  const answer = await send('POST', `${fee}?simulate=true`, { body: { year: 2 } })
  expect([answer.status, answer.body['simulated']]).toEqual([200, true])
  expect(ledger.sent.map((sent) => sent.evaluated)).toEqual([true])
})

test('If-Match of a dealing is its version', async () => {
  const { send, ledger } = await build()
  ledger.answer('pledges:register', ({ argument }) => {
    const { expectedVersion } = JSON.parse(argument) as { readonly expectedVersion?: number }
    if (expectedVersion !== 3) throw refused({ code: 'HEAD_MOVED', params: { expected: expectedVersion, got: 3 } })
    return { id: 'PL1', noun: 'pledges', events: [] }
  })
  const old = await send('POST', '/api/v1/pledges/PL1/register', { body: {}, headers: { 'if-match': '"2"' } })
  expect([old.status, old.body['code']]).toEqual([412, 'HEAD_MOVED'])
  expect((await send('POST', '/api/v1/pledges/PL1/register', { body: {}, headers: { 'if-match': '"3.0123456789abcdef"' } })).status).toBe(
    201,
  )
  expect((await send('POST', '/api/v1/pledges/PL1/register', { body: {}, headers: { 'if-match': '"x"' } })).body['target']).toBe('If-Match')
  // The transaction itself compares it: what lay between a look before and the transaction would go unseen.
  expect(ledger.sent.filter(({ evaluated }) => evaluated)).toEqual([])
})

test('a caller that asks too often is told when to come back', async () => {
  const { send, ledger } = await build({ limits: { perCaller: 2 } })
  ledger.answer('register:list', () => ({ items: [] }))
  for (let n = 0; n < 2; n += 1) expect((await send('GET', '/api/v1/parties')).status).toBe(200)
  const refusal = await send('GET', '/api/v1/parties')
  expect([refusal.status, refusal.body['code']]).toEqual([429, 'TOO_MANY_REQUESTS'])
  expect(Number(refusal.headers['retry-after'])).toBeGreaterThan(0)
  expect((await send('GET', '/api/v1/parties', { user: 'agent' })).status).toBe(200)
})
