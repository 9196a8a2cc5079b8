import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Answer, Client } from './client.js'
import { chosenEngine } from './engine-under-test.js'
import { startSystem, type System } from './harness.js'

/**
 * Orderers of a real network killed one by one; on the embedded engine its switchboard stops them (faults.test.ts). What becomes of a member whose peer
 * or chaincode is gone is the same on both (own-peer-away.test.ts).
 */
const inCase = chosenEngine === 'fabric' ? describe : describe.skip

inCase('orderers lost on Fabric', () => {
  let system: System
  let registrar: Client

  const enter = (by: Client, key: string = randomUUID()): Promise<Answer> =>
    by.post('/parties', { kind: 'legalPerson', name: `当事人 ${key}` }, { key })

  /** Milliseconds until a write under one key has been taken. */
  async function taken(by: Client): Promise<number> {
    const started = performance.now()
    const key = randomUUID()
    for (;;) {
      const { status } = await enter(by, key)
      if (status === 201) return performance.now() - started
      expect([202, 409, 502, 503, 504]).toContain(status)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }

  beforeAll(async () => {
    system = await startSystem()
    registrar = await system.as('ip-office', 'registrar')
    await taken(registrar)
  }, 120_000)
  afterAll(() => system?.stop(), 60_000)

  test('a following orderer: nobody notices', async () => {
    await system.kill('orderer-court')
    for (let i = 0; i < 5; i++) expect((await enter(registrar)).status).toBe(201)
    await system.restart('orderer-court')
  }, 60_000)

  test('the leading orderer: writes go on within ten seconds', async () => {
    await system.kill('orderer-ip-office')
    const gap = await taken(registrar)
    await system.restart('orderer-ip-office')
    expect(gap).toBeLessThan(10_000)
  }, 90_000)

  test('two orderers: 503 with Retry-After within five seconds; once they are back, writes go on', async () => {
    await system.kill('orderer-bank')
    await system.kill('orderer-court')
    const started = performance.now()
    const answer = await enter(registrar)
    const answeredMs = performance.now() - started
    await Promise.all([system.restart('orderer-bank'), system.restart('orderer-court')])
    expect(await taken(registrar)).toBeLessThan(45_000)
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answeredMs).toBeLessThan(6_000)
  }, 120_000)
})
