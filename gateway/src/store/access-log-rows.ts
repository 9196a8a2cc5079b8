import type { Kysely } from 'kysely'
import type { StoreSchema } from './tables.js'

export interface AccessLogTable {
  readonly accessLog: AccessLogRow
}

export interface AccessLogRow {
  /** From 1, without gaps. */
  readonly sequence: number
  /** Canonical JSON of what the hash is over. */
  readonly entry: string
  /** Hex SHA-256 of `entry`. */
  readonly hash: string
}

export function lastAccess(db: Kysely<StoreSchema>): Promise<AccessLogRow | undefined> {
  return db.selectFrom('accessLog').selectAll().orderBy('sequence', 'desc').limit(1).executeTakeFirst()
}

export async function putAccess(db: Kysely<StoreSchema>, row: AccessLogRow): Promise<void> {
  await db.insertInto('accessLog').values(row).execute()
}

export function accessesAfter(db: Kysely<StoreSchema>, sequence: number, limit: number): Promise<AccessLogRow[]> {
  return db.selectFrom('accessLog').selectAll().where('sequence', '>', sequence).orderBy('sequence').limit(limit).execute()
}
