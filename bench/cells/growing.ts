import type { Consortium } from '../consortium.js'
import type { Population } from '../population.js'
import { printedNumber } from '../population.js'
import { usageOf } from '../processes.js'
import { wholeCpu } from '../report.js'
import { httpCell } from './checks.js'

/** What reads cost, and what a gateway holds, as the register grows. */
export async function growing(c: Consortium, population: Population, sizes: readonly number[], seconds: number): Promise<void> {
  const base = c.gateway('bank')
  const pages: number[] = []
  for (const size of sizes) {
    const rate = await population.growTo(size)
    await indexed(c)
    // A token does not last as long as a register takes to grow.
    const headers = await c.headers('bank', 'loan-officer')
    console.log(`\n${size} rights (${rate} rights/s taken over, fifty a transaction)`)
    const ask = { headers, connections: 10, seconds }
    const page = await httpCell(c, 'page of 100', { ...ask, url: `${base}/ip-rights?limit=100` })
    const deep = Math.floor(size / 2)
    await httpCell(c, `page of 100 at offset ${deep}`, { ...ask, url: `${base}/ip-rights?limit=100&offset=${deep}` })
    await httpCell(c, 'one right', { ...ask, url: `${base}/ip-rights/${encodeURIComponent(printedNumber(size))}` })
    await httpCell(c, 'search of two words', { ...ask, url: `${base}/ip-rights?limit=20&q=${encodeURIComponent(`定位 ${size}`)}` })
    pages.push(wholeCpu(page.cpu, { withClient: false }))
    console.log(`memory of the bank's gateway ${usageOf(c.pids.get('gateway-bank') ?? 0).residentMb} MB (goal at 100 000: 220)`)
  }
  const [first = 1] = pages
  const last = pages.at(-1) ?? 1
  console.log(`\npage of 100 at ${sizes.at(-1)} rights: ${(last / first).toFixed(2)} times the CPU of ${sizes[0]} (goal 1.2)`)
}

/** Waits until the bank's gateway has taken in what its peer has. */
export async function indexed(c: Consortium): Promise<void> {
  for (;;) {
    const details = (await (await fetch(`${c.admin('bank')}/metrics`)).text()).match(/^ipr_index_lag_blocks (\d+)$/m)
    if (details?.[1] === '0') return
    await new Promise((done) => setTimeout(done, 200))
  }
}
