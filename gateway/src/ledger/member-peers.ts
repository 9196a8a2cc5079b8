import { Circuit } from './circuit.js'
import { LedgerFailure } from './ledger-failure.js'
import { findingOf, type Finding, type PeerPart } from './peer-away.js'
import type { PeerConnection } from './peer-connection.js'

/** Each costs the caller a deadline; whose connection is refused costs nothing. */
const mostUnanswered = 2

/** Asks a part of a peer for a sign of life: the peer's height. Rejects where there is none soon. */
export type Probe = (peer: PeerConnection, part: PeerPart) => Promise<unknown>

/** One peer, and whether its parts serve. */
export class MemberPeer {
  readonly connection: PeerConnection
  readonly circuits: Readonly<Record<PeerPart, Circuit>>

  constructor(connection: PeerConnection, probe: Probe, probeEveryMs?: number) {
    this.connection = connection
    const circuitOf = (part: PeerPart) =>
      new Circuit(
        () =>
          probe(connection, part).then(
            () => true,
            () => false,
          ),
        probeEveryMs,
      )
    this.circuits = { chain: circuitOf('chain'), chaincode: circuitOf('chaincode') }
  }

  get mspId(): string {
    return this.connection.mspId
  }

  serves(part: PeerPart): boolean {
    const { chain, chaincode } = this.circuits
    return chain.awaySince === undefined && (part === 'chain' || chaincode.awaySince === undefined)
  }

  close(): void {
    for (const circuit of Object.values(this.circuits)) circuit.close()
    this.connection.close()
  }
}

/** Whom to ask: `own` never goes by another member's peer, an MSP id by that member's alone; absent: the own peer, else the first that serves. */
export type Where = 'own' | (string & {}) | undefined

/** The member's own peer, and in order those of others that stand in for it while it is away. */
export class MemberPeers {
  readonly own: MemberPeer
  readonly #all: readonly MemberPeer[]

  constructor(own: PeerConnection, others: readonly PeerConnection[], probe: Probe, probeEveryMs?: number) {
    this.own = new MemberPeer(own, probe, probeEveryMs)
    this.#all = [this.own, ...others.map((other) => new MemberPeer(other, probe, probeEveryMs))]
  }

  get all(): readonly MemberPeer[] {
    return this.#all
  }

  /** The peer that a part is asked of now; the own one where none serves. */
  serving(part: PeerPart): MemberPeer {
    return this.#all.find((peer) => peer.serves(part)) ?? this.own
  }

  /**
   * Does the work at one peer, and where that one turns out to be away, at the next.
   * @throws what the work throws where the peer itself said it; LedgerFailure `ownPeerAway` where only the own peer may be asked
   */
  async run<T>(
    part: PeerPart,
    where: Where,
    work: (peer: PeerConnection) => Promise<T>,
  ): Promise<{ readonly value: T; readonly via?: string }> {
    let first: unknown
    let unanswered = 0
    for (const peer of this.#candidates(part, where)) {
      try {
        const value = await work(peer.connection)
        return { value, ...(peer === this.own ? {} : { via: peer.mspId }) }
      } catch (error) {
        const finding = findingOf(error, part, peer.connection)
        if (!(await this.#isAway(peer, part, finding))) throw error
        if (finding === 'perhaps') unanswered += 1
        if (unanswered === mostUnanswered) throw error
        first ??= error
      }
    }
    if (where === 'own') throw new LedgerFailure('ownPeerAway', `expected the peer of ${this.own.mspId} to answer`, { cause: first })
    throw first
  }

  close(): void {
    for (const peer of this.#all) peer.close()
  }

  #candidates(part: PeerPart, where: Where): readonly MemberPeer[] {
    if (where === 'own') return this.own.serves(part) ? [this.own] : []
    if (where !== undefined) return [this.#named(where)]
    const serving = this.#all.filter((peer) => peer.serves(part))
    return serving.length > 0 ? serving : [this.own]
  }

  #named(mspId: string): MemberPeer {
    const peer = this.#all.find((each) => each.mspId === mspId)
    if (!peer) throw new Error(`expected a member with a peer in the connection profile, got ${mspId}`)
    return peer
  }

  async #isAway({ connection, circuits }: MemberPeer, part: PeerPart, finding: Finding): Promise<boolean> {
    if (finding === 'serves') return false
    if (finding === 'perhaps') return (await circuits.chain.isAway()) || (part === 'chaincode' && (await circuits.chaincode.isAway()))
    // What came over a connection that stands tells of the chaincode only.
    circuits[part === 'chaincode' && connection.connected ? 'chaincode' : 'chain'].open()
    return true
  }
}
