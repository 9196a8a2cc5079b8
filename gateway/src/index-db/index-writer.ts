import type { Transaction } from 'kysely'
import { ChainFollower, type FollowedBlock } from '@ip-rights-ledger/evidence'
import { contentOf } from './block-content.js'
import { emptied, putCheckpoint, type IndexDb } from './index-db.js'
import { projectBlocks, type ProjectionTables } from './project-blocks.js'
import type { Schema } from './tables.js'

export interface Followed extends ProjectionTables {
  readonly channel: string
  readonly chaincode: string
}

/** Blocks in, rows out. One at a time: whoever calls `take` waits for the one before. */
export class IndexWriter {
  readonly #db: IndexDb
  readonly #followed: Followed
  #chain: ChainFollower
  #block: number

  private constructor(db: IndexDb, followed: Followed, chain: ChainFollower, block: number) {
    this.#db = db
    this.#followed = followed
    this.#chain = chain
    this.#block = block
  }

  static async open(db: IndexDb, followed: Followed): Promise<IndexWriter> {
    const place = await db.place()
    return new IndexWriter(db, followed, new ChainFollower(followed.channel, place), place?.block ?? -1)
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
      const last = await this.#db.writer.transaction().execute((trx) => this.#write(trx, this.#chain, blocks))
      this.#block = last ?? this.#block
    } catch (error) {
      // The follower went ahead of the rows: it starts again from where they stand.
      this.#chain = new ChainFollower(this.#followed.channel, await this.#db.place())
      throw error
    }
  }

  /**
   * Reads the whole chain anew. Until it is done readers see what was there before; then, at once, what the blocks say.
   * @param chain every block from 0, some at a time
   */
  async rebuild(chain: AsyncIterable<readonly Uint8Array[]>): Promise<void> {
    const follower = new ChainFollower(this.#followed.channel)
    this.#block = await this.#db.writer.transaction().execute(async (trx) => {
      await emptied(trx)
      let last = -1
      for await (const blocks of chain) last = (await this.#write(trx, follower, blocks)) ?? last
      return last
    })
    this.#chain = follower
  }

  async #write(trx: Transaction<Schema>, chain: ChainFollower, blocks: readonly Uint8Array[]): Promise<number | undefined> {
    const before = chain.place?.config
    const followed: FollowedBlock[] = []
    for (const bytes of blocks) followed.push(await chain.take(bytes))
    const { place } = chain
    if (!place || followed.length === 0) return undefined
    await projectBlocks(
      trx,
      followed.map((block) => contentOf(block, this.#followed.chaincode)),
      this.#followed,
    )
    await putCheckpoint(trx, place, place.config !== before)
    return place.block
  }
}
