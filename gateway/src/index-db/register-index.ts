import { setTimeout as delay } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import type { Docs } from '@ip-rights-ledger/chaincode/domain'
import { ChainDiffers } from '../ledger/chain-differs.js'
import { blockBatches } from './block-batches.js'
import { blocksUpTo } from './blocks-up-to.js'
import { Fitness } from './fitness.js'
import { discardIndex, emptied, IndexDb, isDamage, type IndexContent, type IndexLocation } from './index-db.js'
import { blockOf } from './index-query.js'
import { IndexDocs } from './index-docs.js'
import { IndexWriter, type Followed } from './index-writer.js'
import { KnownDocs, type Held } from './known-docs.js'
import type { SqlEngine } from './engine.js'
import type { Schema } from './tables.js'
import { Waiters } from './waiters.js'

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

/** A question that documents alone answer. */
export interface Judgement<T> {
  /** Keys, given what is known already: asked again until it names nothing new. */
  readonly needed: (known: Docs) => readonly string[]
  readonly judging: (docs: Docs) => T
  /** Where the answer may stand as it was given before, by documents that still stand. */
  readonly known?: { find(): T | undefined; keep(answer: T, by: Held): void }
}

const retryMs = 1000

/** The register as this member's peer has it, ready to be searched. It follows the chain by itself, and starts again after every failure. */
export class RegisterIndex {
  readonly followed: Followed
  /** Documents of whatever state is being read. */
  readonly docs = new IndexDocs()
  readonly #options: IndexOptions
  readonly #stopping = new AbortController()
  readonly #waiters = new Waiters()
  readonly #fitness = new Fitness()
  readonly #known = new KnownDocs()
  #db: IndexDb | undefined
  /** A failure is told once, however often it is met until the index goes on. */
  #failing = ''
  #unanswering = false
  #writer: IndexWriter | undefined
  #running: Promise<void> = Promise.resolve()
  #stream = new AbortController()
  /** The stream was broken off because there is something else to do. */
  #turned = false
  #rebuild: PromiseWithResolvers<void> | undefined

  constructor(options: IndexOptions) {
    this.#options = options
    this.followed = options
  }

  /** Last block taken in; -1 before the first. */
  get block(): number {
    return this.#writer?.block ?? -1
  }

  /** How often it was found damaged and read anew. */
  get damages(): number {
    return this.#fitness.damages
  }

  /** Whether it stands still at a block while it is read anew by request. */
  get isReadAnew(): boolean {
    return this.#rebuild !== undefined
  }

  /**
   * Begins to follow; nobody waits for it.
   * @param had block that the peer has already: of what stood before, which may have been acknowledged here, nobody is answered
   */
  start(had = -1): void {
    this.#fitness.begins(had)
    this.#running = this.#follow()
  }

  /** Whether the index has the block, now or within so many milliseconds: what it has, it has at once. */
  reaches(block: number, ms: number): boolean | Promise<boolean> {
    return this.#has(block) || this.#comesTo(block, ms)
  }

  #has(block: number): boolean {
    return this.#readable !== undefined && this.block >= block
  }

  async #comesTo(block: number, ms: number): Promise<boolean> {
    const until = performance.now() + ms
    while (!this.#has(block)) {
      const left = until - performance.now()
      if (left <= 0 || this.#stopping.signal.aborted) return false
      await this.#waiters.wait(left)
    }
    return true
  }

  /** Asks questions of one state of the index. Undefined while it is not open, or is found damaged. */
  async read<T>(asking: (trx: Transaction<Schema>, engine: SqlEngine) => Promise<T>): Promise<Indexed<T> | undefined> {
    const via = this.#via()
    return this.#answered((db) =>
      db.read(async (trx) => ({
        asOf: { block: await blockOf(trx), source: 'index' as const, ...via },
        answer: await asking(trx, db.engine),
      })),
    )
  }

  /**
   * Judges documents of one state of the index: those read a moment ago, as far as they are all that is needed.
   */
  async judge<T>({ needed, judging, known }: Judgement<T>): Promise<Indexed<T> | undefined> {
    if (!this.#readable) return undefined
    const via = this.#via()
    const { block } = this.#known
    const earlier = known?.find()
    if (earlier !== undefined && block !== undefined) return { asOf: { block, source: 'index', ...via }, answer: earlier }
    const held = this.#known.holding(needed)
    if (held && block !== undefined) {
      const answer = judging(held.docs)
      known?.keep(answer, held)
      return { asOf: { block, source: 'index', ...via }, answer }
    }
    return this.#answered((db) =>
      db.read(async (trx) => {
        const { docs, place } = await this.docs.readAt(trx, needed)
        this.#known.keep(docs, place)
        return { asOf: { block: place.block, source: 'index' as const, ...via }, answer: judging(docs) }
      }),
    )
  }

  /** The database, while readers are answered of it. */
  get #readable(): IndexDb | undefined {
    return this.#fitness.lets(this.block) ? this.#db : undefined
  }

  /** What a reader is answered. Damage shows only where it is read: whoever meets it has the index read anew. */
  async #answered<T>(reading: (db: IndexDb) => Promise<T>): Promise<T | undefined> {
    const db = this.#readable
    if (!db) return undefined
    try {
      const answer = await reading(db)
      this.#unanswering = false
      return answer
    } catch (error) {
      // What was taken away under a reader fails it, and says nothing of what is there now.
      if (db !== this.#readable) return undefined
      if (isDamage(error)) {
        this.#isDamaged(error)
        this.#turn()
        return undefined
      }
      if (!this.#unanswering) this.#options.log.warn({ err: error, block: this.block }, 'the index does not answer')
      this.#unanswering = true
      throw error
    }
  }

  #via(): { readonly via?: string } {
    const via = this.#options.via?.()
    return via === undefined ? {} : { via }
  }

  /** Equal for every index of the same blocks. Undefined while it is not open, or is found damaged. */
  content(): Promise<IndexContent | undefined> {
    return this.#answered((db) => db.content())
  }

  /**
   * Reads every block up to the last one known anew, while readers go on reading what is there.
   * Whoever asks while that is under way has the same.
   * @throws Error where the chain cannot be read; the index is as it was then
   */
  rebuild(): Promise<void> {
    if (this.#rebuild) return this.#rebuild.promise
    this.#rebuild = Promise.withResolvers()
    this.#turn()
    return this.#rebuild.promise
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#stream.abort()
    this.#waiters.wake()
    await this.#running
    await this.#db?.close()
    this.#db = undefined
  }

  /** Has the follower look at once for what else there is to do. */
  #turn(): void {
    this.#turned = true
    this.#stream.abort()
  }

  #isDamaged(error: unknown): void {
    if (this.#fitness.isDamaged(this.block))
      this.#options.log.warn({ err: error, block: this.block }, 'the index is damaged: it is read anew from the blocks')
  }

  async #follow(): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      this.#turned = false
      try {
        await this.#putRight()
        const writer = await this.#opened()
        this.#stream = new AbortController()
        if (this.#rebuild) await this.#readAnew(writer)
        if (this.#fitness.unfit) continue
        // An index that was there has blocks before another comes.
        this.#waiters.wake()
        for await (const blocks of blockBatches(this.#options.source(writer.block + 1, this.#stream.signal))) {
          await writer.take(blocks)
          this.#failing = ''
          this.#waiters.wake()
        }
      } catch (error) {
        this.#failed(error)
      } finally {
        this.#stream.abort()
      }
      if (!this.#turned) await delay(retryMs, undefined, { signal }).catch(() => undefined)
    }
    this.#rebuild?.reject(new Error('expected a running index, got one that stops'))
  }

  #failed(error: unknown): void {
    if (isDamage(error)) return this.#isDamaged(error)
    const differs = error instanceof ChainDiffers
    if (!differs && (this.#turned || this.#stopping.signal.aborted)) return
    const message = this.#fitness.unfit
      ? 'what nobody is to read cannot be taken out of the index yet'
      : 'the index does not follow the chain'
    if (this.#failing !== message) this.#options.log.warn({ err: error, block: this.block }, message)
    this.#failing = message
    if (differs) this.#fitness.isOfAnotherChain()
  }

  /** Takes away what nobody is to read. What fails here is tried again. */
  async #putRight(): Promise<void> {
    const { unfit } = this.#fitness
    if (unfit === undefined) return
    this.#known.forget()
    if (unfit === 'damaged') {
      // What is broken may not close either: its file goes all the same.
      await this.#db?.close().catch(() => undefined)
      this.#db = undefined
      await discardIndex(this.#options.location)
    } else await this.#db?.writer.transaction().execute(emptied)
    this.#writer = undefined
    this.#fitness.isRight()
  }

  async #opened(): Promise<IndexWriter> {
    this.#db ??= await IndexDb.open(this.#options.location)
    this.#writer ??= await IndexWriter.open(this.#db, this.#options, this.#known, this.docs)
    return this.#writer
  }

  async #readAnew(writer: IndexWriter): Promise<void> {
    const asked = this.#rebuild
    const last = Math.max(writer.block, this.#fitness.had)
    const ended = new AbortController()
    try {
      if (last >= 0) await writer.rebuild(blocksUpTo(this.#options.source(0, AbortSignal.any([this.#stream.signal, ended.signal])), last))
    } catch (error) {
      // It is still owed of what is read in place of the damaged rows.
      if (this.#fitness.unfit || isDamage(error)) throw error
      this.#rebuild = undefined
      asked?.reject(error)
      return
    } finally {
      ended.abort()
    }
    this.#rebuild = undefined
    asked?.resolve()
    this.#waiters.wake()
  }
}
