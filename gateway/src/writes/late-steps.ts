/** For so long a step that nothing rests on may be known to this process alone. Most writes end before. */
const lateMs = 250

interface LateStep {
  readonly timer: NodeJS.Timeout
  readonly write: () => Promise<void>
  /** Settles when what was written of this operation so far is in the store. */
  written: Promise<void>
}

/** Steps that are kept with what comes after them, or after a moment where nothing does. */
export class LateSteps {
  readonly #steps = new Map<string, LateStep>()

  /** @param write keeps the step. Where it fails the step is left out: what comes next says it too. */
  add(id: string, write: () => Promise<void>): void {
    const earlier = this.#steps.get(id)
    clearTimeout(earlier?.timer)
    const timer = setTimeout(() => this.#write(id), lateMs).unref()
    this.#steps.set(id, { timer, write, written: earlier?.written ?? Promise.resolve() })
  }

  /** Something comes that says it too: afterwards it is not written any more. */
  async surpassed(id: string): Promise<void> {
    const step = this.#steps.get(id)
    if (!step) return
    clearTimeout(step.timer)
    this.#steps.delete(id)
    await step.written
  }

  /** Writes all there are. */
  async stop(): Promise<void> {
    const steps = [...this.#steps]
    for (const [id, { timer }] of steps) {
      clearTimeout(timer)
      this.#write(id)
    }
    await Promise.all(steps.map(([, step]) => step.written))
  }

  #write(id: string): void {
    const step = this.#steps.get(id)
    if (step) step.written = step.written.then(step.write).catch(() => undefined)
  }
}
