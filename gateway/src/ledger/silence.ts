/** Ends what is silent while there would be something to tell. */
export class Silence {
  readonly #timer: NodeJS.Timeout
  #heard = true
  #asking = false

  /**
   * @param ms of silence after which it is asked whether something is missing
   * @param missing rejects or answers true: it is ended then
   */
  constructor(ms: number, missing: () => Promise<boolean>, end: () => void) {
    this.#timer = setInterval(() => {
      if (this.#heard || this.#asking) {
        this.#heard = false
        return
      }
      this.#asking = true
      void missing()
        .catch(() => true)
        .then((gone) => {
          this.#asking = false
          // What came meanwhile is what was missing.
          if (gone && !this.#heard) end()
        })
    }, ms)
    this.#timer.unref()
  }

  broken(): void {
    this.#heard = true
  }

  end(): void {
    clearInterval(this.#timer)
  }
}
