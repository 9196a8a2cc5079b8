import type { Kysely, Migration } from 'kysely'

/** Reads of what is not public, each row chained to the one before by its hash. */
export const accessLog: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('accessLog')
      .addColumn('sequence', 'integer', (column) => column.primaryKey())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute()
  },
}
