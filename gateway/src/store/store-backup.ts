import { mkdir, open, rename, rm } from 'node:fs/promises'
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
  // Under another name until it is whole: a copy cut short must not be taken for one.
  const growing = `${to}.part`
  const content = await copied(file, growing)
  await rename(growing, to)
  return content
}

/** Copies a store with what stands in its log alone, and looks at what came of it. @throws Error where that is none; nothing is left of it then */
async function copied(file: string, to: string): Promise<StoreContent> {
  try {
    return await copiedWhole(file, to)
  } catch (error) {
    for (const end of parts) await rm(`${to}${end}`, { force: true })
    if ((error as { readonly errcode?: number }).errcode === undefined) throw error
    throw new Error(`expected a gateway's store of SQLite, got ${file}: ${(error as Error).message}`, { cause: error })
  }
}

async function copiedWhole(file: string, to: string): Promise<StoreContent> {
  const { backup, DatabaseSync } = await import('node:sqlite')
  await mkdir(dirname(to), { recursive: true })
  for (const end of parts) await rm(`${to}${end}`, { force: true })
  const source = new DatabaseSync(file, { readOnly: true })
  try {
    await backup(source, to)
  } finally {
    source.close()
  }
  const content = await contentOf(to)
  for (const end of ['-wal', '-shm']) await rm(`${to}${end}`, { force: true })
  await onDisk(to)
  return content
}

/** What a gateway that was killed had committed stands in its log alone, until somebody opens both. */
const parts = ['', '-wal', '-shm'] as const

/** `<file>.before`, or with a number behind it: what an earlier restoring put there is not lost to a later one. */
function besideOf(file: string): string {
  for (let turn = 1; ; turn += 1) {
    const beside = turn === 1 ? `${file}.before` : `${file}.before-${turn}`
    if (!parts.some((end) => existsSync(`${beside}${end}`))) return beside
  }
}

/**
 * Puts a copy in place of a store whose gateway is stopped. The present one is kept beside it, as `<file>.before`.
 * @throws Error where the copy is no whole store; nothing is changed then
 */
export async function restoreStore(from: string, file: string): Promise<StoreContent> {
  if (!existsSync(from)) throw new Error(`expected a copy of a gateway's store, got no file ${from}`)
  const growing = `${file}.part`
  const content = await copied(from, growing)
  const beside = besideOf(file)
  for (const end of parts) if (existsSync(`${file}${end}`)) await rename(`${file}${end}`, `${beside}${end}`)
  await rename(growing, file)
  await onDisk(dirname(file))
  return content
}

async function onDisk(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
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
  } finally {
    database.close()
  }
}
