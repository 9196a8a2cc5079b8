import type { Kysely } from 'kysely'
import type { StoreSchema } from './tables.js'

export interface ApiKeyTable {
  readonly apiKeys: ApiKeyRow
}

export interface ApiKeyRow {
  readonly id: string
  /** Of the key itself, so much as people tell keys apart by; what follows it is not kept. */
  readonly beginning: string
  /** Base64 SHA-256 of the whole key. */
  readonly digest: string
  readonly label: string
  /** The enrolled identity it acts as. */
  readonly identity: string
  /** JSON array. */
  readonly scopes: string
  /** JSON array of addresses and networks it is good from; empty: from anywhere. */
  readonly addresses: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly lastUsedAt: string | null
  readonly revokedAt: string | null
}

export async function putApiKey(db: Kysely<StoreSchema>, row: ApiKeyRow): Promise<void> {
  await db.insertInto('apiKeys').values(row).execute()
}

export function apiKeysBeginning(db: Kysely<StoreSchema>, beginning: string): Promise<ApiKeyRow[]> {
  return db.selectFrom('apiKeys').selectAll().where('beginning', '=', beginning).execute()
}

export function allApiKeys(db: Kysely<StoreSchema>): Promise<ApiKeyRow[]> {
  return db.selectFrom('apiKeys').selectAll().orderBy('id').execute()
}

export async function noteApiKeyUsed(db: Kysely<StoreSchema>, id: string, at: string): Promise<void> {
  await db.updateTable('apiKeys').set({ lastUsedAt: at }).where('id', '=', id).execute()
}

/** Answers whether there is such a key; one revoked before keeps its time. */
export async function revokeApiKey(db: Kysely<StoreSchema>, id: string, at: string): Promise<boolean> {
  await db.updateTable('apiKeys').set({ revokedAt: at }).where('id', '=', id).where('revokedAt', 'is', null).execute()
  return (await db.selectFrom('apiKeys').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
