import { once } from 'node:events'
import type { RegisterChain } from './register-chain.js'

/** A chain that is given to an index as far as a test lets it be, and fails when a test has it fail. */
export class HeldBackChain {
  readonly #chain: RegisterChain
  readonly #changed = new EventTarget()
  #last = Number.POSITIVE_INFINITY
  #failure: Error | undefined

  constructor(chain: RegisterChain) {
    this.#chain = chain
  }

  /** Gives the blocks up to this one, to whoever follows now or later. */
  upTo(last: number): void {
    this.#last = last
    this.#changed.dispatchEvent(new Event('changed'))
  }

  /** Whoever follows meets this failure, once. */
  fail(failure: Error): void {
    this.#failure = failure
    this.#changed.dispatchEvent(new Event('changed'))
  }

  readonly source = async function* (this: HeldBackChain, from: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    for (let next = from; !signal.aborted;) {
      const failure = this.#failure
      this.#failure = undefined
      if (failure) throw failure
      const bytes = next <= this.#last ? this.#chain.blocks[next] : undefined
      if (bytes) {
        next += 1
        yield bytes
      } else await Promise.race([once(this.#changed, 'changed'), once(signal, 'abort')])
    }
  }.bind(this)
}
