import type { Consortium } from './consortium.js'
import { load, type Measured } from './load.js'
import { cpuDuring } from './processes.js'

/** CPU of one call by kind of program, in milliseconds; `client` is this process. */
export type CpuByKind = Readonly<Record<string, number>>

export interface Cell extends Measured {
  readonly cpu: CpuByKind
}

/** `gateway-bank` is a gateway; the authorities of an engine, which serve no call, are left where they are. */
const kindOf = (program: string): string => program.split('-')[0] ?? program

export function byKind(cpuMs: Readonly<Record<string, number>>, calls: number): CpuByKind {
  const kinds: Record<string, number> = {}
  for (const [program, ms] of Object.entries(cpuMs)) kinds[kindOf(program)] = (kinds[kindOf(program)] ?? 0) + ms / Math.max(calls, 1)
  return kinds
}

/** CPU of one call in the whole system, in milliseconds; without this process where that only makes the load. */
export function wholeCpu(cpu: CpuByKind, { withClient }: { readonly withClient: boolean }): number {
  return Object.entries(cpu).reduce((sum, [kind, ms]) => sum + (kind === 'client' && !withClient ? 0 : ms), 0)
}

export function show(title: string, { perSecond, p50, p95, errors, cpu }: Cell): void {
  const each = Object.entries(cpu)
    .filter(([, ms]) => ms >= 0.005)
    .map(([kind, ms]) => `${kind} ${ms.toFixed(2)}`)
  console.log(
    `${title.padEnd(38)} ${String(perSecond).padStart(7)}/s  p50 ${p50} ms  p95 ${p95} ms  errors ${errors}  CPU ms a call: ${each.join(', ')}`,
  )
}

/** One cell: so many workers call in a closed loop; what each program spent meanwhile is divided by the calls. */
export async function measured(
  c: Consortium,
  title: string,
  { workers, seconds }: { readonly workers: number; readonly seconds: number },
  call: (index: number) => Promise<unknown>,
): Promise<Cell> {
  const { value, cpuMs } = await cpuDuring(c.pids, () => load(workers, seconds, call, 0))
  const cell = { ...value, cpu: byKind(cpuMs, value.calls) }
  show(title, cell)
  return cell
}
