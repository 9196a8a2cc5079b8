import { common, gateway as protos } from '@hyperledger/fabric-protos'
import type { Profile } from '../profile.js'
import { ChainStream } from './chain-stream.js'
import { FabricEndorsement, type EndorsementParts } from './fabric-endorsement.js'
import { ledgerFailure, transactionUnknown } from './grpc-failure.js'
import { FabricOfflineSigning } from './fabric-offline-signing.js'
import { Identities, type StoredIdentity } from './identities.js'
import { LedgerFailure } from './ledger-failure.js'
import type { Caller, Endorsed, Endorsement, EnrolledIdentity, Evaluated, Height, Invocation, Ledger, PeerAway } from './ledger.js'
import { MemberPeers, type Where } from './member-peers.js'
import type { OfflineSigning } from './offline-signing.js'
import type { PeerPart } from './peer-away.js'
import { PeerCalls, type Deadlines, type QueryArguments } from './peer-calls.js'
import { PeerConnection } from './peer-connection.js'
import { peersAway } from './peers-away.js'
import type { StageObserver } from './stage-times.js'
import { standInFailure } from './stand-in-failure.js'

/** A transaction's block never changes, so it is asked for once. */
const mostBlocksKnown = 100_000

const text = new TextDecoder()

/** The ledger by the member's own peer, and by other members' while that one is away. */
export class FabricLedger implements Ledger {
  readonly offline: OfflineSigning
  readonly #profile: Profile
  readonly #deadlines: Deadlines
  readonly #calls: PeerCalls
  readonly #peers: MemberPeers
  readonly #stream: ChainStream
  readonly #identities: Identities
  readonly #descriptions = new WeakMap<StoredIdentity, EnrolledIdentity>()
  readonly #blockOf = new Map<string, number>()

  constructor(profile: Profile, deadlines: Deadlines, observe?: StageObserver) {
    this.#profile = profile
    this.#deadlines = deadlines
    this.#identities = new Identities(profile.usersDir)
    this.#calls = new PeerCalls(profile, deadlines)
    const own = new PeerConnection({ mspId: profile.mspId, ...profile.peer }, observe)
    const others = (profile.otherPeers ?? []).map((place) => new PeerConnection(place, observe))
    this.#peers = new MemberPeers(own, others, async (peer, part) => this.#calls.signOfLife(peer, await this.#anyIdentity(), part))
    this.offline = new FabricOfflineSigning(this.#calls, own, async (invocation, ask) => {
      const { value } = await this.#ofChaincode(await this.#anyIdentity(), invocation, ask)
      return value
    })
    this.#stream = new ChainStream(this.#peers, this.#calls)
  }

  async evaluate(caller: Caller, invocation: Invocation): Promise<Evaluated> {
    const identity = await this.#identityOf(caller.user)
    const { value, via } = await this.#ofChaincode(identity, invocation, (peer) => this.#calls.evaluate(peer, identity, invocation))
    return { reply: text.decode(value), ...(via === undefined ? {} : { via }) }
  }

  async endorse(caller: Caller, invocation: Invocation): Promise<Endorsement> {
    const identity = await this.#identityOf(caller.user)
    const { value } = await this.#ofChaincode(identity, invocation, (peer) => this.#calls.endorse(peer, identity, invocation))
    return FabricEndorsement.of(value, this.#endorsementParts(identity))
  }

  async kept(bytes: Uint8Array): Promise<Endorsement> {
    return FabricEndorsement.kept(bytes, this.#endorsementParts(await this.#anyIdentity()))
  }

  async holds(txId: string): Promise<boolean> {
    const identity = await this.#anyIdentity()
    const args = [this.#profile.channel, txId]
    try {
      // Another member's peer may be behind: what it does not hold is no proof.
      await this.#asked('chain', 'own', (peer) => this.#calls.query(peer, identity, 'GetTransactionByID', args))
      return true
    } catch (error) {
      if (error instanceof LedgerFailure && transactionUnknown(error.cause)) return false
      throw error
    }
  }

  async height(at?: string): Promise<Height> {
    const identity = await this.#anyIdentity()
    const { value: block, via } = await this.#asked('chain', at, (peer) => this.#calls.height(peer, identity))
    return { block, ...(via === undefined ? {} : { via }) }
  }

  async blockOf(caller: Caller, txId: string, at?: string): Promise<number> {
    const known = this.#blockOf.get(txId)
    if (known !== undefined) return known
    const { value, via } = await this.#query(caller, 'GetBlockByTxID', [this.#profile.channel, txId], at)
    const number = common.Block.deserializeBinary(value).getHeader()?.getNumber()
    if (number === undefined) throw new Error(`expected a header in the block of ${txId}, got none`)
    // Another member's word holds for the answer it was asked for, and no longer.
    if (via !== undefined) return number
    if (this.#blockOf.size >= mostBlocksKnown) this.#blockOf.clear()
    this.#blockOf.set(txId, number)
    return number
  }

  async blocks(caller: Caller): Promise<Uint8Array[]> {
    const identity = await this.#identityOf(caller.user)
    return (await this.#asked('chain', undefined, (peer) => this.#calls.blocks(peer, identity))).value
  }

  /**
   * Serialized common.Block of every block from `from` on, and on as they are made, until the signal, or until another peer is to be followed.
   * @throws LedgerFailure; ChainDiffers where another member's peer gave a block that the own one does not have so
   */
  async *follow(from: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    const identity = await this.#anyIdentity()
    try {
      yield* this.#stream.blocks(from, signal, identity)
    } catch (error) {
      throw ledgerFailure(error)
    }
  }

  /** MSP id of the member whose peer gave blocks that the own one has not confirmed yet. */
  get followedVia(): string | undefined {
    return this.#stream.via
  }

  async query(caller: Caller, name: string, args: QueryArguments): Promise<Uint8Array> {
    return (await this.#query(caller, name, args)).value
  }

  async queryEndorsed(caller: Caller, name: string, args: readonly string[], endorsers: readonly string[]): Promise<Endorsed> {
    const identity = await this.#identityOf(caller.user)
    const ask = (peer: PeerConnection) => this.#calls.queryEndorsed(peer, identity, name, args, endorsers)
    const { value: transaction } = await this.#asked('chain', undefined, ask)
    const envelope = protos.PreparedTransaction.deserializeBinary(transaction.getBytes()).getEnvelope()
    if (!envelope) throw new Error(`expected an envelope in the endorsed ${name}, got none`)
    return { envelope: envelope.serializeBinary(), result: transaction.getResult() }
  }

  away(): readonly PeerAway[] {
    return peersAway(this.#peers)
  }

  identity(user: string): EnrolledIdentity | null | Promise<EnrolledIdentity | null> {
    const known = this.#identities.known(user)
    return known ? this.#described(known) : this.#identities.find(user).then((found) => found && this.#described(found))
  }

  close(): void {
    this.#peers.close()
  }

  /** A secret goes to the own peer's gateway only, and by it to the members named: a gateway that chose them itself could show it to any. */
  async #ofChaincode<T>(
    identity: StoredIdentity,
    { contract, name, transient, endorsers, ownPeerOnly }: Invocation,
    ask: (peer: PeerConnection, identity: StoredIdentity) => Promise<T>,
  ) {
    if (transient && (endorsers ?? []).length === 0)
      throw new Error(`expected the endorsers of ${contract}:${name} to be named, since it carries transient data, got none`)
    return this.#asked('chaincode', transient || ownPeerOnly ? 'own' : undefined, async (peer) => {
      try {
        return await ask(peer, identity)
      } catch (error) {
        throw peer.mspId === this.#profile.mspId ? error : standInFailure(error, peer.mspId)
      }
    })
  }

  #described(identity: StoredIdentity): EnrolledIdentity {
    const known = this.#descriptions.get(identity)
    if (known) return known
    const { certificate: _certificate, privateKey: _privateKey, ...described } = identity
    this.#descriptions.set(identity, described)
    return described
  }

  #endorsementParts(identity: StoredIdentity): EndorsementParts {
    return { peers: this.#peers, identity, channel: this.#profile.channel, deadlines: this.#deadlines }
  }

  async #query({ user }: Caller, name: string, args: QueryArguments, at?: string) {
    const identity = await this.#identityOf(user)
    return this.#asked('chain', at, (peer) => this.#calls.query(peer, identity, name, args))
  }

  async #asked<T>(part: PeerPart, where: Where, ask: (peer: PeerConnection) => Promise<T>) {
    try {
      return await this.#peers.run(part, where, ask)
    } catch (error) {
      throw ledgerFailure(error)
    }
  }

  async #identityOf(user: string): Promise<StoredIdentity> {
    const known = await this.#identities.find(user)
    if (!known) throw new Error(`expected an enrolled identity of ${this.#profile.member}, got the user name ${user}`)
    return known
  }

  /** Health is asked by no caller: any identity already in use serves, else one that every member has. */
  async #anyIdentity(): Promise<StoredIdentity> {
    const known = await this.#identities.any()
    if (known) return known
    for (const user of ['auditor', 'admin']) {
      const found = await this.#identities.find(user)
      if (found) return found
    }
    throw new LedgerFailure('network', `expected an identity auditor or admin in ${this.#profile.usersDir}, got none`)
  }
}
