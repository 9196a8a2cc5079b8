import { Problem } from '../problems/problem.js'
import type { Outcome } from './dispatch.js'
import { problemKept } from './kept-problem.js'
import type { Repeatable } from './request-names.js'
import type { Operation } from './operation.js'

export const operationPath = (id: string): string => `/api/v1/operations/${id}`

/** What the caller of one write is answered. @throws Problem what it was refused for, or that the ledger is away */
export function repeatableOf({ operation, replayed, failure }: Outcome): Repeatable {
  const { end } = operation
  if (end === undefined) {
    if (failure?.reason === 'unreachable') throw keptAndSent(operation)
    return { answer: goesOn(operation), replayed }
  }
  if ('problem' in end) throw problemKept(end.problem, replayed)
  if ('ends' in end) throw new Error(`expected operation ${operation.id} to be one write, got several`)
  return { answer: end.answer, replayed: replayed || end.replayed === true }
}

export function goesOn({ id, state, signed }: Operation) {
  const href = operationPath(id)
  const body = { operation: { id, state, href }, ...(signed ? { txId: signed.txId } : {}) }
  return { status: 202, headers: { location: href, 'retry-after': '1' }, body }
}

/** The orderers did not take the bytes; they are sent again until they do, so the operation says what became of them. */
const keptAndSent = ({ id }: Operation): Problem =>
  new Problem('LEDGER_UNREACHABLE', {
    detail: 'the orderers do not answer; the write is kept and sent again, its operation says how it ends',
    headers: { location: operationPath(id), 'retry-after': '2' },
  })
