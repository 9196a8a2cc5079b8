import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { CompiledQuery, QueryResult } from 'kysely'

/** Statements kept prepared; queries of many shapes push out what was not asked for longest. */
const mostPrepared = 200

interface Prepared {
  readonly statement: StatementSync
  readonly answers: boolean
}

/** A database of SQLite, each statement prepared once. */
export class SqliteStatements {
  readonly #database: DatabaseSync
  readonly #prepared = new Map<string, Prepared>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  get inTransaction(): boolean {
    return this.#database.isTransaction
  }

  run<R>({ sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>): QueryResult<R> {
    const { statement, answers } = this.#statement(sql)
    const values = parameters as (string | number | bigint | null)[]
    if (answers) return { rows: statement.all(...values) as R[] }
    const { changes, lastInsertRowid } = statement.run(...values)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  close(): void {
    this.#database.close()
  }

  #statement(sql: string): Prepared {
    const known = this.#prepared.get(sql)
    const statement = known?.statement ?? this.#database.prepare(sql)
    const prepared = known ?? { statement, answers: statement.columns().length > 0 }
    this.#prepared.delete(sql)
    const [oldest] = this.#prepared.keys()
    if (this.#prepared.size >= mostPrepared && oldest !== undefined) this.#prepared.delete(oldest)
    this.#prepared.set(sql, prepared)
    return prepared
  }
}
