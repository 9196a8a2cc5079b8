import { readFileSync } from 'node:fs'

const ticksPerSecond = 100

export interface Usage {
  /** User and system time since the process began, in milliseconds. */
  readonly cpuMs: number
  /** Resident memory, in MB of 10^6 bytes. */
  readonly residentMb: number
}

/** What the kernel says of a process (proc(5): stat fields 14 and 15, VmRSS). */
export function usageOf(pid: number): Usage {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return { cpuMs: (ticks * 1000) / ticksPerSecond, residentMb: Math.round((Number(resident?.[1] ?? 0) * 1024) / 1e5) / 10 }
}

/** CPU each named process spent during `run`, in milliseconds. */
export async function cpuDuring<T>(
  pids: ReadonlyMap<string, number>,
  run: () => Promise<T>,
): Promise<{ readonly value: T; readonly cpuMs: Readonly<Record<string, number>> }> {
  const before = new Map([...pids].map(([name, pid]) => [name, usageOf(pid).cpuMs]))
  const own = process.cpuUsage()
  const value = await run()
  const spent = process.cpuUsage(own)
  const cpuMs = Object.fromEntries([...pids].map(([name, pid]) => [name, Math.round(usageOf(pid).cpuMs - (before.get(name) ?? 0))]))
  return { value, cpuMs: { ...cpuMs, client: Math.round((spent.user + spent.system) / 1000) } }
}
