import type { Migration } from 'kysely'
import { operations } from './migrations/001-operations.js'
import { apiKeys } from './migrations/002-api-keys.js'
import { webhooks } from './migrations/003-webhooks.js'
import { enrolmentsAndDrafts } from './migrations/004-enrolments-and-drafts.js'
import { accessLog } from './migrations/005-access-log.js'
import { watchlists } from './migrations/006-watchlists.js'
import { evidencePackages } from './migrations/007-evidence-packages.js'
import { actsDoneOnce } from './migrations/008-acts-done-once.js'
import { waitingDeliveries } from './migrations/009-waiting-deliveries.js'

/**
 * Steps from an empty store to the present one, in the order of their names: `001-operations`. A step that was released is never changed,
 * since stores out there have taken it; what comes after is a step of its own. Each keeps to what SQLite and PostgreSQL both know.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-operations': operations,
  '002-api-keys': apiKeys,
  '003-webhooks': webhooks,
  '004-enrolments-and-drafts': enrolmentsAndDrafts,
  '005-access-log': accessLog,
  '006-watchlists': watchlists,
  '007-evidence-packages': evidencePackages,
  '008-acts-done-once': actsDoneOnce,
  '009-waiting-deliveries': waitingDeliveries,
}
