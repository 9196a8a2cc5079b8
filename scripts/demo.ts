/** `npm run demo`: one right's story over HTTP, on the system that runs here or on one of its own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { embeddedPorts, embeddedSystem } from '@ip-rights-ledger/network/embedded-system'
import { freePortBase, readMark, Supervisor, userOf } from '@ip-rights-ledger/network/supervisor'
import { defaultDataDir, host } from '@ip-rights-ledger/network/topology'
import { castOf } from './demo/cast.js'
import { tellStory } from './demo/story.js'
import { Telling } from './demo/telling.js'
import type { RunningSystem } from './http/gateway-user.js'
import { listenForEndings } from './start/endings.js'
import { foundRegister } from './start/founding.js'

const ownPorts = 28_000

/** The system on a data folder that some `npm start` uses now. */
function running(dataDir: string): RunningSystem | undefined {
  const mark = userOf(dataDir) === undefined ? undefined : readMark(dataDir)
  return mark === undefined ? undefined : { dataDir, portBase: mark.portBase }
}

/** A system for this story alone, in a folder that goes with it. */
async function ownSystem(): Promise<RunningSystem & { readonly stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ip-rights-ledger-demo-'))
  const portBase = await freePortBase(host, ownPorts, embeddedPorts)
  const fell = (error: Error) => console.error(error.message)
  const supervisor = new Supervisor(embeddedSystem({ dataDir, portBase }), fell)
  const stop = async () => {
    await supervisor.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  const end = (code: number) => void stop().finally(() => process.exit(code))
  listenForEndings({
    onEnd: () => end(130),
    onHurry: () => {
      supervisor.kill()
      process.exit(130)
    },
  })
  try {
    await supervisor.start()
    await foundRegister(dataDir)
  } catch (error) {
    await stop()
    throw error
  }
  return { dataDir, portBase, stop }
}

async function demo(dataDir: string): Promise<void> {
  const found = running(dataDir)
  const started = performance.now()
  console.log(found ? 'On the register that runs here' : 'No register runs here: one is started for this story, and stopped after it')
  const own = found ? undefined : await ownSystem()
  const system = found ?? own
  if (!system) return
  try {
    const right = await tellStory(await castOf(system), new Telling(console.log))
    console.log(`\nEach step went as the register promises: ${right}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
  } finally {
    await own?.stop()
  }
}

const { values } = parseArgs({ options: { data: { type: 'string', default: defaultDataDir } } })
try {
  await demo(resolve(values.data))
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? `\n${error.message}` : error)
  process.exit(1)
}
