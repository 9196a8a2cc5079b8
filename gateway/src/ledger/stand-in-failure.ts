import { ledgerFailure } from './grpc-failure.js'
import { LedgerFailure } from './ledger-failure.js'

/**
 * What a failure at another member's peer means. That it has no such thing, or cannot run the question, says nothing of what the own peer holds: an
 * application not yet published lies in the registrar's own collection only.
 */
export function standInFailure(error: unknown, mspId: string): unknown {
  const failure = ledgerFailure(error)
  if (!(failure instanceof LedgerFailure)) return error
  const unknowing = failure.reason === 'network' || failure.refusal?.code === 'NOT_FOUND'
  return unknowing ? new LedgerFailure('ownPeerAway', `the peer of ${mspId} cannot answer: ${failure.message}`, { cause: error }) : error
}
