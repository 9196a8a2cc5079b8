import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { embeddedPorts } from '@ip-rights-ledger/network/embedded-system'
import { freePortBase, recordedProcesses, takenPorts, until, userOf } from '@ip-rights-ledger/network/supervisor'
import { host } from '@ip-rights-ledger/network/topology'
import { startOf } from '../../../network/src/supervisor/process-record.js'
import { root } from '../../repo/repository.js'
import { begin, filesUnder } from './command.js'
import { fakeFabric } from './fake-fabric.js'

/** Commands on a folder that others use, or have left: what they may stop, what they must wait for, and what they leave as it was. */
const parent = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-used-'))
const fabric = { FABRIC_BIN: fakeFabric(parent) }
const noFabric = { FABRIC_BIN: parent, HOME: parent, PATH: '' }
const children: ChildProcess[] = []
let data = ''
let base = 0

beforeAll(async () => {
  base = await freePortBase(host, 24_000 + 100 * (process.pid % 9), embeddedPorts)
})
beforeEach(() => {
  data = join(mkdtempSync(join(parent, 'case-')), 'data')
})
afterEach(async () => {
  // What a failed test has left in the background.
  const holder = userOf(data)
  if (holder !== undefined) process.kill(holder, 'SIGTERM')
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
})
afterAll(() => rmSync(parent, { recursive: true }))

const records = () => join(data, 'fabric', 'processes')
const start = (args: readonly string[], env: Readonly<Record<string, string>>) =>
  begin('scripts/dist/start.js', [...args, '--data', data, '--port-base', `${base}`], env)
const network = (args: readonly string[], env: Readonly<Record<string, string>> = fabric) =>
  begin('scripts/dist/network.js', [...args, '--data', data], env)

async function writer(...args: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['test/network/supervisor/programs/writer.mjs', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await once(child.stdout, 'data')
  return child
}

/** A folder of Fabric's with a peer that runs, founded on other ports, its lock as given. */
async function foundedFolder(lock?: string): Promise<ChildProcess> {
  const peer = await writer(join(parent, 'elsewhere'))
  mkdirSync(records(), { recursive: true })
  mkdirSync(join(data, 'profiles'))
  writeFileSync(join(data, 'ip-rights-ledger.json'), JSON.stringify({ format: 1, engine: 'fabric', portBase: base + 100 }))
  writeFileSync(join(data, 'profiles', 'bank.json'), '{}')
  writeFileSync(join(data, 'fabric', 'access.json'), JSON.stringify({ portBase: base + 100 }))
  const record = { name: 'peer-bank', pid: peer.pid, start: startOf(peer.pid ?? 0), digest: 'its own' }
  writeFileSync(join(records(), 'peer-bank.json'), JSON.stringify(record))
  if (lock !== undefined) writeFileSync(join(data, 'supervisor.pid'), lock)
  return peer
}

const left = '4194304 1'

test('begin anew is refused where a consortium runs, and stops nothing of it', async () => {
  await foundedFolder(`${process.pid} ${startOf(process.pid)}`)
  const before = filesUnder(data)
  const { code, words } = await start(['--engine', 'fabric', '--reset'], fabric).ended
  expect(code).toBe(1)
  expect(words).toContain(`expected ${data} to be unused, got process ${process.pid} using it`)
  expect(recordedProcesses(records()).map(({ name }) => name)).toEqual(['peer-bank'])
  expect(filesUnder(data)).toEqual(before)
}, 60_000)

test('begin anew on another engine and other ports stops what a killed run left before it removes its data', async () => {
  const peer = await foundedFolder(left)
  const ended = once(peer, 'exit')
  const beginning = start(['--engine', 'embedded', '--reset'], fabric)
  children.push(beginning.child)
  await until({ what: 'the beginning', holds: () => Promise.resolve(beginning.words().includes('begun anew')) }, { timeoutMs: 30_000 })
  expect((await ended)[1]).toBe('SIGTERM')
  expect(existsSync(records())).toBe(false)
  beginning.child.kill('SIGTERM')
  await beginning.ended
}, 60_000)

test.each([
  ['npm start', () => start(['--engine', 'fabric'], fabric), 'begin anew with --reset'],
  ['up', () => network(['up', '--port-base', `${base}`]), 'npm run network -- down --purge --data'],
])(
  '%s on other ports than those it was founded on is refused with its own way to begin anew, and changes nothing',
  async (_, run, remedy) => {
    await foundedFolder()
    const before = filesUnder(data)
    const { code, words } = await run().ended
    expect(code).toBe(1)
    expect(words).toContain(`expected --port-base ${base + 100}, got ${base}`)
    expect(words).toContain(remedy)
    expect(filesUnder(data)).toEqual(before)
  },
  60_000,
)

test('a start that fails on what it finds in the folder gives it back', async () => {
  await foundedFolder()
  writeFileSync(join(data, 'fabric', 'access.json'), JSON.stringify({ portBase: base }))
  const { code, words } = await start(['--engine', 'fabric'], fabric).ended
  expect(code).toBe(1)
  // Its nodes are enrolled nowhere.
  expect(words).toContain('ENOENT')
  expect(existsSync(join(data, 'supervisor.pid'))).toBe(false)
}, 60_000)

test('up on the folder of another engine says how to begin anew with its own commands', async () => {
  await foundedFolder()
  const { code, words } = await network(['up', '--engine', 'embedded', '--port-base', `${base}`]).ended
  expect(code).toBe(1)
  expect(words).toMatch(/got engine fabric, format 1: .*npm run network -- down --purge --data .*nothing was changed/)
  expect(words).not.toContain('--reset')
}, 60_000)

test.each([
  ['without Fabric’s programs', ['--engine', 'fabric'], noFabric, 3, "expected Fabric's programs on this machine"],
  ['with an engine that is not known', ['--engine', 'fabrik'], fabric, 3, 'expected --engine embedded or fabric, got fabrik'],
  ['with a port that is none', ['--port-base', 'x'], fabric, 2, 'expected --port-base to be a port from 1024'],
])('up %s leaves no folder', async (_, args, env, expected, reason) => {
  const { code, words } = await network(['up', ...args], env).ended
  expect(code).toBe(expected)
  expect(words).toContain(reason)
  expect(existsSync(data)).toBe(false)
})

test('up on taken ports leaves no folder', async () => {
  const holder = createServer().listen(base + 2, host)
  await once(holder, 'listening')
  const { code, words } = await network(['up', '--engine', 'embedded', '--port-base', `${base}`]).ended
  holder.close()
  expect(code).toBe(1)
  expect(words).toContain(`${base + 2} (gateway of bank, held by process ${process.pid}`)
  expect(existsSync(data)).toBe(false)
})

test('down --purge waits for what ends by itself after its supervisor was killed', async () => {
  await foundedFolder(left)
  const gateway = await writer(join(data, 'logs'), '2500')
  const purging = network(['down', '--purge'])
  const held = { what: 'the folder to be held meanwhile', holds: () => Promise.resolve(userOf(data) === purging.child.pid) }
  await until(held, { timeoutMs: 10_000 })
  const { code, words } = await purging.ended
  expect([code, words]).toEqual([0, `stopped what a killed run left: peer-bank\nremoved ${data}\n`])
  expect(gateway.exitCode).toBe(0)
  expect(existsSync(data)).toBe(false)
}, 60_000)

test('down --purge removes nothing under a program that goes on writing, and names it', async () => {
  await foundedFolder(left)
  const gateway = await writer(join(data, 'logs'))
  const { code, words } = await network(['down', '--purge']).ended
  expect(code).toBe(1)
  expect(words).toContain(`expected nothing to write in ${data} within 8 s, got process ${gateway.pid}, node: stop that first`)
  expect(existsSync(join(data, 'profiles', 'bank.json'))).toBe(true)
}, 60_000)

test('up that waited in vain ends, with the end of the log, and leaves the start to go on; a log that has grown long is kept', async () => {
  mkdirSync(join(data, 'logs'), { recursive: true })
  writeFileSync(join(data, 'ip-rights-ledger.json'), JSON.stringify({ format: 1, engine: 'embedded', portBase: base }))
  const log = join(data, 'logs', 'supervisor.log')
  writeFileSync(log, '')
  truncateSync(log, 16 * 1024 * 1024 + 1)
  const { code, words } = await begin('test/network/supervisor/programs/patient-up.mjs', [data, `${base}`, '1']).ended
  expect(code).toBe(1)
  expect(words).toMatch(/expected .* to be ready within 0\.001 s; process \d+ goes on: .*`down`; the last lines of .*supervisor\.log:/)
  expect(existsSync(`${log}.1`)).toBe(true)
  await until({ what: 'the start to go on', holds: () => Promise.resolve(userOf(data) !== undefined) }, { timeoutMs: 30_000 })
  expect(await network(['down', '--purge']).ended).toMatchObject({ code: 0 })
  expect(await takenPorts(host, embeddedPorts(base))).toEqual([])
}, 120_000)
