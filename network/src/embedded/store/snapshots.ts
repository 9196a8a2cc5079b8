import { hash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { decodeMetadata } from './key-metadata.js'
import type { PrivateDatabase } from './private-database.js'
import { StateReads } from './state-reads.js'
import type { PrivateHash, StateRow, StateSnapshot, StateValue } from './state-snapshot.js'
import type { WorldState } from './world-state.js'

interface Connection {
  readonly database: DatabaseSync
  readonly reads: StateReads
}

/** Idle read connections kept; more are opened under load and closed after. */
const keptConnections = 32

/** Snapshots over pooled read connections: each holds one read transaction of SQLite's write-ahead log. */
export class Snapshots implements WorldState {
  readonly #file: string
  readonly #privates: ReadonlyMap<string, PrivateDatabase>
  readonly #idle: Connection[] = []
  readonly #open = new Set<Connection>()
  #closed = false

  constructor(file: string, privates: ReadonlyMap<string, PrivateDatabase>) {
    this.#file = file
    this.#privates = privates
  }

  snapshot(): StateSnapshot {
    if (this.#closed) throw new Error('expected an open ledger, got a closed one')
    const connection = this.#idle.pop() ?? this.#connect()
    this.#open.add(connection)
    connection.database.exec('BEGIN')
    return new Snapshot(connection.reads, this.#privates, () => this.#release(connection))
  }

  close(): void {
    this.#closed = true
    for (const { database } of [...this.#idle, ...this.#open]) database.close()
    this.#idle.length = 0
    this.#open.clear()
  }

  #connect(): Connection {
    const database = new DatabaseSync(this.#file, { readOnly: true })
    database.exec('PRAGMA cache_size = -8192')
    return { database, reads: new StateReads(database) }
  }

  #release(connection: Connection): void {
    if (!this.#open.delete(connection)) return
    connection.database.exec('COMMIT')
    if (this.#idle.length < keptConnections) this.#idle.push(connection)
    else connection.database.close()
  }
}

class Snapshot implements StateSnapshot {
  readonly height: number
  readonly #reads: StateReads
  readonly #privates: ReadonlyMap<string, PrivateDatabase>
  readonly #release: () => void
  #closed = false

  constructor(reads: StateReads, privates: ReadonlyMap<string, PrivateDatabase>, release: () => void) {
    this.#reads = reads
    this.#privates = privates
    this.#release = release
    this.height = reads.height()
  }

  get(ns: string, key: string): StateValue | undefined {
    return this.#open().get(ns, key)
  }

  range(ns: string, start: string, end: string): IterableIterator<StateRow> {
    return this.#open().range(ns, start, end)
  }

  metadata(ns: string, key: string): ReadonlyMap<string, Buffer> | undefined {
    const bytes = this.#open().metadataBytes(ns, key)
    return bytes && decodeMetadata(bytes)
  }

  privateHash(ns: string, collection: string, keyHash: Uint8Array): PrivateHash | undefined {
    return this.#open().privateHash(ns, collection, keyHash)
  }

  privateValue(mspId: string, ns: string, collection: string, key: string): StateValue | 'missing' | undefined {
    const committed = this.privateHash(ns, collection, hash('sha256', key, 'buffer'))
    return committed && (this.#privates.get(mspId)?.value(ns, collection, key, committed) ?? 'missing')
  }

  privateRange(mspId: string, ns: string, collection: string, start: string, end: string): IterableIterator<StateRow> {
    const rows = this.#privates
      .get(mspId)
      ?.range(ns, collection, start, end, (key) => this.privateHash(ns, collection, hash('sha256', key, 'buffer')))
    return rows ?? [].values()
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#release()
  }

  /** Reading on after close would read another simulation's snapshot. */
  #open(): StateReads {
    if (this.#closed) throw new Error('expected an open snapshot, got one that was closed')
    return this.#reads
  }
}
