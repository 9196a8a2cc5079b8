import { Problem } from '../problems/problem.js'

/** Streams that are open or about to be, in all and of each caller: nobody takes all there are. 0 turns a limit off. */
export class StreamPlaces {
  readonly #most: number
  readonly #mostOfCaller: number
  readonly #ofCaller = new Map<string, number>()
  #all = 0

  constructor({ streams, streamsOfCaller }: { readonly streams: number; readonly streamsOfCaller: number }) {
    this.#most = streams
    this.#mostOfCaller = streamsOfCaller
  }

  /** @returns what gives the place back, once @throws Problem TOO_MANY_REQUESTS, OVERLOADED */
  take(caller: string): () => void {
    const headers = { 'retry-after': '5' }
    const mine = this.#ofCaller.get(caller) ?? 0
    if (this.#mostOfCaller > 0 && mine >= this.#mostOfCaller)
      throw new Problem('TOO_MANY_REQUESTS', { detail: `expected at most ${this.#mostOfCaller} streams of one caller`, headers })
    if (this.#most > 0 && this.#all >= this.#most)
      throw new Problem('OVERLOADED', { detail: `expected at most ${this.#most} streams`, headers })
    this.#ofCaller.set(caller, mine + 1)
    this.#all += 1
    let given = false
    return () => {
      if (given) return
      given = true
      this.#all -= 1
      const left = (this.#ofCaller.get(caller) ?? 1) - 1
      if (left === 0) this.#ofCaller.delete(caller)
      else this.#ofCaller.set(caller, left)
    }
  }
}
