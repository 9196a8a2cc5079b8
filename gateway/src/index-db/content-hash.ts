import { createHash } from 'node:crypto'
import { setImmediate as others } from 'node:timers/promises'
import { sql, type Transaction } from 'kysely'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { tableNames, tables, type Schema } from './tables.js'

const pageSize = 1000

/**
 * Hex SHA-256 over every row of every table in the order of its key: equal for every index of the same blocks, whatever its engine.
 * @param trx of one state of the index
 */
export async function contentHash(trx: Transaction<Schema>): Promise<string> {
  const hash = createHash('sha256')
  for (const name of tableNames) {
    const { columns, key } = tables[name] as { readonly columns: object; readonly key: readonly string[] }
    hash.update(`${name}\n`)
    const place = sql.join(key.map((column) => sql.ref(column)))
    let after: readonly unknown[] | undefined
    do {
      const from = after ? sql`where (${place}) > (${sql.join(after)})` : sql``
      const list = sql.join(Object.keys(columns).map((column) => sql.ref(column)))
      const { rows } = await sql<
        Record<string, string | number>
      >`select ${list} from ${sql.table(name)} ${from} order by ${place} limit ${pageSize}`.execute(trx)
      for (const row of rows) hash.update(`${canonical(row)}\n`)
      const last = rows.length === pageSize ? rows.at(-1) : undefined
      // Whoever else waits for this process has a turn.
      await others()
      after = last && key.map((column) => last[column])
    } while (after)
  }
  return hash.digest('hex')
}
