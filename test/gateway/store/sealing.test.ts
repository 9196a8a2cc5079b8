import { afterAll, expect, test } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Sealing } from '../../../gateway/src/store/sealing.js'

const folder = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-sealing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('what is sealed opens under the same key file, at the same place, unchanged', async () => {
  const file = join(folder, 'store', 'bank.key')
  const sealed = (await Sealing.open(file)).seal('whsec_geheim 保密', 'endpoint 1')
  expect(sealed).not.toContain('geheim')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const again = await Sealing.open(file)
  expect(again.open(sealed, 'endpoint 1')).toBe('whsec_geheim 保密')
  expect(() => again.open(sealed, 'endpoint 2')).toThrow('expected what is sealed at endpoint 2 to open')
  expect(() => Sealing.passing().open(sealed, 'endpoint 1')).toThrow('another key')
  const changed = sealed.slice(0, -4) + (sealed.endsWith('AAAA') ? 'BBBB' : 'AAAA')
  expect(() => again.open(changed, 'endpoint 1')).toThrow('changed bytes')
  expect(() => again.open('plain', 'endpoint 1')).toThrow('another form')
  expect(again.seal('x', 'p')).not.toBe(again.seal('x', 'p'))
})

test('two that start together get one key, and a file that is no key is left alone', async () => {
  const file = join(folder, 'both.key')
  const all = await Promise.all(Array.from({ length: 8 }, () => Sealing.open(file)))
  const sealed = all[0]?.seal('x', 'p') ?? ''
  expect(all.map((one) => one.open(sealed, 'p'))).toEqual(Array(8).fill('x'))
  const other = join(folder, 'other.key')
  writeFileSync(other, 'short')
  await expect(Sealing.open(other)).rejects.toThrow('expected 32 bytes')
  expect(readFileSync(other, 'utf8')).toBe('short')
})
