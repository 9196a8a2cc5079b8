import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { StepFailed, Telling } from '../../scripts/demo/telling.js'
import { markedCommands } from '../repo/marked-commands.js'
import { read, root } from '../repo/repository.js'

const dir = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-demo-test-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('the README’s demo, where nothing runs: it starts a register of its own, tells the whole story and leaves nothing behind', async () => {
  const line = markedCommands(read('README.md')).find(({ name }) => name === 'demo')?.lines[0] ?? ''
  const command = line.replace(/^npm run demo$/, `npm run demo -- --data ${dir}/none`)
  const child = spawn('bash', ['-c', command], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, TMPDIR: dir } })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (words += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  expect([code, words]).toEqual([0, expect.stringContaining('Each step went as the register promises')])
  expect(readdirSync(dir).filter((name) => name.startsWith('ip-rights-ledger-demo-') || name === 'none')).toEqual([])
}, 120_000)

test('a step that is not as expected ends the story with its name, what was expected and what was got', () => {
  const told: string[] = []
  const tell = new Telling((text) => told.push(text))
  tell.step('The grant', '授权')
  tell.expect({ a: 1 }, { a: 1 })
  expect(() => tell.expect('inForce', undefined)).toThrow(new StepFailed('The grant', 'inForce', undefined))
  const refusal = { title: { en: 'Frozen', 'zh-CN': '已保全' }, legalSource: 'CPL art. 106' }
  const answer = { status: 409, replayed: false, body: { code: 'FROZEN', refusal } }
  tell.refused('office', 'FROZEN', answer)
  expect(told.at(-1)).toMatch(/office +409 FROZEN: Frozen 已保全 \(CPL art\. 106\)/)
  expect(() => tell.refused('office', 'LATE_FEE', answer)).toThrow(/expected "LATE_FEE"/)
})
