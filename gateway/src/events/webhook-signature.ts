import { createHmac, randomBytes } from 'node:crypto'

const prefix = 'whsec_'
const secretLength = 32

/** A signing secret as Standard Webhooks 1.0.0 prints it: between 24 and 64 bytes in base64. */
export const newSecret = (): string => `${prefix}${randomBytes(secretLength).toString('base64')}`

/**
 * Headers of one attempt. Every secret signs, so that a receiver that still has the old one goes on while the secret is rotated.
 * @param at instant of the attempt: a receiver refuses what was signed too long ago
 */
export function signedHeaders(secrets: readonly string[], id: string, at: Date, body: string): Record<string, string> {
  const timestamp = `${Math.floor(at.getTime() / 1000)}`
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}
