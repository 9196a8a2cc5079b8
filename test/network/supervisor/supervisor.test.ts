import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import {
  answersOk,
  freePortBase,
  type PlannedProgram,
  type ProgramEnded,
  Supervisor,
  takenPorts,
  until,
} from '@ip-rights-ledger/network/supervisor'
import { root } from '../../repo/repository.js'

const dir = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-supervisor-'))
afterAll(() => rmSync(dir, { recursive: true }))

const host = '127.0.0.1'
const lives = join(dir, 'lives')
const base = await freePortBase(host, 31_000, (at) => [0, 1, 2, 3].map((i) => ({ port: at + i, use: 'a test' })))
const programs = 'test/network/supervisor/programs'

function steady(name: string, port: number, after?: PlannedProgram['after']): PlannedProgram {
  const spec = { name, script: `${programs}/steady.mjs`, args: [name, `${port}`, lives], env: {}, logFile: join(dir, `${name}.log`) }
  const ready = answersOk(`http://${host}:${port}`)
  return after === undefined ? { spec, ready } : { spec, ready, after }
}

test('programs start as their conditions let them and stop in the reverse of the plan', async () => {
  const first = steady('first', base)
  const supervisor = new Supervisor([first, steady('second', base + 1, first.ready)], () => undefined)
  await supervisor.start()
  expect(
    await takenPorts(host, [
      { port: base, use: 'first' },
      { port: base + 2, use: 'nothing' },
    ]),
  ).toEqual([{ port: base, use: 'first', holder: { pid: supervisor.program('first').pid, program: 'node' } }])
  await supervisor.stop()
  expect(readFileSync(lives, 'utf8')).toBe('up first\nup second\ndown second\ndown first\n')
})

test('a program that ends before it is ready fails the start, in its own words', async () => {
  const spec = { name: 'brief', script: `${programs}/short-lived.mjs`, args: [], env: {}, logFile: join(dir, 'brief.log') }
  const supervisor = new Supervisor([{ spec, ready: answersOk(`http://${host}:${base + 2}`) }], () => undefined)
  await expect(supervisor.start()).rejects.toThrow(/brief ended with exit code 7[\s\S]*the reason it gives/)
  await supervisor.stop()
})

test('one that ends unasked is told of, and can be started again', async () => {
  const told: ProgramEnded[] = []
  const supervisor = new Supervisor([steady('lost', base + 2)], (error) => told.push(error))
  await supervisor.start()
  process.kill(supervisor.program('lost').pid, 'SIGKILL')
  await until({ what: 'the end to be told', holds: async () => told.length === 1 }, { timeoutMs: 5_000 })
  expect(told[0]).toMatchObject({ name: 'ProgramEnded', program: 'lost' })
  await supervisor.startOne('lost')
  expect(supervisor.program('lost').alive).toBe(true)
  await supervisor.stop()
  expect(told).toHaveLength(1)
})

test('no program outlives a supervisor that is killed', async () => {
  const port = base + 3
  const holder = spawn(process.execPath, [`${programs}/holder.mjs`, `${port}`, lives, join(dir, 'held.log')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [printed] = (await once(holder.stdout, 'data')) as [Buffer]
  expect(Number(printed.toString())).toBeGreaterThan(1)
  holder.kill('SIGKILL')
  const gone = { what: 'the port to be free', holds: async () => (await takenPorts(host, [{ port, use: 'held' }])).length === 0 }
  await until(gone, { timeoutMs: 5_000 })
})
