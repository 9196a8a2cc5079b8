import { LedgerFailure } from '../../gateway/src/ledger/ledger-failure.js'
import { build, closeAll, type Answered, type Built } from './build.js'
import { refused } from './fake-ledger.js'

afterEach(closeAll)

const fee = '/api/v1/ip-rights/CN-AAA-1/pay-fee'

async function paying(): Promise<Built> {
  const built = await build()
  built.ledger.answer('rights:payFee', () => ({ id: 'CN-AAA-1', noun: 'ip-rights', events: [{ type: 'feePaid' }] }))
  return built
}

const pay = ({ send }: Built, headers: Record<string, string> = {}): Promise<Answered> =>
  send('POST', fee, { body: { year: 2 }, headers: { 'idempotency-key': 'k', ...headers } })

async function concluded(built: Built, { headers }: Answered): Promise<void> {
  for (;;) {
    const { body } = await built.send('GET', String(headers['location']))
    if (String(body['state']) === 'final') return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

test('a key answered before its end was known is answered with its end once there is one, and the write is not sent again', async () => {
  const built = await paying()
  built.ledger.commitFailures.push(new LedgerFailure('commitPending', 'late'))
  const first = await pay(built)
  expect(first.status).toBe(202)
  await concluded(built, first)
  const again = await pay(built)
  expect([again.status, again.body['block'], again.headers['idempotency-replayed']]).toEqual([201, 8, 'true'])
  expect(built.ledger.sent.filter(({ evaluated }) => !evaluated)).toHaveLength(1)
})

test('while its end is unknown the same bytes are sent again, under the one transaction id', async () => {
  const built = await paying()
  built.ledger.commitFailures.push(new LedgerFailure('commitPending', 'late'))
  await concluded(built, await pay(built))
  const [first, second] = built.ledger.ordered
  expect(built.ledger.ordered).toHaveLength(2)
  expect(second).toBe(first)
})

test('a write refused behind its 202 is refused for good: a late repetition does not do what its caller has given up', async () => {
  const built = await paying()
  built.ledger.failures.push(refused({ code: 'FROZEN' }))
  const first = await pay(built, { prefer: 'respond-async' })
  expect(first.status).toBe(202)
  await concluded(built, first)
  const again = await pay(built)
  expect([again.status, again.body['code'], again.headers['idempotency-replayed']]).toEqual([409, 'FROZEN', 'true'])
})

test('a write that met a passing fault behind its 202 may be asked again under its key', async () => {
  const built = await paying()
  built.ledger.failures.push(new LedgerFailure('network', 'a fault'))
  const first = await pay(built, { prefer: 'respond-async' })
  await concluded(built, first)
  expect((await pay(built)).status).toBe(201)
})
