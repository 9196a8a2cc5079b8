import { setTimeout as delay } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import type { Docs } from '@ip-rights-ledger/chaincode/domain'
import { ChainDiffers } from '../ledger/chain-differs.js'
import { blockBatches } from './block-batches.js'
import { discardIndex, emptied, IndexDb, isDamage, type IndexLocation } from './index-db.js'
import { blockOf } from './index-query.js'
import { IndexDocs } from './index-docs.js'
import { IndexWriter, type Followed } from './index-writer.js'
import { KnownDocs } from './known-docs.js'
import type { SqlEngine } from './engine.js'
import type { Schema } from './tables.js'

/**
 * Where blocks come from: the member's own peer, from a block on, and on as they are made. It ends where it is to be asked anew, and throws
 * ChainDiffers where what it gave before cannot stand.
 */
export type BlockSource = (from: number, signal: AbortSignal) => AsyncIterable<Uint8Array>

export interface IndexOptions extends Followed {
  readonly location: IndexLocation
  readonly source: BlockSource
  /** MSP id of the member whose peer gave blocks that the own one has not confirmed; absent where there never is one. */
  readonly via?: () => string | undefined
  readonly log: { warn(told: object, message: string): void }
}

export interface Indexed<T> {
  readonly answer: T
  readonly asOf: { readonly block: number; readonly source: 'index'; readonly via?: string }
}

const retryMs = 1000

/** The register as this member's peer has it, ready to be searched. It follows the chain by itself, and starts again after every failure. */
export class RegisterIndex {
  readonly followed: Followed
  /** Documents of whatever state is being read. */
  readonly docs = new IndexDocs()
  readonly #options: IndexOptions
  readonly #stopping = new AbortController()
  readonly #waiting = new Set<() => void>()
  readonly #known = new KnownDocs()
  #db: IndexDb | undefined
  /** A failure is told once, however often it is met until the index goes on. */
  #failing = false
  #writer: IndexWriter | undefined
  #running: Promise<void> = Promise.resolve()
  #stream = new AbortController()
  #rebuild: { readonly done: () => void; readonly failed: (error: unknown) => void } | undefined

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
    const via = this.#via()
    return db.read(async (trx) => ({
      asOf: { block: await blockOf(trx), source: 'index' as const, ...via },
      answer: await asking(trx, db.engine),
    }))
  }

  /**
   * Judges documents of one state of the index: those read a moment ago, as far as they are all that is needed.
   * @param needed keys, given what is known already: asked again until it names nothing new
   */
  async judge<T>(needed: (known: Docs) => readonly string[], judging: (docs: Docs) => T): Promise<Indexed<T> | undefined> {
    const db = this.#db
    if (!db) return undefined
    const via = this.#via()
    const { block } = this.#known
    const held = this.#known.holding(needed)
    if (held && block !== undefined) return { asOf: { block, source: 'index', ...via }, answer: judging(held) }
    return db.read(async (trx) => {
      const { docs, place } = await this.docs.readAt(trx, needed)
      this.#known.keep(docs, place)
      return { asOf: { block: place.block, source: 'index' as const, ...via }, answer: judging(docs) }
    })
  }

  #via(): { readonly via?: string } {
    const via = this.#options.via?.()
    return via === undefined ? {} : { via }
  }

  /** Hex SHA-256 of all rows: equal for every index of the same blocks. Undefined while it is not open. */
  contentHash(): Promise<string> | undefined {
    return this.#db?.contentHash()
  }

  /**
   * Reads every block up to the last one known anew, while readers go on reading what is there.
   * @throws Error where a rebuild is under way already, or the chain cannot be read; the index is as it was then
   */
  rebuild(): Promise<void> {
    if (this.#rebuild) return Promise.reject(new Error('expected no rebuild under way, got one'))
    return new Promise((done, failed) => {
      this.#rebuild = { done, failed }
      this.#stream.abort()
    })
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#stream.abort()
    for (const done of [...this.#waiting]) done()
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
        this.#stream = new AbortController()
        if (this.#rebuild) await this.#readAnew(writer)
        for await (const blocks of blockBatches(this.#options.source(writer.block + 1, this.#stream.signal))) {
          await writer.take(blocks)
          this.#failing = false
          for (const done of [...this.#waiting]) done()
        }
        if (this.#rebuild) continue
      } catch (error) {
        if (this.#rebuild && this.#stream.signal.aborted) continue
        if (!signal.aborted && !this.#failing)
          this.#options.log.warn({ err: error, block: this.block }, 'the index does not follow the chain')
        this.#failing = true
        if (isDamage(error)) await this.#discard()
        if (error instanceof ChainDiffers) await this.#empty()
      } finally {
        this.#stream.abort()
      }
      await delay(retryMs, undefined, { signal }).catch(() => undefined)
    }
    this.#rebuild?.failed(new Error('expected a running index, got one that stops'))
  }

  async #opened(): Promise<IndexWriter> {
    this.#db ??= await IndexDb.open(this.#options.location)
    this.#writer ??= await IndexWriter.open(this.#db, this.#options, this.#known)
    return this.#writer
  }

  async #readAnew(writer: IndexWriter): Promise<void> {
    const asked = this.#rebuild
    const last = writer.block
    const ended = new AbortController()
    const source = this.#options.source(0, AbortSignal.any([this.#stream.signal, ended.signal]))
    const upToLast = async function* () {
      let next = 0
      for await (const blocks of blockBatches(source)) {
        const wanted = blocks.slice(0, last - next + 1)
        next += wanted.length
        yield wanted
        if (next > last) return
      }
      throw new Error(`expected blocks up to ${last}, the stream ended before ${next}`)
    }
    try {
      if (last >= 0) await writer.rebuild(upToLast())
      asked?.done()
    } catch (error) {
      asked?.failed(error)
    } finally {
      ended.abort()
      this.#rebuild = undefined
    }
  }

  /** Rows that rest on a block which the own peer does not have: nobody is to read them any longer. */
  async #empty(): Promise<void> {
    this.#known.forget()
    await this.#db?.writer.transaction().execute(emptied)
    this.#writer = undefined
  }

  /** Damage within the file shows only when it is read: all of it is then read anew from the blocks. */
  async #discard(): Promise<void> {
    const db = this.#db
    this.#db = undefined
    this.#writer = undefined
    this.#known.forget()
    await db?.close()
    await discardIndex(this.#options.location)
  }
}
