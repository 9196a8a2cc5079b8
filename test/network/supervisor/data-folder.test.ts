import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readMark, resetDataFolder, takeDataFolder, userOf } from '@ip-rights-ledger/network/supervisor'
import { smallDisk } from './small-disk.js'

let parent = ''
const dir = () => join(parent, 'data')

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-folder-'))
})
afterEach(() => rmSync(parent, { recursive: true }))

test('a new folder is taken, given back, and known again', () => {
  const first = takeDataFolder(dir(), { engine: 'embedded', portBase: 9000, programs: {} })
  expect(first.before).toBeUndefined()
  first.release()
  expect(takeDataFolder(dir(), { engine: 'embedded', portBase: 9100, programs: {} }).before).toMatchObject({
    portBase: 9000,
    engine: 'embedded',
  })
})

test('a folder in use by a living process is refused, a dead one’s is taken over', () => {
  takeDataFolder(dir(), { engine: 'embedded', portBase: 9000, programs: {} }).release()
  writeFileSync(join(dir(), 'supervisor.pid'), `${process.ppid} `)
  expect(() => takeDataFolder(dir(), { engine: 'embedded', portBase: 9000, programs: {} })).toThrow(`process ${process.ppid} using it`)
  expect(() => resetDataFolder(dir())).toThrow(`process ${process.ppid} using it`)
  writeFileSync(join(dir(), 'supervisor.pid'), `${process.ppid} 1`)
  expect(() => takeDataFolder(dir(), { engine: 'embedded', portBase: 9000, programs: {} })).not.toThrow()
})

test('another engine’s folder is refused with the ways out', () => {
  takeDataFolder(dir(), { engine: 'embedded', portBase: 9000, programs: {} }).release()
  expect(() => takeDataFolder(dir(), { engine: 'fabric', portBase: 9000, programs: {} })).toThrow(
    /got engine embedded.*--data DIR.*--reset/,
  )
})

test('a folder that holds somebody’s files is neither used nor removed', () => {
  mkdirSync(dir())
  writeFileSync(join(dir(), 'thesis.txt'), 'ten years of work')
  expect(() => resetDataFolder(dir())).toThrow('they are not removed')
  expect(() => takeDataFolder(dir(), { engine: 'embedded', portBase: 9000, programs: {} })).toThrow('got other files')
  expect(existsSync(join(dir(), 'thesis.txt'))).toBe(true)
})

test('a reset removes a data folder whole', () => {
  takeDataFolder(dir(), { engine: 'embedded', portBase: 9000, programs: {} }).release()
  resetDataFolder(dir())
  expect(existsSync(dir())).toBe(false)
  expect(() => resetDataFolder(dir())).not.toThrow()
})

test('a removal that was cut off is known as one, and gone on with', () => {
  takeDataFolder(dir(), { engine: 'embedded', portBase: 9000, programs: {} }).release()
  const disk = smallDisk(join(dir(), 'held'), 1)
  writeFileSync(join(dir(), 'zone.txt'), '')
  // What something is mounted on cannot be removed; where this user may mount nothing, the folder is made as that leaves it.
  if (disk === undefined) renameSync(join(dir(), 'ip-rights-ledger.json'), join(dir(), 'ip-rights-ledger.removed.json'))
  else expect(() => resetDataFolder(dir())).toThrow(/busy/)
  disk?.remove()
  expect(readMark(dir())).toMatchObject({ engine: 'embedded', portBase: 9000 })
  expect(() => takeDataFolder(dir(), { engine: 'embedded', portBase: 9000, programs: {} })).toThrow(
    /got what a removal that was cut off left: .*--data DIR, or begin anew with --reset; nothing was changed/,
  )
  resetDataFolder(dir())
  expect(existsSync(dir())).toBe(false)
})

describe('another version’s folder', () => {
  const take = (programs: Readonly<Record<string, string>>) => takeDataFolder(dir(), { engine: 'fabric', portBase: 9000, programs })
  const everything = () => readdirSync(dir()).map((name) => [name, readFileSync(join(dir(), name), 'utf8')])

  test.each([
    ['older', { peer: '3.0.2' }],
    ['newer', { peer: '3.2.0' }],
  ])('is refused by programs of an %s release, with the ways out, and nothing changes', (_, programs) => {
    take({ peer: '3.1.5', orderer: '3.1.5' }).release()
    const before = everything()
    expect(() => take({ ...programs, orderer: '3.1.5' })).toThrow(
      new RegExp(`made .*\\(peer 3.1.5\\), got peer ${programs.peer}: .*FABRIC_BIN.*--data DIR.*--reset.*nothing was changed`),
    )
    expect(everything()).toEqual(before)
  })

  test('is taken by another patch of the release, and by a build that states no version', () => {
    take({ peer: '3.1.5' }).release()
    take({ peer: '3.1.6' }).release()
    expect(readMark(dir())?.programs).toEqual({ peer: '3.1.6' })
    expect(() => take({ peer: 'latest' }).release()).not.toThrow()
  })

  test('is refused by another layout, and nothing changes', () => {
    take({}).release()
    writeFileSync(join(dir(), 'ip-rights-ledger.json'), JSON.stringify({ format: 0, engine: 'fabric', portBase: 9000 }))
    const before = everything()
    expect(() => take({})).toThrow(/got engine fabric, format 0: .*--data DIR.*--reset.*nothing was changed/)
    expect(everything()).toEqual(before)
  })

  test('whose mark cannot be read is refused by name', () => {
    take({}).release()
    writeFileSync(join(dir(), 'ip-rights-ledger.json'), '{"form')
    expect(() => take({})).toThrow(/ip-rights-ledger\.json.*restore it/)
  })
})

test('a folder whose taking was cut off is taken', () => {
  mkdirSync(dir())
  writeFileSync(join(dir(), 'supervisor.pid'), '')
  writeFileSync(join(dir(), 'ip-rights-ledger.json.partial'), '{"for')
  expect(userOf(dir())).toBeUndefined()
  expect(() => takeDataFolder(dir(), { engine: 'embedded', portBase: 9000, programs: {} })).not.toThrow()
})
