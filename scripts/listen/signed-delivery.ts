import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds by which the sender's clock and this one's may differ (Standard Webhooks 1.0.0: an old delivery may be a replayed one). */
const tolerance = 300

export type DeliveryHeaders = Readonly<Record<string, string | string[] | undefined>>

/**
 * What a receiver checks before it believes a delivery (Standard Webhooks 1.0.0).
 * @param secret as the endpoint was given it, `whsec_…`
 * @param body the bytes as they came: whoever parses and prints them anew signs another text
 * @returns undefined where it is genuine, else what is wrong
 */
export function deliveryFault(secret: string, headers: DeliveryHeaders, body: string, now: Date): string | undefined {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => String(headers[name] ?? ''))
  if (Math.abs(Number(timestamp) - now.getTime() / 1000) > tolerance || !/^\d+$/.test(timestamp ?? ''))
    return `sent at another time: ${timestamp}`
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  const given = (signatures ?? '').split(' ').filter((each) => each.startsWith('v1,'))
  const genuine = given.some((each) => {
    const bytes = Buffer.from(each.slice(3), 'base64')
    return bytes.length === expected.length && timingSafeEqual(bytes, expected)
  })
  return genuine ? undefined : 'not signed with the secret of this endpoint'
}
