import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'

/** What a copy of a store holds, by table. */
export type StoreContent = Readonly<Record<string, number>>

/**
 * Copies a store of SQLite while its gateway goes on: what was committed when the copy ended is in it. PostgreSQL is copied by its own `pg_dump`.
 * @throws Error where the store is not there, or something lies at `to` already
 */
export async function backUpStore(file: string, to: string): Promise<StoreContent> {
  if (!existsSync(file)) throw new Error(`expected a gateway's store, got no file ${file}`)
  if (existsSync(to)) throw new Error(`expected a new file for the copy, got ${to}, which is there`)
  const { backup, DatabaseSync } = await import('node:sqlite')
  const source = new DatabaseSync(file, { readOnly: true })
  try {
    await mkdir(dirname(to), { recursive: true })
    // Under another name until it is whole: a copy cut short must not be taken for one.
    const growing = `${to}.part`
    await rm(growing, { force: true })
    await backup(source, growing)
    const content = await contentOf(growing)
    await rename(growing, to)
    return content
  } finally {
    source.close()
  }
}

/**
 * Puts a copy in place of a store whose gateway is stopped. The present one is kept beside it, as `<file>.before`.
 * @throws Error where the copy is no whole store; nothing is changed then
 */
export async function restoreStore(from: string, file: string): Promise<StoreContent> {
  if (!existsSync(from)) throw new Error(`expected a copy of a gateway's store, got no file ${from}`)
  const content = await contentOf(from)
  await mkdir(dirname(file), { recursive: true })
  if (existsSync(file)) await rename(file, `${file}.before`)
  for (const end of ['-wal', '-shm']) await rm(`${file}${end}`, { force: true })
  await copyFile(from, file)
  return content
}

async function contentOf(file: string): Promise<StoreContent> {
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const all = (sql: string) => database.prepare(sql).all() as Readonly<Record<string, string | number>>[]
    const [verdict] = all('pragma integrity_check')
    if (verdict?.['integrity_check'] !== 'ok') throw new Error(`expected a whole store, got ${String(verdict?.['integrity_check'])}`)
    const tables = all(`select name from sqlite_master where type = 'table' order by name`).map(({ name }) => String(name))
    if (!tables.includes('storeMigration')) throw new Error(`expected a gateway's store, got another database: ${tables.join(', ')}`)
    const own = tables.filter((name) => !/^(sqlite_|storeMigration)/.test(name))
    return Object.fromEntries(own.map((name) => [name, Number(all(`select count(*) as rows from "${name}"`)[0]?.['rows'])]))
  } catch (error) {
    if ((error as { readonly errcode?: number }).errcode === undefined) throw error
    throw new Error(`expected a gateway's store of SQLite, got ${file}: ${(error as Error).message}`, { cause: error })
  } finally {
    database.close()
  }
}
