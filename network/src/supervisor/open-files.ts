import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { basename, sep } from 'node:path'

/** A file or socket that a process has open. */
export interface OpenFile {
  readonly pid: number
  readonly descriptor: string
  /** Path of the file; `socket:[inode]` of a socket. */
  readonly target: string
}

/** A process and the name of its program. */
export interface NamedProcess {
  readonly pid: number
  readonly program: string
}

/** What the system tells, or the other where it does not: a process may be gone by now, or another user's. */
export function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** What is open, as far as the system tells this user: Linux alone does, and of others' processes only to root. */
export function openFiles(): readonly OpenFile[] {
  const pids = attempt(() => readdirSync('/proc'), []).filter((name) => /^\d+$/.test(name))
  return pids.flatMap((pid) => {
    const folder = `/proc/${pid}/fd`
    const descriptors = attempt(() => readdirSync(folder), [])
    return descriptors.map((descriptor) => ({
      pid: Number(pid),
      descriptor,
      target: attempt(() => readlinkSync(`${folder}/${descriptor}`), ''),
    }))
  })
}

export const named = (pid: number): NamedProcess => ({
  pid,
  program: basename(attempt(() => readlinkSync(`/proc/${pid}/exe`), '').replace(/ \(deleted\)$/, '')),
})

/** Whether it was opened for writing: `flags` are those of open(2), in octal, whose last two bits say so (proc_pid_fdinfo(5)). */
function isForWriting({ pid, descriptor }: OpenFile): boolean {
  const info = attempt(() => readFileSync(`/proc/${pid}/fdinfo/${descriptor}`, 'utf8'), '')
  return (Number.parseInt(/^flags:\s*(\d+)/m.exec(info)?.[1] ?? '0', 8) & 3) !== 0
}

/** Processes other than this that may write into a folder: whoever only reads a log there is none. */
export function writersIn(dir: string): readonly NamedProcess[] {
  const folder = attempt(() => realpathSync(dir), dir) + sep
  const inside = openFiles().filter(({ pid, target }) => pid !== process.pid && target.startsWith(folder))
  return [...new Set(inside.filter(isForWriting).map(({ pid }) => pid))].map(named)
}
