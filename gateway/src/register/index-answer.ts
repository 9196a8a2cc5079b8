import type { Indexed } from '../index-db/register-index.js'
import type { IndexedRegister } from '../index-db/indexed-register.js'
import type { Parts } from '../parts.js'
import { Problem } from '../problems/problem.js'

/** How long a reader is kept waiting for a block. */
const patienceMs = 5000

/**
 * An answer of the index that takes in block `minBlock` and every block this gateway has seen committed: who wrote here reads what it wrote.
 * While the index is read anew it stands still, for minutes where it is large: who names no block is then answered as of where it stands.
 * @throws Problem INDEX_BEHIND where the index does not come so far in time
 */
export async function indexAnswer<T>(
  { register, indexed }: Pick<Parts, 'register' | 'indexed'>,
  minBlock: number | undefined,
  asking: (indexed: IndexedRegister) => Promise<Indexed<T> | undefined>,
): Promise<Indexed<T>> {
  const needed = Math.max(minBlock ?? 0, indexed?.isReadAnew ? 0 : register.seen)
  const answer = indexed && (await indexed.reaches(needed, patienceMs)) ? await asking(indexed) : undefined
  if (answer) return answer
  const detail = `expected the index to have block ${needed} within ${patienceMs / 1000} s, it has ${indexed?.block ?? 'none'}; consistency=ledger reads the peer where the route takes it`
  throw new Problem('INDEX_BEHIND', { detail, headers: { 'retry-after': '2' } })
}
