import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { lockFile, userOf } from './folder-lock.js'
import { holdsOthersFiles, markRemoval, readMark } from './folder-mark.js'

/** @throws Error when a folder is not one of ours, since what it holds is somebody's, or when a process uses it */
export function refuseRemoval(dir: string): void {
  const holder = userOf(dir)
  if (holder !== undefined) throw new Error(`expected ${dir} to be unused, got process ${holder} using it: stop that first`)
  if (readMark(dir) === undefined && holdsOthersFiles(dir)) {
    throw new Error(`expected a data folder of this register in ${dir}, got other files: they are not removed`)
  }
}

/**
 * Removes a data folder with all it holds, on which nothing must run any more. Its mark goes last: a removal that was cut off is known as one, and gone on with.
 * @throws Error when the folder is not one of ours, or when a process uses it
 */
export function resetDataFolder(dir: string): void {
  if (!existsSync(dir)) return
  refuseRemoval(dir)
  const last = [markRemoval(dir), lockFile(dir)]
  for (const file of readdirSync(dir).map((name) => join(dir, name))) if (!last.includes(file)) rmSync(file, { recursive: true })
  rmSync(dir, { recursive: true })
}
