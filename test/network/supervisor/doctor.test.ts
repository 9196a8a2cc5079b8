import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { embeddedPorts } from '@ip-rights-ledger/network/embedded-system'
import { freePortBase } from '@ip-rights-ledger/network/supervisor'
import { host, memberByName, portsOf } from '@ip-rights-ledger/network/topology'
import { root } from '../../repo/repository.js'

const parent = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-doctor-'))
const data = join(parent, 'data')
let base: number
let holder: Server | undefined

beforeAll(async () => {
  base = await freePortBase(host, 31_500 + 100 * (process.pid % 5), embeddedPorts)
})
afterAll(() => {
  holder?.close()
  rmSync(parent, { recursive: true })
})

interface Said {
  readonly code: number
  readonly words: string
}

/** @param before words of a shell that come before the command, as a limit of its own */
function doctor(engine: string, { before = '', env = {} }: { readonly before?: string; readonly env?: NodeJS.ProcessEnv } = {}): Said {
  const command = `${before} "$NODE" scripts/dist/network.js doctor --engine ${engine} --data "$DATA" --port-base ${base}`
  const options = {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, ...env, NODE: process.execPath, DATA: data },
  } as const
  try {
    return { code: 0, words: execFileSync('/bin/sh', ['-c', command], options) }
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
    return { code: status, words: stdout + stderr }
  }
}

test('where nothing is amiss, a line for each thing that was looked at', () => {
  const { code, words } = doctor('embedded')
  expect([code, words.match(/^ok +(\S+)/gm)?.map((line) => line.split(/ +/)[1])]).toEqual([0, ['ports', 'disk', 'memory', 'clock', 'open']])
})

test('a clock that was set back behind what is written', () => {
  mkdirSync(data)
  const later = new Date(Date.now() + 3_600_000)
  utimesSync(data, later, later)
  const { code, words } = doctor('embedded')
  expect([code, words]).toEqual([1, expect.stringMatching(/^no +clock .* was written at .*: set the clock/m)])
  rmSync(data, { recursive: true })
})

test('too few files a process', () => {
  const { code, words } = doctor('embedded', { before: 'ulimit -n 512;' })
  expect([code, words]).toEqual([1, expect.stringMatching(/^no +open files +512 a process: ulimit -n 1024/m)])
})

test('a port that is held', async () => {
  const { gateway } = portsOf(base, memberByName('bank'))
  const server = createServer()
  holder = server
  await new Promise<void>((resolve) => server.listen(gateway, host, resolve))
  const { code, words } = doctor('embedded')
  expect([code, words]).toEqual([
    1,
    expect.stringMatching(new RegExp(`^no +ports +taken: ${gateway} \\(gateway of bank.*--port-base`, 'm')),
  ])
})

test('programs of Fabric that are not there: which, and exit code 3', () => {
  const { code, words } = doctor('fabric', { env: { FABRIC_BIN: join(parent, 'none'), HOME: parent, PATH: '/nowhere' } })
  expect([code, words]).toEqual([3, expect.stringMatching(/^no +program +no peer: install Fabric 3\.1/m)])
})

test('an engine that is none', () => {
  expect(doctor('fabrik')).toEqual({ code: 3, words: expect.stringMatching(/expected .*embedded.*fabric.*got fabrik/) as unknown })
})
