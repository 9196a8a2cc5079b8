import type { Kysely } from 'kysely'
import { QueryShape } from '../index-db/query-shape.js'
import type { StoreSchema, StoreTransaction } from './tables.js'
import { endpointById, type WebhookEndpointRow } from './webhook-endpoint-rows.js'

/** `waiting` for its next attempt, `delivered`, or `dead`: given up until somebody sends it again. */
export type DeliveryState = 'waiting' | 'delivered' | 'dead'

export interface WebhookDeliveryRow {
  readonly endpoint: string
  /** From 1, in the order of the ledger. */
  readonly number: number
  readonly eventId: string
  readonly type: string
  /** What is told in order: a later delivery about the same waits for the earlier. */
  readonly subject: string
  /** The bytes that are signed and sent. */
  readonly body: string
  readonly state: DeliveryState
  readonly attempts: number
  readonly nextAt: string
  readonly lastAt: string
  /** HTTP status of the last attempt; 0 where there was none. */
  readonly lastStatus: number
  readonly lastError: string
  readonly createdAt: string
  /** How often it was asked for again. */
  readonly resent: number
}

export interface WebhookDeliveryTable {
  webhookDeliveries: WebhookDeliveryRow
}

/** What is to be delivered, without what the outbox adds. */
export type NewDelivery = Pick<WebhookDeliveryRow, 'eventId' | 'type' | 'subject' | 'body'>

/** How far an endpoint has been told, and what it is to be told. */
export interface FannedOut {
  readonly endpoint: Pick<WebhookEndpointRow, 'id' | 'cursor' | 'alertCursor'>
  readonly deliveries: readonly NewDelivery[]
  readonly cursor: string
  readonly alertCursor: string
}

type Db = Kysely<StoreSchema>

/**
 * Enters deliveries and moves the cursors, all in one transaction: what the cursor has passed has its delivery. An endpoint whose cursor
 * was moved by another meanwhile is left as it is.
 */
export async function fanOut(db: Db, fanned: readonly FannedOut[], at: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { endpoint, deliveries, cursor, alertCursor } of fanned) {
      const { numUpdatedRows } = await trx
        .updateTable('webhookEndpoints')
        .set({ cursor, alertCursor })
        .where('id', '=', endpoint.id)
        .where('cursor', '=', endpoint.cursor)
        .where('alertCursor', '=', endpoint.alertCursor)
        .executeTakeFirst()
      if (numUpdatedRows > 0n) await enter(trx, endpoint.id, deliveries, at)
    }
  })
}

/** Enters one delivery beside the cursor. @returns its number, or that of the one already there for the event */
export async function addDelivery(trx: StoreTransaction, endpoint: string, delivery: NewDelivery, at: string): Promise<number> {
  await enter(trx, endpoint, [delivery], at)
  const query = trx.selectFrom('webhookDeliveries').select('number').where('endpoint', '=', endpoint)
  return (await query.where('eventId', '=', delivery.eventId).executeTakeFirstOrThrow()).number
}

async function enter(trx: StoreTransaction, endpoint: string, deliveries: readonly NewDelivery[], at: string): Promise<void> {
  if (deliveries.length === 0) return
  // Written before it is read: on PostgreSQL this holds the row, so that no two give out the same numbers.
  await trx
    .updateTable('webhookEndpoints')
    .set((eb) => ({ lastNumber: eb('lastNumber', '+', deliveries.length) }))
    .where('id', '=', endpoint)
    .execute()
  const after = (await endpointById(trx, endpoint))?.lastNumber ?? deliveries.length
  const first = after - deliveries.length + 1
  const rest = { state: 'waiting', attempts: 0, nextAt: at, lastAt: '', lastStatus: 0, lastError: '', createdAt: at, resent: 0 } as const
  for (let from = 0; from < deliveries.length; from += 100) {
    await trx
      .insertInto('webhookDeliveries')
      .values(deliveries.slice(from, from + 100).map((each, index) => ({ ...each, ...rest, endpoint, number: first + from + index })))
      .onConflict((conflict) => conflict.columns(['endpoint', 'eventId']).doNothing())
      .execute()
  }
}

/**
 * Deliveries whose time has come, first to last by their time: of each subject the earliest that waits. A later one waits with it.
 * @param busy endpoints that have as many under way as are let
 */
export async function dueDeliveries(db: Db, at: string, busy: readonly string[], limit: number): Promise<WebhookDeliveryRow[]> {
  return db
    .selectFrom('webhookDeliveries as due')
    .innerJoin('webhookEndpoints', 'webhookEndpoints.id', 'due.endpoint')
    .selectAll('due')
    .where('webhookEndpoints.enabled', '=', 1)
    .where('due.state', '=', 'waiting')
    .where('due.nextAt', '<=', at)
    .where('due.endpoint', 'not in', [...busy, ''])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('webhookDeliveries as earlier')
            .select('earlier.number')
            .whereRef('earlier.endpoint', '=', 'due.endpoint')
            .whereRef('earlier.subject', '=', 'due.subject')
            .where('earlier.state', '=', 'waiting')
            .whereRef('earlier.number', '<', 'due.number'),
        ),
      ),
    )
    .orderBy('due.nextAt')
    .orderBy('due.endpoint')
    .orderBy('due.number')
    .limit(limit)
    .execute()
}

/** When the next delivery that waits has its time; undefined where none waits. */
export async function nextDue(db: Db, after: string): Promise<string | undefined> {
  const { at } = await db
    .selectFrom('webhookDeliveries')
    .innerJoin('webhookEndpoints', 'webhookEndpoints.id', 'webhookDeliveries.endpoint')
    .select((eb) => eb.fn.min('nextAt').as('at'))
    .where('webhookEndpoints.enabled', '=', 1)
    .where('state', '=', 'waiting')
    .where('nextAt', '>', after)
    .executeTakeFirstOrThrow()
  return at ?? undefined
}

export type DeliveryChange = Partial<Pick<WebhookDeliveryRow, 'state' | 'attempts' | 'nextAt' | 'lastAt' | 'lastStatus' | 'lastError'>>

/** Notes what became of an attempt, unless the delivery was asked for again since it was read: then it waits as it did. */
export async function changeDelivery(
  db: Db,
  { endpoint, number, resent }: Pick<WebhookDeliveryRow, 'endpoint' | 'number' | 'resent'>,
  change: DeliveryChange,
): Promise<void> {
  const query = db.updateTable('webhookDeliveries').set(change).where('endpoint', '=', endpoint).where('number', '=', number)
  await query.where('resent', '=', resent).execute()
}

/** Has it sent again, whatever became of it. @returns whether there is such a delivery */
export async function sendAgain(db: Db, endpoint: string, number: number, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('webhookDeliveries')
    .set((eb) => ({ state: 'waiting', attempts: 0, nextAt: at, resent: eb('resent', '+', 1) }))
    .where('endpoint', '=', endpoint)
    .where('number', '=', number)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const waiting = new QueryShape<StoreSchema, never>((db) =>
  db
    .selectFrom('webhookDeliveries')
    .select((eb) => ['endpoint', eb.fn.countAll<number | string>().as('count')])
    .where('state', '=', 'waiting')
    .groupBy('endpoint'),
)

/** How many deliveries wait, by endpoint; none where an endpoint is not named. Asked for at every block. */
export async function waitingCounts(db: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await waiting.run<{ readonly endpoint: string; readonly count: number | string }>(db, () => undefined)
  return new Map(rows.map(({ endpoint, count }) => [endpoint, Number(count)]))
}

/** Deliveries of an endpoint, the newest first. */
export async function deliveriesOf(
  db: Db,
  endpoint: string,
  { before, state, limit }: { readonly before?: number; readonly state?: DeliveryState; readonly limit: number },
): Promise<WebhookDeliveryRow[]> {
  let query = db.selectFrom('webhookDeliveries').selectAll().where('endpoint', '=', endpoint).orderBy('number', 'desc').limit(limit)
  if (before !== undefined) query = query.where('number', '<', before)
  if (state !== undefined) query = query.where('state', '=', state)
  return query.execute()
}

/** Forgets what was delivered so long ago; what is not delivered is kept. */
export async function forgetDelivered(db: Db, before: string): Promise<void> {
  await db.deleteFrom('webhookDeliveries').where('state', '=', 'delivered').where('lastAt', '<', before).execute()
}
