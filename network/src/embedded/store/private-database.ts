import { hash } from 'node:crypto'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { asBuffer } from '../wire/bytes.js'
import { inTransaction, openDurable } from './ledger-database.js'
import type { PrivateHash, StateRow, StateValue, Version } from './state-snapshot.js'

const schema = `
CREATE TABLE IF NOT EXISTS staged (
  tx_id TEXT NOT NULL, digest BLOB NOT NULL, height INTEGER NOT NULL, writes BLOB NOT NULL, PRIMARY KEY (tx_id, digest)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS value (
  ns TEXT NOT NULL, coll TEXT NOT NULL, key BLOB NOT NULL, block INTEGER NOT NULL, tx INTEGER NOT NULL, value BLOB,
  PRIMARY KEY (ns, coll, key, block, tx)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS staged_height ON staged (height);
CREATE INDEX IF NOT EXISTS value_block ON value (block, tx);
`

/** As in core.yaml (`peer.gossip.pvtData.transientstoreMaxBlockRetention`). */
const stagedBlocks = 1000

export interface PrivateWrite {
  readonly ns: string
  readonly collection: string
  readonly key: string
  /** Absent for a delete. */
  readonly value: Buffer | undefined
  readonly purge: boolean
  readonly version: Version
}

interface ValueRow {
  readonly value: Uint8Array | null
  readonly block: number
  readonly tx: number
}

/**
 * The private values of one member, in a file of its own that is written before the block commits: attached WAL files do not commit
 * atomically. Rows carry their version, so values of a block that was never committed are passed over by readers.
 */
export class PrivateDatabase {
  readonly #database: DatabaseSync
  readonly #stage: StatementSync
  readonly #staged: StatementSync
  readonly #versions: StatementSync
  readonly #keys: StatementSync
  readonly #ofBlock: StatementSync

  constructor(file: string) {
    this.#database = openDurable(file, schema)
    this.#stage = this.#database.prepare('INSERT OR IGNORE INTO staged (tx_id, digest, height, writes) VALUES (?, ?, ?, ?)')
    this.#staged = this.#database.prepare('SELECT writes FROM staged WHERE tx_id = ?')
    this.#versions = this.#database.prepare(
      'SELECT value, block, tx FROM value WHERE ns = ? AND coll = ? AND key = ? AND (block, tx) <= (?, ?) ORDER BY block DESC, tx DESC',
    )
    this.#ofBlock = this.#database.prepare('SELECT * FROM value WHERE block = ? ORDER BY tx, ns, coll, key')
    this.#keys = this.#database.prepare('SELECT DISTINCT key FROM value WHERE ns = ? AND coll = ? AND key >= ? ORDER BY key')
  }

  /** @param writes serialized ledger.rwset.TxPvtReadWriteSet */
  stage(txId: string, height: number, writes: Uint8Array): void {
    this.#stage.run(txId, hash('sha256', writes, 'buffer'), height, writes)
  }

  /** Every set of private writes endorsed here for a transaction. */
  staged(txId: string): Buffer[] {
    return (this.#staged.all(txId) as unknown as { writes: Uint8Array }[]).map((row) => asBuffer(row.writes))
  }

  /** Keeps the private writes of one block and forgets what was staged for its transactions and long before. */
  commit(height: number, writes: readonly PrivateWrite[], txIds: readonly string[]): void {
    if (writes.length === 0) return
    inTransaction(this.#database, () => {
      const put = this.#database.prepare('INSERT OR REPLACE INTO value (ns, coll, key, block, tx, value) VALUES (?, ?, ?, ?, ?, ?)')
      const purge = this.#database.prepare('DELETE FROM value WHERE ns = ? AND coll = ? AND key = ? AND (block, tx) < (?, ?)')
      for (const { ns, collection, key, value, purge: purged, version } of writes) {
        put.run(ns, collection, Buffer.from(key), version.blockNumber, version.txNumber, value ?? null)
        if (purged) purge.run(ns, collection, Buffer.from(key), version.blockNumber, version.txNumber)
      }
      const forget = this.#database.prepare('DELETE FROM staged WHERE tx_id = ?')
      for (const txId of txIds) forget.run(txId)
      this.#database.prepare('DELETE FROM staged WHERE height < ?').run(height - stagedBlocks)
    })
  }

  /** The value whose hash is committed; a change of metadata alone moves the hash's version on, not the value's. */
  value(ns: string, collection: string, key: string, committed: PrivateHash): StateValue | 'missing' {
    const { blockNumber, txNumber } = committed.version
    const rows = this.#versions.all(ns, collection, Buffer.from(key), blockNumber, txNumber) as unknown as ValueRow[]
    for (const { value } of rows) {
      if (value && hash('sha256', value, 'buffer').equals(committed.valueHash))
        return { value: asBuffer(value), version: committed.version }
    }
    return 'missing'
  }

  /** start <= key < end in byte order, of keys with a committed hash. */
  *range(
    ns: string,
    collection: string,
    start: string,
    end: string,
    committed: (key: string) => PrivateHash | undefined,
  ): IterableIterator<StateRow> {
    const to = Buffer.from(end)
    for (const { key: bytes } of this.#keys.all(ns, collection, Buffer.from(start)) as unknown as { key: Uint8Array }[]) {
      if (end !== '' && Buffer.compare(bytes, to) >= 0) return
      const key = asBuffer(bytes).toString('utf8')
      const hashed = committed(key)
      const held = hashed && this.value(ns, collection, key, hashed)
      if (held && held !== 'missing') yield { key, ...held }
    }
  }

  /** What a block wrote here, by transaction, namespace, collection and key; purged values are gone. */
  writesOf(block: number): PrivateWrite[] {
    const rows = this.#ofBlock.all(block) as unknown as (ValueRow & { ns: string; coll: string; key: Uint8Array })[]
    return rows.map((row) => ({
      ns: row.ns,
      collection: row.coll,
      key: asBuffer(row.key).toString('utf8'),
      value: row.value ? asBuffer(row.value) : undefined,
      purge: false,
      version: { blockNumber: row.block, txNumber: row.tx },
    }))
  }

  close(): void {
    this.#database.close()
  }
}
