import { beijingDay } from '@ip-rights-ledger/chaincode/domain'
import { concerns, type Alert } from '../index-db/alerts-query.js'
import { meets, placeIn, printedPlace, type ToldEvent } from '../index-db/events-query.js'
import type { IndexedEvents } from '../index-db/indexed-events.js'
import type { Store } from '../store/store.js'
import { watchlistsById } from '../store/watchlist-rows.js'
import { fanOut, waitingCounts, type FannedOut, type NewDelivery } from '../store/webhook-delivery-rows.js'
import { enabledEndpoints, type WebhookEndpointRow } from '../store/webhook-endpoint-rows.js'
import { alertDelivery, eventDelivery } from './cloud-event.js'
import { filterOf, watching } from './endpoint-filter.js'

const pageSize = 500
/** How far a cursor may be ahead of the one stored where nothing was to be told: so much is read again after a crash. */
const mostAhead = 1000

/**
 * Deliveries that wait for one receiver before no more are entered: its cursor stays and loses nothing, and what is looked through at each
 * attempt of any other is not the whole of what one that is away has missed.
 */
const mostWaiting = 1000

interface Cursors {
  readonly cursor: string
  readonly alertCursor: string
}

/** Cursors of an endpoint, and the stored ones they went on from. */
interface Ahead extends Cursors {
  readonly stored: Cursors
  readonly passed: number
}

interface Page<T> {
  readonly items: readonly T[]
  readonly next: string
}

/** Where an endpoint of now begins: it is told what comes after. */
export const alertCursorAt = (block: number, now: Date): string => `${block}:${beijingDay(now.toISOString())}`

function alertPlace(cursor: string): { readonly block: number; readonly day: string } {
  const at = cursor.indexOf(':')
  return { block: Number(cursor.slice(0, at)), day: cursor.slice(at + 1) }
}

/** Enters into the outbox what happened after each endpoint's cursor. One run at a time: whoever asks meanwhile gets a further one. */
export class FanOut {
  readonly #indexed: IndexedEvents
  readonly #store: Store
  readonly #member: string
  readonly #entered: () => void
  readonly #now: () => Date
  readonly #mostWaiting: number
  readonly #ahead = new Map<string, Ahead>()
  #running: Promise<void> | undefined
  #again = false
  #changes = 0

  /** @param entered is told whenever there is something new in the outbox, or may be */
  constructor(
    indexed: IndexedEvents,
    store: Store,
    member: string,
    entered: () => void,
    now: () => Date = () => new Date(),
    most = mostWaiting,
  ) {
    this.#indexed = indexed
    this.#store = store
    this.#member = member
    this.#entered = entered
    this.#now = now
    this.#mostWaiting = most
  }

  /** What an endpoint is told is another from now on, and is so before whoever changed it is answered. */
  changed(): void {
    this.#changes += 1
  }

  /** Goes on to the end of the index. */
  run(): Promise<void> {
    this.#again = true
    this.#running ??= this.#runs().finally(() => (this.#running = undefined))
    return this.#running
  }

  async #runs(): Promise<void> {
    while (this.#again) {
      this.#again = false
      if (await this.#once()) this.#again = true
    }
  }

  /** @returns whether there is more to read */
  async #once(): Promise<boolean> {
    const changes = this.#changes
    const enabled = await enabledEndpoints(this.#store.db)
    if (enabled.length === 0) return false
    const waiting = await waitingCounts(this.#store.db)
    const endpoints = enabled.filter(({ id }) => (waiting.get(id) ?? 0) < this.#mostWaiting)
    const filters = new Map(endpoints.map((endpoint) => [endpoint.id, filterOf(endpoint)]))
    const watchlists = await watchlistsById(this.#store.db, [...new Set([...filters.values()].flatMap(({ watchlist }) => watchlist ?? []))])
    const pages = new Map<string, Promise<Page<ToldEvent>>>()
    const alerts = new Map<string, Promise<Page<Alert>>>()
    const fanned: FannedOut[] = []
    const passedBy = new Map<string, Ahead>()
    let more = false
    for (const endpoint of endpoints) {
      const ahead = this.#from(endpoint)
      const stated = filters.get(endpoint.id) ?? {}
      const filter = watching(stated, watchlists)
      const page = await once(pages, ahead.cursor, () => this.#eventsAfter(ahead.cursor))
      const due = stated.alerts === true ? await once(alerts, ahead.alertCursor, () => this.#alertsAfter(ahead.alertCursor)) : undefined
      more ||= page.items.length === pageSize
      const deliveries: NewDelivery[] = [
        ...page.items.filter((event) => meets(event, filter)).map((event) => eventDelivery(event, this.#member)),
        ...(due?.items ?? []).filter((alert) => concerns(alert, filter)).map((alert) => alertDelivery(alert, this.#member)),
      ]
      const cursors = { cursor: page.next, alertCursor: due?.next ?? ahead.alertCursor }
      const passed = ahead.passed + page.items.length
      if (deliveries.length > 0 || passed > mostAhead) fanned.push({ endpoint, deliveries, ...cursors })
      else passedBy.set(endpoint.id, { ...cursors, stored: ahead.stored, passed })
    }
    // What was read may have happened after a change that the filters here do not have yet.
    if (changes !== this.#changes) return true
    for (const [id, ahead] of passedBy) this.#ahead.set(id, ahead)
    if (fanned.length > 0) await this.#enter(fanned)
    return more
  }

  async #enter(fanned: readonly FannedOut[]): Promise<void> {
    try {
      await fanOut(this.#store.db, fanned, this.#now().toISOString())
    } finally {
      // A commit whose answer was lost may stand.
      this.#entered()
    }
  }

  /** Where to go on for an endpoint: further than stored where nothing was to be told since, unless its cursor was moved meanwhile. */
  #from({ id, cursor, alertCursor }: WebhookEndpointRow): Ahead {
    const ahead = this.#ahead.get(id)
    if (ahead?.stored.cursor === cursor && ahead.stored.alertCursor === alertCursor) return ahead
    this.#ahead.delete(id)
    return { cursor, alertCursor, stored: { cursor, alertCursor }, passed: 0 }
  }

  async #eventsAfter(cursor: string): Promise<Page<ToldEvent>> {
    const { answer: items } = (await this.#indexed.told({ after: placeIn(cursor), limit: pageSize })) ?? { answer: [] }
    const last = items.at(-1)
    return { items, next: last ? printedPlace(last.place) : cursor }
  }

  async #alertsAfter(cursor: string): Promise<Page<Alert>> {
    const since = alertPlace(cursor)
    const { block } = this.#indexed
    const next = alertCursorAt(block, this.#now())
    // An index that is read from the beginning does not have every right yet: what a new day brings is told when it does.
    if (next === cursor || block < since.block) return { items: [], next: cursor }
    const items: Alert[] = []
    for (;;) {
      const last = items.at(-1)
      const asked = { on: alertPlace(next).day, since, limit: pageSize, ...(last ? { after: last } : {}) }
      const found = await this.#indexed.alerts(asked)
      // What an index that does not answer now would tell is told when it does.
      if (!found) return { items: [], next: cursor }
      const { answer } = found
      items.push(...answer)
      if (answer.length < pageSize) return { items, next }
    }
  }
}

/** One read for all endpoints that stand at the same place. */
function once<T>(known: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? read()
  known.set(key, found)
  return found
}
