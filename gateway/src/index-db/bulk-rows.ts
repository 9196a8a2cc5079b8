import { sql, type Transaction } from 'kysely'
import { tables, type Rows, type Schema, type TableName } from './tables.js'

/** Neither engine takes more values in one statement than 32 766. */
const mostValues = 3000

/** Where the table is named by a value, its columns are too. */
export type AnyTable = Transaction<Record<string, Record<string, string | number>>>

export const anyTable = (trx: Transaction<Schema>): AnyTable => trx as unknown as AnyTable

export function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}

/** Adds rows or writes them over those of the same key. The last of two rows of one key stands. */
export async function putRows<T extends TableName>(trx: Transaction<Schema>, name: T, rows: readonly Rows[T][]): Promise<void> {
  const { columns, key } = tables[name] as { readonly columns: object; readonly key: readonly string[] }
  const names = Object.keys(columns)
  const written = names.filter((column) => !key.includes(column)).map((column) => [column, sql.ref<string>(`excluded.${column}`)] as const)
  const keyed = new Map(
    (rows as readonly Record<string, string | number>[]).map((row) => [key.map((column) => row[column]).join('~'), row]),
  )
  for (const some of chunks([...keyed.values()], Math.floor(mostValues / names.length))) {
    await anyTable(trx)
      .insertInto(name)
      .values(some)
      .onConflict((conflict) => {
        const same = conflict.columns(key)
        return written.length === 0 ? same.doNothing() : same.doUpdateSet(Object.fromEntries(written) as never)
      })
      .execute()
  }
}

/** Takes away the rows whose `column` has one of these values; of one kind only where it is given. */
export async function dropRows(
  trx: Transaction<Schema>,
  name: TableName,
  column: string,
  values: readonly string[],
  kind?: string,
): Promise<void> {
  for (const some of chunks(values, mostValues)) {
    const query = anyTable(trx).deleteFrom(name).where(column, 'in', some)
    await (kind === undefined ? query : query.where('kind', '=', kind)).execute()
  }
}
