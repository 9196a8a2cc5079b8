import { headerDer } from './crypto/der.js'
import { hex, sameBytes, unhex } from './crypto/encodings.js'
import { sha256 } from './crypto/sha256.js'
import { finding, type Finding } from './findings.js'
import { dataFindings } from './questions/bytes-intact.js'
import { quorumFindings } from './questions/quorum-signed.js'
import { readBlock, type BlockReading, type PlacedTransaction } from './reading/block.js'
import { readChannelConfig, type ChannelConfig } from './reading/channel-config.js'

/** A block that does not continue the chain, or that no quorum of its orderers signed. */
export class BlockRefused extends Error {
  override readonly name = 'BlockRefused'
  readonly findings: readonly Finding[]

  constructor(number: number, findings: readonly Finding[]) {
    super(`expected a block ${number} that continues the chain, got ${findings.map(({ code, where }) => `${code} (${where})`).join(', ')}`)
    this.findings = findings
  }
}

/** How far a chain has been followed: all that is needed to go on, by this process or the next. */
export interface ChainPlace {
  /** Number of the block taken last. */
  readonly block: number
  /** Its header's hash, lower-case hex. */
  readonly hash: string
  /** Bytes of the block with the configuration in force. */
  readonly config: Uint8Array
}

export interface FollowedBlock {
  readonly number: number
  readonly transactions: readonly PlacedTransaction[]
}

/**
 * Takes a chain block by block, each judged under the configuration before it: numbered next, linked by hash, its transactions those of
 * its header, signed by a quorum of orderers. Block 0 is taken on trust: whoever compares its hash with one known from elsewhere anchors
 * all. Validity flags stand under no signature, so they are the word of the peer that sent the block.
 */
export class ChainFollower {
  readonly #channel: string
  #place: ChainPlace | undefined
  #config: ChannelConfig | undefined

  /** @param place where an earlier follower stopped; from block 0 where absent */
  constructor(channel: string, place?: ChainPlace) {
    this.#channel = channel
    this.#place = place
    this.#config = place && readChannelConfig(readBlock(place.config))
  }

  /** Undefined before block 0. */
  get place(): ChainPlace | undefined {
    return this.#place
  }

  /** @throws BlockRefused, Unreadable; what was taken before stands, and the true block can still come */
  async take(bytes: Uint8Array): Promise<FollowedBlock> {
    const block = readBlock(bytes)
    const { expected, findings } = await this.#judge(block)
    if (findings.length > 0) throw new BlockRefused(expected, findings)
    const config = block.isConfig ? this.#configOf(block) : this.#config
    const hash = hex(await sha256(headerDer(block)))
    this.#place = { block: block.number, hash, config: block.isConfig ? bytes : (this.#place?.config ?? bytes) }
    this.#config = config
    return { number: block.number, transactions: block.transactions }
  }

  async #judge(block: BlockReading): Promise<{ readonly expected: number; readonly findings: readonly Finding[] }> {
    const place = this.#place
    const config = this.#config
    const expected = place === undefined ? 0 : place.block + 1
    if (block.number !== expected) return { expected, findings: [finding('HEADER_MISSING', `expected ${expected}, got ${block.number}`)] }
    const findings = [...(await dataFindings(block))]
    const before = place === undefined ? new Uint8Array() : unhex(place.hash)
    if (!sameBytes(block.previousHash, before)) findings.push(finding('HEADER_LINK_BROKEN', `block ${expected}`))
    if (config === undefined) {
      if (!block.isConfig) findings.push(finding('GENESIS_NOT_CONFIG', `block ${expected}`))
    } else {
      findings.push(...(await quorumFindings(block, config, 'verifyNow')))
    }
    return { expected, findings }
  }

  #configOf(block: BlockReading): ChannelConfig {
    const config = readChannelConfig(block)
    if (config.channelId === this.#channel) return config
    throw new BlockRefused(block.number, [finding('GENESIS_NOT_CONFIG', `expected channel ${this.#channel}, got ${config.channelId}`)])
  }
}
