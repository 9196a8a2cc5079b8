export interface CommittedTransaction {
  /** Serialized common.Envelope as it stands in the block. */
  readonly envelope: Buffer
  /** peer.TxValidationCode */
  readonly validationCode: number
  readonly blockNumber: number
  readonly txNumber: number
}

export interface ChainInfo {
  readonly height: number
  readonly currentBlockHash: Buffer
  readonly previousBlockHash: Buffer
}

/** Reads of committed blocks; bytes are serialized common.Block with all metadata. */
export interface BlockReader {
  /** Number of committed blocks: the next block's number. */
  readonly height: number
  chainInfo(): ChainInfo
  block(number: number): Buffer | undefined
  blockByHash(hash: Uint8Array): Buffer | undefined
  blockByTxId(txId: string): Buffer | undefined
  transaction(txId: string): CommittedTransaction | undefined
  /** Resolves once `height` >= the given height, at once when it is; rejects with the signal's reason. */
  waitForHeight(height: number, signal?: AbortSignal): Promise<void>
  /** Called after each commit with the new block; returns the unsubscriber. */
  onCommit(listener: (committed: CommittedBlock) => void): () => void
}

export interface CommittedBlock {
  readonly number: number
  /** Serialized common.Block with all metadata. */
  readonly bytes: Buffer
  readonly transactions: readonly { readonly txId: string; readonly validationCode: number }[]
}
