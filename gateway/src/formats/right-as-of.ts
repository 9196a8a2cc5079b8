import { createHash } from 'node:crypto'
import {
  addSeconds,
  compareInstants,
  dayEnds,
  evolve,
  keys,
  restraintIn,
  rightIn,
  rightView,
  titleIn,
  typeOf,
  type Docs,
  type DomainEvent,
  type RuleSet,
} from '@ip-rights-ledger/chaincode/domain'
import { standingAt } from '../index-db/projected-rights.js'
import type { HistoricEvent } from '../register/right-history.js'

/** Up to where a right's events are taken in. */
export interface Cut {
  /** Legal day: what the register said that day. */
  readonly day?: string
  /** Block: what was known then. */
  readonly block?: number
}

export interface RightThen {
  readonly right: Readonly<Record<string, unknown>>
  /** Acts of a later day whose effect reaches back to the day asked for (a patent found void was never one). */
  readonly laterEffect: readonly Readonly<Record<string, unknown>>[]
}

/** Events up to a cut, in their order. */
export const upTo = (events: readonly HistoricEvent[], { day, block }: Cut): readonly HistoricEvent[] =>
  events.filter((event) => (block === undefined || event.block <= block) && (day === undefined || event.legalDate <= day))

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What an event was before it was chained: the fold chains it anew and comes to the same hashes. */
function unchained(event: HistoricEvent): DomainEvent {
  const { hash: _hash, previousHash: _previousHash, sequence: _sequence, block: _block, ...bare } = event
  return bare as unknown as DomainEvent
}

export interface ViewedThen {
  readonly rules: RuleSet
  /** MSP id of the member whose callers ask. */
  readonly reader: string
  /** Instant of asking: of today no more is known. */
  readonly now: string
}

/** The last second of a day, or now if that is yet to come: what ends with the day holds on it. */
function lastOf(day: string, now: string): string {
  const last = addSeconds(dayEnds(day), -1)
  return compareInstants(last, now) <= 0 ? last : now
}

/**
 * A right as its events up to a day or a block make it, undefined where the register had no entry of it then. At the end of a day a freeze
 * that had run out by then is over, whenever that was recorded.
 */
export function rightAsOf(
  id: string,
  events: readonly HistoricEvent[],
  cut: Cut,
  { rules, reader, now }: ViewedThen,
): RightThen | undefined {
  const { day, block } = cut
  const known = upTo(events, block === undefined ? {} : { block })
  const done = upTo(known, day === undefined ? {} : { day })
  const docs = done.reduce<Docs>((state, event) => evolve(state, unchained(event), digest), new Map([[keys.right(id), undefined]]))
  const right = rightIn(docs, id)
  const type = right && typeOf(right.type)
  // Facts of a back-file say what was printed, not how the right stood: until it was taken over the register had no status of it.
  if (!right || !type || !Object.hasOwn(type.statuses, right.status)) return undefined
  const later = known.filter(
    (event) => day !== undefined && event.legalDate > day && event.effectiveOn !== undefined && event.effectiveOn <= day,
  )
  const [title, restraint] = [titleIn(docs, id), restraintIn(docs, id)]
  const view = day === undefined ? undefined : standingAt({ right, title, restraint }, lastOf(day, now))
  return {
    right: rightView(view?.right ?? right, title, view?.restraint ?? restraint, type, rules, reader),
    laterEffect: later.map(({ type: event, legalDate, effectiveOn, txId, hash }) => ({ event, legalDate, effectiveOn, txId, hash })),
  }
}
