import type { GatewayOptions } from '../parts.js'
import { deliveryCounts, operationCounts } from '../store/counts.js'

/** What is under way and what waits, as the store has it when figures are asked for. */
export function storeFigures({ metrics, store }: Pick<GatewayOptions, 'metrics' | 'store'>): void {
  metrics.gaugeBy('state', 'ipr_operations', 'Writes kept, by state', () => operationCounts(store.db))
  metrics.gaugeBy('state', 'ipr_webhook_deliveries', 'Deliveries to webhooks, by state', () => deliveryCounts(store.db))
}
