import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, startOf } from './process-record.js'

export const lockFile = (dir: string): string => join(dir, 'supervisor.pid')

/** The process that uses the folder now, if one does. */
export function userOf(dir: string): number | undefined {
  if (!existsSync(lockFile(dir))) return undefined
  const [pid = '', start = ''] = readFileSync(lockFile(dir), 'utf8').split(' ')
  const holder = Number(pid)
  // 0 is what an empty file says, and means one's own process group to `kill`.
  if (!(holder > 0) || holder === process.pid || !isAlive(holder)) return undefined
  return start === '' || start === startOf(holder) ? holder : undefined
}

/** Whether the last to use the folder ended without giving it back: what it started may be about to end. */
export const wasAbandoned = (dir: string): boolean => existsSync(lockFile(dir)) && userOf(dir) === undefined

/** Takes the lock, of which the file system gives one. Answers the way to give it back. @throws Error when another process has it */
export function lockFolder(dir: string): () => void {
  const holder = userOf(dir)
  const release = () => rmSync(lockFile(dir), { force: true })
  const own = `${process.pid} ${startOf(process.pid) ?? ''}`
  if (holder === undefined && existsSync(lockFile(dir))) rmSync(lockFile(dir))
  try {
    if (holder === undefined) {
      writeFileSync(lockFile(dir), own, { flag: 'wx' })
      return release
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // On a full disk the lock stays empty. Nothing begins there, and what is stopped or removed must not need room.
    if (code === 'ENOSPC') return release
    if (code !== 'EEXIST') throw error
  }
  throw new Error(
    `expected ${dir} to be unused, got process ${holder ?? userOf(dir)} using it: stop that, or choose another with --data DIR`,
  )
}
