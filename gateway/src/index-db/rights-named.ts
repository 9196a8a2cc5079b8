import { isNumberProblem, parseNumber } from '@ip-rights-ledger/chaincode/domain'
import type { Transaction } from 'kysely'
import type { Schema } from './tables.js'

/** Ids of the rights that these ids or printed numbers name, in their place; undefined where there is none. */
export async function rightsNamed(trx: Transaction<Schema>, names: readonly string[]): Promise<readonly (string | undefined)[]> {
  const parsed = names.map((name) => parseNumber(name))
  const values = parsed.flatMap((number) => (isNumberProblem(number) ? [] : [number.value]))
  const ids = await trx
    .selectFrom('rights')
    .select('id')
    .where('id', 'in', [...names, ''])
    .execute()
  const numbers = await trx
    .selectFrom('numbers')
    .selectAll()
    .where('value', 'in', [...values, ''])
    .execute()
  const known = new Set(ids.map(({ id }) => id))
  const borne = new Map(numbers.map(({ scheme, value, ipRightId }) => [`${scheme}~${value}`, ipRightId]))
  return names.map((name, at) => {
    const number = parsed[at]
    if (known.has(name)) return name
    return number === undefined || isNumberProblem(number) ? undefined : borne.get(`${number.scheme}~${number.value}`)
  })
}
