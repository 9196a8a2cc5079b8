import type { LedgerFailure } from '../ledger/ledger-failure.js'
import { Problem } from './problem.js'

const seconds = (n: number) => ({ 'retry-after': String(n) })

/** What a caller is told of a ledger's failure. `commitPending` is no failure to a caller: the write answers 202. */
export function problemOfLedger(failure: LedgerFailure): Problem {
  const cause = { cause: failure }
  switch (failure.reason) {
    case 'refused': {
      const { code = 'LEDGER_FAULT', params, target, remedies } = failure.refusal ?? {}
      return new Problem(code, {
        ...cause,
        ...(params ? { params, detail: sentence(params) } : {}),
        ...(target === undefined ? {} : { target }),
        ...(remedies ? { remedies } : {}),
      })
    }
    case 'concurrentChange':
      return new Problem('CONCURRENT_CHANGE', { ...cause, detail: 'what this write read was changed meanwhile', headers: seconds(1) })
    case 'endorsementPolicy':
      return new Problem('ENDORSEMENT_REFUSED', { ...cause, detail: failure.message })
    case 'unreachable':
      return new Problem('LEDGER_UNREACHABLE', { ...cause, detail: 'the member’s peer or the orderers do not answer', headers: seconds(2) })
    case 'endorserUnreachable':
      return new Problem('LEDGER_UNREACHABLE', {
        ...cause,
        detail: 'the peer of a member whose endorsement this write needs does not answer',
        headers: seconds(2),
      })
    case 'ownPeerAway':
      return new Problem('LEDGER_UNREACHABLE', {
        ...cause,
        detail: 'the member’s own peer does not answer, and what is not public goes by no other member’s',
        headers: seconds(2),
      })
    case 'deadline':
    case 'commitPending':
      return new Problem('LEDGER_SLOW', { ...cause, detail: 'ask again with the same Idempotency-Key' })
    case 'invalidated':
    case 'network':
      return new Problem('LEDGER_FAULT', { ...cause, detail: failure.message })
  }
}

/** The facts of a refusal as one line: `expected 7; got 8`. */
function sentence(params: Readonly<Record<string, unknown>>): string {
  return Object.entries(params)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ')
}
