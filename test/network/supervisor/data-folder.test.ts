import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { resetDataFolder, takeDataFolder } from '@ip-rights-ledger/network/supervisor'

let parent = ''
const dir = () => join(parent, 'data')

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-folder-'))
})
afterEach(() => rmSync(parent, { recursive: true }))

test('a new folder is taken, given back, and known again', () => {
  const first = takeDataFolder(dir(), 'embedded', 9000)
  expect(first.before).toBeUndefined()
  first.release()
  expect(takeDataFolder(dir(), 'embedded', 9100).before).toMatchObject({ portBase: 9000, engine: 'embedded' })
})

test('a folder in use by a living process is refused, a dead one’s is taken over', () => {
  takeDataFolder(dir(), 'embedded', 9000).release()
  writeFileSync(join(dir(), 'supervisor.pid'), `${process.ppid} `)
  expect(() => takeDataFolder(dir(), 'embedded', 9000)).toThrow(`process ${process.ppid} using it`)
  expect(() => resetDataFolder(dir())).toThrow(`process ${process.ppid} using it`)
  writeFileSync(join(dir(), 'supervisor.pid'), `${process.ppid} 1`)
  expect(() => takeDataFolder(dir(), 'embedded', 9000)).not.toThrow()
})

test('another engine’s folder is refused with the ways out', () => {
  takeDataFolder(dir(), 'embedded', 9000).release()
  expect(() => takeDataFolder(dir(), 'fabric', 9000)).toThrow(/got engine embedded.*--data DIR.*--reset/)
})

test('a folder that holds somebody’s files is neither used nor removed', () => {
  mkdirSync(dir())
  writeFileSync(join(dir(), 'thesis.txt'), 'ten years of work')
  expect(() => resetDataFolder(dir())).toThrow('they are not removed')
  expect(() => takeDataFolder(dir(), 'embedded', 9000)).toThrow('got other files')
  expect(existsSync(join(dir(), 'thesis.txt'))).toBe(true)
})

test('a reset removes a data folder whole', () => {
  takeDataFolder(dir(), 'embedded', 9000).release()
  resetDataFolder(dir())
  expect(existsSync(dir())).toBe(false)
  expect(() => resetDataFolder(dir())).not.toThrow()
})
