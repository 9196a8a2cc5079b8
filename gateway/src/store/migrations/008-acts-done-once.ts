import type { Migration } from 'kysely'

/** What is asked of an endpoint under a key, which was known of the latest rotation alone; and the turns that owners take. */
export const actsDoneOnce: Migration = {
  async up(db) {
    await db.schema
      .createTable('endpointActs')
      .addColumn('requestId', 'text', (column) => column.primaryKey())
      .addColumn('endpoint', 'text', (column) => column.notNull().references('webhookEndpoints.id').onDelete('cascade'))
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('doneAt', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('endpointActs_done').on('endpointActs').column('doneAt').execute()
    const rotations = await db.selectFrom('webhookEndpoints').select(['id', 'rotation', 'createdAt']).where('rotation', '!=', '').execute()
    for (const { id, rotation, createdAt } of rotations)
      await db
        .insertInto('endpointActs')
        .values({ requestId: rotation, endpoint: id, act: 'rotate-secret', number: 0, doneAt: createdAt })
        .onConflict((conflict) => conflict.column('requestId').doNothing())
        .execute()
    await db.schema.alterTable('webhookEndpoints').dropColumn('rotation').execute()
    await db.schema
      .alterTable('webhookDeliveries')
      .addColumn('resent', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await db.schema
      .createTable('owners')
      .addColumn('owner', 'text', (column) => column.primaryKey())
      .execute()
  },
}
