import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { ChannelConfig } from '../channel-config/channel-config.js'
import { lifecycleNamespace } from '../lifecycle/definition-keys.js'
import type { Definitions } from '../lifecycle/definitions.js'
import type { BlockStore } from '../store/block-store.js'
import { inTransaction } from '../store/ledger-database.js'
import type { PrivateDatabase } from '../store/private-database.js'
import type { StateReads } from '../store/state-reads.js'
import { blockHeaderHash } from '../wire/block-header.js'
import { common } from '../wire/protos.js'
import { commitHash } from './commit-hash.js'
import { privateWrites } from './private-writes.js'
import { keyBytes, type UpdateBatch } from './update-batch.js'
import { validateBlock, type ValidatedTransaction } from './validate-block.js'

const { TRANSACTIONS_FILTER, COMMIT_HASH } = common.BlockMetadataIndex

export interface CommitterParts {
  readonly database: DatabaseSync
  readonly blocks: BlockStore
  readonly committed: StateReads
  readonly definitions: Definitions
  readonly privates: ReadonlyMap<string, PrivateDatabase>
  readonly config: ChannelConfig
}

/** Validates ordered blocks and commits each in one database transaction (`core/ledger/kvledger/kv_ledger.go:commit`). */
export class Committer {
  readonly #parts: CommitterParts
  readonly #statements: Record<'block' | 'tx' | 'put' | 'delete' | 'putHash' | 'deleteHash', StatementSync>
  #commitHash: Buffer

  constructor(parts: CommitterParts) {
    this.#parts = parts
    const { database } = parts
    this.#statements = {
      block: database.prepare('INSERT INTO block (number, hash, bytes) VALUES (?, ?, ?)'),
      tx: database.prepare('INSERT OR IGNORE INTO tx (tx_id, block, position, code) VALUES (?, ?, ?, ?)'),
      put: database.prepare('INSERT OR REPLACE INTO state (ns, key, value, metadata, block, tx) VALUES (?, ?, ?, ?, ?, ?)'),
      delete: database.prepare('DELETE FROM state WHERE ns = ? AND key = ?'),
      putHash: database.prepare(
        'INSERT OR REPLACE INTO private_hash (ns, coll, key_hash, value_hash, metadata, block, tx) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ),
      deleteHash: database.prepare('DELETE FROM private_hash WHERE ns = ? AND coll = ? AND key_hash = ?'),
    }
    this.#commitHash = lastCommitHash(parts.blocks)
  }

  /** @param ordered serialized common.Block with the orderers' signatures; must be the next one */
  commit(ordered: Uint8Array): void {
    const { blocks, config, definitions, committed, database } = this.#parts
    const block = common.Block.deserializeBinary(ordered)
    const header = block.getHeader()
    const number = header?.getNumber() ?? 0
    if (!header || number !== blocks.height) throw new Error(`expected block ${blocks.height}, got ${number}`)
    const { transactions, updates } = validateBlock(
      number,
      block.getData()?.getDataList_asU8() ?? [],
      config,
      definitions,
      blocks,
      committed,
    )
    const flags = Buffer.from(transactions.map((transaction) => transaction.code))
    const next = number === 0 ? Buffer.alloc(0) : commitHash(flags, updates, this.#commitHash)
    setMetadata(block, flags, next)
    const bytes = Buffer.from(block.serializeBinary())
    const hash = blockHeaderHash({ number, previousHash: header.getPreviousHash_asU8(), dataHash: header.getDataHash_asU8() })
    this.#commitPrivate(number, transactions)
    inTransaction(database, () => {
      this.#statements.block.run(number, hash, bytes)
      transactions.forEach(({ txId, code }, i) => {
        if (txId !== '') this.#statements.tx.run(txId, number, i, code)
      })
      this.#writeState(updates)
    })
    this.#commitHash = next
    if ([...updates.publicUpdates(lifecycleNamespace).keys()].length > 0) definitions.forget()
    blocks.announce({ number, bytes, transactions: transactions.map(({ txId, code }) => ({ txId, validationCode: code })) })
  }

  /** Before the block itself: a value without its block is passed over, a block without its value would be a loss. */
  #commitPrivate(number: number, transactions: readonly ValidatedTransaction[]): void {
    for (const [mspId, store] of this.#parts.privates) {
      const mine = transactions.map(({ txId, code, namespaces }, txNumber) =>
        code === 0 && namespaces
          ? privateWrites(mspId, txId, { blockNumber: number, txNumber }, namespaces, store, this.#parts.definitions)
          : [],
      )
      const txIds = transactions.filter((_, i) => (mine[i]?.length ?? 0) > 0).map(({ txId }) => txId)
      store.commit(number, mine.flat(), txIds)
    }
  }

  #writeState(updates: UpdateBatch): void {
    for (const [name, { value, metadata, version }] of updates.all()) {
      const key = keyBytes(name)
      const height = [version.blockNumber, version.txNumber] as const
      if (name.collection === '') {
        if (value === undefined) this.#statements.delete.run(name.ns, key)
        else this.#statements.put.run(name.ns, key, value, metadata ?? null, ...height)
      } else if (value === undefined) this.#statements.deleteHash.run(name.ns, name.collection, key)
      else this.#statements.putHash.run(name.ns, name.collection, key, value, metadata ?? null, ...height)
    }
  }
}

function setMetadata(block: common.Block, flags: Buffer, hash: Buffer): void {
  const metadata = block.getMetadata() ?? new common.BlockMetadata()
  const entries = metadata.getMetadataList_asU8()
  while (entries.length <= COMMIT_HASH) entries.push(new Uint8Array())
  entries[TRANSACTIONS_FILTER] = flags
  if (hash.length > 0) {
    const content = new common.Metadata()
    content.setValue(hash)
    entries[COMMIT_HASH] = content.serializeBinary()
  }
  metadata.setMetadataList(entries)
  block.setMetadata(metadata)
}

function lastCommitHash(blocks: BlockStore): Buffer {
  const bytes = blocks.height > 1 ? blocks.block(blocks.height - 1) : undefined
  const content = bytes && common.Block.deserializeBinary(bytes).getMetadata()?.getMetadataList_asU8()[COMMIT_HASH]
  return content ? Buffer.from(common.Metadata.deserializeBinary(content).getValue_asU8()) : Buffer.alloc(0)
}
