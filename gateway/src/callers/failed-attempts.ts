import { normalizeIP } from '@fastify/rate-limit'
import { Problem } from '../problems/problem.js'

const most = 10
const windowMs = 60_000
const mostAddresses = 10_000

/** Whoever guesses at keys is shut out for the rest of the minute, with right keys too: else guessing would go on. */
export class FailedAttempts {
  readonly #now: () => number
  readonly #failures = new Map<string, { count: number; readonly until: number }>()

  /** @param now milliseconds */
  constructor(now: () => number) {
    this.#now = now
  }

  /** @throws Problem TOO_MANY_REQUESTS for an address with too many failures behind it */
  refuseLocked(address: string): void {
    const found = this.#failures.get(normalizeIP(address))
    if (!found || found.count < most || found.until <= this.#now()) return
    const seconds = Math.max(1, Math.ceil((found.until - this.#now()) / 1000))
    throw new Problem('TOO_MANY_REQUESTS', {
      detail: `expected at most ${most} failed attempts a minute from one address`,
      headers: { 'retry-after': String(seconds) },
    })
  }

  note(address: string): void {
    const key = normalizeIP(address)
    const found = this.#failures.get(key)
    if (found && found.until > this.#now()) {
      found.count += 1
      return
    }
    this.#failures.delete(key)
    if (this.#failures.size >= mostAddresses) this.#failures.delete(this.#failures.keys().next().value ?? '')
    this.#failures.set(key, { count: 1, until: this.#now() + windowMs })
  }
}
