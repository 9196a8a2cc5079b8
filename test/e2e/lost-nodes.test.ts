import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { consortiumState, shortcomings } from '@ip-rights-ledger/network/fabric'
import { fabricPortsOf, host, memberByName, members, portsOf } from '@ip-rights-ledger/network/topology'
import type { Answer, Client } from './client.js'
import { chosenEngine } from './engine-under-test.js'
import { type ProgramName, startSystem, type System } from './harness.js'
import { leadingOrderer } from './orderers-told.js'
import { until } from './until.js'

/**
 * Nodes of a real network killed or hindered; on the embedded engine its switchboard stops them (faults.test.ts). What becomes of a member whose peer or
 * chaincode is gone is the same on both (own-peer-away.test.ts).
 */
const inCase = chosenEngine === 'fabric' ? describe : describe.skip

inCase('nodes lost on Fabric', () => {
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
    const leader = await leadingOrderer(system.portBase)
    const follower: ProgramName = leader === 'orderer-court' ? 'orderer-bank' : 'orderer-court'
    await system.kill(follower)
    for (let i = 0; i < 5; i++) {
      const started = performance.now()
      expect((await enter(registrar)).status).toBe(201)
      // Well below what followers give a leader.
      expect(performance.now() - started).toBeLessThan(4_000)
    }
    await system.restart(follower)
  }, 60_000)

  test('the leading orderer: writes go on within ten seconds', async () => {
    const leader = await leadingOrderer(system.portBase)
    await system.kill(leader)
    const gap = await taken(registrar)
    await system.restart(leader)
    expect(gap).toBeLessThan(10_000)
  }, 90_000)

  test('two orderers: 503 with Retry-After within five seconds; once they are back, writes go on', async () => {
    await system.kill('orderer-bank')
    await system.kill('orderer-court')
    const started = performance.now()
    const answer = await enter(registrar)
    const answeredMs = performance.now() - started
    await Promise.all([system.begin('orderer-bank'), system.begin('orderer-court')])
    expect(await taken(registrar)).toBeLessThan(30_000)
    await system.recovered()
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answeredMs).toBeLessThan(5_000)
  }, 120_000)

  test('a peer that has stopped committing while its /healthz says 200: its gateway and status say not ready, the others go on', async () => {
    const { dataDir, portBase } = system
    const court = memberByName('court')
    const file = join(dataDir, 'fabric', 'peers', 'court', 'core.yaml')
    const settings = readFileSync(file, 'utf8')
    const core = JSON.parse(settings) as { readonly peer: { readonly deliveryclient: Record<string, unknown> } }
    // It takes blocks from the orderers alone, and finds them where nobody listens.
    core.peer.deliveryclient['addressOverrides'] = members.map((member) => ({
      from: `${host}:${portsOf(portBase, member).orderer}`,
      to: `${host}:1`,
      caCertsFile: join(dataDir, 'crypto', member.ordererMspId, 'tlsca.pem'),
    }))
    const judge = await system.as('court', 'judge')
    const again = async (text: string): Promise<void> => {
      await system.kill('peer-court')
      writeFileSync(file, text)
      await system.begin('peer-court')
    }
    await again(JSON.stringify(core))
    for (let i = 0; i < 3; i++) expect(await taken(registrar)).toBeLessThan(10_000)

    expect((await fetch(`http://${host}:${fabricPortsOf(portBase, court).peerOperations}/healthz`)).status).toBe(200)
    await until(async () => String((await judge.get('/health/ready')).body['detail']).includes('it has stopped committing'))
    const states = await consortiumState(dataDir, portBase)
    const said = states.map((state) => shortcomings(state, states).filter((words) => words.includes('its peer has')))
    expect(said).toEqual(
      members.map((member) => (member === court ? [expect.stringMatching(/its peer has \d+ blocks of the orderer's \d+/)] : [])),
    )

    await again(settings)
    await system.recovered()
    await until(async () => (await judge.get('/health/ready')).status === 200)
  }, 120_000)
})
