import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, startOf } from './process-record.js'

/** Raised when what lies in data folders changes so that an older folder cannot be read. */
const format = 1

/** What a data folder says of itself. */
export interface DataFolderMark {
  readonly format: number
  readonly engine: string
  readonly portBase: number
  /** Versions of the programs that last worked on it, by name; those of another release may not read what these wrote. */
  readonly programs?: Readonly<Record<string, string>>
}

const markOf = (dir: string): string => join(dir, 'ip-rights-ledger.json')
const lockOf = (dir: string): string => join(dir, 'supervisor.pid')

/** Whether a folder holds what none of ours put there: one whose taking was cut off has no mark yet. */
const holdsOthersFiles = (dir: string): boolean => {
  const own = [lockOf(dir), `${markOf(dir)}.partial`]
  return existsSync(dir) && readdirSync(dir).some((name) => !own.includes(join(dir, name)))
}

/** What the folder says of itself, if it is one of ours. @throws Error naming the file where it cannot be read as that */
export function readMark(dir: string): DataFolderMark | undefined {
  if (!existsSync(markOf(dir))) return undefined
  const text = readFileSync(markOf(dir), 'utf8')
  try {
    return JSON.parse(text) as DataFolderMark
  } catch {
    throw new Error(
      `expected ${markOf(dir)} to say what made the folder, got ${JSON.stringify(text.slice(0, 80))}: restore it from a backup`,
    )
  }
}

/** The process that uses the folder now, if one does. */
export function userOf(dir: string): number | undefined {
  if (!existsSync(lockOf(dir))) return undefined
  const [pid = '', start = ''] = readFileSync(lockOf(dir), 'utf8').split(' ')
  const holder = Number(pid)
  // 0 is what an empty file says, and means one's own process group to `kill`.
  if (!(holder > 0) || holder === process.pid || !isAlive(holder)) return undefined
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
  if (readMark(dir) === undefined && holdsOthersFiles(dir)) {
    throw new Error(`expected a data folder of this register in ${dir}, got other files: they are not removed`)
  }
  rmSync(dir, { recursive: true })
}

/** `3.1` of a version that states it. */
const releaseOf = (version: string | undefined): string | undefined => /^\d+\.\d+/.exec(version ?? '')?.[0]

/** Programs of another release than those that last worked on the folder. */
function otherReleases({ programs: before = {} }: DataFolderMark, now: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(before).filter((name) => {
    const [made, found] = [releaseOf(before[name]), releaseOf(now[name])]
    return made !== undefined && found !== undefined && made !== found
  })
}

const named = (programs: Readonly<Record<string, string>>, names: readonly string[]): string =>
  names.map((name) => `${name} ${programs[name]}`).join(', ')

/** @throws Error with the ways out where another version or engine, or other releases of its programs, made the folder */
function refuseOthers(dir: string, before: DataFolderMark, { engine, programs }: FolderUse): void {
  if (before.format !== format || before.engine !== engine) {
    throw new Error(
      `expected data of engine ${engine}, format ${format} in ${dir}, got engine ${before.engine}, format ${before.format}: ` +
        'choose another with --data DIR, or begin anew with --reset; nothing was changed',
    )
  }
  const others = otherReleases(before, programs)
  if (others.length === 0) return
  throw new Error(
    `expected the programs that made ${dir} (${named(before.programs ?? {}, others)}), got ${named(programs, others)}: ` +
      'name the folder of those in FABRIC_BIN, choose another with --data DIR, or begin anew with --reset; nothing was changed',
  )
}

/** Takes the lock, of which the file system gives one. @throws Error when another process has it */
function lock(dir: string): void {
  const holder = userOf(dir)
  const own = `${process.pid} ${startOf(process.pid) ?? ''}`
  if (holder === undefined && existsSync(lockOf(dir))) rmSync(lockOf(dir))
  try {
    if (holder === undefined) return writeFileSync(lockOf(dir), own, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  throw new Error(
    `expected ${dir} to be unused, got process ${holder ?? userOf(dir)} using it: stop that, or choose another with --data DIR`,
  )
}

/** By whom a data folder is taken. */
export interface FolderUse {
  readonly engine: string
  readonly portBase: number
  /** Versions of the engine's programs, by name; empty where they are our own. */
  readonly programs: Readonly<Record<string, string>>
}

/**
 * Takes a data folder for this process, making it where it is missing. Answers how it stood before, and the way to give it back.
 * @throws Error when another process uses it, or another version or engine made it
 */
export function takeDataFolder(dir: string, use: FolderUse): { readonly before?: DataFolderMark; readonly release: () => void } {
  const before = readMark(dir)
  if (before !== undefined) refuseOthers(dir, before, use)
  else if (holdsOthersFiles(dir)) {
    throw new Error(`expected an empty folder or a data folder of this register in ${dir}, got other files: choose another with --data DIR`)
  }
  mkdirSync(dir, { recursive: true })
  lock(dir)
  const programs = { ...before?.programs, ...use.programs }
  const mark: DataFolderMark = { format, engine: use.engine, portBase: use.portBase, programs }
  writeFileSync(`${markOf(dir)}.partial`, `${JSON.stringify(mark)}\n`)
  renameSync(`${markOf(dir)}.partial`, markOf(dir))
  const release = () => rmSync(lockOf(dir), { force: true })
  return before === undefined ? { release } : { before, release }
}
