import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { Operations } from '../../gateway/src/writes/operations.js'
import { requestIdOf } from '../../gateway/src/writes/request-names.js'
import { until } from '../e2e/until.js'
import { build, closeAll, type Answered, type Built } from './build.js'
import { FakeLedger, refused } from './fake-ledger.js'

/** An item of a batch has a key of its own, under which it may come alone at any moment. */
const fee = '/api/v1/ip-rights/CN-AAA-1/pay-fee'
const own = requestIdOf('registrar', 'own')

let ledger: FakeLedger
let gateway: Built

beforeEach(async () => {
  ledger = new FakeLedger()
  ledger.answer('rights:payFee', () => ({ id: 'CN-AAA-1', noun: 'ip-rights', events: [{ type: 'feePaid' }] }))
  gateway = await build({ ledger })
})
afterEach(async () => {
  jest.restoreAllMocks()
  await closeAll()
})

const alone = (year = 2) => gateway.send('POST', fee, { body: { year }, headers: { 'idempotency-key': 'own' } })
const batch = () => {
  const items = [{ method: 'POST', path: fee, body: { year: 2 }, idempotencyKey: 'own' }]
  return gateway.send('POST', '/api/v1/batches', { body: { items }, headers: { 'idempotency-key': 'b' } })
}
const resultOf = ({ body }: Answered) => (body['results'] as unknown as [{ status: number; body?: { txId: string } }])[0]
const endorsed = () => ledger.sent.filter(({ evaluated }) => !evaluated).length

/** Does something between the batch's reading of its item and its work at it. */
function beforeWorkAtItem(act: () => Promise<void>): void {
  const byId = Operations.prototype.byId
  let first = true
  jest.spyOn(Operations.prototype, 'byId').mockImplementation(async function (this: Operations, id) {
    const found = await byId.call(this, id)
    if (!first) return found
    first = false
    await act()
    return found
  })
}

/** Sends the item alone, and goes on once its operation is being looked for, which takes a turn longer. */
async function aloneLookedFor(answers: Promise<Answered>[], year?: number): Promise<void> {
  const ofRequest = Operations.prototype.ofRequest
  const { promise, resolve } = Promise.withResolvers<void>()
  jest.spyOn(Operations.prototype, 'ofRequest').mockImplementation(async function (this: Operations, requestId) {
    if (requestId === own) {
      resolve()
      await new Promise((turn) => setImmediate(turn))
    }
    return ofRequest.call(this, requestId)
  })
  answers.push(alone(year))
  await promise
}

test('an item that comes alone just before the batch works at it is done once, and both are answered', async () => {
  const answers: Promise<Answered>[] = []
  beforeWorkAtItem(() => aloneLookedFor(answers))
  const together = await batch()
  expect([together.status, resultOf(together).status]).toEqual([200, 201])
  expect((await answers[0])?.status).toBe(202)
  const again = await alone()
  expect([again.status, again.body['txId'], again.headers['idempotency-replayed']]).toEqual([201, resultOf(together).body?.txId, 'true'])
  expect(endorsed()).toBe(1)
})

test('another body under the item’s key is refused just then, and the batch goes on', async () => {
  const answers: Promise<Answered>[] = []
  beforeWorkAtItem(() => aloneLookedFor(answers, 3))
  const together = await batch()
  expect([together.status, resultOf(together).status]).toEqual([200, 201])
  const other = await answers[0]
  expect([other?.status, other?.body['code']]).toEqual([422, 'REQUEST_KEY_REUSED'])
  expect(endorsed()).toBe(1)
})

test('an item that came alone and ended while the batch had not come to it is not worked at again', async () => {
  ledger.failures.push(refused({ code: 'FROZEN' }))
  beforeWorkAtItem(async () => {
    expect((await alone()).status).toBe(202)
    await until(async () => (await alone()).status === 409)
  })
  const together = await batch()
  expect([together.status, resultOf(together).status]).toEqual([200, 409])
  expect(endorsed()).toBe(1)
})
