import type { Transaction } from 'kysely'
import type { SqlEngine } from './engine.js'
import { pageOf, type Condition, type Page, type Paging } from './index-query.js'
import type { Schema } from './tables.js'
import { soughtWords } from './words.js'

/** What rights are asked for; days are YYYY-MM-DD, instants RFC 3339 in UTC. */
export interface RightsFilter {
  readonly rightType?: string
  readonly registrar?: string
  readonly status?: string
  readonly phase?: string
  readonly holder?: string
  /** Official numbers in their one form; a right must bear each of them. */
  readonly numbers?: readonly { readonly scheme: string; readonly value: string }[]
  readonly filedFrom?: string
  readonly filedTo?: string
  readonly updatedSince?: string
  readonly encumbered?: boolean
  readonly frozen?: boolean
  readonly q?: string
}

/** `filter` at the instant `now`, as conditions. */
export function rightConditions(filter: RightsFilter, now: string, engine: SqlEngine): readonly Condition<'rights'>[] {
  const { holder, numbers = [], filedFrom, filedTo, updatedSince, encumbered, frozen, q } = filter
  const conditions: Condition<'rights'>[] = []
  for (const column of ['rightType', 'registrar', 'status', 'phase'] as const) {
    const value = filter[column]
    if (value !== undefined) conditions.push((eb) => eb.and([eb(`rights.${column}`, '=', value)]))
  }
  if (holder !== undefined) {
    conditions.push((eb) => eb.and([eb('rights.id', 'in', eb.selectFrom('holders').select('ipRightId').where('party', '=', holder))]))
  }
  for (const { scheme, value } of numbers) {
    const bearers: Condition<'rights'> = (eb) =>
      eb.and([eb('rights.id', 'in', eb.selectFrom('numbers').select('ipRightId').where('scheme', '=', scheme).where('value', '=', value))])
    conditions.push(bearers)
  }
  // A right without a filing date was filed on no day.
  if (filedFrom !== undefined) conditions.push((eb) => eb.and([eb('rights.filingDate', '>=', filedFrom)]))
  if (filedTo !== undefined) conditions.push((eb) => eb.and([eb('rights.filingDate', '<=', filedTo), eb('rights.filingDate', '<>', '')]))
  if (updatedSince !== undefined) conditions.push((eb) => eb.and([eb('rights.updatedAt', '>=', updatedSince)]))
  if (encumbered !== undefined) conditions.push((eb) => eb.and([eb('rights.encumbered', '=', encumbered ? 1 : 0)]))
  if (frozen !== undefined) conditions.push((eb) => eb.and([eb('rights.frozenUntil', frozen ? '>' : '<=', now)]))
  if (q !== undefined) conditions.push((eb) => eb.and([eb('rights.id', 'in', textIds(eb, 'right', q, engine))]))
  return conditions
}

type TextSource = Pick<Parameters<Condition<'rights'>>[0], 'selectFrom'>

/** Ids of the things of a kind whose text holds all words of `q`; of all things where it holds no word. */
export function textIds(eb: TextSource, kind: string, q: string, engine: SqlEngine) {
  const words = soughtWords(q)
  if (words.length > 0) return engine.idsWith(kind, words)
  return eb.selectFrom('texts').select('texts.id').where('texts.kind', '=', kind)
}

export async function findRights(
  trx: Transaction<Schema>,
  filter: RightsFilter,
  paging: Paging,
  now: string,
  engine: SqlEngine,
): Promise<Page> {
  return pageOf(trx, 'rights', rightConditions(filter, now, engine), paging)
}
