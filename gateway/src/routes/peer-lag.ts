import { setTimeout as pause } from 'node:timers/promises'
import type { Ledger } from '../ledger/ledger.js'

/** How far another member's peer is and the own one is not. */
export interface Lag {
  readonly mspId: string
  /** Last block of each. */
  readonly others: number
  readonly own: number
}

/** Others' heights are asked for at most so often: an older one is still a height that was reached. */
const askEveryMs = 1_000

/** How long an answer is waited for; one that comes later is known the next time. */
const answerWithinMs = 500

/** Members commit a block at different moments, rarely more than some tenths of a second apart. */
const catchUpMs = 1_500
const lookEveryMs = 100

/**
 * Compares the own peer with other members': one that has stopped committing answers every question, its health check included, and only the others tell
 * how far the chain is. Where all of them stand still together nobody here can tell, since no member's peer says how far its orderer is.
 */
export class PeerLag {
  readonly #ledger: Pick<Ledger, 'height' | 'away'>
  readonly #others: readonly string[]
  readonly #reached = new Map<string, number>()
  readonly #asking = new Map<string, Promise<void>>()
  #askedAt = Number.NEGATIVE_INFINITY

  /** @param others MSP ids of the other members */
  constructor(ledger: Pick<Ledger, 'height' | 'away'>, others: readonly string[]) {
    this.#ledger = ledger
    this.#others = others
  }

  /** The lag that remains after a moment to catch up; absent where the own peer has what the others have. @param own its last block */
  async remaining(own: number): Promise<Lag | undefined> {
    await this.#askOthers()
    const deadline = performance.now() + catchUpMs
    let now = own
    for (;;) {
      const ahead = [...this.#reached].find(([, reached]) => reached > now)
      if (ahead === undefined) return undefined
      if (performance.now() >= deadline) return { mspId: ahead[0], others: ahead[1], own: now }
      await pause(lookEveryMs)
      now = (await this.#ledger.height('own')).block
    }
  }

  async #askOthers(): Promise<void> {
    if (performance.now() - this.#askedAt < askEveryMs) return
    this.#askedAt = performance.now()
    const away = new Set(this.#ledger.away().map(({ mspId }) => mspId))
    const asked = this.#others.filter((mspId) => !away.has(mspId)).map((mspId) => this.#ask(mspId))
    const enough = new AbortController()
    await Promise.race([Promise.all(asked), pause(answerWithinMs, undefined, { signal: enough.signal })]).finally(() => enough.abort())
  }

  /** Who does not answer says nothing of the own peer. */
  #ask(mspId: string): Promise<void> {
    const known = this.#asking.get(mspId)
    if (known !== undefined) return known
    const asking = this.#ledger
      .height(mspId)
      .then(
        ({ block }) => void this.#reached.set(mspId, Math.max(block, this.#reached.get(mspId) ?? 0)),
        () => undefined,
      )
      .finally(() => this.#asking.delete(mspId))
    this.#asking.set(mspId, asking)
    return asking
  }
}
