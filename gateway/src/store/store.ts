import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Kysely, Migrator, PostgresDialect } from 'kysely'
import type { IndexLocation } from '../index-db/index-db.js'
import { sqliteDialect } from '../index-db/sqlite-dialect.js'
import { migrations } from './migrations.js'
import type { StoreSchema } from './tables.js'

/** A file of SQLite, or a PostgreSQL database by its address; it may be the index's own. */
export type StoreLocation = IndexLocation

const mostConnections = 4

/**
 * What the gateway was told or has promised and cannot read anew from the blocks: it is backed up, the index is not. A statement that
 * was answered is on the disk. On SQLite one connection serves all, so a transaction waits for nothing but its own statements.
 */
export class Store {
  readonly db: Kysely<StoreSchema>

  private constructor(db: Kysely<StoreSchema>) {
    this.db = db
  }

  /** Opens it and brings its tables up to date. @throws Error naming the step that failed; the store is as it was then */
  static async open(location: StoreLocation): Promise<Store> {
    const db = 'url' in location ? await postgres(location.url) : await sqlite(location.file)
    try {
      await upToDate(db)
      return new Store(db)
    } catch (error) {
      await db.destroy()
      throw error
    }
  }

  async close(): Promise<void> {
    await this.db.destroy()
  }
}

async function sqlite(file: string): Promise<Kysely<StoreSchema>> {
  await mkdir(dirname(file), { recursive: true })
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(file)
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000; pragma foreign_keys = on')
  return new Kysely<StoreSchema>({ dialect: sqliteDialect(database) })
}

async function postgres(url: string): Promise<Kysely<StoreSchema>> {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ connectionString: url, max: mostConnections })
  // A connection that breaks is replaced at the next query, and a query on it fails; unheard, its error would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<StoreSchema>({ dialect: new PostgresDialect({ pool }) })
}

async function upToDate(db: Kysely<StoreSchema>): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) }
  const names = { migrationTableName: 'storeMigration', migrationLockTableName: 'storeMigrationLock' }
  const { error, results = [] } = await new Migrator({ db, provider, allowUnorderedMigrations: true, ...names }).migrateToLatest()
  if (error === undefined) return
  const failed = results.find(({ status }) => status === 'Error')?.migrationName ?? 'of an unknown name'
  const got = error instanceof Error ? error.message : JSON.stringify(error)
  throw new Error(`expected the gateway’s store to take the step ${failed}, got ${got}`, { cause: error })
}
