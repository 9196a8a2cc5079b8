import type { Kysely } from 'kysely'
import { QueryShape } from '../index-db/query-shape.js'
import { addOwned } from './owned-rows.js'
import type { StoreSchema } from './tables.js'

export interface WebhookEndpointRow {
  readonly id: string
  readonly owner: string
  /** Of the request that made it, and what must be equal for a repetition to be one. */
  readonly requestId: string
  readonly fingerprint: string
  readonly url: string
  readonly description: string
  /** JSON. */
  readonly filter: string
  /** Sealed. */
  readonly secret: string
  /** Sealed; '' where none was given up, or its time is over. */
  readonly oldSecret: string
  readonly oldSecretUntil: string
  readonly enabled: number
  readonly disabledBecause: string
  /** Instant of the first of the attempts that failed without a success since; '' after a success. */
  readonly failingSince: string
  /** `block:tx:event` up to which every event has its delivery. */
  readonly cursor: string
  /** `block:day` up to which every alert has its delivery. */
  readonly alertCursor: string
  readonly lastNumber: number
  readonly createdAt: string
}

export interface WebhookEndpointTable {
  webhookEndpoints: WebhookEndpointRow
}

type Db = Kysely<StoreSchema>

/** @see addOwned */
export const addEndpoint = (db: Db, row: WebhookEndpointRow, most: number) => addOwned(db, 'webhookEndpoints', row, most)

export const endpointOfRequest = (db: Db, requestId: string): Promise<WebhookEndpointRow | undefined> =>
  db.selectFrom('webhookEndpoints').selectAll().where('requestId', '=', requestId).executeTakeFirst()

export const endpointsOf = (db: Db, owner: string): Promise<WebhookEndpointRow[]> =>
  db.selectFrom('webhookEndpoints').selectAll().where('owner', '=', owner).orderBy('id').execute()

export const endpointOf = (db: Db, owner: string, id: string): Promise<WebhookEndpointRow | undefined> =>
  db.selectFrom('webhookEndpoints').selectAll().where('owner', '=', owner).where('id', '=', id).executeTakeFirst()

export const endpointById = (db: Db, id: string): Promise<WebhookEndpointRow | undefined> =>
  db.selectFrom('webhookEndpoints').selectAll().where('id', '=', id).executeTakeFirst()

const enabled = new QueryShape<StoreSchema, never>((db) =>
  db.selectFrom('webhookEndpoints').selectAll().where('enabled', '=', 1).orderBy('id'),
)

/** Asked for at every block. */
export async function enabledEndpoints(db: Db): Promise<readonly WebhookEndpointRow[]> {
  return (await enabled.run<WebhookEndpointRow>(db, () => undefined)).rows
}

export type EndpointChange = Partial<Omit<WebhookEndpointRow, 'id' | 'owner' | 'requestId' | 'fingerprint' | 'lastNumber' | 'createdAt'>>

export async function changeEndpoint(db: Db, id: string, change: EndpointChange): Promise<void> {
  if (Object.keys(change).length > 0) await db.updateTable('webhookEndpoints').set(change).where('id', '=', id).execute()
}

/** Notes what became of an attempt, unless another was noted since the endpoint was read, or its owner named another URL or had it go on. */
export async function noteAttempt(
  db: Db,
  { id, url, enabled, failingSince }: Pick<WebhookEndpointRow, 'id' | 'url' | 'enabled' | 'failingSince'>,
  change: Pick<EndpointChange, 'failingSince' | 'enabled' | 'disabledBecause'>,
): Promise<void> {
  const query = db.updateTable('webhookEndpoints').set(change).where('id', '=', id).where('url', '=', url)
  await query.where('enabled', '=', enabled).where('failingSince', '=', failingSince).execute()
}

/** Its deliveries go with it, and what was asked of it. */
export async function dropEndpoint(db: Db, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('endpointActs').where('endpoint', '=', id).execute()
    await trx.deleteFrom('webhookDeliveries').where('endpoint', '=', id).execute()
    await trx.deleteFrom('webhookEndpoints').where('id', '=', id).execute()
  })
}
