import type { Kysely } from 'kysely'
import type { StoreSchema } from './tables.js'

type Counts = Readonly<Record<string, number>>

const counted = (rows: readonly { readonly state: string; readonly count: string | number | bigint }[]): Counts =>
  Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))

/** How many writes stand in each state. */
export async function operationCounts(db: Kysely<StoreSchema>): Promise<Counts> {
  const query = db.selectFrom('operations').select(({ fn }) => ['state', fn.countAll().as('count')])
  return counted(await query.groupBy('state').execute())
}

/** How many deliveries stand in each state. */
export async function deliveryCounts(db: Kysely<StoreSchema>): Promise<Counts> {
  const query = db.selectFrom('webhookDeliveries').select(({ fn }) => ['state', fn.countAll().as('count')])
  return counted(await query.groupBy('state').execute())
}
