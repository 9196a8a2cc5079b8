import type { Kysely } from 'kysely'
import { takeTurnOf } from './owner-turns.js'
import type { StoreSchema } from './tables.js'

/** What a caller has of its own, made by a request each and bounded in number. */
type OwnedTable = 'watchlists' | 'webhookEndpoints'
type OwnedRow<Table extends OwnedTable> = StoreSchema[Table] & { readonly owner: string; readonly requestId: string }

/**
 * Enters it unless its request did before, or the owner has as many as are let.
 * @returns whether it was entered, or why not
 */
export async function addOwned<Table extends OwnedTable>(
  db: Kysely<StoreSchema>,
  table: Table,
  row: OwnedRow<Table>,
  most: number,
): Promise<'added' | 'known' | 'tooMany'> {
  const rows: OwnedTable = table
  return db.transaction().execute(async (trx) => {
    await takeTurnOf(trx, row.owner)
    if (await trx.selectFrom(rows).select('id').where('requestId', '=', row.requestId).executeTakeFirst()) return 'known'
    const own = await trx.selectFrom(rows).select('id').where('owner', '=', row.owner).execute()
    if (own.length >= most) return 'tooMany'
    await trx.insertInto(rows).values(row).execute()
    return 'added'
  })
}
