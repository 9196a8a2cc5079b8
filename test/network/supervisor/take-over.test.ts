import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import {
  answersOk,
  freePortBase,
  judgeLeftovers,
  type PlannedProgram,
  type ProgramEnded,
  recordedProcesses,
  Supervisor,
  until,
} from '@ip-rights-ledger/network/supervisor'
import { root } from '../../repo/repository.js'

const host = '127.0.0.1'
const port = await freePortBase(host, 31_200, (at) => [{ port: at, use: 'a test' }])

let dir = ''
let started: Supervisor
const ended: ProgramEnded[] = []

/** A program of the machine's that reads settings at its start: it is not on the leash of Node's own programs, so it outlives who started it. */
function plan(more: readonly string[] = []): PlannedProgram {
  const spec = {
    name: 'steady',
    program: process.execPath,
    args: [join(root, 'test/network/supervisor/programs/steady.mjs'), 'steady', `${port}`, join(dir, 'lives'), ...more],
    env: {},
    logFile: join(dir, 'steady.log'),
    recordFile: join(dir, 'records', 'steady.json'),
    settingsFiles: [join(dir, 'settings')],
  }
  return { spec, ready: answersOk(`http://${host}:${port}`) }
}

const left = () => recordedProcesses(join(dir, 'records'))
const obstacle = async (planned: readonly PlannedProgram[]) => (await judgeLeftovers(left(), planned))[0]?.obstacle

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-take-over-'))
  writeFileSync(join(dir, 'settings'), 'one')
  ended.length = 0
  started = new Supervisor([plan()], () => undefined)
  await started.start()
})
afterEach(async () => {
  started.kill()
  await started.program('steady').ended
  rmSync(dir, { recursive: true })
})

test('what would be started the same way is taken over: same process, watched and stopped', async () => {
  expect(await obstacle([plan()])).toBeUndefined()
  const next = new Supervisor([plan()], (error) => ended.push(error), left())
  await next.start()
  expect(next.program('steady').pid).toBe(started.program('steady').pid)
  await next.stop()
  expect(next.program('steady').alive).toBe(false)
  expect(existsSync(join(dir, 'records', 'steady.json'))).toBe(false)
  expect(ended).toEqual([])
})

test('one that ends after it was taken over is told of, and started anew', async () => {
  const next = new Supervisor([plan()], (error) => ended.push(error), left())
  await next.start()
  started.kill()
  await until({ what: 'the end to be told', holds: async () => ended.length === 1 }, { timeoutMs: 5_000 })
  expect(ended[0]?.message).toContain('steady ended, how only the supervisor that had started it would know')
  await next.startOne('steady')
  expect(next.program('steady').pid).not.toBe(started.program('steady').pid)
  await next.stop()
})

test('other settings, other arguments, another plan: not taken over, and why', async () => {
  expect(await obstacle([plan(['more'])])).toBe('was started from another build or with other settings')
  expect(await obstacle([])).toBe('is no part of what is to run')
  writeFileSync(join(dir, 'settings'), 'two')
  expect(await obstacle([plan()])).toBe('was started from another build or with other settings')
})

test('one that lives and does not answer is not taken over', async () => {
  process.kill(started.program('steady').pid, 'SIGSTOP')
  expect(await obstacle([plan()])).toBe('does not answer')
}, 20_000)

test('a process id that another process has by now is nobody of ours', () => {
  const [record] = left()
  writeFileSync(join(dir, 'records', 'steady.json'), JSON.stringify({ ...record, start: '1' }))
  expect(left()).toEqual([])
})
