import { LedgerFailure, type LedgerFailureCause } from '../ledger/ledger-failure.js'

/** How long and how often one write is built anew before its caller is told. */
export interface RetryBounds {
  /** Buildings of one write, the first included, while others change what it reads. */
  readonly buildings: number
  /** Milliseconds after which nobody who waits is left waiting for another building. */
  readonly withinMs: number
}

export const usualBounds: RetryBounds = { buildings: 8, withinMs: 10_000 }

/** Building again is for these: the same request on the state of now may succeed, and its request key keeps it single. */
const passing: ReadonlySet<LedgerFailureCause> = new Set(['concurrentChange', 'unreachable', 'endorserUnreachable', 'endorsementPolicy'])

/** The ledger is away: nothing is said of the write. */
const outages: ReadonlySet<LedgerFailureCause> = new Set(['deadline', 'unreachable', 'endorserUnreachable', 'ownPeerAway'])

/** Who waits is told of an outage after the second try; what was promised outlasts it. */
const triesOfAnOutage = 2
const outlastsMs = 60_000

/** Counts one write's buildings. A write that somebody waits for is patient with other writes, not with a ledger that is away. */
export class Retries {
  readonly #bounds: RetryBounds
  readonly #started = performance.now()
  #tries = 0

  constructor(bounds: RetryBounds) {
    this.#bounds = bounds
  }

  /** Milliseconds to wait before the next building, or undefined where there is to be none. Jitter parts those that met once. */
  next(error: unknown, awaited: boolean): number | undefined {
    this.#tries += 1
    const pause = Math.min(50 * 2 ** this.#tries, 2000) * (0.5 + Math.random())
    const elapsed = performance.now() - this.#started + pause
    if (!(error instanceof LedgerFailure)) return undefined
    if (error.reason === 'concurrentChange') {
      return this.#tries < this.#bounds.buildings && elapsed < this.#bounds.withinMs ? pause : undefined
    }
    if (awaited) return passing.has(error.reason) && this.#tries < triesOfAnOutage ? pause : undefined
    if (outages.has(error.reason)) return elapsed < outlastsMs ? pause : undefined
    return passing.has(error.reason) && this.#tries < triesOfAnOutage ? pause : undefined
  }
}
