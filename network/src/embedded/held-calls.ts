/** Moments of a client's write at its peer's gateway: before it is endorsed, before and after it is handed to the orderers, before its end is told. */
export const heldMoments = ['endorse', 'submit', 'submitted', 'commitStatus'] as const
export type HeldMoment = (typeof heldMoments)[number]

/** Calls that a peer's gateway answers no further than to a moment, until they are let go: whoever made them is known to be there. */
export class HeldCalls {
  readonly #held = new Map<string, ReadonlySet<HeldMoment>>()
  readonly #waiting = new Set<{ readonly mspId: string; readonly moment: HeldMoment; readonly letGo: () => void }>()

  /** Replaces what was set; calls at a moment that is held no longer go on. */
  set(moments: Readonly<Record<string, readonly HeldMoment[]>>): void {
    this.#held.clear()
    for (const [mspId, held] of Object.entries(moments)) this.#held.set(mspId, new Set(held))
    for (const call of [...this.#waiting]) if (!this.#holds(call.mspId, call.moment)) call.letGo()
  }

  /** Resolves at once, or when the moment is held no longer. @throws the signal's reason where the call went away meanwhile: it goes no further */
  async at(mspId: string, moment: HeldMoment, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    if (!this.#holds(mspId, moment)) return
    await new Promise<void>((resolve) => {
      const call = { mspId, moment, letGo: () => (this.#waiting.delete(call), resolve()) }
      this.#waiting.add(call)
      signal.addEventListener('abort', call.letGo, { once: true })
    })
    signal.throwIfAborted()
  }

  get held(): Readonly<Record<string, readonly HeldMoment[]>> {
    return Object.fromEntries([...this.#held].map(([mspId, moments]) => [mspId, [...moments]]))
  }

  /** Calls that wait now, by MSP id and moment. */
  get waiting(): Readonly<Record<string, Readonly<Partial<Record<HeldMoment, number>>>>> {
    const counts: Record<string, Partial<Record<HeldMoment, number>>> = {}
    for (const { mspId, moment } of this.#waiting) {
      const own = (counts[mspId] ??= {})
      own[moment] = (own[moment] ?? 0) + 1
    }
    return counts
  }

  #holds(mspId: string, moment: HeldMoment): boolean {
    return this.#held.get(mspId)?.has(moment) === true
  }
}
