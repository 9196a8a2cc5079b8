import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Keys are BLOBs: composite keys hold U+0000, and order is by bytes. */
const schema = `
CREATE TABLE IF NOT EXISTS block (number INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, bytes BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS tx (
  tx_id TEXT PRIMARY KEY, block INTEGER NOT NULL, position INTEGER NOT NULL, code INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS state (
  ns TEXT NOT NULL, key BLOB NOT NULL, value BLOB NOT NULL, metadata BLOB, block INTEGER NOT NULL, tx INTEGER NOT NULL, PRIMARY KEY (ns, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS private_hash (
  ns TEXT NOT NULL, coll TEXT NOT NULL, key_hash BLOB NOT NULL, value_hash BLOB NOT NULL, metadata BLOB,
  block INTEGER NOT NULL, tx INTEGER NOT NULL, PRIMARY KEY (ns, coll, key_hash)
) WITHOUT ROWID;
`

/** Opens a database that is durable once a transaction returns, through a power cut too. */
export function openDurable(file: string, tables: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -65536')
  database.exec(tables)
  return database
}

export const openLedgerDatabase = (file: string): DatabaseSync => openDurable(file, schema)

/** Runs `work` in one transaction of `database`; what it throws rolls everything back. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}
