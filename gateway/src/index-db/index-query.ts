import { CompiledQuery, expressionBuilder, sql, type ExpressionBuilder, type Transaction } from 'kysely'
import { anyTable } from './bulk-rows.js'
import type { Schema } from './tables.js'

/** How a list is cut and ordered. Offsets count from 0; `after` is an id and asks for the order of ids. */
export interface Paging {
  readonly limit: number
  readonly offset: number
  readonly after?: string
  /** Columns with their direction, the first weighing most. */
  readonly sort: readonly { readonly column: string; readonly descending: boolean }[]
  /** Whether the number of all that match is asked for: on a large register it costs more than the page. */
  readonly count: boolean
}

/** A page of what matched, of one state of the index. */
export interface Page {
  readonly ids: readonly string[]
  readonly more: boolean
  readonly total?: number
}

/** Asked for in every read: built once. */
const checkpointBlock = CompiledQuery.raw('select block from checkpoint') as CompiledQuery<{ readonly block: number }>

/** Block the rows of this transaction take in; -1 for an index still empty. */
export async function blockOf(trx: Transaction<Schema>): Promise<number> {
  return (await trx.executeQuery<{ readonly block: number }>(checkpointBlock)).rows[0]?.block ?? -1
}

type Listed = 'rights' | 'parties' | 'dealings' | 'documents'

/** A condition on the rows of one table. */
export type Condition<T extends keyof Schema> = (eb: ExpressionBuilder<Schema, T>) => ReturnType<ExpressionBuilder<Schema, T>['and']>

/** Ids of the rows of `table` that meet all conditions. */
export async function pageOf<T extends Listed>(
  trx: Transaction<Schema>,
  table: T,
  conditions: readonly Condition<T>[],
  { limit, offset, after, sort, count }: Paging,
): Promise<Page> {
  const id = sql.ref<string>(`${table}.id`)
  const eb = expressionBuilder<Schema, T>()
  const name: string = table
  const from = anyTable(trx)
    .selectFrom(name)
    .where(eb.and(conditions.map((condition) => condition(eb))))
  let query = from.select(id.as('id'))
  if (after !== undefined) query = query.where(id, '>', after)
  for (const { column, descending } of sort) query = query.orderBy(sql.ref(`${table}.${column}`), descending ? 'desc' : 'asc')
  // The id decides between equals, so that no row is on two pages or none.
  const rows = await query
    .orderBy(id)
    .limit(limit + 1)
    .offset(offset)
    .execute()
  const ids = rows.slice(0, limit).map((row) => row.id)
  const page = { ids, more: rows.length > limit }
  if (!count) return page
  const { total } = await from.select((all) => all.fn.countAll<number | string>().as('total')).executeTakeFirstOrThrow()
  return { ...page, total: Number(total) }
}

/** Documents of one kind by id, parsed. */
export async function documentsOf<T>(
  trx: Transaction<Schema>,
  kinds: readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentFound<T>>> {
  if (ids.length === 0) return new Map()
  const rows = await trx.selectFrom('documents').selectAll().where('kind', 'in', kinds).where('id', 'in', ids).execute()
  return new Map(
    rows.map(({ kind, id, json, updatedBlock, updatedAt }) => [
      `${kind}~${id}`,
      { document: JSON.parse(json) as T, updatedBlock, updatedAt },
    ]),
  )
}

export interface DocumentFound<T> {
  readonly document: T
  readonly updatedBlock: number
  readonly updatedAt: string
}
