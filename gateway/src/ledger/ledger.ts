import type { OfflineSigning } from './offline-signing.js'

/** What the rest of the gateway knows of the ledger. Only this folder knows Fabric. */

/** A transaction of the register's chaincode. */
export interface Invocation {
  readonly contract: string
  readonly name: string
  /** The one argument, a canonical JSON string. */
  readonly argument: string
  /** Sent as transient data to the endorsers only; names and values are text. */
  readonly transient?: Readonly<Record<string, string>>
  /** MSP ids of exactly the members that endorse; absent: the peer finds a set that satisfies the keys written. */
  readonly endorsers?: readonly string[]
  /** The answer rests on what only the member's own peer holds; what is sent as transient data is so without saying. */
  readonly ownPeerOnly?: true
}

/**
 * An answer is the member's own peer's, and where that one is away, another member's: then it is that member's word, and `via` is its MSP id.
 * What is secret, and what only the own peer holds, is never asked of another.
 */
export interface Answered {
  readonly via?: string
}

export interface Evaluated extends Answered {
  readonly reply: string
}

export interface Height extends Answered {
  /** Number of the last block. */
  readonly block: number
}

export interface Committed extends Answered {
  readonly txId: string
  /** Number of the block that holds it. */
  readonly block: number
}

/** A part of a member's peer that does not serve, and who answers in its place. */
export interface PeerAway {
  readonly mspId: string
  readonly part: 'chain' | 'chaincode'
  readonly since: string
  readonly via?: string
}

/** An endorsed write: nothing is ordered until `submit`. `reply` is what the endorsers agreed on. */
export interface Endorsement {
  readonly txId: string
  readonly reply: string
  /** The transaction under its client's signature: whoever holds it can have it ordered. */
  readonly bytes: Uint8Array
  /** Hands it over to the orderers. Sending it twice is safe: the second copy is refused as a duplicate. @throws LedgerFailure */
  submit(): Promise<void>
  /**
   * Waits for the commit.
   * @throws LedgerFailure `concurrentChange`, `endorsementPolicy`, `invalidated` when it was found invalid; `commitPending` when
   * the deadline passed, which says nothing about the outcome: it may be called again
   */
  committed(): Promise<Committed>
}

export interface Caller {
  /** Name of an enrolled identity of this member. */
  readonly user: string
}

/** One result of a system chaincode, with the signatures of those that endorsed it. */
export interface Endorsed {
  /** Protobuf bytes of common.Envelope, signed by the endorsers, never ordered. */
  readonly envelope: Uint8Array
  readonly result: Uint8Array
}

export interface Ledger {
  /** @throws LedgerFailure */
  evaluate(caller: Caller, invocation: Invocation): Promise<Evaluated>
  /** @throws LedgerFailure */
  endorse(caller: Caller, invocation: Invocation): Promise<Endorsement>
  /** Transactions signed by their callers, whose keys are not here. */
  readonly offline: OfflineSigning
  /** An endorsed write from the bytes kept of it; any identity of this member may send it and ask after it. @throws LedgerFailure */
  kept(bytes: Uint8Array): Promise<Endorsement>
  /** Whether a block of the member's peer holds this transaction, valid or not, as of this call. @throws LedgerFailure */
  holds(txId: string): Promise<boolean>
  /** The last block at the member's peer, or at that of the member `at`, as of this call. */
  height(at?: string): Promise<Height>
  /** Number of the block that holds a committed transaction, as the member's peer has it, or that of the member `at`. */
  blockOf(caller: Caller, txId: string, at?: string): Promise<number>
  /** Serialized common.Block of every block from 0 to the last this peer has now. */
  blocks(caller: Caller): Promise<Uint8Array[]>
  /** Reads of the chain itself: protobuf bytes as the peer's query system chaincode answers. */
  query(caller: Caller, name: string, args: readonly (string | Uint8Array)[]): Promise<Uint8Array>
  /** The same, endorsed by exactly these members. */
  queryEndorsed(caller: Caller, name: string, args: readonly string[], endorsers: readonly string[]): Promise<Endorsed>
  /** What was found away of any member's peer and has not come back. */
  away(): readonly PeerAway[]
  /** Null where this member has no identity of that name. */
  identity(user: string): EnrolledIdentity | null | Promise<EnrolledIdentity | null>
  close(): void
}

/** What an identity's certificate says. */
export interface EnrolledIdentity {
  readonly user: string
  readonly mspId: string
  readonly type: 'client' | 'admin'
  readonly role?: string
  readonly party?: string
  readonly court?: string
}
