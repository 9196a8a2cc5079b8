/** `npm run bench -- [--engine embedded|fabric] [--seconds=N] [--rights=N] [--long]`: what `docs/performance.md` is written from. */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { batch } from '@ip-rights-ledger/network/topology'
import { bareEnter } from './calls.js'
import { catchUp } from './cells/catch-up.js'
import { checks, checksUnderWrites } from './cells/checks.js'
import { growing } from './cells/growing.js'
import { keys } from './cells/keys.js'
import { listeners } from './cells/listeners.js'
import { growth, memory } from './cells/memory.js'
import { writes } from './cells/writes.js'
import { Population } from './population.js'
import { startConsortium, type Engine } from './consortium.js'

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'embedded' },
    seconds: { type: 'string', default: '8' },
    rights: { type: 'string', default: '1000' },
    long: { type: 'boolean', default: false },
  },
})

function chosenEngine(): Engine {
  if (values.engine === 'embedded' || values.engine === 'fabric') return values.engine
  throw new Error(`expected --engine embedded or fabric, got ${values.engine}`)
}

async function main(): Promise<void> {
  const engine = chosenEngine()
  const seconds = Number(values.seconds)
  console.log(
    `setting: ${engine}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, ${seconds} s a cell, batch interval ${batch.intervalMs} ms, ${new Date().toISOString().slice(0, 10)}`,
  )
  const c = await startConsortium(engine)
  try {
    const readyMs = await c.restart()
    const first = performance.now()
    await bareEnter(c)
    console.log(
      `start to ready ${(readyMs / 1000).toFixed(1)} s, to the first committed write ${((readyMs + performance.now() - first) / 1000).toFixed(1)} s (warm)`,
    )
    await writes(c, seconds)
    await keys(c)
    await catchUp(c)
    const population = new Population(c)
    const rights = Number(values.rights)
    await growing(
      c,
      population,
      [1000, 10_000, 100_000].filter((size) => size <= rights),
      seconds,
    )
    await checks(c, seconds)
    await checksUnderWrites(c, seconds)
    await listeners(c, 1000)
    memory(c)
    if (values.long && engine === 'embedded') await growth(c)
  } finally {
    await c.stop()
  }
}

await main()
