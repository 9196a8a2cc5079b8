import type { DatabaseSync } from 'node:sqlite'
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely'
import { SqliteStatements } from './sqlite-statements.js'
import { SqliteTurns } from './sqlite-turns.js'

/** One user of the one connection there is. */
class SqliteConnection implements DatabaseConnection {
  readonly #statements: SqliteStatements
  readonly #turns: SqliteTurns
  #transaction = false

  constructor(statements: SqliteStatements, turns: SqliteTurns) {
    this.#statements = statements
    this.#turns = turns
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.#transaction ? this.#statements.run<R>(query) : ((await this.#turns.alone(query)) as QueryResult<R>)
  }

  streamQuery(): never {
    throw new Error('expected a query answered whole, got one to be streamed')
  }

  async begin(): Promise<void> {
    await this.#turns.take()
    this.#transaction = true
    this.command('begin')
  }

  command(sql: 'begin' | 'commit' | 'rollback'): void {
    this.#statements.run({ sql, parameters: [] })
  }

  /** A failure may have ended the transaction already: to fail here would hide which one (sqlite.org/lang_transaction.html, 2.4). */
  rollback(): void {
    if (this.#statements.inTransaction) this.command('rollback')
  }

  release(): void {
    if (this.#transaction) this.#turns.release()
    this.#transaction = false
  }
}

class SqliteDriver implements Driver {
  readonly #statements: SqliteStatements
  readonly #turns: SqliteTurns

  constructor(database: DatabaseSync) {
    this.#statements = new SqliteStatements(database)
    this.#turns = new SqliteTurns(this.#statements)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SqliteConnection> {
    return new SqliteConnection(this.#statements, this.#turns)
  }

  async releaseConnection(connection: SqliteConnection): Promise<void> {
    connection.release()
  }

  beginTransaction(connection: SqliteConnection): Promise<void> {
    return connection.begin()
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    connection.command('commit')
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    connection.rollback()
  }

  async destroy(): Promise<void> {
    await this.#turns.commitChanges()
    this.#statements.close()
  }
}

/** Kysely over the SQLite that is built into Node. */
export function sqliteDialect(database: DatabaseSync): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(database),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}
