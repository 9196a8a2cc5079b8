import { CompiledQuery, type Compilable, type Kysely, type QueryResult } from 'kysely'

/** Where a value will stand. */
class Place<Key> {
  readonly key: Key

  constructor(key: Key) {
    this.key = key
  }
}

interface Compiled {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/**
 * A query of which only the values change. It is built and compiled when an engine is first asked it, which takes many times as long as
 * SQLite takes to answer.
 */
export class QueryShape<Schema, Key> {
  readonly #build: (db: Kysely<Schema>, place: (key: Key) => never) => Compilable
  readonly #compiled = new WeakMap<object, Compiled>()

  /** @param build puts `place(key)` where the value of that key will stand */
  constructor(build: (db: Kysely<Schema>, place: (key: Key) => never) => Compilable) {
    this.#build = build
  }

  run<Row>(db: Kysely<Schema>, valueOf: (key: Key) => unknown): Promise<QueryResult<Row>> {
    const { sql, parameters } = this.#of(db)
    const values = parameters.map((parameter) => (parameter instanceof Place ? valueOf((parameter as Place<Key>).key) : parameter))
    return db.executeQuery<Row>(CompiledQuery.raw(sql, values))
  }

  #of(db: Kysely<Schema>): Compiled {
    const { adapter } = db.getExecutor()
    const known = this.#compiled.get(adapter)
    if (known) return known
    const { sql, parameters } = this.#build(db, (key) => new Place(key) as never).compile()
    const compiled = { sql, parameters }
    this.#compiled.set(adapter, compiled)
    return compiled
  }
}
