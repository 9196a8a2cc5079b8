import { alertShown } from './alert-shown.js'
import type { Alert } from '../index-db/alerts-query.js'
import { printedPlace, type ToldEvent } from '../index-db/events-query.js'
import type { NewDelivery } from '../store/webhook-delivery-rows.js'

/** Members of an event that say what it is about; what it changed is asked for by its id. */
const thin = ['legalDate', 'effectiveOn', 'assertedAt', 'code', 'sequence', 'hash', 'previousHash', 'rulesDigest'] as const

/** Where a member's events come from (CloudEvents 1.0.2 section 3.1.1). */
export const sourceOf = (member: string): string => `urn:ip-rights-ledger:gateway:${member}`

interface Said {
  readonly id: string
  readonly type: string
  readonly subject: string
  readonly time?: string
  readonly data: unknown
}

const bodyOf = (source: string, said: Said): string =>
  JSON.stringify({ specversion: '1.0', source, datacontenttype: 'application/json', ...said })

/** An event of the register in the structured mode of CloudEvents. */
export function eventDelivery(event: ToldEvent, member: string): NewDelivery {
  const { shown, place, subjectKind, subjectId } = event
  const id = printedPlace(place)
  const type = `ipr.${subjectKind}.${event.type}.v1`
  const { txId, block, assertedAt } = shown
  const data = {
    ...{ id, type: event.type, subject: { kind: subjectKind, id: subjectId }, txId, block },
    ...Object.fromEntries(thin.flatMap((name) => (shown[name] === undefined ? [] : [[name, shown[name]]]))),
  }
  const time = typeof assertedAt === 'string' ? { time: assertedAt } : {}
  const body = bodyOf(sourceOf(member), { id, type, subject: subjectId, ...time, data })
  return { eventId: id, type, subject: `${subjectKind}~${subjectId}`, body }
}

export function alertDelivery(alert: Alert, member: string): NewDelivery {
  const { id, rule, ipRightId } = alert
  const type = `ipr.alert.${rule}.v1`
  return {
    eventId: id,
    type,
    subject: `alert~${ipRightId}`,
    body: bodyOf(sourceOf(member), { id, type, subject: ipRightId, data: alertShown(alert) }),
  }
}

/** What a test sends: it says nothing about any right. */
export function testDelivery(id: string, endpoint: string, member: string, time: string): NewDelivery {
  const type = 'ipr.webhook.tested.v1'
  const body = bodyOf(sourceOf(member), { id, type, subject: endpoint, time, data: { endpoint } })
  return { eventId: id, type, subject: id, body }
}
