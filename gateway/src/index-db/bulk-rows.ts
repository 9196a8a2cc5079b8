import { sql, type Kysely, type Transaction } from 'kysely'
import { QueryShape } from './query-shape.js'
import { tables, type Rows, type Schema, type TableName } from './tables.js'

/** Neither engine takes more values in one statement than 32 766. */
const mostValues = 3000

type AnySchema = Record<string, Record<string, string | number>>
type AnyRow = Readonly<Record<string, string | number>>

/** Where the table is named by a value, its columns are too. */
export type AnyTable = Transaction<AnySchema>

export const anyTable = (trx: Transaction<Schema>): AnyTable => trx as unknown as AnyTable

export function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}

function put(db: Kysely<AnySchema>, name: TableName, rows: readonly AnyRow[]) {
  const { columns, key } = tables[name] as { readonly columns: object; readonly key: readonly string[] }
  const written = Object.keys(columns).filter((column) => !key.includes(column))
  return db
    .insertInto(name)
    .values(rows)
    .onConflict((conflict) => {
      const same = conflict.columns(key)
      const over = Object.fromEntries(written.map((column) => [column, sql.ref<string>(`excluded.${column}`)]))
      return written.length === 0 ? same.doNothing() : same.doUpdateSet(over)
    })
}

/** Few rows at a time are what a block at the head of the chain brings. */
const mostInShape = 8

interface Cell {
  readonly row: number
  readonly column: string
}

/** By table and number of rows. */
const shapes = new Map<string, QueryShape<AnySchema, Cell>>()

function shapeOf(name: TableName, size: number): QueryShape<AnySchema, Cell> {
  const named = `${name} ${size}`
  const known = shapes.get(named)
  if (known) return known
  const columns = Object.keys(tables[name].columns)
  const shape = new QueryShape<AnySchema, Cell>((db, place) => {
    const rowOf = (row: number): AnyRow => Object.fromEntries(columns.map((column) => [column, place({ row, column })]))
    return put(
      db,
      name,
      Array.from({ length: size }, (_, row) => rowOf(row)),
    )
  })
  shapes.set(named, shape)
  return shape
}

/** Adds rows or writes them over those of the same key. The last of two rows of one key stands. */
export async function putRows<T extends TableName>(trx: Transaction<Schema>, name: T, rows: readonly Rows[T][]): Promise<void> {
  if (rows.length === 0) return
  const { columns, key } = tables[name] as { readonly columns: object; readonly key: readonly string[] }
  const keyed = new Map((rows as readonly AnyRow[]).map((row) => [key.map((column) => row[column]).join('~'), row]))
  for (const some of chunks([...keyed.values()], Math.floor(mostValues / Object.keys(columns).length))) {
    if (some.length > mostInShape) await put(anyTable(trx), name, some).execute()
    else await shapeOf(name, some.length).run(anyTable(trx), ({ row, column }) => some[row]?.[column])
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
