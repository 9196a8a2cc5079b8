import { setTimeout as delay } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import { blockBatches } from './block-batches.js'
import { discardIndex, IndexDb, isDamage, type IndexLocation } from './index-db.js'
import { blockOf } from './index-query.js'
import { IndexWriter, type Followed } from './index-writer.js'
import type { SqlEngine } from './engine.js'
import type { Schema } from './tables.js'

/** Where blocks come from: the member's own peer, from a block on, and on as they are made. */
export type BlockSource = (from: number, signal: AbortSignal) => AsyncIterable<Uint8Array>

export interface IndexOptions extends Followed {
  readonly location: IndexLocation
  readonly source: BlockSource
  readonly log: { warn(told: object, message: string): void }
}

export interface Indexed<T> {
  readonly answer: T
  readonly asOf: { readonly block: number; readonly source: 'index' }
}

const retryMs = 1000

/** The register as this member's peer has it, ready to be searched. It follows the chain by itself, and starts again after every failure. */
export class RegisterIndex {
  readonly followed: Followed
  readonly #options: IndexOptions
  readonly #stopping = new AbortController()
  readonly #waiting = new Set<() => void>()
  #db: IndexDb | undefined
  #writer: IndexWriter | undefined
  #running: Promise<void> = Promise.resolve()

  constructor(options: IndexOptions) {
    this.#options = options
    this.followed = options
  }

  /** Last block taken in; -1 before the first. */
  get block(): number {
    return this.#writer?.block ?? -1
  }

  /** Begins to follow; nobody waits for it. */
  start(): void {
    this.#running = this.#follow()
  }

  /** Whether the index has the block, now or within so many milliseconds. */
  async reaches(block: number, ms: number): Promise<boolean> {
    const until = performance.now() + ms
    while (this.block < block) {
      const left = until - performance.now()
      if (left <= 0 || this.#stopping.signal.aborted) return false
      await this.#advance(left)
    }
    return true
  }

  /** Asks questions of one state of the index. Undefined while it is not open. */
  async read<T>(asking: (trx: Transaction<Schema>, engine: SqlEngine) => Promise<T>): Promise<Indexed<T> | undefined> {
    const db = this.#db
    if (!db) return undefined
    return db.read(async (trx) => ({
      asOf: { block: await blockOf(trx), source: 'index' as const },
      answer: await asking(trx, db.engine),
    }))
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
    await this.#db?.close()
    this.#db = undefined
  }

  #advance(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        this.#waiting.delete(done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      this.#waiting.add(done)
    })
  }

  async #follow(): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      try {
        const writer = await this.#opened()
        for await (const blocks of blockBatches(this.#options.source(writer.block + 1, signal))) {
          await writer.take(blocks)
          for (const done of [...this.#waiting]) done()
        }
      } catch (error) {
        if (!signal.aborted) this.#options.log.warn({ err: error, block: this.block }, 'the index does not follow the chain')
        if (isDamage(error)) await this.#discard()
      }
      await delay(retryMs, undefined, { signal }).catch(() => undefined)
    }
  }

  async #opened(): Promise<IndexWriter> {
    this.#db ??= await IndexDb.open(this.#options.location)
    this.#writer ??= await IndexWriter.open(this.#db, this.#options)
    return this.#writer
  }

  /** Damage within the file shows only when it is read: all of it is then read anew from the blocks. */
  async #discard(): Promise<void> {
    const db = this.#db
    this.#db = undefined
    this.#writer = undefined
    await db?.close()
    await discardIndex(this.#options.location)
  }
}
