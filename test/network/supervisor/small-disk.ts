import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'

/** A file system of its own, which can be filled without harm. */
export interface SmallDisk {
  remove(): void
}

/** Mounts one of so many MiB on a new folder; absent where this user may not (only root may), and what needs it is then skipped by name. */
export function smallDisk(folder: string, mebibytes: number): SmallDisk | undefined {
  mkdirSync(folder, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
  return { remove: () => void execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' }) }
}
