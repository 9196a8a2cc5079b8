import { setImmediate } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import { ChainFollower, type FollowedBlock } from '@ip-rights-ledger/evidence'
import { contentOf } from './block-content.js'
import { emptied, putCheckpoint, type IndexDb } from './index-db.js'
import { IndexDocs } from './index-docs.js'
import { KnownDocs, type Changed, type Place } from './known-docs.js'
import { projectBlocks, type ProjectionTables } from './project-blocks.js'
import type { Schema } from './tables.js'

export interface Followed extends ProjectionTables {
  readonly channel: string
  readonly chaincode: string
}

/** What was written: where the index stands then, and what is another than before. */
interface Written {
  readonly place: Place
  readonly changed: Changed
}

/** Blocks in, rows out. One at a time: whoever calls `take` waits for the one before. */
export class IndexWriter {
  readonly #db: IndexDb
  readonly #followed: Followed
  readonly #known: KnownDocs
  readonly #docs: IndexDocs
  #chain: ChainFollower
  #block: number

  private constructor(db: IndexDb, followed: Followed, known: KnownDocs, docs: IndexDocs, chain: ChainFollower, block: number) {
    this.#db = db
    this.#followed = followed
    this.#known = known
    this.#docs = docs
    this.#chain = chain
    this.#block = block
  }

  /**
   * @param known what is told of every change as soon as its rows are committed
   * @param docs what reads the rows, and is told where they are others than it read
   */
  static async open(db: IndexDb, followed: Followed, known = new KnownDocs(), docs = new IndexDocs()): Promise<IndexWriter> {
    const place = await db.place()
    known.forget(place)
    docs.forget()
    return new IndexWriter(db, followed, known, docs, new ChainFollower(followed.channel, place), place?.block ?? -1)
  }

  /** Number of the last block whose rows are committed; -1 before block 0. */
  get block(): number {
    return this.#block
  }

  /**
   * Verifies the next blocks and writes all they say, and the checkpoint, in one transaction of the database.
   * @param blocks serialized common.Block, in order
   * @throws BlockRefused; nothing of these blocks is in the index then
   */
  async take(blocks: readonly Uint8Array[]): Promise<void> {
    try {
      const written = await this.#db.writer.transaction().execute((trx) => this.#write(trx, this.#chain, blocks))
      if (written === undefined) return
      this.#block = written.place.block
      this.#known.advance(written.place, written.changed)
    } catch (error) {
      // The follower went ahead of the rows, and a commit whose answer was lost may stand: it starts again from where they are.
      this.#known.forget()
      const place = await this.#db.place()
      this.#chain = new ChainFollower(this.#followed.channel, place)
      this.#block = place?.block ?? -1
      this.#known.forget(place)
      throw error
    }
  }

  /**
   * Reads the whole chain anew. Until it is done readers see what was there before; then, at once, what the blocks say.
   * @param chain every block from 0, some at a time
   */
  async rebuild(chain: AsyncIterable<readonly Uint8Array[]>): Promise<void> {
    const follower = new ChainFollower(this.#followed.channel)
    const last = await this.#db.writer.transaction().execute(async (trx) => {
      await emptied(trx)
      let place: Place | undefined
      for await (const blocks of chain) place = (await this.#write(trx, follower, blocks))?.place ?? place
      return place
    })
    this.#block = last?.block ?? -1
    this.#known.forget(last)
    this.#docs.forget()
    this.#chain = follower
  }

  async #write(trx: Transaction<Schema>, chain: ChainFollower, blocks: readonly Uint8Array[]): Promise<Written | undefined> {
    const before = chain.place?.config
    const followed: FollowedBlock[] = []
    for (const bytes of blocks) {
      followed.push(await chain.take(bytes))
      // Whoever shares the process is let in between two blocks of many: a block is judged without a pause.
      if (followed.length < blocks.length) await setImmediate()
    }
    const { place } = chain
    if (!place || followed.length === 0) return undefined
    const changed = await projectBlocks(
      trx,
      followed.map((block) => contentOf(block, this.#followed.chaincode)),
      this.#followed,
    )
    await putCheckpoint(trx, place, place.config !== before)
    return { place, changed }
  }
}
