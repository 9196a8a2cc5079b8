import { join } from 'node:path'
import { PeerCommand } from '../../../network/src/fabric/peer-command.js'
import { peerProgram, type PeerPorts, writePeerFiles } from '../../../network/src/fabric/peer-program.js'
import { findPrograms } from '../../../network/src/fabric/programs.js'
import { type NativeProgram, startProgram } from '../../../network/src/supervisor/child-process.js'
import type { RunningProgram } from '../../../network/src/supervisor/running-program.js'
import { answersOk, listens, until } from '../../../network/src/supervisor/condition.js'
import { channel, host, memberByMsp } from '../../../network/src/topology.js'
import { common } from '../../../network/src/embedded/wire/protos.js'
import { connectClient, type ConnectedClient } from '../gateway-client.js'

/** The real peer listens this far above the embedded ledger's peers. */
const portsApart = 64

/** Fabric's own peer, with the key material of a member of an embedded ledger, joined to that ledger's channel from its genesis block. */
export class RealPeer {
  readonly client: ConnectedClient
  readonly ports: PeerPorts
  readonly #spec: NativeProgram
  #program: RunningProgram

  private constructor(client: ConnectedClient, ports: PeerPorts, spec: NativeProgram, program: RunningProgram) {
    this.client = client
    this.ports = ports
    this.#spec = spec
    this.#program = program
  }

  static async join(dir: string, portBase: number, mspId: string): Promise<RealPeer> {
    const member = memberByMsp(mspId)
    const { peer } = await findPrograms()
    const home = join(dir, 'real-peer')
    const base = portBase + portsApart
    const port = base + 20 + portsOffset(mspId)
    const ports = { peer: port, chaincodeListen: base + 30, operations: base + 31 }
    writePeerFiles(dir, member, ports, home)
    // Nobody will answer its pull for others' private values: a block with some need not wait for that.
    const spec = withEnv(peerProgram(dir, member, peer.path, home), { CORE_PEER_GOSSIP_PVTDATA_PULLRETRYTHRESHOLD: '100ms' })
    const program = await started(spec, ports)
    await new PeerCommand(dir, member, peer.path, portBase, home, port).run(['channel', 'join', '-b', join(dir, 'genesis.block')])
    return new RealPeer(connectClient(dir, base, mspId, mspId), ports, spec, program)
  }

  /** Waits until the peer has as many blocks. */
  async reaches(height: number): Promise<void> {
    await until(
      { what: `the real peer to commit ${height} blocks`, holds: async () => (await heightAt(this.client)) >= height },
      { timeoutMs: 120_000, everyMs: 200 },
    )
  }

  /** Stops it and starts it on what it has, otherwise set. */
  async restart(env: Readonly<Record<string, string>>): Promise<void> {
    await this.#program.stop()
    this.#program = await started(withEnv(this.#spec, env), this.ports)
  }

  async stop(): Promise<void> {
    this.client.close()
    await this.#program.stop()
  }
}

const withEnv = (spec: NativeProgram, env: Readonly<Record<string, string>>): NativeProgram => ({ ...spec, env: { ...spec.env, ...env } })

async function started(spec: NativeProgram, { peer, operations }: PeerPorts): Promise<RunningProgram> {
  const program = await startProgram(spec)
  await until(answersOk(`http://${host}:${operations}/healthz`), { timeoutMs: 30_000 })
  await until(listens(host, peer), { timeoutMs: 30_000 })
  return program
}

const portsOffset = (mspId: string): number => ['IpOfficeMSP', 'CopyrightOfficeMSP', 'BankMSP', 'CourtMSP'].indexOf(mspId)

export async function heightAt({ qscc }: ConnectedClient): Promise<number> {
  return common.BlockchainInfo.deserializeBinary(await qscc.evaluateTransaction('GetChainInfo', channel.id)).getHeight()
}

/** What a peer says of one block: whose it is, which transactions it took, and the running hash over what they changed. */
export interface Verdict {
  readonly number: number
  readonly hash: string
  readonly flags: readonly number[]
  readonly commitHash: string
}

export async function verdictsOf({ qscc }: ConnectedClient, height: number): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (let number = 0; number < height; number++) {
    const block = common.Block.deserializeBinary(await qscc.evaluateTransaction('GetBlockByNumber', channel.id, String(number)))
    const metadata = block.getMetadata()?.getMetadataList_asU8() ?? []
    const commit = common.Metadata.deserializeBinary(metadata[4] ?? new Uint8Array()).getValue_asU8()
    verdicts.push({
      number,
      hash: Buffer.from(block.getHeader()?.getDataHash_asU8() ?? []).toString('hex'),
      flags: [...(metadata[2] ?? [])],
      commitHash: Buffer.from(commit).toString('hex'),
    })
  }
  return verdicts
}
