import type { Kysely } from 'kysely'
import { QueryShape } from '../index-db/query-shape.js'
import type { StoreSchema } from './tables.js'

/** A write as it lies in the store. `subjects`, `history` and `end` are JSON; `request` and `signed` are sealed, and gone once it is final. */
export interface OperationRow {
  readonly id: string
  readonly requestId: string
  readonly user: string
  readonly fingerprint: string
  readonly method: string
  readonly path: string
  readonly kind: string
  readonly state: string
  readonly startedAt: string
  readonly finalAt: string
  readonly txId: string
  readonly subjects: string
  readonly request: string
  readonly signed: string
  readonly end: string
  readonly history: string
}

export interface OperationsTable {
  readonly operations: OperationRow
}

export type OperationChange = Partial<Pick<OperationRow, 'state' | 'finalAt' | 'txId' | 'request' | 'signed' | 'end' | 'history'>>

type Db = Kysely<StoreSchema>

const columns = [
  ...(['id', 'requestId', 'user', 'fingerprint', 'method', 'path', 'kind', 'state', 'startedAt', 'finalAt', 'txId'] as const),
  ...(['subjects', 'request', 'signed', 'end', 'history'] as const),
] satisfies readonly (keyof OperationRow)[]

const insertion = new QueryShape<StoreSchema, keyof OperationRow>((db, place) =>
  db
    .insertInto('operations')
    .values(Object.fromEntries(columns.map((column) => [column, place(column)])) as unknown as OperationRow)
    .onConflict((conflict) => conflict.column('requestId').doNothing()),
)

/** False where one of this request is there already; it is left as it is. */
export async function insertOperation(db: Db, row: OperationRow): Promise<boolean> {
  const { numAffectedRows } = await insertion.run(db, (column) => row[column])
  return numAffectedRows === 1n
}

type ChangedColumn = keyof OperationChange

/** By the columns they change, of which there are as many as steps that an operation takes. */
const changes = new Map<string, QueryShape<StoreSchema, ChangedColumn | 'id'>>()

function changeOf(changed: readonly ChangedColumn[]): QueryShape<StoreSchema, ChangedColumn | 'id'> {
  const named = changed.join()
  const known = changes.get(named)
  if (known) return known
  const shape = new QueryShape<StoreSchema, ChangedColumn | 'id'>((db, place) => {
    const set: OperationChange = Object.fromEntries(changed.map((column) => [column, place(column)]))
    return db.updateTable('operations').set(set).where('id', '=', place('id'))
  })
  changes.set(named, shape)
  return shape
}

export async function changeOperation(db: Db, id: string, change: OperationChange): Promise<void> {
  await changeOf(Object.keys(change) as ChangedColumn[]).run(db, (column) => (column === 'id' ? id : change[column]))
}

const ofRequest = new QueryShape<StoreSchema, 'requestId'>((db, place) =>
  db.selectFrom('operations').selectAll().where('requestId', '=', place('requestId')),
)

export async function operationOfRequest(db: Db, requestId: string): Promise<OperationRow | undefined> {
  return (await ofRequest.run<OperationRow>(db, () => requestId)).rows[0]
}

export const operationOf = (db: Db, id: string): Promise<OperationRow | undefined> =>
  db.selectFrom('operations').selectAll().where('id', '=', id).executeTakeFirst()

/** Those that have not ended, in the order in which they were received. */
export const openOperations = (db: Db): Promise<OperationRow[]> =>
  db.selectFrom('operations').selectAll().where('state', '!=', 'final').orderBy('id').execute()

/** A caller's own, the latest first. */
export async function operationsOfUser(
  db: Db,
  user: string,
  { state, limit, offset }: { readonly state?: string; readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly OperationRow[]; readonly total: number }> {
  const own = db.selectFrom('operations').where('user', '=', user)
  const chosen = state === undefined ? own : own.where('state', '=', state)
  const rows = await chosen.selectAll().orderBy('id', 'desc').limit(limit).offset(offset).execute()
  const counted = await chosen.select((count) => count.fn.countAll<number | string>().as('n')).executeTakeFirst()
  return { rows, total: Number(counted?.n ?? 0) }
}

/** Forgets those that ended before the instant. */
export async function pruneOperations(db: Db, before: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('operations').where('state', '=', 'final').where('finalAt', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}
