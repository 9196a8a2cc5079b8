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

/** Runs what bootstrap runs for `npm start`, and answers its exit code and words. */
async function start(...args: readonly string[]): Promise<{ readonly code: number | null; readonly words: string }> {
  const child = spawn(process.execPath, ['scripts/dist/start.js', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
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

test('an engine that is not here ends with exit code 3', async () => {
  expect(await start('--engine', 'fabric')).toEqual({ code: 3, words: 'expected --engine embedded, got fabric\n' })
})

test('a taken port is named with the way to choose another, and nothing is started or written', async () => {
  const base = await freePortBase('127.0.0.1', 33_000, embeddedPorts)
  const holder = createServer().listen(base + 2, '127.0.0.1')
  await once(holder, 'listening')
  const { code, words } = await start('--port-base', `${base}`, '--data', join(dir, 'data'))
  holder.close()
  expect(code).toBe(1)
  expect(words).toContain(`${base + 2} (gateway of bank)`)
  expect(words).toContain('--port-base N')
  expect(existsSync(join(dir, 'data'))).toBe(false)
})

test('a folder of somebody else is not reset', async () => {
  const thesis = join(dir, 'thesis.txt')
  writeFileSync(thesis, 'ten years of work')
  const base = await freePortBase('127.0.0.1', 33_200, embeddedPorts)
  const { code, words } = await start('--reset', '--data', dir, '--port-base', `${base}`)
  expect(code).toBe(1)
  expect(words).toContain('they are not removed')
  expect(existsSync(thesis)).toBe(true)
})
