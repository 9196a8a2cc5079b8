import { blockBatches } from './block-batches.js'

/** The chain from block 0 to the last one wanted, some blocks at a time. @throws Error where the source ends before */
export async function* blocksUpTo(source: AsyncIterable<Uint8Array>, last: number): AsyncGenerator<readonly Uint8Array[]> {
  let next = 0
  for await (const blocks of blockBatches(source)) {
    const wanted = blocks.slice(0, last - next + 1)
    next += wanted.length
    yield wanted
    if (next > last) return
  }
  throw new Error(`expected blocks up to ${last}, the stream ended before ${next}`)
}
