import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readMark, refuseFullDisk, takeDataFolder, until, userOf } from '@ip-rights-ledger/network/supervisor'

export interface Place {
  readonly dataDir: string
  readonly engine: string
  readonly portBase: number
}

const program = fileURLToPath(new URL('../start.js', import.meta.url))
const ready = /^ready /m

/** Starts a consortium that goes on after this command, and answers when all of it is ready. What it prints is kept in `logs/supervisor.log`. */
export async function up({ dataDir, engine, portBase }: Place): Promise<number> {
  const holder = userOf(dataDir)
  if (holder !== undefined)
    throw new Error(`expected nothing to run on ${dataDir}, got process ${holder}: see \`status\`, or stop it by \`down\``)
  await refuseFullDisk(dataDir)
  // A folder that is somebody else's is refused before anything is written into it.
  if (readMark(dataDir) === undefined) takeDataFolder(dataDir, { engine, portBase, programs: {} }).release()
  const file = join(dataDir, 'logs', 'supervisor.log')
  mkdirSync(join(dataDir, 'logs'), { recursive: true })
  const log = openSync(file, 'a')
  const from = statSync(file).size
  const args = ['--engine', engine, '--data', dataDir, '--port-base', `${portBase}`]
  const child = spawn(process.execPath, [...process.execArgv, program, ...args], { detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  const written = () => readFileSync(file).subarray(from).toString('utf8')
  const over = () => child.exitCode !== null || child.signalCode !== null
  await until(
    { what: `${dataDir} to be ready`, holds: () => Promise.resolve(over() || ready.test(written())) },
    { timeoutMs: 180_000, everyMs: 200 },
  )
  console.log(written().split('\n\n')[0]?.trimEnd())
  child.unref()
  return over() ? (child.exitCode ?? 1) : 0
}
