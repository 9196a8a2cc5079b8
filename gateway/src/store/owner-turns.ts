import type { StoreTransaction } from './tables.js'

/** Whoever has something of its own in the store. */
export interface OwnersTable {
  owners: { readonly owner: string }
}

/**
 * Holds an owner's turn until the transaction ends, so that what is read of it is so still when it is added to. PostgreSQL lets transactions
 * run side by side: whoever writes this row waits for the others who did.
 */
export async function takeTurnOf(trx: StoreTransaction, owner: string): Promise<void> {
  await trx
    .insertInto('owners')
    .values({ owner })
    .onConflict((conflict) => conflict.column('owner').doUpdateSet({ owner }))
    .execute()
}
