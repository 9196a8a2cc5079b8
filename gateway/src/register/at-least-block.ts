import { Problem } from '../problems/problem.js'

/** What was found, where it takes in the block that the caller named. @throws Problem INDEX_BEHIND where it does not */
export function atLeastBlock<T extends { readonly asOf: { readonly block: number } }>(found: T, minBlock: number | undefined): T {
  if (minBlock === undefined || found.asOf.block >= minBlock) return found
  throw new Problem('INDEX_BEHIND', { detail: `expected block ${minBlock}, got ${found.asOf.block}`, headers: { 'retry-after': '2' } })
}
