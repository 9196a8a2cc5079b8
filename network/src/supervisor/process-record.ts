import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A process that was started and may still run. */
export interface ProcessRecord {
  readonly name: string
  readonly pid: number
  /** When it started, in clock ticks since boot. */
  readonly start: string
  /** Of how it was started: program, arguments, settings. */
  readonly digest: string
}

/** When the process started, in clock ticks since boot: with it a process id is never mistaken for a later process of the same id. */
export function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // Dead, and not yet fetched by whoever adopted it.
    return state === 'Z' ? undefined : rest[18]
  } catch {
    return undefined
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Written so that a supervisor that is killed meanwhile leaves a record or none. */
export function recordProcess(file: string, process: Omit<ProcessRecord, 'start'>): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.partial`, JSON.stringify({ ...process, start: startOf(process.pid) ?? '' } satisfies ProcessRecord))
  renameSync(`${file}.partial`, file)
}

export function forgetProcess(file: string): void {
  rmSync(file, { force: true })
}

/** Whether the very process on record still runs. Where the system states no start, it cannot be told, and is not claimed. */
export const stillRuns = ({ pid, start }: ProcessRecord): boolean => isAlive(pid) && start !== '' && start === startOf(pid)

/** The processes on record in a folder that still run. */
export function recordedProcesses(folder: string): readonly ProcessRecord[] {
  if (!existsSync(folder)) return []
  const records = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as ProcessRecord)
  return records.filter(stillRuns)
}
