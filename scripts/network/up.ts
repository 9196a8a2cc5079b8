import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { followLog, lastLines, openLog, readMark, takeDataFolder, until, userOf } from '@ip-rights-ledger/network/supervisor'
import type { Place } from '../start/options.js'
import { prepare } from '../start/preparation.js'

const program = fileURLToPath(new URL('../start.js', import.meta.url))
const ready = /^ready /m

/**
 * Starts a consortium that goes on after this command, and answers when all of it is ready. What it prints is kept in `logs/supervisor.log`.
 * @throws Error with the end of that log when it is not ready within `withinMs`; it goes on all the same
 */
export async function up(place: Place, withinMs = 180_000): Promise<number> {
  const { dataDir, engine, portBase } = place
  const holder = userOf(dataDir)
  if (holder !== undefined)
    throw new Error(`expected nothing to run on ${dataDir}, got process ${holder}: see \`status\`, or stop it by \`down\``)
  const anew = `after \`npm run network -- down --purge --data ${dataDir}\``
  const { use } = await prepare({ ...place, reset: false }, anew, () => undefined)
  // Its log lies in the folder, and a folder that holds a log and no mark is taken for somebody else's.
  if (readMark(dataDir) === undefined) takeDataFolder(dataDir, use).release()
  const file = join(dataDir, 'logs', 'supervisor.log')
  const log = openLog(file)
  const written = followLog(file)
  const args = ['--engine', engine, '--data', dataDir, '--port-base', `${portBase}`]
  const stdio = ['ignore', log.descriptor, log.descriptor] as const
  const child = spawn(process.execPath, [...process.execArgv, program, ...args], { detached: true, stdio: [...stdio] })
  log.close()
  const over = () => child.exitCode !== null || child.signalCode !== null
  try {
    await until(
      { what: `${dataDir} to be ready`, holds: () => Promise.resolve(over() || ready.test(written())) },
      { timeoutMs: withinMs, everyMs: 200 },
    )
  } catch (error) {
    throw new Error(
      `${(error as Error).message}; process ${child.pid} goes on: see \`status\`, or stop it by \`down\`; the last lines of ${file}:\n${lastLines(file, 12)}`,
      { cause: error },
    )
  } finally {
    child.unref()
  }
  console.log(written().split('\n\n')[0]?.trimEnd())
  return over() ? (child.exitCode ?? 1) : 0
}
