import type { AlertFilter } from '../index-db/alerts-query.js'
import type { EventFilter } from '../index-db/events-query.js'
import type { WebhookEndpointRow } from '../store/webhook-endpoint-rows.js'
import { inBoth } from './events-asked.js'

/** What an endpoint is told; all that is stated must hold. */
export interface EndpointFilter extends EventFilter {
  /** Id of a watchlist of the owner: its rights as they are when something happens. */
  readonly watchlist?: string
  /** Whether alerts are told too, to which types do not apply. */
  readonly alerts?: boolean
}

export const filterOf = ({ filter }: Pick<WebhookEndpointRow, 'filter'>): EndpointFilter => JSON.parse(filter) as EndpointFilter

/** The filter with the rights of its watchlist; one that is no more holds none. */
export function watching(
  { watchlist, alerts: _alerts, ...filter }: EndpointFilter,
  watchlists: ReadonlyMap<string, readonly string[]>,
): EventFilter & AlertFilter {
  if (watchlist === undefined) return filter
  return { ...filter, ipRightIds: inBoth(filter.ipRightIds, watchlists.get(watchlist) ?? []) ?? [] }
}
