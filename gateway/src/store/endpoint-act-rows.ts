import type { Kysely } from 'kysely'
import type { StoreSchema, StoreTransaction } from './tables.js'

/** What was asked of an endpoint under a key: a test, a delivery sent again, another secret. */
export interface EndpointActRow {
  readonly requestId: string
  readonly endpoint: string
  /** As the path says it below the endpoint's: `deliveries/7/resend`. */
  readonly act: string
  /** Of the delivery it was about or made; 0 where it was about none. */
  readonly number: number
  readonly doneAt: string
}

export interface EndpointActTable {
  endpointActs: EndpointActRow
}

type Db = Kysely<StoreSchema>

/**
 * Does it unless its request did before, and notes that together with what it does.
 * @param perform its number; where it throws, its request did nothing
 * @returns what this request did, now or then
 */
export async function actOnce(
  db: Db,
  asked: Omit<EndpointActRow, 'number'>,
  perform: (trx: StoreTransaction) => Promise<number>,
): Promise<{ readonly done: EndpointActRow; readonly replayed: boolean }> {
  return db.transaction().execute(async (trx) => {
    const { numInsertedOrUpdatedRows = 0n } = await trx
      .insertInto('endpointActs')
      .values({ ...asked, number: 0 })
      .onConflict((conflict) => conflict.column('requestId').doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 0n) {
      const done = await trx.selectFrom('endpointActs').selectAll().where('requestId', '=', asked.requestId).executeTakeFirstOrThrow()
      return { done, replayed: true }
    }
    const number = await perform(trx)
    await trx.updateTable('endpointActs').set({ number }).where('requestId', '=', asked.requestId).execute()
    return { done: { ...asked, number }, replayed: false }
  })
}

/** Forgets those done before the instant. */
export async function forgetActs(db: Db, before: string): Promise<void> {
  await db.deleteFrom('endpointActs').where('doneAt', '<', before).execute()
}
