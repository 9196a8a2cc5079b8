import type { Transaction } from 'kysely'
import type { RightType } from '@ip-rights-ledger/chaincode/domain'
import { chunks, dropRows, putRows } from './bulk-rows.js'
import { dueDateRows } from './projected-due-dates.js'
import type { RightDocuments } from './projected-rights.js'
import { rulesOf } from './rules-query.js'
import type { Rows, Schema } from './tables.js'

type Row = Rows['dueDates']

/** Rights as they stand after one block that wrote of them. */
export interface RightsAfter {
  readonly ids: readonly string[]
  readonly documents: readonly RightDocuments[]
}

const mostIds = 500
const same = (a: Row, b: Row): boolean => a.rule === b.rule && a.dueDate === b.dueDate && a.dealings === b.dealings && a.reader === b.reader

/** A due date that stays as it was came to stand where it did before, whatever else was written of its right. */
const kept = (before: readonly Row[], after: readonly Row[]): readonly Row[] =>
  after.map((row) => before.find((earlier) => same(earlier, row)) ?? row)

/**
 * Writes what falls due for these rights, block after block: where a due date came to stand must not hang on how many blocks come together.
 * @param steps in the order of their blocks; the rules are the same in all
 */
export async function projectDueDates(trx: Transaction<Schema>, steps: readonly RightsAfter[], types: readonly RightType[]): Promise<void> {
  const all = [...new Set(steps.flatMap(({ ids }) => ids))]
  if (all.length === 0) return
  const rules = await rulesOf(trx)
  const standing: Row[] = []
  for (const some of chunks(all, mostIds))
    standing.push(...(await trx.selectFrom('dueDates').selectAll().where('ipRightId', 'in', some).execute()))
  const before = Map.groupBy(standing, ({ ipRightId }) => ipRightId)
  const dates = new Map<string, readonly Row[]>(before)
  for (const { ids, documents } of steps) {
    const now = new Map(documents.map((each) => [each.right.id, dueDateRows(each, types, rules)]))
    for (const id of ids) dates.set(id, kept(dates.get(id) ?? [], now.get(id) ?? []))
  }
  const moved = all.filter((id) => {
    const [then = [], now = []] = [before.get(id), dates.get(id)]
    return then.length !== now.length || !now.every((row) => then.includes(row))
  })
  for (const some of chunks(moved, mostIds)) {
    await dropRows(trx, 'dueDates', 'ipRightId', some)
    await putRows(
      trx,
      'dueDates',
      some.flatMap((id) => dates.get(id) ?? []),
    )
  }
}
