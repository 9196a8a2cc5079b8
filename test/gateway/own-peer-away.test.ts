import { afterEach, expect, test } from '@jest/globals'
import { LedgerFailure } from '../../gateway/src/ledger/ledger-failure.js'
import { Register } from '../../gateway/src/register/register.js'
import { build, closeAll } from './build.js'
import { FakeLedger } from './fake-ledger.js'

afterEach(closeAll)

const away = { mspId: 'IpOfficeMSP', part: 'chain', since: '2026-11-26T00:00:00Z', via: 'BankMSP' } as const
const caller = { user: 'registrar' }

function answering(): FakeLedger {
  const ledger = new FakeLedger()
  ledger.answer('register:read', () => ({ id: 'P1' }))
  ledger.answer('parties:enter', () => ({ id: 'P1', noun: 'parties', events: [] }))
  return ledger
}

test('another member’s word is marked in reads, writes and simulations', async () => {
  const ledger = answering()
  const { send } = await build({ ledger })
  expect((await send('GET', '/api/v1/parties/P1?consistency=ledger')).body['asOf']).toEqual({ block: 7, source: 'ledger' })
  ledger.via = 'BankMSP'
  expect((await send('GET', '/api/v1/parties/P1?consistency=ledger')).body['asOf']).toEqual({ block: 7, source: 'ledger', via: 'BankMSP' })
  expect((await send('POST', '/api/v1/parties?simulate=true', { body: {} })).body).toMatchObject({ simulated: true, via: 'BankMSP' })
  expect((await send('POST', '/api/v1/parties', { body: {} })).body).toMatchObject({ block: 8, via: 'BankMSP' })
})

test('a block known of one peer dates no answer of another', async () => {
  const ledger = answering()
  const register = new Register(ledger)
  register.saw(20)
  ledger.via = 'BankMSP'
  ledger.block = 9
  expect((await register.askDated(caller, 'read', {})).asOf).toEqual({ block: 9, source: 'ledger', via: 'BankMSP' })
  // Once for the height before, once for the answer between two heights.
  expect(ledger.sent).toHaveLength(2)
  ledger.via = undefined
  ledger.block = 20
  expect((await register.askDated(caller, 'read', {})).asOf).toEqual({ block: 20, source: 'ledger' })
})

test('an answer and its height come from one peer', async () => {
  const ledger = answering()
  const register = new Register(ledger)
  register.saw(12)
  const heights = [{ block: 5, via: 'BankMSP' }, { block: 12 }]
  ledger.height = async () => heights.shift() ?? { block: 12 }
  expect((await register.askDated(caller, 'read', {})).asOf).toEqual({ block: 12, source: 'ledger' })
})

test('ready, and degraded, while another member’s peer serves; the own peer alone for what is secret', async () => {
  const ledger = answering()
  const { send } = await build({ ledger })
  expect((await send('GET', '/health/ready')).body).not.toHaveProperty('degraded')
  ledger.via = 'BankMSP'
  ledger.partsAway = [away, { mspId: 'CourtMSP', part: 'chain', since: away.since }]
  const { status, body } = await send('GET', '/health/ready')
  expect([status, body['degraded']]).toEqual([200, [away]])
  ledger.failures.push(new LedgerFailure('ownPeerAway', 'x'))
  const refused = await send('POST', '/api/v1/parties', { body: {} })
  expect(refused).toMatchObject({ status: 503, headers: { 'retry-after': '2' }, body: { code: 'LEDGER_UNREACHABLE' } })
  expect(refused.body['detail']).toMatch(/own peer does not answer, and what is not public goes by no other/)
})
