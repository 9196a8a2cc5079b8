import { setTimeout as pause } from 'node:timers/promises'
import { uuidv7 } from 'uuidv7'
import { LedgerFailure } from '../ledger/ledger-failure.js'
import type { Answer } from './once.js'

/** One write on its way to the ledger that outlasted its caller's patience. */
export interface Operation {
  readonly id: string
  readonly state: 'sent' | 'final'
  readonly startedAt: string
  readonly user: string
  readonly answer?: Answer
  readonly failure?: unknown
}

/** Kept in memory: after a restart the same request, sent again with its key, is answered from the ledger. */
export class Operations {
  readonly #operations = new Map<string, Operation>()
  readonly #most: number

  constructor(most = 5000) {
    this.#most = most
  }

  /** @param finish the rest of the write; it is called again while the ledger has not said how the write ended */
  follow(user: string, finish: () => Promise<Answer>): Operation {
    const operation: Operation = { id: uuidv7(), state: 'sent', startedAt: new Date().toISOString(), user }
    const [oldest] = this.#operations.keys()
    if (this.#operations.size >= this.#most && oldest !== undefined) this.#operations.delete(oldest)
    this.#operations.set(operation.id, operation)
    void this.#finish(operation, finish)
    return operation
  }

  /** Undefined where there is none of that id, or it is another caller's. */
  find(id: string, user: string): Operation | undefined {
    const operation = this.#operations.get(id)
    return operation?.user === user ? operation : undefined
  }

  async #finish(operation: Operation, finish: () => Promise<Answer>): Promise<void> {
    for (;;) {
      try {
        this.#operations.set(operation.id, { ...operation, state: 'final', answer: await finish() })
        return
      } catch (failure) {
        if (failure instanceof LedgerFailure && failure.reason === 'commitPending' && this.#operations.has(operation.id)) {
          await pause(1000, undefined, { ref: false })
          continue
        }
        this.#operations.set(operation.id, { ...operation, state: 'final', failure })
        return
      }
    }
  }
}
