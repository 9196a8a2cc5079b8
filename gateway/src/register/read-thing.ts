import type { IndexedRegister } from '../index-db/indexed-register.js'
import type { Parts } from '../parts.js'
import type { ReadQuery } from '../schemas/read-query.js'
import { atLeastBlock } from './at-least-block.js'

/** The block an answer is of, and who gave it. */
export interface DatedAnswer<T> {
  readonly answer: T
  readonly asOf: { readonly block: number; readonly source: 'index' | 'ledger' }
}

/** How long a reader waits for a block it named, and for one that this gateway saw committed: then its peer is asked. */
const patienceMs = 5000
const shortPatienceMs = 1000

/**
 * A single thing from the index. The peer is asked where the caller wants that, where the index has no such thing (a secret is in none), and
 * where it does not answer: an index that is behind or away keeps nobody from what the ledger holds.
 * @throws Problem INDEX_BEHIND where neither has come to `minBlock`
 */
export async function readThing<T>(
  parts: Pick<Parts, 'register' | 'indexed'>,
  { consistency, minBlock }: Pick<ReadQuery, 'consistency' | 'minBlock'>,
  asking: (indexed: IndexedRegister) => Promise<DatedAnswer<T | undefined> | undefined>,
  ledger: () => Promise<DatedAnswer<T>>,
): Promise<DatedAnswer<T>> {
  const { indexed, register } = parts
  if (consistency !== 'ledger' && indexed) {
    const needed = Math.max(minBlock ?? 0, register.seen)
    const there = await indexed.reaches(needed, minBlock === undefined ? shortPatienceMs : patienceMs)
    // The index tells in its log what fails there.
    const found = there ? await asking(indexed).catch(() => undefined) : undefined
    if (found?.answer !== undefined) return found as DatedAnswer<T>
  }
  return atLeastBlock(await ledger(), minBlock)
}
