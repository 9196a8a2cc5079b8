import type { Migration } from 'kysely'

/** Rights that a caller watches together. */
export const watchlists: Migration = {
  async up(db) {
    await db.schema
      .createTable('watchlists')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('requestId', 'text', (column) => column.notNull().unique())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('rights', 'text', (column) => column.notNull())
      .addColumn('createdAt', 'text', (column) => column.notNull())
      .addColumn('updatedAt', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('watchlists_owner').on('watchlists').column('owner').execute()
  },
}
