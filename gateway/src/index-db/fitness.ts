/** Why nobody is to read what is there: its file is broken, or its rows rest on a block which the own peer does not have. */
export type Unfit = 'damaged' | 'of another chain'

/** Whether an index may be read. What is unfit is taken away before the chain is followed on; until then nobody is answered of it. */
export class Fitness {
  #unfit: Unfit | undefined
  #damages = 0
  #had = -1

  get unfit(): Unfit | undefined {
    return this.#unfit
  }

  /** How often it was found damaged. */
  get damages(): number {
    return this.#damages
  }

  /**
   * Block that the index had when it was found damaged, or the peer when it was begun: while it is read anew, or comes after, nobody is
   * answered of an older state.
   */
  get had(): number {
    return this.#had
  }

  /** @param had block that the peer has */
  begins(had: number): void {
    this.#had = Math.max(this.#had, had)
  }

  lets(block: number): boolean {
    return this.#unfit === undefined && block >= this.#had
  }

  /** @returns whether that was not known */
  isDamaged(block: number): boolean {
    if (this.#unfit === 'damaged') return false
    this.#had = Math.max(this.#had, block)
    this.#unfit = 'damaged'
    this.#damages += 1
    return true
  }

  isOfAnotherChain(): void {
    this.#unfit ??= 'of another chain'
    this.#had = -1
  }

  /** What was unfit is gone. */
  isRight(): void {
    this.#unfit = undefined
  }
}
