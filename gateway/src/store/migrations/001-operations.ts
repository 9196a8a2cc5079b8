import type { Kysely, Migration } from 'kysely'

/** One row a write on its way; `''` where there is none yet, or none any more. */
export const operations: Migration = {
  up: async (db: Kysely<unknown>) => {
    const columns = ['requestId', 'user', 'fingerprint', 'method', 'path', 'kind', 'state', 'startedAt', 'finalAt', 'txId'] as const
    const documents = ['subjects', 'request', 'signed', 'end', 'history'] as const
    let table = db.schema.createTable('operations').addColumn('id', 'text', (column) => column.primaryKey().notNull())
    for (const name of [...columns, ...documents]) table = table.addColumn(name, 'text', (column) => column.notNull())
    await table.execute()
    await db.schema.createIndex('operationsByRequest').on('operations').column('requestId').unique().execute()
    await db.schema.createIndex('operationsByUser').on('operations').columns(['user', 'id']).execute()
    await db.schema.createIndex('operationsByState').on('operations').columns(['state', 'finalAt']).execute()
  },
}
