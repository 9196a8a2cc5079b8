import { LedgerFailure } from '../ledger/ledger-failure.js'
import type { Caller } from '../ledger/ledger.js'
import type { Register } from './register.js'

/** `<ST.3 office>-<type>-<key>`; anything else a caller puts in its place is an official number in some printed form. */
const rightId = /^[A-Z]{2}-[A-Z]{2,3}-[A-Z0-9-]{1,56}$/

/**
 * The ledger id of a right named by its id or any of its numbers.
 * @throws LedgerFailure where the number is unknown or wrong: its place is the path's parameter
 */
export async function rightIdOf(register: Register, caller: Caller, idOrNumber: string): Promise<string> {
  if (rightId.test(idOrNumber)) return idOrNumber
  try {
    const { id } = await register.ask<{ readonly id: string }>(caller, 'resolve', { number: idOrNumber })
    return id
  } catch (error) {
    if (!(error instanceof LedgerFailure) || error.refusal === undefined) throw error
    throw new LedgerFailure('refused', error.message, { refusal: { ...error.refusal, target: 'id' }, cause: error })
  }
}
