import { common } from '@hyperledger/fabric-protos'
import { ChainDiffers } from './chain-differs.js'
import type { StoredIdentity } from './identities.js'
import type { MemberPeer, MemberPeers } from './member-peers.js'
import type { PeerCalls } from './peer-calls.js'
import { Silence } from './silence.js'

/** How long a stream may be silent before its peer is asked whether there is anything to tell. */
const silenceMs = 5000

/** The last block that another member's peer gave. */
interface StandInBlock {
  readonly number: number
  readonly outcome: Buffer
  readonly mspId: string
}

/**
 * The chain as it grows, from the member's own peer; while that is away, from another member's. Once it is back, it is asked whether its
 * block is the one that the other gave last: the commit hash takes in all flags and writes up to there.
 */
export class ChainStream {
  readonly #peers: MemberPeers
  readonly #calls: PeerCalls
  readonly #silenceMs: number
  #unconfirmed: StandInBlock | undefined

  constructor(peers: MemberPeers, calls: PeerCalls, ms = silenceMs) {
    this.#peers = peers
    this.#calls = calls
    this.#silenceMs = ms
  }

  /** Whose word stands for blocks that the own peer has not confirmed. */
  get via(): string | undefined {
    return this.#unconfirmed?.mspId
  }

  /** Serialized common.Block from one peer. It ends where the own peer is back, and throws where the followed one has nothing more to give. */
  async *blocks(from: number, signal: AbortSignal, identity: StoredIdentity): AsyncGenerator<Uint8Array> {
    const peer = this.#peers.serving('chain')
    const own = peer === this.#peers.own
    const before = this.#unconfirmed
    const start = own && before?.number === from - 1 ? from - 1 : from
    const request = this.#calls.network(peer.connection, identity).newBlockEventsRequest({ startBlock: BigInt(start) })
    const events = await request.getEvents()
    const close = () => events.close()
    signal.addEventListener('abort', close, { once: true })
    const noMoreWaiting = own ? undefined : this.#peers.own.circuits.chain.whenBack(close)
    const silence = new Silence(this.#silenceMs, () => this.#hasMore(peer, identity, given), close)
    let given = start - 1
    try {
      if (signal.aborted) return
      for await (const block of events) {
        silence.broken()
        given = block.getHeader()?.getNumber() ?? given + 1
        if (own) this.#confirm(given, outcomeOf(block))
        else this.#unconfirmed = { number: given, outcome: outcomeOf(block), mspId: peer.mspId }
        if (given >= from) yield block.serializeBinary()
      }
    } catch (error) {
      await peer.circuits.chain.isAway()
      throw error
    } finally {
      silence.end()
      noMoreWaiting?.()
      signal.removeEventListener('abort', close)
      close()
    }
  }

  /** @throws ChainDiffers */
  #confirm(number: number, outcome: Buffer): void {
    const before = this.#unconfirmed
    if (!before) return
    this.#unconfirmed = undefined
    if (number === before.number && !outcome.equals(before.outcome)) throw new ChainDiffers(number, before.mspId)
  }

  /** Whether a peer has blocks that its stream did not give, or is away. */
  async #hasMore(peer: MemberPeer, identity: StoredIdentity, given: number): Promise<boolean> {
    if (await peer.circuits.chain.isAway()) return true
    return (await this.#calls.height(peer.connection, identity)) > given
  }
}

/** The chain's outcome up to a block, as the peer that committed it has it; no orderer signs it. */
function outcomeOf(block: common.Block): Buffer {
  return Buffer.from(block.getMetadata()?.getMetadataList_asU8()[common.BlockMetadataIndex.COMMIT_HASH] ?? new Uint8Array())
}
