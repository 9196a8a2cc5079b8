import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Channel } from '../../network/src/embedded/channel.js'
import { noFaults, type Faults } from '../../network/src/embedded/faults.js'
import { openChannel } from '../../network/src/embedded/open-channel.js'
import { nodeIdentity, userIdentity, type SigningIdentity } from '../../network/src/embedded/signing-identity.js'
import { members } from '../../network/src/topology.js'
import { endorsedTransaction, type EndorsedTransaction, type Simulated } from './endorsed-transaction.js'

export const ip = 'IpOfficeMSP'
export const copyright = 'CopyrightOfficeMSP'
export const bank = 'BankMSP'
export const court = 'CourtMSP'
export const chaincodeCodes = { valid: 0, duplicate: 9, policy: 10, mvcc: 11, phantom: 12 } as const

/** A channel in a directory of its own, and the ways a test writes to it. */
export class OpenedChannel {
  readonly dir: string
  readonly faults: Faults
  readonly registrar: SigningIdentity
  channel: Channel
  readonly #peers: ReadonlyMap<string, SigningIdentity>

  private constructor(dir: string, faults: Faults, channel: Channel) {
    this.dir = dir
    this.faults = faults
    this.channel = channel
    this.registrar = userIdentity(dir, ip, 'registrar')
    this.#peers = new Map(members.map(({ mspId }) => [mspId, nodeIdentity(dir, mspId, 'peer')]))
  }

  static async open(): Promise<OpenedChannel> {
    const dir = mkdtempSync(join(tmpdir(), 'channel-'))
    const faults = noFaults()
    return new OpenedChannel(dir, faults, await openChannel({ dir, portBase: 18080, faults, viewChangeMs: 100 }))
  }

  peers(...mspIds: readonly string[]): SigningIdentity[] {
    return mspIds.map((mspId) => {
      const peer = this.#peers.get(mspId)
      if (!peer) throw new Error(`no such member: ${mspId}`)
      return peer
    })
  }

  endorsed(simulated: Simulated, ...mspIds: readonly string[]): EndorsedTransaction {
    return endorsedTransaction(this.registrar, this.peers(...mspIds), simulated)
  }

  /** Submits all at once, so that they share a block, and returns their validation codes. */
  async commit(...transactions: readonly EndorsedTransaction[]): Promise<number[]> {
    const { blocks, orderers } = this.channel
    const { height } = blocks
    for (const { envelope } of transactions) {
      const outcome = await orderers.submit(envelope)
      if (!outcome.accepted) throw new Error(`${outcome.message}: ${JSON.stringify(outcome.details)}`)
    }
    await blocks.waitForHeight(height + 1)
    return transactions.map(({ txId }) => blocks.transaction(txId)?.validationCode ?? -1)
  }

  /** Endorses by the given members and commits alone. */
  async write(simulated: Simulated, ...mspIds: readonly string[]): Promise<number> {
    const [code = -1] = await this.commit(this.endorsed(simulated, ...mspIds))
    return code
  }

  async reopen(): Promise<void> {
    await this.channel.close()
    this.channel = await openChannel({ dir: this.dir, portBase: 18080, faults: this.faults, viewChangeMs: 100 })
  }

  async remove(): Promise<void> {
    await this.channel.close()
    rmSync(this.dir, { recursive: true, force: true })
  }
}

export const at = (blockNumber: number, txNumber = 0): { blockNumber: number; txNumber: number } => ({ blockNumber, txNumber })
