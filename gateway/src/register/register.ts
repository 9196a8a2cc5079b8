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

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** @throws LedgerFailure */
  async ask<T>(caller: Caller, name: string, question: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const argument = canonical(question)
    return JSON.parse(await this.#ledger.evaluate(caller, { contract: 'register', name, argument })) as T
  }

  /**
   * The answer and the block it is of. A peer does not say which block an evaluate saw: so its height is asked before and after, and
   * the question again when a block came between. On a busy channel the lower height is given: all of it is taken in, perhaps more.
   */
  async askDated<T>(caller: Caller, name: string, question: Readonly<Record<string, unknown>> = {}): Promise<Dated<T>> {
    let before = await this.#ledger.height()
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.ask<T>(caller, name, question)
      const after = await this.#ledger.height()
      if (after === before || attempt === attempts) return { answer, asOf: { block: before, source: 'ledger' } }
      before = after
    }
  }
}
