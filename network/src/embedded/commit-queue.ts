import type { Faults } from './faults.js'
import type { Committer } from './ledger/committer.js'
import { PoisonedPolicyError } from './ledger/endorsement-check.js'
import type { OrderedBlocks } from './orderer/ordered-blocks.js'
import type { BlockStore } from './store/block-store.js'

/** Takes ordered blocks to the ledger, in order; stops for ever where a peer would (`core/committer`, fabric#3105). */
export class CommitQueue {
  readonly #committer: Committer
  readonly #blocks: BlockStore
  readonly #ordered: OrderedBlocks
  readonly #faults: Faults
  #stalled: string | undefined

  constructor(committer: Committer, blocks: BlockStore, ordered: OrderedBlocks, faults: Faults) {
    this.#committer = committer
    this.#blocks = blocks
    this.#ordered = ordered
    this.#faults = faults
  }

  get stalled(): string | undefined {
    return this.#stalled
  }

  /** Commits every block the orderers have and the ledger lacks: what a crash came between. */
  catchUp(): void {
    for (let number = this.#blocks.height; number < this.#ordered.height && this.#stalled === undefined; number++) {
      const block = this.#ordered.block(number)
      if (!block) throw new Error(`expected ordered block ${number}, got none: the ledger at height ${this.#blocks.height} cannot catch up`)
      this.#commit(number, block)
    }
  }

  deliver(number: number, block: Buffer): void {
    if (this.#faults.crashBetweenOrderingAndCommit) process.kill(process.pid, 'SIGKILL')
    if (this.#stalled === undefined) this.#commit(number, block)
  }

  #commit(number: number, block: Buffer): void {
    try {
      this.#committer.commit(block)
    } catch (error) {
      if (!(error instanceof PoisonedPolicyError)) throw error
      this.#stalled = `block ${number}: ${error.message}`
    }
  }
}
