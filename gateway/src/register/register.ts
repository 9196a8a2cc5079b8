import { canonical } from '@ip-rights-ledger/chaincode/domain'
import type { Caller, Ledger } from '../ledger/ledger.js'

export interface AsOf {
  /** Number of the last block the answer takes in. */
  readonly block: number
  readonly source: 'ledger'
}

export interface Dated<T> {
  readonly answer: T
  readonly asOf: AsOf
}

const attempts = 3

/** Questions to the chaincode's contract `register`. What comes back is trusted as far as the member's own peer is. */
export class Register {
  readonly #ledger: Ledger
  #seen = -1

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** The last block this gateway knows to be committed; -1 where it knows of none. */
  get seen(): number {
    return this.#seen
  }

  /** @throws LedgerFailure */
  async ask<T>(caller: Caller, name: string, question: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const argument = canonical(question)
    return JSON.parse(await this.#ledger.evaluate(caller, { contract: 'register', name, argument })) as T
  }

  /** A block this gateway has seen committed: later answers take it in. */
  saw(block: number): void {
    this.#seen = Math.max(this.#seen, block)
  }

  /**
   * The answer and the block it is of. A peer does not say which block an evaluate saw: so its height is asked afterwards, and where it
   * is not the one known before, the question is put again. On a busy channel the lower height is given: all of it is taken in, perhaps
   * more. Heights only grow, so one known from any earlier answer serves as the one before.
   */
  async askDated<T>(caller: Caller, name: string, question: Readonly<Record<string, unknown>> = {}): Promise<Dated<T>> {
    for (let attempt = 1; ; attempt += 1) {
      const before = this.#seen >= 0 ? this.#seen : await this.#ledger.height()
      const answer = await this.ask<T>(caller, name, question)
      const after = await this.#ledger.height()
      this.saw(after)
      if (after <= before || attempt === attempts) return { answer, asOf: { block: Math.min(before, after), source: 'ledger' } }
    }
  }
}
