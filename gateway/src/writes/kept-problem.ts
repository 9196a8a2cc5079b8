import { LedgerFailure } from '../ledger/ledger-failure.js'
import { problemOfLedger } from '../problems/from-ledger.js'
import { Problem } from '../problems/problem.js'
import type { KeptProblem } from './operation.js'

/** What a caller is told of a failure, kept to be told again. Nothing of an unforeseen error is: it may carry paths, arguments or secrets. */
export function keptProblem(error: unknown): KeptProblem {
  const problem = error instanceof LedgerFailure ? problemOfLedger(error) : error instanceof Problem ? error : new Problem('INTERNAL')
  const { cause: _cause, ...parts } = problem.parts
  return { code: problem.code, parts }
}

/** @param replayed it is told again: nothing was done for this request */
export function problemKept({ code, parts }: KeptProblem, replayed = false): Problem {
  return new Problem(code, replayed ? { ...parts, headers: { ...parts.headers, 'idempotency-replayed': 'true' } } : parts)
}
