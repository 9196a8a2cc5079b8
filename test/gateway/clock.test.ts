import { build, closeAll, type Built } from './build.js'
import { refused } from './fake-ledger.js'

afterEach(closeAll)

const due = (id: string, registrar = 'IpOfficeMSP') => ({
  contract: 'rights',
  command: 'lapse',
  id,
  body: {},
  dueAt: '2026-01-01',
  registrar,
})

async function ticking(): Promise<Built> {
  const built = await build()
  built.ledger.users['clock'] = { user: 'clock', mspId: 'IpOfficeMSP', type: 'client', role: 'clock' }
  built.ledger.answer('register:due', () => ({ due: [due('R1'), due('R2'), due('R3', 'CopyrightOfficeMSP')], more: false }))
  built.ledger.answer('rights:lapse', ({ argument }) => ({
    id: (JSON.parse(argument) as { id: string }).id,
    noun: 'ip-rights',
    events: [],
  }))
  built.ledger.answer('governance:bumpEpoch', () => {
    throw refused({ code: 'EPOCH_TOO_EARLY' })
  })
  return built
}

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

test('the same due command has the same request key, so two runs record it once', async () => {
  const { send, ledger } = await ticking()
  await send('POST', '/api/v1/clock-runs')
  await send('POST', '/api/v1/clock-runs')
  const keys = ledger.sent
    .filter(({ invocation }) => invocation.name === 'lapse')
    .map(({ invocation }) => JSON.parse(invocation.argument).requestId)
  expect(keys).toHaveLength(4)
  expect(new Set(keys).size).toBe(2)
})

test('only a registrar may ask for it', async () => {
  const { send } = await ticking()
  expect(await send('POST', '/api/v1/clock-runs', { user: 'agent' })).toMatchObject({ status: 403, body: { code: 'ROLE_NOT_ALLOWED' } })
})
