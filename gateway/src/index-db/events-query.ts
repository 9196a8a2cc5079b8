import type { Transaction } from 'kysely'
import type { Schema } from './tables.js'

/** Place of an event in the one order of the ledger; as text `block:tx:event`, the same on every gateway. */
export interface EventPlace {
  readonly block: number
  readonly tx: number
  readonly event: number
}

export interface EventsFilter {
  readonly after?: EventPlace
  readonly ipRightId?: string
  readonly type?: string
  readonly limit: number
}

export const printedPlace = ({ block, tx, event }: EventPlace): string => `${block}:${tx}:${event}`

/** Events after a place, oldest first. */
export async function eventsAfter(trx: Transaction<Schema>, { after, ipRightId, type, limit }: EventsFilter) {
  let query = trx.selectFrom('events').selectAll().orderBy('block').orderBy('tx').orderBy('event').limit(limit)
  if (after) {
    const { block, tx, event } = after
    query = query.where((eb) => eb(eb.refTuple('block', 'tx', 'event'), '>', eb.tuple(block, tx, event)))
  }
  if (ipRightId !== undefined) query = query.where('subjectKind', '=', 'right').where('subjectId', '=', ipRightId)
  if (type !== undefined) query = query.where('type', '=', type)
  const rows = await query.execute()
  return rows.map(({ json, txId, ...row }) => ({
    ...(JSON.parse(json) as Readonly<Record<string, unknown>>),
    id: printedPlace(row),
    type: row.type,
    subject: { kind: row.subjectKind, id: row.subjectId },
    txId,
    block: row.block,
  }))
}
