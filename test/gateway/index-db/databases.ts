import { execFileSync } from 'node:child_process'
import { chownSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { IndexLocation } from '../../../gateway/src/index-db/index-db.js'

/** A place for indexes of a suite's own: each call of `fresh` names an empty one. */
export interface Databases {
  fresh(): Promise<IndexLocation>
  /** Cuts off whoever writes there, as a killed process is cut off, and names the place where what is left can be opened. */
  crashed(location: IndexLocation): Promise<IndexLocation>
  /** Lets nobody else write there until what is answered is called. */
  closed(location: IndexLocation): Promise<() => Promise<void>>
  stop(): Promise<void>
}

export async function sqliteFiles(): Promise<Databases> {
  const folder = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-index-'))
  let made = 0
  return {
    fresh: async () => ({ file: join(folder, `${(made += 1)}.db`) }),
    // The files as they lie are what a killed process would leave: nothing of it is in memory only.
    crashed: async (location) => {
      const from = 'file' in location ? location.file : ''
      const to = join(folder, `${(made += 1)}.db`)
      for (const end of ['', '-wal']) if (existsSync(`${from}${end}`)) copyFileSync(`${from}${end}`, `${to}${end}`)
      return { file: to }
    },
    closed: async (location) => {
      const other = new DatabaseSync('file' in location ? location.file : '')
      other.exec('begin immediate')
      return async () => other.close()
    },
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

const present = (program: string): boolean => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made, else as nobody. */
function unprivileged(): { readonly uid?: number; readonly gid?: number } {
  if (userInfo().uid !== 0) return {}
  const idOf = (flag: string, user: string) =>
    Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', user), gid: idOf('-g', user) }
    } catch {
      continue
    }
  }
  return {}
}

export const postgresIsHere = ['initdb', 'pg_ctl', 'postgres'].every(present)

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** A PostgreSQL server for one suite, on a free port of the loopback interface. */
export async function postgresServer(): Promise<Databases & { readonly folder: string; restart(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-postgres-'))
  const user = unprivileged()
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const run = (program: string, ...args: readonly string[]) => execFileSync(program, args, { ...user, cwd: folder, stdio: 'ignore' })
  const port = await freePort()
  // Another locale than the bytes' own order on purpose: lists must come out the same.
  run('initdb', '-D', data, '-U', 'index', '-A', 'trust', '-E', 'UTF8', '--locale', 'C.UTF-8', '--no-sync')
  const settings = `-p ${port} -h 127.0.0.1 -k ${folder} -c fsync=off -c shared_buffers=16MB`
  const begin = (...how: readonly string[]) => run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, ...how)
  begin('start')
  const { default: pg } = await import('pg')
  let made = 0
  const command = async (sql: string) => {
    const client = new pg.Client({ connectionString: `postgres://index@127.0.0.1:${port}/postgres` })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  return {
    folder,
    fresh: async () => {
      const name = `index${(made += 1)}`
      await command(`create database ${name}`)
      return { url: `postgres://index@127.0.0.1:${port}/${name}` }
    },
    crashed: async (location) => {
      const name = 'url' in location ? location.url.split('/').at(-1) : ''
      await command(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
      return location
    },
    closed: async (location) => {
      const name = 'url' in location ? location.url.split('/').at(-1) : ''
      await command(`alter database ${name} allow_connections false`)
      await command(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
      return () => command(`alter database ${name} allow_connections true`)
    },
    /** As a power cut would end it, and back. */
    restart: () => begin('-m', 'immediate', 'restart'),
    stop: async () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
