import type { EvidencePackage } from '@ip-rights-ledger/evidence'
import { uuidv7 } from 'uuidv7'

/** A package that was asked for. */
export interface TakenPackage {
  readonly id: string
  readonly user: string
  readonly ipRightId?: string
  readonly transactionId?: string
  readonly askedAt: string
  readonly state: 'assembling' | 'ready' | 'failed'
  readonly content?: EvidencePackage
  readonly failure?: unknown
}

/** Packages are held in memory for whoever asked, the latest ones only: a package can always be taken anew. */
export class Packages {
  readonly #taken = new Map<string, TakenPackage>()
  readonly #most: number

  constructor(most = 50) {
    this.#most = most
  }

  begin(asked: Omit<TakenPackage, 'id' | 'askedAt' | 'state'>, taking: () => Promise<EvidencePackage>): TakenPackage {
    const begun: TakenPackage = { ...asked, id: uuidv7(), askedAt: new Date().toISOString(), state: 'assembling' }
    const [oldest] = this.#taken.keys()
    if (this.#taken.size >= this.#most && oldest !== undefined) this.#taken.delete(oldest)
    this.#taken.set(begun.id, begun)
    void taking().then(
      (content) => this.#taken.set(begun.id, { ...begun, state: 'ready', content }),
      (failure: unknown) => this.#taken.set(begun.id, { ...begun, state: 'failed', failure }),
    )
    return begun
  }

  /** Undefined where there is none of that id, or another caller asked for it. */
  find(id: string, user: string): TakenPackage | undefined {
    const taken = this.#taken.get(id)
    return taken?.user === user ? taken : undefined
  }
}
