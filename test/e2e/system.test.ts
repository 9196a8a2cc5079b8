import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { until } from './until.js'
import { members } from '@ip-rights-ledger/network/topology'
import { engines, startSystem, type System } from './harness.js'

describe.each(engines)('a whole system on %s', (engine) => {
  let system: System

  beforeAll(async () => {
    system = await startSystem(engine)
  }, 90_000)
  afterAll(() => system?.stop(), 60_000)

  test('each gateway is ready and speaks for its member', async () => {
    for (const { name, mspId } of members) {
      const auditor = await system.as(name, 'auditor')
      expect(await auditor.get('/health/ready')).toMatchObject({ status: 200, body: { status: 'ready', member: name, mspId } })
    }
  })

  test('a token for one member is none at another', async () => {
    const bank = await system.as('bank', 'auditor')
    const headers = { authorization: `Bearer ${bank.token}` }
    const elsewhere = await fetch(`${system.gateway('court')}/api/v1/ip-rights`, { headers })
    expect(elsewhere.status).toBe(401)
  })

  test('a ledger killed and started again is where it was', async () => {
    const auditor = await system.as('court', 'auditor')
    const { body: before } = await auditor.get('/health/ready')
    await system.kill('ledger')
    await system.restart('ledger')
    await until(async () => (await auditor.get('/health/ready')).status === 200)
    const { body } = await auditor.get('/health/ready')
    expect(body.height).toBe(before.height)
  }, 60_000)
})
