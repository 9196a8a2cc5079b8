import type { Sealing } from '../store/sealing.js'
import type { EndpointChange, WebhookEndpointRow } from '../store/webhook-endpoint-rows.js'
import { newSecret } from './webhook-signature.js'

/** How long a secret that was rotated still signs beside the new one. */
const overlapMs = 24 * 3_600_000
/** Secrets that sign at once: whoever rotates more often in a day gives up the oldest. */
const mostAtOnce = 4

const placeOf = (id: string): string => `webhook endpoint ${id}`

export const sealedSecret = (id: string, sealing: Sealing, secret = newSecret()): string => sealing.seal(secret, placeOf(id))

export const secretOf = ({ id, secret }: Pick<WebhookEndpointRow, 'id' | 'secret'>, sealing: Sealing): string =>
  sealing.open(secret, placeOf(id))

/** Secrets that sign at an instant, the present one first. */
export function secretsOf(endpoint: WebhookEndpointRow, sealing: Sealing, now: Date): readonly string[] {
  const { id, oldSecret, oldSecretUntil } = endpoint
  const old = oldSecret !== '' && oldSecretUntil > now.toISOString() ? sealing.open(oldSecret, placeOf(id)).split(' ') : []
  return [secretOf(endpoint, sealing), ...old]
}

/** A new secret; those that sign at present sign on for a day. */
export function rotated(endpoint: WebhookEndpointRow, sealing: Sealing, now: Date): EndpointChange {
  const { id } = endpoint
  const oldSecretUntil = new Date(now.getTime() + overlapMs).toISOString()
  const old = secretsOf(endpoint, sealing, now).slice(0, mostAtOnce - 1)
  return { secret: sealedSecret(id, sealing), oldSecret: sealedSecret(id, sealing, old.join(' ')), oldSecretUntil }
}
