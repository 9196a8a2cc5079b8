/** Height of a write: the block and the transaction in it (`core/ledger/internal/version`). */
export interface Version {
  readonly blockNumber: number
  readonly txNumber: number
}

export interface StateValue {
  readonly value: Buffer
  readonly version: Version
}

export interface StateRow extends StateValue {
  readonly key: string
}

export interface PrivateHash {
  readonly valueHash: Buffer
  readonly version: Version
  readonly metadata: ReadonlyMap<string, Buffer>
}

/**
 * Committed state as of one height, unmoved by blocks that commit meanwhile: what the peer gets from its commit lock
 * (`txmgmt/txmgr/lockbased_txmgr.go`), here from a database read transaction, so that a hanging chaincode blocks no commit.
 * `close` must be called; a snapshot is used by one simulation.
 */
export interface StateSnapshot {
  /** Number of blocks committed when the snapshot was taken. */
  readonly height: number
  get(ns: string, key: string): StateValue | undefined
  /** Rows with start <= key < end in byte order of the keys, read lazily; empty `end` means to the end of the namespace. */
  range(ns: string, start: string, end: string): IterableIterator<StateRow>
  metadata(ns: string, key: string): ReadonlyMap<string, Buffer> | undefined
  privateHash(ns: string, collection: string, keyHash: Uint8Array): PrivateHash | undefined
  /**
   * The value a member holds for a private key. `undefined`: no such key on the ledger. `missing`: a hash is committed but this member does not
   * hold the matching value (the peer's `private data matching public hash version is not available`).
   */
  privateValue(mspId: string, ns: string, collection: string, key: string): StateValue | 'missing' | undefined
  /** Private rows a member holds, start <= key < end in byte order; only for transactions that write nothing. */
  privateRange(mspId: string, ns: string, collection: string, start: string, end: string): IterableIterator<StateRow>
  close(): void
}
