/** `npm start`: the whole consortium on this machine, until Ctrl-C. */
import { rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ProgramsMissing } from '@ip-rights-ledger/network/fabric'
import {
  describedPort,
  refuseFullDisk,
  resetDataFolder,
  Supervisor,
  takeDataFolder,
  type TakenPort,
  takenPorts,
  wasAbandoned,
} from '@ip-rights-ledger/network/supervisor'
import { host, members, portsOf } from '@ip-rights-ledger/network/topology'
import { listenForEndings } from './start/endings.js'
import { type Engine, engineFor } from './start/engines.js'
import { examples } from './start/examples.js'
import { foundRegister } from './start/founding.js'
import { type StartOptions, startOptions, UsageError } from './start/options.js'
import { restarting } from './start/restarts.js'
import { seedRegister } from './start/seeding.js'

const say = (topic: string, words: string) => console.log(`${topic.padEnd(9)} ${words}`)
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`
const shown = (path: string) => relative(process.cwd(), path) || path

/** Programs end by themselves when their supervisor was killed, but not in an instant. */
const leashMs = 8_000

async function refuseTakenPorts({ dataDir, portBase }: StartOptions, engine: Engine): Promise<void> {
  const left = engine.leftovers(dataDir)
  const byOthers = async (): Promise<readonly TakenPort[]> =>
    (await takenPorts(host, engine.ports(portBase))).filter(({ holder }) => !left.includes(holder?.pid ?? 0))
  const deadline = performance.now() + (wasAbandoned(dataDir) ? leashMs : 0)
  while (performance.now() < deadline && (await byOthers()).length > 0) await pause(200)
  const taken = await byOthers()
  if (taken.length === 0) return
  const few = taken.slice(0, 3).map(describedPort)
  const named = [...few, ...(taken.length > few.length ? [`${taken.length - few.length} more`] : [])].join(', ')
  throw new UsageError(`expected free ports, got ${named} taken on ${host}: stop what holds them, or choose others with --port-base N`, 1)
}

/** A data folder for this run; the addresses of another port base are taken out of it, so that nobody reads them before they are rewritten. */
function dataFolder({ dataDir, engine, portBase, reset }: StartOptions, programs: Engine['programs']): () => void {
  if (reset) {
    resetDataFolder(dataDir)
    say('data', `${shown(dataDir)} begun anew`)
  }
  const { before, release } = takeDataFolder(dataDir, { engine, portBase, programs })
  if (before !== undefined && before.portBase !== portBase) rmSync(join(dataDir, 'profiles'), { recursive: true, force: true })
  return release
}

async function run(options: StartOptions): Promise<void> {
  const started = performance.now()
  const engine = await engineFor(options, say)
  await refuseFullDisk(options.dataDir)
  if (wasAbandoned(options.dataDir)) say('data', `the last run on ${shown(options.dataDir)} was ended without stopping: ${engine.outlives}`)
  await refuseTakenPorts(options, engine)
  const release = dataFolder(options, engine.programs)
  const { plan, living, conduct } = await engine.run(options)

  const ended = new AbortController()
  const finish = async (exitCode: number): Promise<never> => {
    ended.abort(new Error('stopped'))
    await supervisor.stop()
    release()
    process.exit(exitCode)
  }
  const giveUp = (error: Error): void => {
    console.error(error.message)
    void finish(1)
  }
  const restarts = restarting({ dataDir: options.dataDir, supervisor: () => supervisor, say, giveUp, signal: ended.signal })
  const supervisor: Supervisor = new Supervisor(plan, restarts, living)
  let ending = false
  listenForEndings({
    onEnd: (because) => {
      ending = true
      const since = performance.now()
      say('stop', `${because}: stopping in reverse order`)
      process.once('exit', () => say('stop', `done in ${seconds(since)}`))
      void finish(0)
    },
    onHurry: () => {
      supervisor.kill()
      release()
      process.exit(1)
    },
  })

  try {
    say('start', `${engine.words}; data in ${shown(options.dataDir)}, logs in ${shown(join(options.dataDir, 'logs'))}`)
    await Promise.all([supervisor.start(), conduct()])
    if (await foundRegister(options.dataDir)) say('founded', 'directory, rules and calendars, endorsed by all members')
    const { sample, now } = await seedRegister(options)
    if (now) say('seeded', `${Object.keys(sample.rights).length} real patents and software registrations taken over`)
    say('ready', `in ${seconds(started)}`)
    for (const member of members) say('gateway', `${member.name.padEnd(17)} http://${host}:${portsOf(options.portBase, member).gateway}`)
    for (const { member, asks, command } of await examples(options.dataDir, options.portBase))
      console.log(`\n# ${member}: ${asks}\n${command}`)
  } catch (error) {
    if (!ending) giveUp(error instanceof Error ? error : new Error(String(error)))
  }
}

try {
  await run(startOptions(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = error instanceof UsageError || error instanceof ProgramsMissing ? error.exitCode : 1
}
