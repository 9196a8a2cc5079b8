import { setTimeout as delay } from 'node:timers/promises'
import { beijingDay, type LegalDay } from '@ip-rights-ledger/chaincode/domain'
import type { Alert } from '../index-db/alerts-query.js'
import { comparePlaces, type EventPlace, type ToldEvent } from '../index-db/events-query.js'
import type { IndexedEvents } from '../index-db/indexed-events.js'

export interface Listener {
  /** Events in the order of the ledger, each once. */
  events(events: readonly ToldEvent[]): void
  alerts(alerts: readonly Alert[]): void
}

interface Log {
  warn(told: object, message: string): void
}

const pageSize = 500
/** How long the feed waits for a block before it looks whether a new day has begun. */
const patienceMs = 2000
const retryMs = 500
const beginningOf = (block: number): EventPlace => ({ block, tx: -1, event: -1 })
const start = beginningOf(-1)
/** Before every event: block 0 founds the channel and holds none. */
const beforeAll: EventPlace = { block: 0, tx: 0, event: 0 }

/**
 * Tells listeners what happens as the index takes it in: one read for all of them at each advance. What is before a listener's joining it
 * reads itself, up to where the feed is.
 */
export class EventFeed {
  readonly #indexed: IndexedEvents
  readonly #log: Log
  readonly #now: () => Date
  readonly #listeners = new Set<Listener>()
  readonly #advances = new Set<() => void>()
  readonly #stopping = new AbortController()
  #place = start
  #block = -1
  #alerted: { readonly block: number; readonly day: LegalDay } | undefined
  #running: Promise<void> = Promise.resolve()
  #telling: Promise<void> = Promise.resolve()

  constructor(indexed: IndexedEvents, log: Log, now: () => Date = () => new Date()) {
    this.#indexed = indexed
    this.#log = log
    this.#now = now
  }

  /** Listeners at present. */
  get size(): number {
    return this.#listeners.size
  }

  start(): void {
    this.#running = this.#follow()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  /** Calls whenever the index has more, or a day may have begun. */
  onAdvance(told: () => void): void {
    this.#advances.add(told)
  }

  /** Place of the last event the index has; undefined while it does not answer. */
  async head(): Promise<EventPlace | undefined> {
    const last = await this.#indexed.lastPlace()
    return last && (last.answer ?? beforeAll)
  }

  /**
   * Hands over what came after a place, then what comes. A place that is yet to come is waited for by who named it alone.
   * @param ready is waited for before more of the past is read: a reader that is slow is read to slowly; false where it has gone
   * @returns how to leave
   */
  async join(listener: Listener, after: EventPlace, ready: () => Promise<boolean>): Promise<() => void> {
    let place = after
    for (;;) {
      const found = await this.#indexed.told({ after: place, limit: pageSize })
      const page = found?.answer ?? []
      listener.events(page)
      place = page.at(-1)?.place ?? place
      if (!(await ready()) || this.#stopping.signal.aborted) return () => undefined
      // From here to the joining nothing else runs: what the feed tells afterwards comes after what was read.
      const read = found && page.length < pageSize ? beginningOf(found.asOf.block + 1) : undefined
      if (read && (this.#listeners.size === 0 || comparePlaces(read, this.#place) >= 0)) {
        if (this.#listeners.size === 0) this.#place = read
        break
      }
      // An index that is being read anew does not have yet what the feed has told.
      if (page.length === 0) await delay(retryMs, undefined, { ref: false })
    }
    const last = place
    const live: Listener = {
      events: (events) => {
        const news = events.filter((event) => comparePlaces(event.place, last) > 0)
        if (news.length > 0) listener.events(news)
      },
      alerts: (alerts) => listener.alerts(alerts),
    }
    this.#listeners.add(live)
    // What came while the last page was read.
    void this.#tell().catch(() => undefined)
    return () => void this.#listeners.delete(live)
  }

  async #follow(): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      const waited = performance.now()
      const advanced = await this.#advanced()
      if (signal.aborted) return
      try {
        if (advanced) this.#block = this.#indexed.block
        await this.#tell()
        for (const told of this.#advances) told()
      } catch (error) {
        this.#log.warn({ err: error }, 'events are not told')
        await delay(retryMs, undefined, { signal }).catch(() => undefined)
      }
      // An index that is stopping does not wait for anything.
      if (!advanced && performance.now() - waited < retryMs) await delay(retryMs, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }

  /** Whether there is another block. No race with one promise that lives as long as the feed: it would hold on to every turn. */
  #advanced(): Promise<boolean> {
    const { signal } = this.#stopping
    return new Promise((resolve, reject) => {
      const stopped = () => resolve(false)
      signal.addEventListener('abort', stopped, { once: true })
      const reached = Promise.resolve(this.#indexed.reaches(this.#block + 1, patienceMs))
      void reached.then(resolve, reject).finally(() => signal.removeEventListener('abort', stopped))
    })
  }

  /** One at a time, so that no event is told twice. */
  #tell(): Promise<void> {
    const told = this.#telling.then(() => this.#tellNews())
    this.#telling = told.catch(() => undefined)
    return told
  }

  async #tellNews(): Promise<void> {
    while (this.#listeners.size > 0) {
      const { answer: page } = (await this.#indexed.told({ after: this.#place, limit: pageSize })) ?? { answer: [] }
      const last = page.at(-1)?.place
      if (last === undefined || comparePlaces(last, this.#place) <= 0) break
      this.#place = last
      for (const listener of [...this.#listeners]) listener.events(page)
      if (page.length < pageSize) break
    }
    await this.#tellAlerts()
  }

  async #tellAlerts(): Promise<void> {
    const day = beijingDay(this.#now().toISOString())
    const since = this.#alerted
    const block = this.#indexed.block
    // What is in its lead time when nobody listens yet is there to be asked for.
    if (since === undefined || this.#listeners.size === 0) {
      this.#alerted = { block, day }
      return
    }
    if (since.block === block && since.day === day) return
    let after: Alert | undefined
    do {
      const asked = { on: day, since, limit: pageSize, ...(after ? { after } : {}) }
      const found = await this.#indexed.alerts(asked)
      // What an index that does not answer now would tell is told when it does.
      if (!found) return
      const { answer: alerts } = found
      if (alerts.length > 0) for (const listener of [...this.#listeners]) listener.alerts(alerts)
      after = alerts.length === pageSize ? alerts.at(-1) : undefined
    } while (after)
    this.#alerted = { block, day }
  }
}
