import { afterEach, expect, test } from '@jest/globals'
import { LedgerFailure } from '../../gateway/src/ledger/ledger-failure.js'
import { build, closeAll } from './build.js'
import { refused } from './fake-ledger.js'

afterEach(closeAll)

const path = '/api/v1/evidence-packages'
const headers = { 'idempotency-key': 'e1' }

test('evidence asked for before is told again while the ledger is away, and when the right is not to be read any more', async () => {
  const { send, ledger } = await build()
  ledger.answer('register:resolve', () => ({ id: 'CN-AAA-1' }))
  ledger.answer('register:read', () => ({ id: 'CN-AAA-1' }))
  const body = { ipRightId: 'CN201810390462.7' }
  const first = await send('POST', path, { body, headers })
  expect([first.status, first.headers['idempotency-replayed'], first.body['ipRightId']]).toEqual([202, undefined, 'CN-AAA-1'])

  for (const failure of [() => new LedgerFailure('unreachable', 'away'), () => refused({ code: 'NOT_FOUND' })]) {
    const failing = () => {
      throw failure()
    }
    ledger.answer('register:resolve', failing)
    ledger.answer('register:read', failing)
    const again = await send('POST', path, { body, headers })
    expect([again.status, again.headers['idempotency-replayed'], again.body['id']]).toEqual([202, 'true', first.body['id']])
    const other = await send('POST', path, { body: { ipRightId: 'CN-AAA-2' }, headers })
    expect([other.status, other.body['code']]).toEqual([422, 'REQUEST_KEY_REUSED'])
    expect((await send('POST', path, { body })).status).toBeGreaterThanOrEqual(400)
  }
})
