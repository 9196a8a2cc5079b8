import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { asBuffer } from '../wire/bytes.js'
import { decodeMetadata } from './key-metadata.js'
import type { PrivateHash, StateRow, StateValue, Version } from './state-snapshot.js'

/** Rows fetched at a time by a range: no statement stays open between, so a snapshot can close at any moment. */
const pageRows = 101

interface Row {
  readonly value: Uint8Array
  readonly metadata: Uint8Array | null
  readonly block: number
  readonly tx: number
}

/** Prepared reads of one connection to the ledger database. */
export class StateReads {
  readonly #get: StatementSync
  readonly #hash: StatementSync
  readonly #page: StatementSync
  readonly #openPage: StatementSync
  readonly #height: StatementSync

  constructor(database: DatabaseSync) {
    this.#get = database.prepare('SELECT value, metadata, block, tx FROM state WHERE ns = ? AND key = ?')
    this.#hash = database.prepare(
      'SELECT value_hash AS value, metadata, block, tx FROM private_hash WHERE ns = ? AND coll = ? AND key_hash = ?',
    )
    const range = 'SELECT key, value, block, tx FROM state WHERE ns = ? AND key >= ?'
    this.#page = database.prepare(`${range} AND key < ? ORDER BY key LIMIT ${pageRows}`)
    this.#openPage = database.prepare(`${range} ORDER BY key LIMIT ${pageRows}`)
    this.#height = database.prepare('SELECT coalesce(max(number) + 1, 0) AS height FROM block')
  }

  height(): number {
    return (this.#height.get() as { height: number }).height
  }

  get(ns: string, key: string): StateValue | undefined {
    const row = this.#row(ns, key)
    return row && { value: asBuffer(row.value), version: versionOf(row) }
  }

  version(ns: string, key: string): Version | undefined {
    const row = this.#row(ns, key)
    return row && versionOf(row)
  }

  metadataBytes(ns: string, key: string): Buffer | undefined {
    const bytes = this.#row(ns, key)?.metadata
    return bytes ? asBuffer(bytes) : undefined
  }

  privateHash(ns: string, collection: string, keyHash: Uint8Array): PrivateHash | undefined {
    const row = this.#hashRow(ns, collection, keyHash)
    return (
      row && { valueHash: asBuffer(row.value), version: versionOf(row), metadata: row.metadata ? decodeMetadata(row.metadata) : new Map() }
    )
  }

  privateHashVersion(ns: string, collection: string, keyHash: Uint8Array): Version | undefined {
    const row = this.#hashRow(ns, collection, keyHash)
    return row && versionOf(row)
  }

  privateMetadataBytes(ns: string, collection: string, keyHash: Uint8Array): Buffer | undefined {
    const bytes = this.#hashRow(ns, collection, keyHash)?.metadata
    return bytes ? asBuffer(bytes) : undefined
  }

  /** start <= key < end in byte order; empty `end` is the end of the namespace. */
  *range(ns: string, start: string, end: string): IterableIterator<StateRow> {
    const to = Buffer.from(end)
    let from = Buffer.from(start)
    for (;;) {
      const rows = (end === '' ? this.#openPage.all(ns, from) : this.#page.all(ns, from, to)) as unknown as (Row & { key: Uint8Array })[]
      for (const row of rows) yield { key: asBuffer(row.key).toString('utf8'), value: asBuffer(row.value), version: versionOf(row) }
      const last = rows[pageRows - 1]
      if (!last) return
      from = Buffer.concat([last.key, Buffer.from([0])])
    }
  }

  #row(ns: string, key: string): Row | undefined {
    return this.#get.get(ns, Buffer.from(key)) as Row | undefined
  }

  #hashRow(ns: string, collection: string, keyHash: Uint8Array): Row | undefined {
    return this.#hash.get(ns, collection, keyHash) as Row | undefined
  }
}

const versionOf = (row: { block: number; tx: number }): Version => ({ blockNumber: row.block, txNumber: row.tx })
