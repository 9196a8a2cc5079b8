import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { LedgerFailure } from '../ledger/ledger-failure.js'
import type { Answered, Caller, Ledger } from '../ledger/ledger.js'
import { registerAnswer } from './answer-forms.js'

export interface AsOf extends Answered {
  /** Number of the last block the answer takes in. */
  readonly block: number
  readonly source: 'ledger'
}

export interface Dated<T> {
  readonly answer: T
  readonly asOf: AsOf
}

const attempts = 3
/** Where each answer comes from another member's peer than the one before. */
const mostAttempts = 8

/** What the chaincode is asked, and whether only the member's own peer holds the answer. */
export interface Asking {
  readonly ownPeerOnly?: true
}

/** Questions to the chaincode's contract `register`. What comes back is trusted as far as the peer that answered is: the member's own, unless it says `via`. */
export class Register {
  readonly #ledger: Ledger
  /** Last block each peer is known to have; the member's own stands under the empty name. */
  readonly #heights = new Map<string, number>()
  #seen = -1

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** The last block this gateway knows to be committed; -1 where it knows of none. */
  get seen(): number {
    return this.#seen
  }

  /** @throws LedgerFailure */
  async ask<T>(caller: Caller, name: string, question: Readonly<Record<string, unknown>> = {}, asking: Asking = {}): Promise<T> {
    return (await this.#ask<T>(caller, name, question, asking)).answer
  }

  /** A block this gateway has seen committed at a peer, the member's own or another's: later answers of it take it in. */
  saw(block: number, { via = '' }: Answered = {}): void {
    this.#heights.set(via, Math.max(this.#heights.get(via) ?? -1, block))
    this.#seen = Math.max(this.#seen, block)
  }

  /**
   * The answer and the block it is of. A peer does not say which block an evaluate saw: so its height is asked afterwards, and where it
   * is not the one known before, the question is put again. On a busy channel the lower height is given: all of it is taken in, perhaps
   * more. Heights only grow, so one known from any earlier answer of the same peer serves as the one before.
   */
  async askDated<T>(
    caller: Caller,
    name: string,
    question: Readonly<Record<string, unknown>> = {},
    asking: Asking = {},
  ): Promise<Dated<T>> {
    for (let attempt = 1; ; attempt += 1) {
      const known = new Map(this.#heights)
      const { answer, via } = await this.#ask<T>(caller, name, question, asking)
      const marked = via === undefined ? {} : { via }
      const before = known.get(via ?? '')
      const height = await this.#ledger.height(via)
      const after = height.block
      this.saw(after, height)
      // Who answers for the first time is asked once more: only then is there a height before.
      if (before !== undefined && height.via === via && (after <= before || attempt >= attempts))
        return { answer, asOf: { block: Math.min(before, after), source: 'ledger', ...marked } }
      if (attempt >= mostAttempts)
        throw new LedgerFailure('unreachable', `expected one peer to answer twice, got none in ${attempt} attempts`)
    }
  }

  async #ask<T>(caller: Caller, name: string, question: Readonly<Record<string, unknown>>, asking: Asking) {
    const { reply, via } = await this.#ledger.evaluate(caller, { contract: 'register', name, argument: canonical(question), ...asking })
    return { answer: registerAnswer<T>(name, reply), via }
  }
}
