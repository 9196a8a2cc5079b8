import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, startOf } from './process-record.js'

/** Raised when what lies in data folders changes so that an older folder cannot be read. */
const format = 1

/** What a data folder says of itself. */
export interface DataFolderMark {
  readonly format: number
  readonly engine: string
  readonly portBase: number
}

const markOf = (dir: string): string => join(dir, 'ip-rights-ledger.json')
const lockOf = (dir: string): string => join(dir, 'supervisor.pid')

/** What the folder says of itself, if it is one of ours. */
export function readMark(dir: string): DataFolderMark | undefined {
  return existsSync(markOf(dir)) ? (JSON.parse(readFileSync(markOf(dir), 'utf8')) as DataFolderMark) : undefined
}

/** The process that uses the folder now, if one does. */
export function userOf(dir: string): number | undefined {
  if (!existsSync(lockOf(dir))) return undefined
  const [pid = '', start = ''] = readFileSync(lockOf(dir), 'utf8').split(' ')
  const holder = Number(pid)
  if (holder === process.pid || !isAlive(holder)) return undefined
  return start === '' || start === startOf(holder) ? holder : undefined
}

/** Whether the last to use the folder ended without giving it back: what it started may be about to end. */
export const wasAbandoned = (dir: string): boolean => existsSync(lockOf(dir)) && userOf(dir) === undefined

/**
 * Removes a data folder with all it holds.
 * @throws Error when the folder is not one of ours, since what it holds is somebody's, or when a process uses it
 */
export function resetDataFolder(dir: string): void {
  if (!existsSync(dir)) return
  const holder = userOf(dir)
  if (holder !== undefined) throw new Error(`expected ${dir} to be unused, got process ${holder} using it: stop that first`)
  if (readMark(dir) === undefined && readdirSync(dir).length > 0) {
    throw new Error(`expected a data folder of this register in ${dir}, got other files: they are not removed`)
  }
  rmSync(dir, { recursive: true })
}

/**
 * Takes a data folder for this process, making it where it is missing. Answers how it stood before, and the way to give it back.
 * @throws Error when another process uses it, or another version or engine made it
 */
export function takeDataFolder(
  dir: string,
  engine: string,
  portBase: number,
): { readonly before?: DataFolderMark; readonly release: () => void } {
  mkdirSync(dir, { recursive: true })
  const holder = userOf(dir)
  if (holder !== undefined)
    throw new Error(`expected ${dir} to be unused, got process ${holder} using it: stop that, or choose another with --data DIR`)
  const before = readMark(dir)
  if (before !== undefined && (before.format !== format || before.engine !== engine)) {
    throw new Error(
      `expected data of engine ${engine}, format ${format} in ${dir}, got engine ${before.engine}, format ${before.format}: ` +
        'choose another with --data DIR, or begin anew with --reset',
    )
  }
  if (before === undefined && readdirSync(dir).length > 0) {
    throw new Error(`expected an empty folder or a data folder of this register in ${dir}, got other files: choose another with --data DIR`)
  }
  writeFileSync(lockOf(dir), `${process.pid} ${startOf(process.pid) ?? ''}`)
  writeFileSync(markOf(dir), `${JSON.stringify({ format, engine, portBase } satisfies DataFolderMark)}\n`)
  const release = () => rmSync(lockOf(dir), { force: true })
  return before === undefined ? { release } : { before, release }
}
