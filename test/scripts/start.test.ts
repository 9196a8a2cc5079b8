import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { embeddedPorts } from '@ip-rights-ledger/network/embedded-system'
import { freePortBase } from '@ip-rights-ledger/network/supervisor'
import { root } from '../repo/repository.js'
import { startOptions, UsageError } from '../../scripts/start/options.js'

const dir = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-start-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

type Ended = { readonly code: number | null; readonly words: string }

/** Runs what bootstrap runs for `npm start`, and answers its exit code and words. */
const start = (...args: readonly string[]): Promise<Ended> => startIn({}, ...args)

async function startIn(env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ended> {
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe']
  const child = spawn(process.execPath, ['scripts/dist/start.js', ...args], { cwd: root, env: { ...process.env, ...env }, stdio })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (words += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, words }
}

test('without options: the usual folder and ports', () => {
  expect(startOptions([])).toMatchObject({ engine: 'embedded', portBase: 8080, reset: false })
})

test.each([['--port-base', 'abc'], ['--port-base', '80'], ['--port-base', '65500'], ['--nonsense'], ['stray']])(
  '%s %s is refused with what was expected',
  (...args) => {
    expect(() => startOptions(args)).toThrow(UsageError)
    expect(() => startOptions(args)).toThrow(/expected/)
  },
)

test('an engine that is not known ends with exit code 3', async () => {
  expect(await start('--engine', 'besu')).toEqual({ code: 3, words: 'expected --engine embedded or fabric, got besu\n' })
})

test('Fabric where its programs are not: two lines say which, and where their installation is documented', async () => {
  const { code, words } = await startIn({ PATH: '', FABRIC_BIN: dir, HOME: dir }, '--engine', 'fabric')
  expect(code).toBe(3)
  expect(words).toBe(
    "expected Fabric's programs on this machine, got no peer; no orderer; no configtxgen; no fabric-ca-server\n" +
      'Fabric documents their installation at https://hyperledger-fabric.readthedocs.io/en/latest/install.html; ' +
      'name their folder in FABRIC_BIN, or put it on PATH\n',
  )
})

test('a taken port is named with the way to choose another, and nothing is started or written', async () => {
  const base = await freePortBase('127.0.0.1', 31_500, embeddedPorts)
  const holder = createServer().listen(base + 2, '127.0.0.1')
  await once(holder, 'listening')
  const { code, words } = await start('--port-base', `${base}`, '--data', join(dir, 'data'))
  holder.close()
  expect(code).toBe(1)
  expect(words).toContain(`${base + 2} (gateway of bank, held by process ${process.pid}`)
  expect(words).toContain('--port-base N')
  expect(existsSync(join(dir, 'data'))).toBe(false)
})

test('a folder of somebody else is not reset', async () => {
  const thesis = join(dir, 'thesis.txt')
  writeFileSync(thesis, 'ten years of work')
  const base = await freePortBase('127.0.0.1', 31_700, embeddedPorts)
  const { code, words } = await start('--reset', '--data', dir, '--port-base', `${base}`)
  expect(code).toBe(1)
  expect(words).toContain('they are not removed')
  expect(existsSync(thesis)).toBe(true)
})
