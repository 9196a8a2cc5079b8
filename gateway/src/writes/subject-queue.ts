import { Problem } from '../problems/problem.js'

/**
 * One write at a time for each subject: two writes on one right would be endorsed on the same state and the later lose by MVCC.
 * All ids of a write are joined in one step, so no two writes can wait for each other.
 */
export class SubjectQueue {
  readonly #tails = new Map<string, Promise<unknown>>()
  readonly #most: number
  #waiting = 0

  constructor(most = 400) {
    this.#most = most
  }

  /** @throws Problem OVERLOADED when too many wait already: nothing new is promised then */
  demandRoom(more = 1): void {
    if (this.#waiting + more <= this.#most) return
    throw new Problem('OVERLOADED', { detail: `${this.#waiting} writes are waiting`, headers: { 'retry-after': '2' } })
  }

  /** What was promised before finds its place, however many wait. */
  async run<T>(subjects: readonly string[], work: () => Promise<T>): Promise<T> {
    const ids = [...new Set(subjects)]
    const before = Promise.all(ids.map((id) => this.#tails.get(id) ?? Promise.resolve()))
    this.#waiting += 1
    const mine = before.then(work)
    const settled = mine.then(
      () => undefined,
      () => undefined,
    )
    for (const id of ids) this.#tails.set(id, settled)
    try {
      return await mine
    } finally {
      this.#waiting -= 1
      for (const id of ids) if (this.#tails.get(id) === settled) this.#tails.delete(id)
    }
  }
}
