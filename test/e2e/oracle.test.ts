import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { fabricPresent } from '../network/fabric/fabric-present.js'
import { heightAt, RealPeer, verdictsOf } from '../network/fabric/real-peer.js'
import { connectClient } from '../network/gateway-client.js'
import { cast } from './collateral.js'
import { outcome } from './direct.js'
import { startSystem, type System } from './harness.js'

const inCase = (await fabricPresent()) ? describe : describe.skip

inCase('Fabric’s own peer replays the register of the embedded engine', () => {
  let system: System
  let peer: RealPeer | undefined

  beforeAll(async () => {
    system = await startSystem('embedded')
    const people = await cast(system)
    const { right } = await people.pledged()
    await people.transferOf(right)
    const frozen = await people.patent()
    const { id } = await people.transferOf(frozen)
    await people.frozen(frozen)
    const named = ['IpOfficeMSP', 'CopyrightOfficeMSP']
    expect(
      await outcome(people.registrar.raw('transfers', 'register', JSON.stringify({ requestId: '0'.repeat(64), id, body: {} }), named)),
    ).not.toBe('committed')
    people.close()
  }, 120_000)
  afterAll(async () => {
    await peer?.stop()
    await system?.stop()
  }, 60_000)

  test('pledges, freezes and secrets: the same transactions taken, the same state after each block', async () => {
    const own = connectClient(system.dataDir, system.portBase, 'BankMSP', 'BankMSP')
    peer = await RealPeer.join(system.dataDir, system.portBase, 'BankMSP')
    const height = await heightAt(own)
    await peer.reaches(height)
    const ours = await verdictsOf(own, height)
    expect(await verdictsOf(peer.client, height)).toEqual(ours)
    expect(ours.length).toBeGreaterThan(15)
    own.close()
  }, 120_000)
})
