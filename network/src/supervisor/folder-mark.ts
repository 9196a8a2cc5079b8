import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockFile } from './folder-lock.js'

/** What a data folder says of itself. */
export interface DataFolderMark {
  readonly format: number
  readonly engine: string
  readonly portBase: number
  /** Versions of the programs that last worked on it, by name; those of another release may not read what these wrote. */
  readonly programs?: Readonly<Record<string, string>>
}

export const markFile = (dir: string): string => join(dir, 'ip-rights-ledger.json')
/** The mark of a folder whose removal has begun: what else it held may be gone. */
const removalFile = (dir: string): string => join(dir, 'ip-rights-ledger.removed.json')

/** Whether the removal of a folder was begun and cut off. */
export const isHalfRemoved = (dir: string): boolean => existsSync(removalFile(dir))

/** Whether a folder holds what none of ours put there: one whose taking was cut off has no mark yet. */
export const holdsOthersFiles = (dir: string): boolean => {
  const own = [lockFile(dir), `${markFile(dir)}.partial`]
  return existsSync(dir) && readdirSync(dir).some((name) => !own.includes(join(dir, name)))
}

/** What the folder says of itself, if it is one of ours. @throws Error naming the file where it cannot be read as that */
export function readMark(dir: string): DataFolderMark | undefined {
  const file = [markFile(dir), removalFile(dir)].find((each) => existsSync(each))
  if (file === undefined) return undefined
  const text = readFileSync(file, 'utf8')
  try {
    return JSON.parse(text) as DataFolderMark
  } catch {
    throw new Error(`expected ${file} to say what made the folder, got ${JSON.stringify(text.slice(0, 80))}: restore it from a backup`)
  }
}

export function writeMark(dir: string, mark: DataFolderMark): void {
  writeFileSync(`${markFile(dir)}.partial`, `${JSON.stringify(mark)}\n`)
  renameSync(`${markFile(dir)}.partial`, markFile(dir))
}

/** Says of a folder that it is being removed. A new name takes no room on a full disk. Answers the file that says so, if the folder has a mark. */
export function markRemoval(dir: string): string | undefined {
  if (existsSync(markFile(dir))) renameSync(markFile(dir), removalFile(dir))
  return isHalfRemoved(dir) ? removalFile(dir) : undefined
}
