import { Sealing } from '../../gateway/src/store/sealing.js'
import { Store } from '../../gateway/src/store/store.js'
import { until } from '../e2e/until.js'
import { build, closeAll, type Built } from './build.js'
import { FakeLedger, refused } from './fake-ledger.js'
import { KilledGateway } from './killed-gateway.js'

afterEach(closeAll)

const due = (id: string, registrar = 'IpOfficeMSP') => ({
  contract: 'rights',
  command: 'lapse',
  id,
  body: {},
  dueAt: '2026-01-01',
  registrar,
})

function dueAt(ledger: FakeLedger): FakeLedger {
  ledger.users['clock'] = { user: 'clock', mspId: 'IpOfficeMSP', type: 'client', role: 'clock' }
  ledger.answer('register:due', () => ({ due: [due('R1'), due('R2'), due('R3', 'CopyrightOfficeMSP')], more: false }))
  ledger.answer('rights:lapse', ({ argument }) => ({
    id: (JSON.parse(argument) as { id: string }).id,
    noun: 'ip-rights',
    events: [],
  }))
  ledger.answer('governance:bumpEpoch', () => {
    throw refused({ code: 'EPOCH_TOO_EARLY' })
  })
  return ledger
}

const ticking = (more: Parameters<typeof build>[0] = {}): Promise<Built> => build({ ledger: dueAt(new FakeLedger()), ...more })
const lapses = ({ sent }: FakeLedger) => sent.filter(({ invocation }) => invocation.name === 'lapse')
const path = '/api/v1/clock-runs'
const named = { headers: { 'idempotency-key': 'run' } }

test('the clock’s identity records what is due to this registrar; one failure stops nothing', async () => {
  const { send, ledger } = await ticking()
  ledger.failures.push(refused({ code: 'FROZEN' }))
  const { status, body } = await send('POST', '/api/v1/clock-runs')
  expect(status).toBe(201)
  expect(body).toMatchObject({
    recorded: [{ transaction: 'rights:lapse', id: 'R2' }],
    refused: [{ id: 'R1', refused: 'FROZEN' }],
    epoch: false,
  })
  expect(ledger.sent.filter((sent) => !sent.evaluated).every((sent) => sent.caller === 'clock')).toBe(true)
})

test('asked not to wait, it is an operation that ends as the run does', async () => {
  const { send } = await ticking()
  const { status, headers } = await send('POST', path, { headers: { prefer: 'respond-async' } })
  expect(status).toBe(202)
  const operation = String(headers['location'])
  await until(async () => (await send('GET', operation)).body['state'] === 'final')
  expect((await send('GET', operation)).body).toMatchObject({
    result: { recorded: [{ id: 'R1' }, { id: 'R2' }], refused: [], epoch: false },
  })
})

test('what is recorded is not sent again by the next run, and what was refused is asked anew', async () => {
  const { send, ledger } = await ticking()
  ledger.failures.push(refused({ code: 'FROZEN' }))
  const first = await send('POST', path)
  const second = await send('POST', path)
  expect(first.body).toMatchObject({ recorded: [{ id: 'R2' }], refused: [{ id: 'R1' }] })
  expect(second.body).toMatchObject({ recorded: [{ id: 'R1' }, { id: 'R2' }], refused: [] })
  const keys = lapses(ledger).map(({ invocation }) => JSON.parse(invocation.argument).requestId)
  expect([keys.length, new Set(keys).size]).toEqual([3, 2])
})

test('a run under the same key is told again, nothing is asked for it, and it stands among its caller’s operations', async () => {
  const { send, ledger } = await ticking()
  const first = await send('POST', path, named)
  const { length } = ledger.sent
  const again = await send('POST', path, named)
  expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([201, first.body, 'true'])
  expect(ledger.sent).toHaveLength(length)
  const { items } = (await send('GET', '/api/v1/operations')).body as unknown as { items: object[] }
  expect(items).toMatchObject([{ path, state: 'final', result: first.body }])
})

test('killed once the orderers have its bytes: the next process ends the run with the same ones', async () => {
  const store = await Store.open({ file: ':memory:' })
  const ledger = dueAt(new FakeLedger())
  const dying = new KilledGateway(ledger, 'submitted')
  const sealing = Sealing.passing()
  void (await ticking({ store, sealing, ledger: dying.ledger as FakeLedger })).send('POST', path, named)
  await dying.killed
  await until(async () => ledger.ordered.length === 2)
  const { send } = await ticking({ store, sealing, ledger })
  let answer = await send('POST', path, named)
  await until(async () => (answer = await send('POST', path, named)).status === 201)
  expect(answer.body).toMatchObject({ recorded: [{ id: 'R1' }, { id: 'R2' }] })
  expect([lapses(ledger).length, new Set(ledger.ordered).size]).toEqual([2, 2])
  dying.bury()
  await closeAll()
  await store.close()
})

test('by itself it runs again and again, and records once', async () => {
  const { ledger } = await ticking({ clockSeconds: 0.02 })
  await until(async () => ledger.sent.filter(({ invocation }) => invocation.name === 'due').length > 3)
  expect(lapses(ledger)).toHaveLength(2)
  expect(ledger.ordered).toHaveLength(2)
})

test('only a registrar may ask for it', async () => {
  const { send } = await ticking()
  expect(await send('POST', '/api/v1/clock-runs', { user: 'agent' })).toMatchObject({ status: 403, body: { code: 'ROLE_NOT_ALLOWED' } })
})
