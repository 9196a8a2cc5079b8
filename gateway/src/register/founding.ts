import { FoundingSearch, type FoundingFound } from '@ip-rights-ledger/evidence'
import type { Caller, Ledger } from '../ledger/ledger.js'

/** The founding as the member's own peer holds it. It never changes, so its blocks are read once, and those before it once. */
export class Founding {
  readonly #ledger: Pick<Ledger, 'query'>
  readonly #channel: string
  readonly #search: FoundingSearch
  #running: Promise<void> = Promise.resolve()

  constructor(ledger: Pick<Ledger, 'query'>, channel: string, chaincode: string) {
    this.#ledger = ledger
    this.#channel = channel
    this.#search = new FoundingSearch(chaincode)
  }

  /**
   * Undefined where there was none up to block `height`.
   * @throws LedgerFailure where the peer does not answer; what was read by then is not read again
   */
  async upTo(height: number, caller: Caller): Promise<FoundingFound | undefined> {
    // One after the other: two that asked at once would take the same block twice.
    const run = this.#running.then(() => this.#read(height, caller))
    this.#running = run.catch(() => undefined)
    await run
    return this.#search.found
  }

  async #read(height: number, caller: Caller): Promise<void> {
    while (!this.#search.found && this.#search.next <= height) {
      await this.#search.take(await this.#ledger.query(caller, 'GetBlockByNumber', [this.#channel, `${this.#search.next}`]))
    }
  }
}
