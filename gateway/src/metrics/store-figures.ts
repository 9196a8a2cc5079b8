import type { GatewayOptions } from '../parts.js'
import { deliveryCounts, operationCounts } from '../store/counts.js'

const none = () => ({})

/** What is under way and what waits, as the store has it when figures are asked for; nothing where it does not answer, and the other figures all the same. */
export function storeFigures({ metrics, store }: Pick<GatewayOptions, 'metrics' | 'store'>): void {
  metrics.gaugeBy('state', 'ipr_operations', 'Writes kept, by state', () => operationCounts(store.db).catch(none))
  metrics.gaugeBy('state', 'ipr_webhook_deliveries', 'Deliveries to webhooks, by state', () => deliveryCounts(store.db).catch(none))
}
