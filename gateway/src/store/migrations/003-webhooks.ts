import type { Migration } from 'kysely'

/** Where events are delivered, and each delivery: the outbox. */
export const webhooks: Migration = {
  async up(db) {
    await db.schema
      .createTable('webhookEndpoints')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('requestId', 'text', (column) => column.notNull().unique())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('url', 'text', (column) => column.notNull())
      .addColumn('description', 'text', (column) => column.notNull())
      .addColumn('filter', 'text', (column) => column.notNull())
      .addColumn('secret', 'text', (column) => column.notNull())
      .addColumn('oldSecret', 'text', (column) => column.notNull())
      .addColumn('oldSecretUntil', 'text', (column) => column.notNull())
      .addColumn('rotation', 'text', (column) => column.notNull())
      .addColumn('enabled', 'integer', (column) => column.notNull())
      .addColumn('disabledBecause', 'text', (column) => column.notNull())
      .addColumn('failingSince', 'text', (column) => column.notNull())
      .addColumn('cursor', 'text', (column) => column.notNull())
      .addColumn('alertCursor', 'text', (column) => column.notNull())
      .addColumn('lastNumber', 'integer', (column) => column.notNull())
      .addColumn('createdAt', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('webhookEndpoints_owner').on('webhookEndpoints').column('owner').execute()
    await db.schema
      .createTable('webhookDeliveries')
      .addColumn('endpoint', 'text', (column) => column.notNull().references('webhookEndpoints.id').onDelete('cascade'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('eventId', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('nextAt', 'text', (column) => column.notNull())
      .addColumn('lastAt', 'text', (column) => column.notNull())
      .addColumn('lastStatus', 'integer', (column) => column.notNull())
      .addColumn('lastError', 'text', (column) => column.notNull())
      .addColumn('createdAt', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('webhookDeliveries_key', ['endpoint', 'number'])
      .addUniqueConstraint('webhookDeliveries_once', ['endpoint', 'eventId'])
      .execute()
    await db.schema.createIndex('webhookDeliveries_due').on('webhookDeliveries').columns(['state', 'nextAt']).execute()
    await db.schema
      .createIndex('webhookDeliveries_order')
      .on('webhookDeliveries')
      .columns(['endpoint', 'subject', 'state', 'number'])
      .execute()
  },
}
