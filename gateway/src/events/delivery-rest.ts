const firstMs = 1000
const longestMs = 60_000

/**
 * How long nothing is sent after an attempt whose outcome the store did not take. What is not recorded is due still and would be sent again as
 * fast as its receiver answers. It doubles from one second to a minute until an outcome is recorded; those that fail in one rest are one.
 */
export class DeliveryRest {
  readonly #now: () => number
  #ms = 0
  #until = 0

  /** @param now milliseconds that no change of the clock moves */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  leftMs(): number {
    return Math.max(0, Math.ceil(this.#until - this.#now()))
  }

  /** Whether it is not known yet that outcomes can be recorded again. */
  get probing(): boolean {
    return this.#ms > 0
  }

  recorded(): void {
    this.#ms = 0
  }

  unrecorded(): void {
    if (this.leftMs() > 0) return
    this.#ms = this.#ms === 0 ? firstMs : Math.min(longestMs, this.#ms * 2)
    this.#until = this.#now() + this.#ms
  }
}
