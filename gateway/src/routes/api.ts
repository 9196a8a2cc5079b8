import type { FastifyInstance } from 'fastify'
import type { Parts } from '../parts.js'
import { tagReads } from '../plugins/entity-tags.js'
import { alertRoute } from './alerts.js'
import { availableCommandRoutes } from './available-commands.js'
import { bulkStatusRoute } from './bulk-status.js'
import { batchRoutes } from './batches.js'
import { clockRunRoutes } from './clock-runs.js'
import { collectionRoutes } from './collections.js'
import { commandRoutesOf } from './commands.js'
import { consentRoutes } from './consents.js'
import { directoryRoutes } from './directories.js'
import { enrolmentRoutes } from './enrolments.js'
import { eventRoutes } from './events.js'
import { eventStreamRoute } from './events-stream.js'
import { evidencePackageRoutes } from './evidence-packages.js'
import { evidenceVerificationRoutes } from './evidence-verifications.js'
import { ipRightRoute } from './ip-right.js'
import { ipRightListRoutes } from './ip-right-lists.js'
import { ipRightRoutes } from './ip-rights.js'
import { operationRoutes } from './operations.js'
import { holdingsRoute } from './parties-holdings.js'
import { pledgeCheckRoutes } from './pledge-checks.js'
import { transactionDraftRoutes } from './transaction-drafts.js'
import { watchlistRoutes } from './watchlists.js'
import { webhookDeliveryRoutes } from './webhook-deliveries.js'
import { webhookEndpointRoutes } from './webhook-endpoints.js'

/** Everything under `/api/v1`. */
export async function apiRoutes(api: FastifyInstance, parts: Parts): Promise<void> {
  tagReads(api)
  commandRoutesOf(api, parts)
  collectionRoutes(api, parts)
  ipRightListRoutes(api, parts)
  bulkStatusRoute(api, parts)
  ipRightRoute(api, parts)
  ipRightRoutes(api, parts)
  holdingsRoute(api, parts)
  consentRoutes(api, parts)
  eventRoutes(api, parts)
  eventStreamRoute(api, parts)
  alertRoute(api, parts)
  watchlistRoutes(api, parts)
  webhookEndpointRoutes(api, parts)
  webhookDeliveryRoutes(api, parts)
  availableCommandRoutes(api, parts)
  pledgeCheckRoutes(api, parts)
  directoryRoutes(api, parts)
  clockRunRoutes(api, parts)
  evidencePackageRoutes(api, parts)
  await evidenceVerificationRoutes(api, parts)
  batchRoutes(api, parts)
  operationRoutes(api, parts)
  enrolmentRoutes(api, parts)
  transactionDraftRoutes(api, parts)
}
