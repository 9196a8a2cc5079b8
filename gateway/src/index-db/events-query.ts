import type { Dealing } from '@ip-rights-ledger/chaincode/domain'
import type { Transaction } from 'kysely'
import { factsOf, type EventFacts } from './event-facts.js'
import type { Rows, Schema } from './tables.js'

type Thing = Readonly<Record<string, unknown>>

/** Place of an event in the one order of the ledger; as text `block:tx:event`, the same on every gateway. */
export interface EventPlace {
  readonly block: number
  readonly tx: number
  readonly event: number
}

/** Which events are asked for; all that is stated must hold. */
export interface EventFilter {
  /** Events in the chains of these rights. */
  readonly ipRightIds?: readonly string[]
  readonly types?: readonly string[]
  /** A party they concern. */
  readonly party?: string
  /** A party to which the right they are about is pledged. */
  readonly pledgee?: string
}

export interface EventsAsked extends EventFilter {
  readonly after?: EventPlace
  readonly limit: number
}

/** An event with the place it has and whom it concerns. */
export interface ToldEvent extends EventFacts {
  readonly place: EventPlace
  readonly type: string
  readonly subjectKind: string
  readonly subjectId: string
  /** As it is shown to whoever may read. */
  readonly shown: Thing
}

export interface EventsFound {
  readonly items: readonly Thing[]
  /** Place to go on after; undefined where nothing was read. */
  readonly next?: EventPlace
  /** Whether there may be more by now. */
  readonly more: boolean
}

/** Events read for one answer at most: a filter that few events meet does not go through the whole register at once. */
const mostRead = 4000
const pageSize = 500

export const printedPlace = ({ block, tx, event }: EventPlace): string => `${block}:${tx}:${event}`

/** @param text as printed */
export function placeIn(text: string): EventPlace {
  const [block = 0, tx = 0, event = 0] = text.split(':').map(Number)
  return { block, tx, event }
}

export const comparePlaces = (a: EventPlace, b: EventPlace): number => a.block - b.block || a.tx - b.tx || a.event - b.event

export function meets(event: ToldEvent, { ipRightIds, types, party, pledgee }: EventFilter): boolean {
  if (types !== undefined && !types.includes(event.type)) return false
  if (ipRightIds !== undefined && !(event.subjectKind === 'right' && ipRightIds.includes(event.subjectId))) return false
  if (party !== undefined && !event.parties.has(party)) return false
  return pledgee === undefined || event.pledgees.has(pledgee)
}

function rowsAfter(trx: Transaction<Schema>, { after, ipRightIds, types, limit }: EventsAsked): Promise<Rows['events'][]> {
  let query = trx.selectFrom('events').selectAll().orderBy('block').orderBy('tx').orderBy('event').limit(limit)
  if (after) {
    const { block, tx, event } = after
    query = query.where((eb) => eb(eb.refTuple('block', 'tx', 'event'), '>', eb.tuple(block, tx, event)))
  }
  if (ipRightIds !== undefined) query = query.where('subjectKind', '=', 'right').where('subjectId', 'in', [...ipRightIds, ''])
  if (types !== undefined) query = query.where('type', 'in', [...types])
  return query.execute()
}

const placeOf = ({ block, tx, event }: EventPlace): EventPlace => ({ block, tx, event })

function shownOf({ json, txId, ...row }: Rows['events']): Thing {
  return {
    ...(JSON.parse(json) as Thing),
    id: printedPlace(row),
    type: row.type,
    subject: { kind: row.subjectKind, id: row.subjectId },
    txId,
    block: row.block,
  }
}

/** Events after a place, oldest first, each with whom it concerns. */
export async function toldAfter(trx: Transaction<Schema>, asked: EventsAsked, dealings: readonly Dealing[]): Promise<readonly ToldEvent[]> {
  const rows = await rowsAfter(trx, asked)
  const facts = await factsOf(trx, rows, dealings)
  return rows.flatMap((row, at) => {
    const fact = facts[at]
    const { type, subjectKind, subjectId } = row
    return fact ? [{ ...fact, place: placeOf(row), type, subjectKind, subjectId, shown: shownOf(row) }] : []
  })
}

/** A page of what meets the filter. Where few do, it may hold fewer than asked and yet not be the last. */
export async function eventsAfter(trx: Transaction<Schema>, asked: EventsAsked, dealings: readonly Dealing[]): Promise<EventsFound> {
  const { party, pledgee, limit } = asked
  if (party === undefined && pledgee === undefined) {
    const rows = await rowsAfter(trx, asked)
    const last = rows.at(-1)
    return { items: rows.map(shownOf), more: rows.length === limit, ...(last ? { next: placeOf(last) } : {}) }
  }
  const items: Thing[] = []
  let next = asked.after
  for (let read = 0; read < mostRead; read += pageSize) {
    const page = await toldAfter(trx, { ...asked, limit: pageSize, ...(next ? { after: next } : {}) }, dealings)
    for (const event of page) {
      next = event.place
      if (meets(event, asked)) items.push(event.shown)
      if (items.length === limit) return { items, next, more: true }
    }
    if (page.length < pageSize) return { items, more: false, ...(next ? { next } : {}) }
  }
  return { items, more: true, ...(next ? { next } : {}) }
}

/** Place of the last event there is. */
export async function lastPlace(trx: Transaction<Schema>): Promise<EventPlace | undefined> {
  const query = trx.selectFrom('events').select(['block', 'tx', 'event'])
  return query.orderBy('block', 'desc').orderBy('tx', 'desc').orderBy('event', 'desc').limit(1).executeTakeFirst()
}
