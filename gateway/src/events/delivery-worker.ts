import { forgetActs } from '../store/endpoint-act-rows.js'
import type { Store } from '../store/store.js'
import type { Sealing } from '../store/sealing.js'
import { changeDelivery, dueDeliveries, forgetDelivered, nextDue, type WebhookDeliveryRow } from '../store/webhook-delivery-rows.js'
import { endpointById, noteAttempt, type WebhookEndpointRow } from '../store/webhook-endpoint-rows.js'
import type { Allowed } from './address-blocks.js'
import { DeliveryRest } from './delivery-rest.js'
import { secretsOf } from './endpoint-secrets.js'
import { nextAttempt } from './retry-schedule.js'
import { AddressRefused, checkAddress, type Resolve } from './webhook-address.js'
import { post } from './webhook-request.js'
import { signedHeaders } from './webhook-signature.js'

export interface DeliveryOptions {
  readonly store: Store
  readonly sealing: Sealing
  readonly allowed: Allowed
  /** Milliseconds a receiver has to answer. */
  readonly timeoutMs: number
  readonly schedule: readonly number[]
  readonly disableAfterMs: number
  /** After which it looks for what is due though nobody wakes it. */
  readonly longestSleepMs: number
  /** Whether the member still has whoever asked for the deliveries among its own. */
  readonly isEnrolled: (owner: string) => Promise<boolean>
  readonly log: { warn(told: object, message: string): void }
  readonly resolve?: Resolve
  readonly now?: () => Date
  readonly random?: () => number
}

/** Attempts at a time: so few for one endpoint that one that hangs keeps no other waiting. */
const mostOfEndpoint = 4
/** One that took nothing the last time is tried by one at a time: many that hang do not take all there are. */
const mostOfFailing = 1
const mostAtOnce = 128
const keepDeliveredMs = 30 * 24 * 3_600_000
const gone = 410
/** So long nothing is delivered to one whose identity was taken away, until it is looked again. */
const lookAgainMs = 60_000

interface Outcome {
  readonly status: number
  readonly error: string
}

/** Delivers what the outbox holds: at least once, of each subject in order, until it is taken or given up. */
export class DeliveryWorker {
  readonly #options: DeliveryOptions
  readonly #now: () => Date
  readonly #underWay = new Map<string, { readonly endpoint: string; readonly ended: Promise<void> }>()
  /** Endpoints whose last attempt failed. */
  readonly #failing = new Set<string>()
  readonly #rest = new DeliveryRest()
  readonly #stopping = new AbortController()
  #running: Promise<void> = Promise.resolve()
  #wake: () => void = () => undefined
  #woken = false
  #forgotAt = 0

  constructor(options: DeliveryOptions) {
    this.#options = options
    this.#now = options.now ?? (() => new Date())
  }

  start(): void {
    this.#running = this.#work()
  }

  /** Looks at once for what is due. */
  wake(): void {
    this.#woken = true
    this.#wake()
  }

  /** What is on its way is broken off; it is sent again when the gateway is back. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    this.wake()
    await this.#running
    await Promise.all([...this.#underWay.values()].map(({ ended }) => ended))
  }

  async #work(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      this.#woken = false
      const sleep = await this.#startDue().catch((error: unknown) => {
        this.#options.log.warn({ err: error }, 'the outbox cannot be read')
        return 1000
      })
      await this.#sleep(sleep)
    }
  }

  #sleep(ms: number): Promise<void> {
    if (this.#woken) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms).unref()
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** @returns milliseconds until something more is due */
  async #startDue(): Promise<number> {
    const { db } = this.#options.store
    const resting = this.#rest.leftMs()
    if (resting > 0) return resting
    await this.#forget()
    const now = this.#now()
    while (this.#underWay.size < this.#most() && !this.#stopping.signal.aborted) {
      const rows = await dueDeliveries(db, now.toISOString(), this.#busy(), 50 + this.#underWay.size)
      const started = rows.filter((row) => this.#begin(row)).length
      if (started === 0) break
    }
    const { longestSleepMs } = this.#options
    const next = await nextDue(db, now.toISOString())
    return next === undefined ? longestSleepMs : Math.min(longestSleepMs, Math.max(1, Date.parse(next) - now.getTime()))
  }

  async #forget(): Promise<void> {
    const now = this.#now().getTime()
    if (now - this.#forgotAt < 3_600_000) return
    this.#forgotAt = now
    const before = new Date(now - keepDeliveredMs).toISOString()
    await forgetDelivered(this.#options.store.db, before)
    await forgetActs(this.#options.store.db, before)
  }

  #busy(): readonly string[] {
    const counts = Map.groupBy(this.#underWay.values(), ({ endpoint }) => endpoint)
    return [...counts].flatMap(([endpoint, all]) =>
      all.length >= (this.#failing.has(endpoint) ? mostOfFailing : mostOfEndpoint) ? [endpoint] : [],
    )
  }

  /** How many may be under way. After an attempt that was not recorded one goes ahead: what is taken and not recorded is sent again. */
  #most(): number {
    if (this.#rest.leftMs() > 0) return 0
    return this.#rest.probing ? 1 : mostAtOnce
  }

  #begin(row: WebhookDeliveryRow): boolean {
    const key = `${row.endpoint}~${row.subject}`
    if (this.#underWay.has(key) || this.#underWay.size >= this.#most() || this.#busy().includes(row.endpoint)) return false
    const ended = this.#attempt(row)
      .then(() => this.#rest.recorded())
      .catch((error: unknown) => {
        this.#rest.unrecorded()
        this.#options.log.warn({ err: error, endpoint: row.endpoint, number: row.number }, 'a delivery is not recorded')
      })
      .finally(() => {
        this.#underWay.delete(key)
        this.wake()
      })
    this.#underWay.set(key, { endpoint: row.endpoint, ended })
    return true
  }

  async #attempt(row: WebhookDeliveryRow): Promise<void> {
    const { db } = this.#options.store
    const endpoint = await endpointById(db, row.endpoint)
    if (endpoint?.enabled !== 1) return
    if (!(await this.#options.isEnrolled(endpoint.owner)))
      return changeDelivery(db, row, { nextAt: new Date(this.#now().getTime() + lookAgainMs).toISOString() })
    const { status, error } = await this.#send(endpoint, row)
    if (this.#stopping.signal.aborted && status === 0) return
    if (error === '') this.#failing.delete(endpoint.id)
    else this.#failing.add(endpoint.id)
    const now = this.#now()
    const tried = { attempts: row.attempts + 1, lastAt: now.toISOString(), lastStatus: status, lastError: error }
    if (error === '') {
      await changeDelivery(db, row, { ...tried, state: 'delivered' })
      if (endpoint.failingSince !== '') await noteAttempt(db, endpoint, { failingSince: '' })
      return
    }
    const { schedule, random = Math.random } = this.#options
    const next = nextAttempt(schedule, tried.attempts, now, random())
    await changeDelivery(db, row, { ...tried, ...(next ? { nextAt: next.toISOString() } : { state: 'dead' }) })
    await this.#failed(endpoint, status, now)
  }

  /** A receiver that says it is gone, or that takes nothing for days, is not called any more until its owner says so. */
  async #failed(endpoint: WebhookEndpointRow, status: number, now: Date): Promise<void> {
    const since = endpoint.failingSince === '' ? now.toISOString() : endpoint.failingSince
    const long = now.getTime() - Date.parse(since) >= this.#options.disableAfterMs
    const because = status === gone ? 'the receiver answered 410 Gone' : long ? `no delivery was taken since ${since}` : ''
    const change = because === '' ? {} : { enabled: 0, disabledBecause: because }
    await noteAttempt(this.#options.store.db, endpoint, { failingSince: since, ...change })
  }

  async #send(endpoint: WebhookEndpointRow, row: WebhookDeliveryRow): Promise<Outcome> {
    const { allowed, resolve, timeoutMs } = this.#options
    const headers = this.#headersOf(endpoint, row)
    if (!headers) return { status: 0, error: 'the signing secret does not open' }
    try {
      const target = await checkAddress(endpoint.url, allowed, resolve)
      const status = await post(target, headers, row.body, AbortSignal.any([AbortSignal.timeout(timeoutMs), this.#stopping.signal]))
      return { status, error: status >= 200 && status < 300 ? '' : `answered ${status}` }
    } catch (error) {
      return { status: 0, error: reasonOf(error, timeoutMs) }
    }
  }

  /** Undefined where the endpoint's secrets were sealed under another key. */
  #headersOf(endpoint: WebhookEndpointRow, { eventId, body }: WebhookDeliveryRow): Record<string, string> | undefined {
    const { sealing, log } = this.#options
    const now = this.#now()
    try {
      return {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'user-agent': 'ip-rights-ledger-webhooks/1',
        ...signedHeaders(secretsOf(endpoint, sealing, now), eventId, now, body),
      }
    } catch (error) {
      log.warn({ err: error, endpoint: endpoint.id }, 'a webhook secret does not open')
      return undefined
    }
  }
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (error instanceof AddressRefused) return error.message
  const { name, code, message } = error as NodeJS.ErrnoException
  if (name === 'AbortError' || name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`
  return code ?? message
}
