import type { Kysely, Migration } from 'kysely'

/** One row a package that was asked for, and the package itself once it is assembled. */
export const evidencePackages: Migration = {
  up: async (db: Kysely<unknown>) => {
    const columns = ['requestId', 'fingerprint', 'user', 'subjectKind', 'subjectId', 'askedAt', 'endedAt', 'state'] as const
    const documents = ['notProved', 'problem', 'content'] as const
    let table = db.schema.createTable('evidencePackages').addColumn('id', 'text', (column) => column.primaryKey().notNull())
    for (const name of [...columns, ...documents]) table = table.addColumn(name, 'text', (column) => column.notNull())
    await table.execute()
    await db.schema.createIndex('evidencePackagesByRequest').on('evidencePackages').column('requestId').unique().execute()
    await db.schema.createIndex('evidencePackagesByState').on('evidencePackages').columns(['state', 'endedAt']).execute()
  },
}
