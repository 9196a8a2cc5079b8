import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { root } from '../../repo/repository.js'
import { ensureChaincode } from '../../../network/src/fabric/chaincode-definition.js'
import { conductFabric, joinNodes } from '../../../network/src/fabric/conduct.js'
import { leftovers, stopLeftovers, takeOverLeftovers } from '../../../network/src/fabric/leftovers.js'
import { findPrograms } from '../../../network/src/fabric/programs.js'
import { consortiumState, shortcomings } from '../../../network/src/fabric/readiness.js'
import { fabricNetwork, fabricPorts } from '../../../network/src/fabric/system.js'
import { until } from '../../../network/src/supervisor/condition.js'
import { freePortBase } from '../../../network/src/supervisor/ports.js'
import { Supervisor } from '../../../network/src/supervisor/supervisor.js'
import { chaincode, chaincodePolicy, channel, host, members, portsOf } from '../../../network/src/topology.js'
import { signaturePolicyText } from '../../../network/src/fabric/settings/signature-policy-text.js'
import { fabricPresent } from './fabric-present.js'

const inCase = (await fabricPresent()) ? describe : describe.skip

inCase('a start that was cut off is gone on with', () => {
  const dir = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-half-finished-'))
  let portBase = 0
  let supervisor: Supervisor | undefined

  beforeAll(async () => {
    portBase = await freePortBase(host, 29_000 + 100 * (process.pid % 25), fabricPorts)
  })
  afterAll(async () => {
    await supervisor?.stop()
    await stopLeftovers(dir)
    rmSync(dir, { recursive: true, force: true })
  }, 60_000)

  async function killedOnce(what: string, holds: () => boolean): Promise<void> {
    const child = spawn(process.execPath, ['test/network/fabric/programs/start-network.mjs', dir, `${portBase}`], {
      cwd: root,
      stdio: 'ignore',
    })
    await until({ what, holds: () => Promise.resolve(holds()) }, { timeoutMs: 90_000, everyMs: 5 })
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  test('cut in the middle of the enrolment, with everything it had started, as by a power cut', async () => {
    const users = join(dir, 'crypto', 'IpOfficeMSP', 'users')
    await killedOnce('the first users to be enrolled', () => existsSync(users) && readdirSync(users).length > 1)
    for (const { pid } of leftovers(dir)) process.kill(pid, 'SIGKILL')
    expect(existsSync(join(dir, 'genesis.block'))).toBe(false)
  }, 120_000)

  test('gone on with on other ports, cut while the channel is founded, its programs left running', async () => {
    portBase = await freePortBase(host, portBase + 100, fabricPorts)
    await killedOnce('the genesis block', () => existsSync(join(dir, 'genesis.block')))
    expect(leftovers(dir).length).toBeGreaterThan(0)
    expect(existsSync(join(dir, 'fabric', 'defined.json'))).toBe(false)
  }, 120_000)

  test('cut in the middle of the lifecycle: a member that has not approved is named with the remedy, and approves at the next start', async () => {
    const programs = await findPrograms()
    const place = { dataDir: dir, portBase }
    const plan = fabricNetwork(place, programs)
    supervisor = new Supervisor(plan, () => undefined, await takeOverLeftovers(dir, plan, () => undefined))
    await supervisor.start()
    const three = new Map([...(await joinNodes(place, programs))].filter(([{ name }]) => name !== 'bank'))
    await expect(ensureChaincode(dir, portBase, three)).rejects.toThrow(
      /got no approval of bank: have their admins approve it .*approveformyorg.*, or start again/,
    )

    const [[office, command] = []] = three
    if (office === undefined || command === undefined) throw new Error('expected a member')
    const tlsRoot = (mspId: string) => join(dir, 'crypto', mspId, 'tlsca.pem')
    // A majority is enough for Fabric, so other admins could go on without the bank.
    await command.run([
      ...['lifecycle', 'chaincode', 'commit', '--channelID', channel.id, '--name', chaincode.name, '--version', chaincode.version],
      ...['--sequence', `${chaincode.sequence}`, '--signature-policy', signaturePolicyText(chaincodePolicy())],
      ...['--orderer', `${host}:${portsOf(portBase, office).orderer}`, '--tls', '--cafile', tlsRoot(office.ordererMspId)],
      ...[...three.keys()].flatMap((member) => [
        ...['--peerAddresses', `${host}:${portsOf(portBase, member).peer}`],
        ...['--tlsRootCertFiles', tlsRoot(member.mspId)],
      ]),
    ])
    const states = await consortiumState(dir, portBase)
    const said = states.map((state) => shortcomings(state, states).filter((words) => words.includes('approve')))
    const lacking = `it has not approved ${chaincode.name} ${chaincode.version}, sequence ${chaincode.sequence}: \`down\` and \`up\` have it approve`
    expect(said).toEqual(members.map(({ name }) => (name === 'bank' ? [lacking] : [])))

    await conductFabric(place, programs)
    const after = await consortiumState(dir, portBase)
    expect(after.flatMap((state) => shortcomings(state, after))).toEqual([])
    expect(after.map(({ approved }) => approved)).toEqual([true, true, true, true])
  }, 180_000)

  test('a peer that lost its ledger, and an orderer that did: the next start has them join again, and they get every block', async () => {
    const programs = await findPrograms()
    const place = { dataDir: dir, portBase }
    const before = Math.max(...(await consortiumState(dir, portBase)).map(({ peerHeight = 0 }) => peerHeight))
    expect(before).toBeGreaterThan(1)
    await supervisor?.stop()
    for (const node of ['peers/bank', 'orderers/court']) rmSync(join(dir, 'fabric', node, 'data'), { recursive: true })
    supervisor = new Supervisor(fabricNetwork(place, programs), () => undefined)
    await supervisor.start()
    await conductFabric(place, programs)
    const after = await consortiumState(dir, portBase)
    expect(after.flatMap((state) => shortcomings(state, after))).toEqual([])
    for (const { peerHeight, ordererHeight } of after) expect(Math.min(peerHeight ?? 0, ordererHeight ?? 0)).toBeGreaterThanOrEqual(before)
  }, 180_000)
})
