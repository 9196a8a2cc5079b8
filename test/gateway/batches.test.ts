import { LedgerFailure } from '../../gateway/src/ledger/ledger-failure.js'
import { Sealing } from '../../gateway/src/store/sealing.js'
import { Store } from '../../gateway/src/store/store.js'
import { until } from '../e2e/until.js'
import { build, closeAll, type Answered, type Built } from './build.js'
import { FakeLedger, refused } from './fake-ledger.js'

let store: Store
let sealing: Sealing
let ledger: FakeLedger
let gateway: Built

beforeEach(async () => {
  store = await Store.open({ file: ':memory:' })
  sealing = Sealing.passing()
  ledger = new FakeLedger()
  ledger.answer('rights:payFee', ({ argument }) => {
    const { id, body } = JSON.parse(argument) as { id: string; body: { year: number } }
    if (body.year === 13) throw refused({ code: 'FROZEN', target: '/year' })
    return { id, noun: 'ip-rights', events: [{ type: 'feePaid' }] }
  })
  gateway = await build({ store, sealing, ledger })
})
afterEach(async () => {
  await closeAll()
  await store.close()
})

const pay = (id: string, year: number, more: object = {}) => ({ method: 'POST', path: `/ip-rights/${id}/pay-fee`, body: { year }, ...more })

const post = (items: readonly object[], more: object = {}, headers: Record<string, string> = { 'idempotency-key': 'b' }, from = gateway) =>
  from.send('POST', '/api/v1/batches', { body: { items, ...more }, headers })

interface Result {
  status: number
  body?: { id: string; txId: string }
  problem?: { code: string; target?: string; detail?: string }
}
const results = (answer: Answered) => answer.body['results'] as unknown as Result[]
const sent = () => ledger.sent.filter(({ evaluated }) => !evaluated).map(({ invocation }) => JSON.parse(invocation.argument))

test('one result for each item, in order: done, refused by the rules, refused by the route', async () => {
  const answer = await post([
    pay('CN-AAA-1', 1),
    pay('CN-AAA-1', 13),
    pay('CN-AAA-1', 2, { body: { year: 0 } }),
    pay('CN-AAA-1', 2, { body: { year: 2, colour: 'red' } }),
    { method: 'POST', path: '/ip-rights/CN-AAA-1/vanish' },
    { method: 'POST', path: '/api/v1/ip-rights/CN-AAA-1/pay-fee', body: { year: 3 } },
  ])
  expect(answer.status).toBe(200)
  expect(results(answer)).toMatchObject([
    { status: 201, body: { id: 'CN-AAA-1' } },
    { status: 409, problem: { code: 'FROZEN', target: '/year' } },
    { status: 400, problem: { code: 'MALFORMED', target: '/year' } },
    { status: 400, problem: { code: 'MALFORMED', target: '/colour' } },
    { status: 404, problem: { code: 'NOT_FOUND' } },
    { status: 201, body: { id: 'CN-AAA-1' } },
  ])
  expect(sent().map(({ body }) => body.year)).toEqual([1, 13, 3])
})

test('items on one right follow each other, others do not wait', async () => {
  let open = () => {}
  ledger.gate = new Promise((resolve) => (open = resolve))
  const answer = post([pay('CN-AAA-1', 1), pay('CN-AAA-1', 2), pay('CN-AAA-2', 1)])
  await until(async () => sent().length === 2)
  expect(sent().map(({ id, body }) => [id, body.year])).toEqual([
    ['CN-AAA-1', 1],
    ['CN-AAA-2', 1],
  ])
  open()
  expect(results(await answer).map(({ status }) => status)).toEqual([201, 201, 201])
})

test('sent again, also after a restart, it is answered the same and nothing is done again', async () => {
  const items = [pay('CN-AAA-1', 1), pay('CN-AAA-1', 13)]
  const first = await post(items)
  const restarted = await build({ store, sealing, ledger })
  const again = await post(items, {}, { 'idempotency-key': 'b' }, restarted)
  expect(again.headers['idempotency-replayed']).toBe('true')
  expect(results(again).map(({ status, body }) => [status, body])).toEqual(results(first).map(({ status, body }) => [status, body]))
  expect(sent()).toHaveLength(2)
  expect((await post([pay('CN-AAA-1', 2)], {}, { 'idempotency-key': 'b' }, restarted)).body['code']).toBe('REQUEST_KEY_REUSED')
})

test('an item with a key of its own is the same write as alone under that key', async () => {
  const alone = await gateway.send('POST', '/api/v1/ip-rights/CN-AAA-1/pay-fee', {
    body: { year: 1 },
    headers: { 'idempotency-key': 'mine' },
  })
  const answer = await post([pay('CN-AAA-1', 1, { idempotencyKey: 'mine' }), pay('CN-AAA-1', 2, { idempotencyKey: 'mine-2' })])
  expect(results(answer)[0]).toEqual({ status: 201, body: alone.body })
  expect(sent()).toHaveLength(2)
  const after = await gateway.send('POST', '/api/v1/ip-rights/CN-AAA-1/pay-fee', {
    body: { year: 2 },
    headers: { 'idempotency-key': 'mine-2' },
  })
  expect([after.body, after.headers['idempotency-replayed']]).toEqual([results(answer)[1]?.body, 'true'])
  const reused = await post([pay('CN-AAA-1', 9, { idempotencyKey: 'mine' })], {}, { 'idempotency-key': 'other' })
  expect(results(reused)).toMatchObject([{ status: 422, problem: { code: 'REQUEST_KEY_REUSED' } }])
  const twice = await post([pay('A', 1, { idempotencyKey: 'x' }), pay('A', 2, { idempotencyKey: 'x' })], {}, { 'idempotency-key': 'third' })
  expect([twice.status, twice.body['target']]).toEqual([400, '/items/1/idempotencyKey'])
})

test('answered at once it is an operation with the results of its items, and goes on in the next process', async () => {
  let open = () => {}
  ledger.gate = new Promise((resolve) => (open = resolve))
  const answer = await post([pay('CN-AAA-1', 1), pay('CN-AAA-2', 13)], {}, { 'idempotency-key': 'b', prefer: 'respond-async' })
  expect(answer.status).toBe(202)
  const closing = gateway.app.close()
  open()
  await closing
  const { send } = await build({ store, sealing, ledger })
  const operation = String(answer.headers['location'])
  await until(async () => (await send('GET', operation)).body['state'] === 'final')
  expect((await send('GET', operation)).body).toMatchObject({ results: [{ status: 201 }, { status: 409, problem: { code: 'FROZEN' } }] })
})

test('an unpublished filing does not go in a batch', async () => {
  const filing = { method: 'POST', path: '/ip-rights', body: { rightType: 'AAA', title: '光' } }
  const [one] = results(await post([filing]))
  expect(one).toMatchObject({ status: 400, problem: { code: 'MALFORMED', detail: expect.stringContaining('alone') } })
  const whole = await post([pay('CN-AAA-1', 1), filing], { atomic: true }, { 'idempotency-key': 'atomic' })
  expect([whole.status, whole.body['target']]).toEqual([400, '/items/1'])
  expect(sent()).toEqual([])
})

test('atomic: one transaction with the arguments that each would have alone', async () => {
  ledger.answer('batches:perform', () => ({
    id: 'B1',
    noun: 'batches',
    items: [
      { id: 'CN-AAA-1', noun: 'ip-rights', events: [], result: {} },
      { id: 'CN-AAA-2', noun: 'ip-rights', events: [], result: {} },
    ],
  }))
  const answer = await post([pay('CN-AAA-1', 1), pay('CN-AAA-2', 1, { ifMatch: `"${'a'.repeat(64)}"` })], { atomic: true })
  expect(answer.status).toBe(200)
  expect(answer.body).toMatchObject({ txId: ledger.ordered[0], block: 8 })
  expect(results(answer).map(({ status, body }) => [status, body?.id, body?.txId])).toEqual([
    [201, 'CN-AAA-1', ledger.ordered[0]],
    [201, 'CN-AAA-2', ledger.ordered[0]],
  ])
  const [{ requestId, body }] = sent() as [{ requestId: string; body: { items: Record<string, unknown>[] } }]
  expect(ledger.sent.at(-1)?.invocation).toMatchObject({ contract: 'batches', name: 'perform' })
  expect(body.items).toMatchObject([
    { contract: 'rights', name: 'payFee', id: 'CN-AAA-1', body: { year: 1 } },
    { contract: 'rights', name: 'payFee', id: 'CN-AAA-2', expectedHead: 'a'.repeat(64) },
  ])
  expect(new Set([requestId, ...body.items.map((item) => item['requestId'])]).size).toBe(3)
})

test('atomic: one that is refused refuses all, and says which it is', async () => {
  ledger.answer('batches:perform', () => {
    throw refused({ code: 'FROZEN', params: { item: 1 }, target: '/items/1/body/year' })
  })
  const byRules = await post([pay('CN-AAA-1', 1), pay('CN-AAA-1', 13)], { atomic: true })
  expect([byRules.status, byRules.body['code'], byRules.body['target']]).toEqual([409, 'FROZEN', '/items/1/body/year'])
  const byRoute = await post([pay('CN-AAA-1', 1), pay('CN-AAA-1', 0)], { atomic: true }, { 'idempotency-key': 'c' })
  expect([byRoute.status, byRoute.body['code'], byRoute.body['target']]).toEqual([400, 'MALFORMED', '/items/1/body/year'])
  expect(ledger.ordered).toEqual([])
  const many = await post(
    Array.from({ length: 51 }, (_, n) => pay('CN-AAA-1', n + 1)),
    { atomic: true },
    { 'idempotency-key': 'd' },
  )
  expect([many.status, many.body['target']]).toEqual([400, '/items'])
})

test('an item that lost to another write is built anew like any write', async () => {
  ledger.commitFailures.push(new LedgerFailure('concurrentChange', 'MVCC_READ_CONFLICT'))
  expect(results(await post([pay('CN-AAA-1', 1)])).map(({ status }) => status)).toEqual([201])
  expect(sent()).toHaveLength(2)
})

describe('simulated', () => {
  const simulated = (items: readonly object[], more: object = {}) =>
    gateway.send('POST', '/api/v1/batches?simulate=true', { body: { items, ...more }, headers: { 'idempotency-key': 'b' } })

  test('each item says what it would do, nothing is sent, and its key stays free', async () => {
    const answer = await simulated([pay('CN-AAA-1', 1), pay('CN-AAA-1', 13), pay('CN-AAA-1', 2, { body: { year: 0 } })])
    expect([answer.status, answer.body['simulated']]).toEqual([200, true])
    expect(results(answer)).toMatchObject([
      { status: 200, body: { simulated: true, id: 'CN-AAA-1', events: [{ type: 'feePaid' }] } },
      { status: 409, problem: { code: 'FROZEN' } },
      { status: 400, problem: { code: 'MALFORMED' } },
    ])
    expect([sent(), ledger.ordered]).toEqual([[], []])
    expect((await post([pay('CN-AAA-1', 1)])).status).toBe(200)
    expect(sent()).toHaveLength(1)
  })

  test('all in one transaction: what all would do one after the other, or what the first is refused for', async () => {
    ledger.answer('batches:perform', ({ argument }) => {
      const { items } = (JSON.parse(argument) as { body: { items: { id: string }[] } }).body
      return { id: 'B1', noun: 'batches', items: items.map(({ id }) => ({ id, noun: 'ip-rights', events: [] })) }
    })
    const answer = await simulated([pay('CN-AAA-1', 1), pay('CN-AAA-2', 1)], { atomic: true })
    expect(answer.body).toMatchObject({ simulated: true, results: [{ status: 200, body: { id: 'CN-AAA-1' } }, { status: 200 }] })
    const refusal = await simulated([pay('CN-AAA-1', 1), pay('CN-AAA-2', 0)], { atomic: true })
    expect([refusal.status, refusal.body['target']]).toEqual([400, '/items/1/body/year'])
    expect([sent(), ledger.ordered]).toEqual([[], []])
  })

  test('a ledger that is away says nothing of any item', async () => {
    ledger.answer('rights:payFee', () => {
      throw new LedgerFailure('unreachable', 'away')
    })
    const answer = await simulated([pay('CN-AAA-1', 1)])
    expect([answer.status, answer.body['code']]).toEqual([503, 'LEDGER_UNREACHABLE'])
  })
})

describe('what may pass', () => {
  const refusedTwice = () =>
    ledger.failures.push(...Array.from({ length: 2 }, () => new LedgerFailure('endorsementPolicy', 'a member did not agree')))
  const statuses = (answer: Answered) => results(answer).map(({ status }) => status)

  test('is worked at anew under the batch’s key, and what was done or refused stays as it was', async () => {
    const items = [pay('CN-AAA-1', 1), pay('CN-AAA-1', 13), pay('CN-AAA-1', 2)]
    ledger.answer('register:resolve', () => {
      throw new LedgerFailure('unreachable', 'away')
    })
    refusedTwice()
    const first = await post([...items, pay('CN201810390462.7', 1)])
    expect(statuses(first)).toEqual([502, 409, 201, 503])
    ledger.answer('register:resolve', () => ({ id: 'CN-AAA-2' }))
    const again = await post([...items, pay('CN201810390462.7', 1)])
    expect([again.status, statuses(again), again.headers['idempotency-replayed']]).toEqual([200, [201, 409, 201, 201], undefined])
    expect(results(again)[2]).toEqual(results(first)[2])
    expect(ledger.ordered).toHaveLength(3)
    const third = await post([...items, pay('CN201810390462.7', 1)])
    expect([statuses(third), third.headers['idempotency-replayed'], ledger.ordered.length]).toEqual([statuses(again), 'true', 3])
  })

  test('and what was done is told by its key, though the ledger has gone away since', async () => {
    const items = [pay('CN-AAA-1', 1), pay('CN201810390462.7', 1, { idempotencyKey: 'mine' })]
    let agreed = false
    ledger.answer('register:resolve', () => ({ id: 'CN-AAA-2' }))
    ledger.answer('rights:payFee', ({ argument }) => {
      const { id } = JSON.parse(argument) as { readonly id: string }
      if (id === 'CN-AAA-1' && !agreed) throw new LedgerFailure('endorsementPolicy', 'a member did not agree')
      return { id, noun: 'ip-rights', events: [] }
    })
    expect(statuses(await post(items))).toEqual([502, 201])
    agreed = true
    ledger.answer('register:resolve', () => {
      throw new LedgerFailure('unreachable', 'away')
    })
    expect(statuses(await post(items))).toEqual([201, 201])
    expect(statuses(await post(items, {}, { 'idempotency-key': 'another' }))).toEqual([201, 201])
  })

  test('is worked at anew under an item’s own key, as it would be alone', async () => {
    const items = [pay('CN-AAA-1', 1, { idempotencyKey: 'mine' })]
    refusedTwice()
    expect(statuses(await post(items))).toEqual([502])
    expect(statuses(await post(items, {}, { 'idempotency-key': 'another' }))).toEqual([201])
    expect(ledger.ordered).toHaveLength(1)
    // The first batch tells how its item has ended since.
    expect(statuses(await post(items))).toEqual([201])
    expect(ledger.ordered).toHaveLength(1)
  })
})
