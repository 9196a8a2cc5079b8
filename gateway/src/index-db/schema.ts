import { CompiledQuery, type Kysely } from 'kysely'
import type { SqlEngine } from './engine.js'
import { tableNames, tables, type Schema, type TableName } from './tables.js'

/** Changes with the tables: an index of another version is emptied and read anew from the blocks. */
const version = 5

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

function createTable(name: TableName, engine: SqlEngine): readonly string[] {
  const {
    columns,
    key,
    indexes = [],
  } = tables[name] as {
    readonly columns: Readonly<Record<string, 'text' | 'integer'>>
    readonly key: readonly string[]
    readonly indexes?: readonly (readonly string[])[]
  }
  const list = Object.entries(columns).map(([column, kind]) => `"${column}" ${engine[kind]}`)
  return [
    `create table "${name}" (${list.join(', ')}, primary key (${quoted(key)}))`,
    ...indexes.map((index) => `create index "${name}_${index.join('_')}" on "${name}" (${quoted(index)})`),
  ]
}

const run = (db: Kysely<Schema>, statement: string) => db.executeQuery(CompiledQuery.raw(statement))

async function versionFound(db: Kysely<Schema>): Promise<number | undefined> {
  await run(db, 'create table if not exists "schemaVersion" ("version" integer not null)')
  const { rows } = await db.executeQuery<{ readonly version: number }>(CompiledQuery.raw('select "version" from "schemaVersion"'))
  return rows[0]?.version
}

/** Makes the tables where there are none of this version. */
export async function prepareSchema(db: Kysely<Schema>, engine: SqlEngine): Promise<void> {
  if ((await versionFound(db)) === version) return
  await db.transaction().execute(async (trx) => {
    const search = engine.name === 'sqlite' ? ['textSearch'] : []
    for (const name of [...search, ...tableNames, 'checkpoint', 'schemaVersion']) await run(trx, `drop table if exists "${name}"`)
    for (const name of tableNames) for (const statement of createTable(name, engine)) await run(trx, statement)
    for (const statement of engine.search) await run(trx, statement)
    const { text, integer } = engine
    await run(trx, `create table checkpoint (one ${integer} primary key, block ${integer}, hash ${text}, config ${text})`)
    await run(trx, `create table "schemaVersion" ("version" ${integer})`)
    await run(trx, `insert into "schemaVersion" values (${version})`)
  })
}
