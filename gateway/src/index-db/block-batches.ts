const kilobyte = 1024
/** Few enough that what shares the process with the index is not kept waiting. */
const mostBlocks = 20
const mostBytes = 256 * kilobyte

const nothingYet = Symbol('nothing yet')
const soon = () => new Promise<typeof nothingYet>((resolve) => setImmediate(resolve, nothingYet))

/** Blocks that have come, together: one at a time at the head of the chain, many while catching up. None waits for the next. */
export async function* blockBatches(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Uint8Array[]> {
  const source = blocks[Symbol.asyncIterator]()
  const ask = () => {
    const next = source.next()
    // It is awaited later; until then a failure is nobody's.
    next.catch(() => undefined)
    return next
  }
  let coming = ask()
  try {
    for (let first = await coming; first.done !== true; first = await coming) {
      const batch = [first.value]
      coming = ask()
      for (let bytes = first.value.length; batch.length < mostBlocks && bytes < mostBytes;) {
        const next = await Promise.race([coming, soon()])
        if (next === nothingYet || next.done === true) break
        batch.push(next.value)
        bytes += next.value.length
        coming = ask()
      }
      yield batch
    }
  } finally {
    // A source that is waiting for its next block answers this only then: nobody waits for it, whoever opened it closes it.
    void source.return?.(undefined).catch(() => undefined)
  }
}
