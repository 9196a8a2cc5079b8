/** How often a peer that was found away is looked after. */
const everyMs = 2000

/** Whether something serves: away once a call found it so, there again once a probe is answered. Nobody's call waits for a probe while it is away. */
export class Circuit {
  readonly #probe: () => Promise<boolean>
  readonly #everyMs: number
  readonly #waiting = new Set<() => void>()
  #awaySince: Date | undefined
  #timer: NodeJS.Timeout | undefined
  #asking: Promise<boolean> | undefined
  #closed = false

  /** @param probe answers whether it serves, soon, and never throws */
  constructor(probe: () => Promise<boolean>, ms = everyMs) {
    this.#probe = probe
    this.#everyMs = ms
  }

  get awaySince(): Date | undefined {
    return this.#awaySince
  }

  /** A call has found it away. */
  open(): void {
    if (this.#awaySince) return
    this.#awaySince = new Date()
    this.#probeLater()
  }

  /** A call has failed in a way that may be the call's own: whether it is away is asked now. */
  async isAway(): Promise<boolean> {
    if (this.#awaySince !== undefined) return true
    this.#asking ??= this.#probe().finally(() => (this.#asking = undefined))
    if (!(await this.#asking)) this.open()
    return this.#awaySince !== undefined
  }

  /** Calls once, when it is there again. @returns takes the wish back */
  whenBack(call: () => void): () => void {
    this.#waiting.add(call)
    return () => void this.#waiting.delete(call)
  }

  /** Ends the probing. */
  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
    this.#waiting.clear()
  }

  #probeLater(): void {
    if (this.#closed) return
    this.#timer = setTimeout(() => {
      void this.#probe().then((serves) => {
        if (!serves) return this.#probeLater()
        this.#awaySince = undefined
        const calls = [...this.#waiting]
        this.#waiting.clear()
        for (const call of calls) call()
      })
    }, this.#everyMs).unref()
  }
}
