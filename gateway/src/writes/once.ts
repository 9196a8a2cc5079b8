import { createHash } from 'node:crypto'
import { Problem } from '../problems/problem.js'
import type { Answer } from './operation.js'

export interface Repeatable {
  readonly answer: Answer
  readonly replayed: boolean
}

/** 64 hex: names the write on the ledger, whose own key of it is the guard that outlives this process. */
export function requestIdOf(user: string, key: string): string {
  return createHash('sha256').update(`${user}|${key}`).digest('hex')
}

/** SHA-256 over what must be equal for a repetition to be one. */
export function fingerprintOf(method: string, path: string, canonicalBody: string): string {
  return createHash('sha256').update(`${method}\n${path}\n${canonicalBody}`).digest('hex')
}

/**
 * Runs each request id once at a time and remembers what was answered, as far as it was a success: a refusal left nothing on the
 * ledger and may be asked again. In memory only: after a restart the ledger's request key answers.
 */
export class Once {
  readonly #running = new Map<string, string>()
  readonly #answered = new Map<string, { readonly fingerprint: string; readonly answer: Answer }>()
  readonly #most: number

  constructor(most = 5000) {
    this.#most = most
  }

  /** @throws Problem REQUEST_KEY_REUSED for another request under the same key, REQUEST_RUNNING while the first is on its way */
  async run(requestId: string, fingerprint: string, work: () => Promise<Repeatable>): Promise<Repeatable> {
    const known = this.#answered.get(requestId)
    const first = known?.fingerprint ?? this.#running.get(requestId)
    if (first !== undefined && first !== fingerprint) {
      throw new Problem('REQUEST_KEY_REUSED', {
        target: 'Idempotency-Key',
        detail: 'expected the same method, path and body as first sent with this key',
      })
    }
    if (known) return { answer: known.answer, replayed: true }
    if (first !== undefined) throw new Problem('REQUEST_RUNNING', { target: 'Idempotency-Key', headers: { 'retry-after': '1' } })
    this.#running.set(requestId, fingerprint)
    try {
      const done = await work()
      this.#remember(requestId, fingerprint, done.answer)
      return done
    } finally {
      this.#running.delete(requestId)
    }
  }

  #remember(requestId: string, fingerprint: string, answer: Answer): void {
    const [oldest] = this.#answered.keys()
    if (this.#answered.size >= this.#most && oldest !== undefined) this.#answered.delete(oldest)
    this.#answered.set(requestId, { fingerprint, answer })
  }
}
