import type { CompiledQuery, QueryResult } from 'kysely'
import type { SqliteStatements } from './sqlite-statements.js'

interface Waiting {
  readonly query: CompiledQuery
  readonly done: (result: QueryResult<unknown>) => void
  readonly failed: (error: unknown) => void
}

type Outcome = { readonly result: QueryResult<unknown> } | { readonly error: unknown }

const isChange = /^\s*(insert|update|delete)\b/i
const command = (sql: string) => ({ sql, parameters: [] })

/**
 * One connection for many users. Transactions take turns. Changes that stand alone and come at the same moment are committed together: each
 * waits for the disk as it would by itself, and the disk is waited for once.
 */
export class SqliteTurns {
  readonly #statements: SqliteStatements
  readonly #waiting: (() => void)[] = []
  #changes: Waiting[] = []
  #taken = false

  constructor(statements: SqliteStatements) {
    this.#statements = statements
  }

  /** Resolves when it is the caller's turn; nobody else's statement is run until `release`. */
  async take(): Promise<void> {
    if (this.#taken) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#taken = true
  }

  release(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#taken = false
  }

  /** A statement outside of any transaction. */
  async alone(query: CompiledQuery): Promise<QueryResult<unknown>> {
    if (isChange.test(query.sql)) return this.#changed(query)
    if (!this.#taken) return this.#statements.run(query)
    await this.take()
    try {
      return this.#statements.run(query)
    } finally {
      this.release()
    }
  }

  /** Commits what waits now. */
  async commitChanges(): Promise<void> {
    await this.take()
    const changes = this.#changes
    this.#changes = []
    try {
      const outcomes = this.#together(changes.map(({ query }) => query))
      for (const [index, outcome] of outcomes.entries()) {
        if ('result' in outcome) changes[index]?.done(outcome.result)
        else changes[index]?.failed(outcome.error)
      }
    } catch (error) {
      for (const { failed } of changes) failed(error)
    } finally {
      this.release()
    }
  }

  #changed(query: CompiledQuery): Promise<QueryResult<unknown>> {
    return new Promise((done, failed) => {
      this.#changes.push({ query, done, failed })
      if (this.#changes.length === 1) setImmediate(() => void this.commitChanges())
    })
  }

  /** @throws what fails all of them: none is done then */
  #together(queries: readonly CompiledQuery[]): readonly Outcome[] {
    const [first, second] = queries
    if (!first) return []
    if (!second) return [{ result: this.#statements.run(first) }]
    this.#statements.run(command('begin immediate'))
    try {
      const outcomes = queries.map((query) => this.#outcomeOf(query))
      this.#statements.run(command('commit'))
      return outcomes
    } catch (error) {
      if (this.#statements.inTransaction) this.#statements.run(command('rollback'))
      throw error
    }
  }

  /** A statement that fails leaves the others as they are, unless what failed it ended the transaction (sqlite.org/lang_transaction.html, 2.4). */
  #outcomeOf(query: CompiledQuery): Outcome {
    try {
      return { result: this.#statements.run(query) }
    } catch (error) {
      if (!this.#statements.inTransaction) throw error
      return { error }
    }
  }
}
