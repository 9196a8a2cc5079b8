import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { asBuffer } from '../wire/bytes.js'
import { common } from '../wire/protos.js'
import type { BlockReader, ChainInfo, CommittedBlock, CommittedTransaction } from './block-reader.js'

interface TxRow {
  readonly block: number
  readonly position: number
  readonly code: number
}

/** Committed blocks and their index (`common/ledger/blkstorage`). Writing is the committer's, inside its transaction. */
export class BlockStore implements BlockReader {
  readonly #block: StatementSync
  readonly #byHash: StatementSync
  readonly #tx: StatementSync
  readonly #hash: StatementSync
  readonly #listeners = new Set<(committed: CommittedBlock) => void>()
  #height: number

  constructor(database: DatabaseSync) {
    this.#block = database.prepare('SELECT bytes FROM block WHERE number = ?')
    this.#byHash = database.prepare('SELECT bytes FROM block WHERE hash = ?')
    this.#hash = database.prepare('SELECT hash FROM block WHERE number = ?')
    this.#tx = database.prepare('SELECT block, position, code FROM tx WHERE tx_id = ?')
    this.#height = (database.prepare('SELECT coalesce(max(number) + 1, 0) AS height FROM block').get() as { height: number }).height
  }

  get height(): number {
    return this.#height
  }

  chainInfo(): ChainInfo {
    return {
      height: this.#height,
      currentBlockHash: this.blockHash(this.#height - 1),
      previousBlockHash: this.#height > 1 ? this.blockHash(this.#height - 2) : Buffer.alloc(0),
    }
  }

  blockHash(number: number): Buffer {
    const row = this.#hash.get(number) as { hash: Uint8Array } | undefined
    if (!row) throw new Error(`expected block ${number} of ${this.#height}, got none`)
    return asBuffer(row.hash)
  }

  block(number: number): Buffer | undefined {
    return bytesOf(this.#block.get(number))
  }

  blockByHash(hash: Uint8Array): Buffer | undefined {
    return bytesOf(this.#byHash.get(hash))
  }

  blockByTxId(txId: string): Buffer | undefined {
    const row = this.#txRow(txId)
    return row && this.block(row.block)
  }

  hasTransaction(txId: string): boolean {
    return this.#txRow(txId) !== undefined
  }

  transaction(txId: string): CommittedTransaction | undefined {
    const row = this.#txRow(txId)
    const bytes = row && this.block(row.block)
    if (!bytes) return undefined
    const envelope = common.Block.deserializeBinary(bytes).getData()?.getDataList_asU8()[row.position]
    return envelope && { envelope: asBuffer(envelope), validationCode: row.code, blockNumber: row.block, txNumber: row.position }
  }

  waitForHeight(height: number, signal?: AbortSignal): Promise<void> {
    if (this.#height >= height) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const done = (act: () => void): void => {
        stop()
        signal?.removeEventListener('abort', aborted)
        act()
      }
      const aborted = (): void => done(() => reject(signal?.reason as Error))
      const stop = this.onCommit(({ number }) => {
        if (number + 1 >= height) done(resolve)
      })
      if (signal?.aborted) aborted()
      else signal?.addEventListener('abort', aborted)
    })
  }

  onCommit(listener: (committed: CommittedBlock) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Tells the readers of a block that the database now holds. */
  announce(committed: CommittedBlock): void {
    this.#height = committed.number + 1
    for (const listener of [...this.#listeners]) listener(committed)
  }

  #txRow(txId: string): TxRow | undefined {
    return this.#tx.get(txId) as TxRow | undefined
  }
}

const bytesOf = (row: unknown): Buffer | undefined => (row ? asBuffer((row as { bytes: Uint8Array }).bytes) : undefined)
