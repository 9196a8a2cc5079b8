import { join } from 'node:path'
import { credentials } from '@grpc/grpc-js'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { lowSSigner } from '../../network/src/crypto/signer.js'
import { gateway, peer } from '../../network/src/embedded/wire/protos.js'
import { PeerCommand } from '../../network/src/fabric/peer-command.js'
import { peerProgram, writePeerFiles } from '../../network/src/fabric/peer-program.js'
import { findPrograms } from '../../network/src/fabric/programs.js'
import { type RunningProgram, startProgram } from '../../network/src/supervisor/child-process.js'
import { listens, until } from '../../network/src/supervisor/condition.js'
import { channel, host, memberByMsp, portsOf } from '../../network/src/topology.js'
import { bank, copyright, court, ip } from './opened-channel.js'
import { RunningLedger } from './running-ledger.js'
import { endorsed, submitted } from './transaction-outcome.js'

const programs = await findPrograms().catch((error: Error) => error)
const missing = programs instanceof Error ? programs.message.split('\n')[0] : undefined
if (missing !== undefined) test.skip(`a real peer replays and endorses: ${missing}`, () => undefined)

const member = memberByMsp(court)
const bankCollection = `_implicit_org_${bank}`
const ownCollection = `_implicit_org_${court}`
const row = (i: number): string => `row-${String(i).padStart(3, '0')}`

/** Blocks as a peer holds them: validation flags and commit hashes. */
async function chainOf(ledger: RunningLedger, port: number, count: number): Promise<string[]> {
  const client = ledger.client(court, court, { port })
  const blocks = await client.network.getBlockEvents({ startBlock: 0n })
  const chain: string[] = []
  try {
    for await (const block of blocks) {
      const [, , flags, , commit] = block.getMetadata()?.getMetadataList_asU8() ?? []
      chain.push(
        `${block.getHeader()?.getNumber()} ${Buffer.from(flags ?? []).toString('hex')} ${Buffer.from(commit ?? []).toString('hex')}`,
      )
      if (chain.length === count) break
    }
  } finally {
    blocks.close()
  }
  return chain
}

/** Every verdict that a block can hold, on keys that the simulations below read. */
async function write(ledger: RunningLedger): Promise<void> {
  const office = ledger.client(ip).contract
  const lender = ledger.client(bank).contract
  await Promise.all(Array.from({ length: 120 }, (_, i) => submitted(office, 'put', [row(i), `v${i}`])))
  await submitted(office, 'guard', ['title', `${ip},${bank}`])
  for (const named of [
    [ip, copyright],
    [bank, court],
    [ip, bank],
  ])
    await submitted(office, 'put', ['title', 'x'], { named })
  const change = await endorsed(office, 'guard', ['title', `${ip},${court}`], { named: [ip, bank] })
  const late = await endorsed(office, 'put', ['title', 'late'], { named: [ip, court] })
  const [changed, refused] = [await change.submit(), await late.submit()]
  await Promise.all([changed.getStatus(), refused.getStatus()])
  const readers = await Promise.all([endorsed(office, 'add', ['counter']), endorsed(office, 'add', ['counter'])])
  for (const reader of readers) await (await reader.submit()).getStatus()
  for (const end of ['row-010', 'row-~']) {
    const seen = await endorsed(office, 'rangeAndPut', ['row-', end, 'count'])
    await submitted(office, 'put', [`row-0005${end}`, 'v'])
    await (await seen.submit()).getStatus()
  }
  await submitted(lender, 'putPrivate', [bankCollection, 'terms'], { transient: { value: 'secret' } })
  await submitted(office, 'putDigest', [bankCollection, 'consent', 'd'])
  await submitted(office, 'putDigest', [bankCollection, 'forged', 'd'], { named: [ip, copyright] })
  await submitted(office, 'putPrivate', [bankCollection, 'gone'], { transient: { value: 'x' }, named: [ip, bank] })
  await submitted(lender, 'purgePrivate', [bankCollection, 'gone'], { named: [bank] })
  await submitted(office, 'remove', [row(7)])
}

const simulations: readonly (readonly [string, ...string[]])[] = [
  ['get', row(1)],
  ['get', 'absent'],
  ['put', 'k', 'v'],
  ['put', 'title', 'x'],
  ['put', 'k', ''],
  ['put', '', 'v'],
  ['put', 'k'],
  ['remove', row(8)],
  ['remove', row(7)],
  ['add', 'counter'],
  ['act', 'new'],
  ['guard', 'title', `${ip},${bank}`],
  ['guarded', 'title'],
  ['guarded', row(1)],
  ['range', 'row-', 'row-~'],
  ['range', 'zzz', 'zzzz'],
  ['rangeAndPut', 'row-', 'row-~', 'c'],
  ['rangeAndPut', row(10), row(60), 'c'],
  ['rangeAndPut', row(10), row(61), 'c'],
  ['rangeAndPut', row(10), row(110), 'c'],
  ['rangeAndPut', row(10), row(111), 'c'],
  ['rangeAndPut', '', '', 'c'],
  ['page', row(100), row(110), '4', ''],
  ['page', row(100), row(110), '100', row(104)],
  ['pageAndPut', 'row-', 'row-~'],
  ['privateHash', bankCollection, 'terms'],
  ['privateHash', bankCollection, 'absent'],
  ['getPrivate', bankCollection, 'terms'],
  ['getPrivate', bankCollection, 'absent'],
  ['putDigest', ownCollection, 'k', 'd'],
  ['putDigest', bankCollection, 'k', 'd'],
  ['putDigest', '_implicit_org_NopeMSP', 'k', 'd'],
  ['putDigest', 'nope', 'k', 'd'],
  ['purgePrivate', ownCollection, 'k'],
  ['putPrivate', ownCollection, 'p'],
  ['emit', 'name', 'payload'],
  ['refuse', 'E_FROZEN|{"zh":"权利已被查封"}'],
  ['nope'],
  ['role'],
]

if (!(programs instanceof Error)) {
  describe('a real Fabric peer of one member', () => {
    let ledger: RunningLedger
    let replica: RunningProgram | undefined
    let chaincode: RunningProgram | undefined
    let ports: { peer: number; chaincodeListen: number; operations: number }
    let home: string

    const startPeer = async (env: Readonly<Record<string, string>> = {}): Promise<void> => {
      const spec = peerProgram(ledger.dir, member, programs.peer.path, home)
      replica = await startProgram({ ...spec, env: { ...spec.env, ...env } })
      await until(listens(host, ports.peer), { timeoutMs: 30_000 })
    }

    beforeAll(async () => {
      ledger = await RunningLedger.start()
      ports = { peer: ledger.portBase + 70, chaincodeListen: ledger.portBase + 71, operations: ledger.portBase + 72 }
      home = join(ledger.dir, 'replica')
      await write(ledger)
      writePeerFiles(ledger.dir, member, ports, home)
      await startPeer()
      const command = new PeerCommand(ledger.dir, member, programs.peer.path, ledger.portBase, home, ports.peer)
      await command.run(['channel', 'join', '-b', join(ledger.dir, 'genesis.block')])
      const { height } = await ledger.status()
      const caughtUp = async (): Promise<boolean> =>
        (await command.run(['channel', 'getinfo', '-c', channel.id])).includes(`"height":${height},`)
      await until({ what: `the peer to reach height ${height}`, holds: caughtUp }, { timeoutMs: 120_000, everyMs: 500 })
    }, 240_000)

    afterAll(async () => {
      await chaincode?.stop(2000)
      await replica?.stop(5000)
      await ledger.stop()
    }, 60_000)

    test('pulls the chain, believes its signatures and comes to the same verdicts and the same commit hashes', async () => {
      const { height } = await ledger.status()
      const [theirs, ours] = await Promise.all([
        chainOf(ledger, ports.peer, height),
        chainOf(ledger, portsOf(ledger.portBase, member).peer, height),
      ])
      expect(theirs).toEqual(ours)
      const verdicts = new Set(ours.flatMap((line) => line.split(' ')[1]?.match(/../g) ?? []))
      expect([...verdicts].sort()).toEqual(['00', '0a', '0b', '0c'])
    }, 60_000)

    test('endorses the same proposals with the same bytes', async () => {
      // Without TLS a peer in development mode takes a chaincode that dials it, whatever package was approved.
      await replica?.stop()
      await startPeer({ CORE_CHAINCODE_MODE: 'dev', CORE_PEER_TLS_ENABLED: 'false' })
      chaincode = await startProgram({
        name: 'replica-chaincode',
        script: 'node_modules/fabric-shim/cli.js',
        args: [
          'start',
          '--module-path',
          'test/fixtures/chaincode',
          '--peer.address',
          `${host}:${ports.chaincodeListen}`,
          '--chaincode-id-name',
          'ip-rights-ledger:1.0',
        ],
        env: { CORE_CHAINCODE_LOGGING_LEVEL: 'WARNING', CORE_PEER_TLS_ENABLED: 'false', CORE_PEER_LOCALMSPID: court },
        logFile: join(ledger.dir, 'logs', 'replica-chaincode.log'),
      })
      const ca = readFileSync(join(ledger.dir, 'crypto', court, 'tlsca.pem'))
      const real = new peer.EndorserClient(`${host}:${ports.peer}`, credentials.createInsecure())
      const embedded = new peer.EndorserClient(`${host}:${portsOf(ledger.portBase, member).peer}`, credentials.createSsl(ca))
      const sign = lowSSigner(readFileSync(join(ledger.dir, 'crypto', court, 'users', 'judge', 'key.pem'), 'utf8'))
      const { contract } = ledger.client(court, court, { user: 'judge' })
      const process = (at: peer.EndorserClient, proposal: peer.SignedProposal): Promise<string> =>
        new Promise((resolve) => {
          at.processProposal(proposal, (error, answer) => {
            const response = answer?.getResponse()
            const said = `${response?.getStatus()} ${response?.getMessage()}`
            resolve(error ? error.message : `${said}\n${Buffer.from(answer?.getPayload_asU8() ?? []).toString('hex')}`)
          })
        })
      const propose = (name: string, args: string[]): peer.SignedProposal => {
        const transientData = name === 'putPrivate' ? { value: 'secret' } : {}
        const bytes = contract.newProposal(name, { arguments: args, transientData }).getBytes()
        const proposal = gateway.ProposedTransaction.deserializeBinary(bytes).getProposal() ?? new peer.SignedProposal()
        proposal.setSignature(sign(proposal.getProposalBytes_asU8()))
        return proposal
      }
      const registered = async (): Promise<boolean> => (await process(real, propose('get', ['k']))).startsWith('200')
      await until({ what: 'the chaincode to register at the peer', holds: registered }, { timeoutMs: 30_000 })
      for (const [name, ...args] of simulations) {
        const proposal = propose(name, args)
        const [theirs, ours] = await Promise.all([process(real, proposal), process(embedded, proposal)])
        expect({ name, args, answer: ours }).toEqual({ name, args, answer: theirs })
      }
      real.close()
      embedded.close()
    }, 120_000)
  })
}
