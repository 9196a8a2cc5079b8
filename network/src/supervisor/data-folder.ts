import { mkdirSync } from 'node:fs'
import { lockFolder } from './folder-lock.js'
import { type DataFolderMark, holdsOthersFiles, isHalfRemoved, readMark, writeMark } from './folder-mark.js'

/** Raised when what lies in data folders changes so that an older folder cannot be read. */
const format = 1

/** By whom a data folder is taken. */
export interface FolderUse {
  readonly engine: string
  readonly portBase: number
  /** Versions of the engine's programs, by name; empty where they are our own. */
  readonly programs: Readonly<Record<string, string>>
  /** How whoever takes it would begin anew; completes "or begin anew …". */
  readonly anew?: string
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
function refuseOthers(dir: string, before: DataFolderMark, { engine, programs, anew = 'with --reset' }: FolderUse): void {
  if (isHalfRemoved(dir)) {
    throw new Error(
      `expected all of its data in ${dir}, got what a removal that was cut off left: choose another with --data DIR, or begin anew ${anew}; ` +
        'nothing was changed',
    )
  }
  if (before.format !== format || before.engine !== engine) {
    throw new Error(
      `expected data of engine ${engine}, format ${format} in ${dir}, got engine ${before.engine}, format ${before.format}: ` +
        `choose another with --data DIR, or begin anew ${anew}; nothing was changed`,
    )
  }
  const others = otherReleases(before, programs)
  if (others.length === 0) return
  throw new Error(
    `expected the programs that made ${dir} (${named(before.programs ?? {}, others)}), got ${named(programs, others)}: ` +
      `name the folder of those in FABRIC_BIN, choose another with --data DIR, or begin anew ${anew}; nothing was changed`,
  )
}

/**
 * Looks whether a data folder can be taken, and changes nothing. Answers how it stands.
 * @throws Error when another version or engine made it, or it holds other files
 */
export function refuseForeignFolder(dir: string, use: FolderUse): DataFolderMark | undefined {
  const before = readMark(dir)
  if (before !== undefined) refuseOthers(dir, before, use)
  else if (holdsOthersFiles(dir)) {
    throw new Error(`expected an empty folder or a data folder of this register in ${dir}, got other files: choose another with --data DIR`)
  }
  return before
}

/**
 * Takes a data folder for this process, making it where it is missing. Answers how it stood before, and the way to give it back.
 * @throws Error when another process uses it, or another version or engine made it
 */
export function takeDataFolder(dir: string, use: FolderUse): { readonly before?: DataFolderMark; readonly release: () => void } {
  const before = refuseForeignFolder(dir, use)
  mkdirSync(dir, { recursive: true })
  const release = lockFolder(dir)
  writeMark(dir, { format, engine: use.engine, portBase: use.portBase, programs: { ...before?.programs, ...use.programs } })
  return before === undefined ? { release } : { before, release }
}
