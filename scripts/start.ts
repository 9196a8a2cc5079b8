/** `npm start`: the whole consortium on this machine, until Ctrl-C. */
import { existsSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ProgramsMissing } from '@ip-rights-ledger/network/fabric'
import { type FolderUse, lockFolder, resetDataFolder, Supervisor, takeDataFolder } from '@ip-rights-ledger/network/supervisor'
import { host, members, portsOf } from '@ip-rights-ledger/network/topology'
import { quieten } from './network/quieten.js'
import { listenForEndings } from './start/endings.js'
import type { Engine, EngineRun } from './start/engines.js'
import { examples } from './start/examples.js'
import { foundRegister } from './start/founding.js'
import { type StartOptions, startOptions, UsageError } from './start/options.js'
import { prepare } from './start/preparation.js'
import { restarting } from './start/restarts.js'
import { seedRegister } from './start/seeding.js'

const say = (topic: string, words: string) => console.log(`${topic.padEnd(9)} ${words}`)
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`
const shown = (path: string) => relative(process.cwd(), path) || path

/** Removes a data folder once nothing that a killed run left works on it any more; nobody else takes it meanwhile. */
async function beginAnew(dataDir: string): Promise<void> {
  if (existsSync(dataDir)) {
    lockFolder(dataDir)
    await quieten(dataDir)
    resetDataFolder(dataDir)
  }
  say('data', `${shown(dataDir)} begun anew`)
}

/** A data folder for this run; the addresses of another port base are taken out of it, so that nobody reads them before they are rewritten. */
async function dataFolder({ dataDir, portBase, reset }: StartOptions, use: FolderUse): Promise<() => void> {
  if (reset) await beginAnew(dataDir)
  const { before, release } = takeDataFolder(dataDir, use)
  if (before !== undefined && before.portBase !== portBase) rmSync(join(dataDir, 'profiles'), { recursive: true, force: true })
  return release
}

async function runOf(engine: Engine, options: StartOptions, release: () => void): Promise<EngineRun> {
  try {
    return await engine.run(options)
  } catch (error) {
    release()
    throw error
  }
}

async function run(options: StartOptions): Promise<void> {
  const started = performance.now()
  const { engine, use } = await prepare(options, 'with --reset', say)
  const release = await dataFolder(options, use)
  const { plan, living, conduct } = await runOf(engine, options, release)

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
  const restarts = restarting({ dataDir: options.dataDir, supervisor: () => supervisor, say, signal: ended.signal })
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
