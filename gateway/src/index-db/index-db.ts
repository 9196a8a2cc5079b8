import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { CompiledQuery, Kysely, PostgresDialect, type Transaction } from 'kysely'
import type { ChainPlace } from '@ip-rights-ledger/evidence'
import { contentHash } from './content-hash.js'
import { postgres, sqlite, type SqlEngine } from './engine.js'
import { blockOf } from './index-query.js'
import { QueryShape } from './query-shape.js'
import { prepareSchema } from './schema.js'
import { sqliteDialect } from './sqlite-dialect.js'
import { tableNames, type CheckpointRow, type Schema } from './tables.js'

/** A file of SQLite, or a PostgreSQL database by its address (`postgres://…`). */
export type IndexLocation = { readonly file: string } | { readonly url: string }

/** All rows of one state of the index: its last block, -1 before the first, and the hex SHA-256 of every row. */
export interface IndexContent {
  readonly block: number
  readonly contentHash: string
}

/** Connections of one gateway to PostgreSQL that read, beside the one that writes: however many readers wait, the blocks go on. */
const mostReading = 3

/** One database with the index in it. Readers have connections of their own: what is being written shows when it is committed. */
export class IndexDb {
  readonly reader: Kysely<Schema>
  readonly writer: Kysely<Schema>
  readonly engine: SqlEngine

  readonly #another: () => Kysely<Schema>

  private constructor(reader: Kysely<Schema>, writer: Kysely<Schema>, engine: SqlEngine, another: () => Kysely<Schema>) {
    this.reader = reader
    this.writer = writer
    this.engine = engine
    this.#another = another
  }

  /** Opens the index, empty where there was none. */
  static async open(location: IndexLocation): Promise<IndexDb> {
    return 'url' in location ? IndexDb.#openPostgres(location.url) : IndexDb.#openSqlite(location.file)
  }

  static async #openSqlite(file: string): Promise<IndexDb> {
    await mkdir(dirname(file), { recursive: true })
    const { DatabaseSync: Database } = await import('node:sqlite')
    const connect = () => connected(new Database(file))
    const writer = connect()
    try {
      await prepareSchema(writer, sqlite)
      return new IndexDb(connect(), writer, sqlite, connect)
    } catch (error) {
      await writer.destroy()
      throw error
    }
  }

  static async #openPostgres(url: string): Promise<IndexDb> {
    const writer = await pooled(url, 1)
    try {
      await prepareSchema(writer, postgres)
    } catch (error) {
      await writer.destroy()
      throw error
    }
    const reader = await pooled(url, mostReading)
    return new IndexDb(reader, writer, postgres, () => reader)
  }

  /** Where the index stands in the chain; undefined while it is empty. */
  async place(): Promise<ChainPlace | undefined> {
    const row = await this.reader.selectFrom('checkpoint').selectAll().executeTakeFirst()
    return row && { block: row.block, hash: row.hash, config: Buffer.from(row.config, 'base64') }
  }

  /** Several questions of one state of the index. */
  read<T>(asking: (trx: Transaction<Schema>) => Promise<T>): Promise<T> {
    return this.#readBy(this.reader, asking)
  }

  /** It takes long on a large register: where readers share a connection it has one of its own, so that they go on meanwhile. */
  async content(): Promise<IndexContent> {
    const db = this.#another()
    try {
      return await this.#readBy(db, async (trx) => ({ block: await blockOf(trx), contentHash: await contentHash(trx) }))
    } finally {
      if (db !== this.reader) await db.destroy()
    }
  }

  #readBy<T>(db: Kysely<Schema>, asking: (trx: Transaction<Schema>) => Promise<T>): Promise<T> {
    return db.transaction().execute(async (trx) => {
      if (this.engine.snapshot !== undefined) await trx.executeQuery(CompiledQuery.raw(this.engine.snapshot))
      return asking(trx)
    })
  }

  async close(): Promise<void> {
    await this.writer.destroy()
    await this.reader.destroy()
  }
}

async function pooled(url: string, max: number): Promise<Kysely<Schema>> {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ connectionString: url, max })
  // A connection that breaks is replaced at the next query, and a query on it fails; unheard, its error would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

function connected(database: DatabaseSync): Kysely<Schema> {
  try {
    // Rows and checkpoint fall back together where power fails, and the blocks are there: no commit need wait for the disk.
    database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000; pragma cache_size = -4096')
  } catch (error) {
    database.close()
    throw error
  }
  return new Kysely<Schema>({ dialect: sqliteDialect(database) })
}

/** Removes an SQLite index with its log; a PostgreSQL database looks after itself. */
export async function discardIndex(location: IndexLocation): Promise<void> {
  if ('file' in location) for (const end of ['', '-wal', '-shm']) await rm(`${location.file}${end}`, { force: true })
}

/** SQLITE_CORRUPT and SQLITE_NOTADB (sqlite.org/rescode.html). */
export function isDamage(error: unknown): boolean {
  const { errcode } = error as { readonly errcode?: number }
  // Extended codes, as that of a damaged search index, carry the primary one in their lowest byte.
  const primary = errcode === undefined ? undefined : errcode & 0xff
  return primary === 11 || primary === 26
}

const advanced = new QueryShape<Schema, 'block' | 'hash'>((db, place) =>
  db
    .updateTable('checkpoint')
    .set({ block: place('block'), hash: place('hash') })
    .where('one', '=', 1),
)

/** Notes how far the rows go, in the transaction that writes them. */
export async function putCheckpoint(trx: Transaction<Schema>, place: ChainPlace, configChanged: boolean): Promise<void> {
  const row: CheckpointRow = {
    one: 1,
    block: place.block,
    hash: place.hash,
    config: configChanged ? Buffer.from(place.config).toString('base64') : '',
  }
  const { config, ...rest } = row
  if (!configChanged) {
    await advanced.run(trx, (column) => place[column])
    return
  }
  await trx
    .insertInto('checkpoint')
    .values(row)
    .onConflict((conflict) => conflict.column('one').doUpdateSet({ ...rest, config }))
    .execute()
}

/** Takes everything out, in a transaction that goes on to read the blocks anew: readers see the old rows until it is committed. */
export async function emptied(trx: Transaction<Schema>): Promise<void> {
  for (const name of tableNames) await trx.deleteFrom(name).execute()
  await trx.deleteFrom('checkpoint').execute()
}
