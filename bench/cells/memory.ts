import type { Consortium } from '../consortium.js'
import { fsyncCost } from '../fsync.js'
import { usageOf } from '../processes.js'
import { put } from './writes.js'

export function memory(c: Consortium): void {
  const each = [...c.pids].map(([name, pid]) => [name, usageOf(pid).residentMb] as const)
  console.log(
    `\nmemory MB: ${each.map(([name, mb]) => `${name} ${mb}`).join(', ')}; whole ${Math.round(each.reduce((sum, [, mb]) => sum + mb, 0))}`,
  )
  const cost = fsyncCost(c.dataDir)
  console.log(`commit of ten 8 kB rows: full fsync ${cost.FULL} ms, without ${cost.NORMAL} ms`)
}

/** What the embedded ledger's process holds after ten and after twenty thousand writes. */
export async function growth(c: Consortium): Promise<void> {
  const resident: number[] = []
  for (const _half of [1, 2]) {
    let left = 10_000
    const work = async () => {
      while (left-- > 0) await put(c, left % 500)
    }
    await Promise.all(Array.from({ length: 16 }, work))
    resident.push(usageOf(c.pids.get('ledger') ?? 0).residentMb)
  }
  const [ten = 1, twenty = 1] = resident
  console.log(
    `ledger memory after 10 000 writes ${ten} MB, after 20 000 ${twenty} MB: growth ${((twenty / ten - 1) * 100).toFixed(1)} % (goal 10 %)`,
  )
}
