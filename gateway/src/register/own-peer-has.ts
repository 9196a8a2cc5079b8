import type { Parts } from '../parts.js'
import { Problem } from '../problems/problem.js'

/** How long an act is kept waiting for a block. */
const patienceMs = 5000

/**
 * Waits until the member's own peer has a block. Members commit at different moments: an act on what was just recorded at another member's gateway
 * would be judged here as if it were not.
 * @throws Problem INDEX_BEHIND where it does not come so far in time
 */
export async function ownPeerHas({ indexed, ledger }: Pick<Parts, 'indexed' | 'ledger'>, block: number): Promise<void> {
  // The index follows that peer, so what it has the peer has.
  const there = indexed ? await indexed.reaches(block, patienceMs) : (await ledger.height()).block >= block
  if (there) return
  throw new Problem('INDEX_BEHIND', { detail: `expected block ${block} within ${patienceMs / 1000} s`, headers: { 'retry-after': '2' } })
}
