import type { Transaction } from 'kysely'
import type { AccessLogTable } from './access-log-rows.js'
import type { ApiKeyTable } from './api-key-rows.js'
import type { DraftTables } from './draft-rows.js'
import type { EndpointActTable } from './endpoint-act-rows.js'
import type { EnrolmentTables } from './enrolment-rows.js'
import type { EvidencePackagesTable } from './evidence-package-rows.js'
import type { OperationsTable } from './operation-rows.js'
import type { OwnersTable } from './owner-turns.js'
import type { WatchlistTable } from './watchlist-rows.js'
import type { WebhookDeliveryTable } from './webhook-delivery-rows.js'
import type { WebhookEndpointTable } from './webhook-endpoint-rows.js'

/**
 * What the gateway keeps of its own, table by table: each concept's file declares its rows, this one joins them. Instants are RFC 3339
 * text (PostgreSQL's `integer` ends in 2038, a `bigint` comes back as text), bytes are base64, JSON is text, flags are 0 and 1.
 */
export interface StoreSchema
  extends
    AccessLogTable,
    ApiKeyTable,
    DraftTables,
    EndpointActTable,
    EnrolmentTables,
    EvidencePackagesTable,
    OperationsTable,
    OwnersTable,
    WatchlistTable,
    WebhookDeliveryTable,
    WebhookEndpointTable {}

/** Statements that are done together or not at all. */
export type StoreTransaction = Transaction<StoreSchema>
