import type { Migration } from 'kysely'

/** What waits is counted at every block, beside a month of what was delivered. */
export const waitingDeliveries: Migration = {
  async up(db) {
    await db.schema.createIndex('webhookDeliveries_waiting').on('webhookDeliveries').columns(['state', 'endpoint']).execute()
  },
}
