import type { EventFeed } from './event-feed.js'
import type { IndexedEvents } from '../index-db/indexed-events.js'
import type { Ledger } from '../ledger/ledger.js'
import type { Sealing } from '../store/sealing.js'
import type { Store } from '../store/store.js'
import { printedPlace } from '../index-db/events-query.js'
import { allowedBy } from './address-blocks.js'
import { DeliveryWorker } from './delivery-worker.js'
import { alertCursorAt, FanOut } from './fan-out.js'
import { disableAfterMs, retrySchedule } from './retry-schedule.js'
import { checkAddress, type Resolve } from './webhook-address.js'

/** What another process on the same database entered and did not live to deliver waits no longer. */
const longestSleepMs = 2000

/** What a gateway can be told of its webhooks. */
export interface WebhookSettings {
  /** Networks and `host:port` that deliveries may go to beside the public internet, parted by commas. */
  readonly allow?: string
  /** Milliseconds a receiver has to answer. */
  readonly timeoutMs?: number
  /** Endpoints one caller may have. */
  readonly mostOfCaller?: number
  /** Deliveries that may wait for one receiver before no more are entered. */
  readonly mostWaiting?: number
  /** Milliseconds from one attempt to the next. */
  readonly schedule?: readonly number[]
  readonly disableAfterMs?: number
  /** Milliseconds after which the outbox is looked into at the latest. */
  readonly longestSleepMs?: number
  readonly resolve?: Resolve
  readonly now?: () => Date
}

export interface WebhookParts {
  readonly store: Store
  readonly sealing: Sealing
  readonly ledger: Pick<Ledger, 'identity'>
  readonly member: { readonly name: string }
  /** Absent where the gateway has no index: then tests alone are delivered. */
  readonly indexed?: { readonly events: IndexedEvents }
  readonly feed?: EventFeed
  readonly log: { warn(told: object, message: string): void }
}

/** Webhooks of one gateway: what happens is entered into the outbox, and delivered from it. */
export class Webhooks {
  readonly mostOfCaller: number
  readonly now: () => Date
  readonly #parts: WebhookParts
  readonly #fanOut: FanOut | undefined
  readonly #worker: DeliveryWorker
  readonly #check: (url: string) => Promise<unknown>
  #stopping = false

  constructor(parts: WebhookParts, settings: WebhookSettings = {}) {
    const { store, sealing, ledger, member, indexed, feed, log } = parts
    const { allow = '', timeoutMs = 15_000, schedule = retrySchedule, mostOfCaller = 20, resolve, now = () => new Date() } = settings
    const allowed = allowedBy(allow)
    const bounds = { disableAfterMs: settings.disableAfterMs ?? disableAfterMs, longestSleepMs: settings.longestSleepMs ?? longestSleepMs }
    this.mostOfCaller = mostOfCaller
    this.now = now
    this.#parts = parts
    this.#check = (url) => checkAddress(url, allowed, resolve)
    this.#worker = new DeliveryWorker({
      store,
      sealing,
      allowed,
      timeoutMs,
      schedule,
      isEnrolled: async (owner) => (await ledger.identity(owner)) !== null,
      log,
      now,
      ...bounds,
      ...(resolve ? { resolve } : {}),
    })
    this.#fanOut = indexed && new FanOut(indexed.events, store, member.name, () => this.#entered(), now, settings.mostWaiting)
    feed?.onAdvance(() => void this.#filled())
  }

  start(): void {
    this.#worker.start()
  }

  async stop(): Promise<void> {
    this.#stopping = true
    await this.#fanOut?.run().catch(() => undefined)
    await this.#worker.stop()
  }

  /** An endpoint, or what it watches, is another now: what has happened since is entered, and what waited is delivered. */
  advance(): void {
    this.#fanOut?.changed()
    void this.#filled().then(() => this.wake())
  }

  /** Something was entered beside the index: it is delivered now. */
  wake(): void {
    this.#worker.wake()
  }

  /** @throws AddressRefused where nothing may be sent there */
  async checkUrl(url: string): Promise<void> {
    await this.#check(url)
  }

  /** Where an endpoint made now begins; undefined while the index does not answer what is last. */
  async cursors(): Promise<{ readonly cursor: string; readonly alertCursor: string } | undefined> {
    const { indexed } = this.#parts
    const found = await indexed?.events.lastPlace()
    if (indexed && !found) return undefined
    const last = found?.answer
    return { cursor: last ? printedPlace(last) : '0:0:0', alertCursor: alertCursorAt(found?.asOf.block ?? -1, this.now()) }
  }

  #entered(): void {
    // An attempt begun now would be broken off: it is made when the gateway is back.
    if (!this.#stopping) this.wake()
  }

  async #filled(): Promise<void> {
    await this.#fanOut?.run().catch((error: unknown) => this.#parts.log.warn({ err: error }, 'the outbox is not filled'))
  }
}
