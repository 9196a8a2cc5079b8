import type { Kysely } from 'kysely'
import { addOwned } from './owned-rows.js'
import type { StoreSchema } from './tables.js'

export interface WatchlistRow {
  readonly id: string
  readonly owner: string
  /** Of the request that made it, and what must be equal for a repetition to be one. */
  readonly requestId: string
  readonly fingerprint: string
  readonly name: string
  /** JSON: ids of rights. */
  readonly rights: string
  readonly createdAt: string
  readonly updatedAt: string
}

export interface WatchlistTable {
  watchlists: WatchlistRow
}

type Db = Kysely<StoreSchema>

/** @see addOwned */
export const addWatchlist = (db: Db, row: WatchlistRow, most: number) => addOwned(db, 'watchlists', row, most)

export const watchlistOfRequest = (db: Db, requestId: string): Promise<WatchlistRow | undefined> =>
  db.selectFrom('watchlists').selectAll().where('requestId', '=', requestId).executeTakeFirst()

export const watchlistsOf = (db: Db, owner: string): Promise<WatchlistRow[]> =>
  db.selectFrom('watchlists').selectAll().where('owner', '=', owner).orderBy('id').execute()

export const watchlistOf = (db: Db, owner: string, id: string): Promise<WatchlistRow | undefined> =>
  db.selectFrom('watchlists').selectAll().where('owner', '=', owner).where('id', '=', id).executeTakeFirst()

export async function watchlistsById(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('watchlists').select(['id', 'rights']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, rights }) => [id, JSON.parse(rights) as readonly string[]]))
}

export async function changeWatchlist(db: Db, id: string, change: Pick<WatchlistRow, 'name' | 'rights' | 'updatedAt'>): Promise<void> {
  await db.updateTable('watchlists').set(change).where('id', '=', id).execute()
}

export async function dropWatchlist(db: Db, id: string): Promise<void> {
  await db.deleteFrom('watchlists').where('id', '=', id).execute()
}
