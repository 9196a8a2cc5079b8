import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AccessLog } from '../../gateway/src/access-log/access-log.js'
import { backUpStore, restoreStore } from '../../gateway/src/store/store-backup.js'
import { Store } from '../../gateway/src/store/store.js'

const folder = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-backup-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)
const access = (user: string) => ({
  at: '2026-11-26T08:00:00Z',
  user,
  method: 'GET',
  route: '/',
  parameters: {},
  requestId: 'r',
})

test('a copy made while the store is written is whole, and stands where it was when restored', async () => {
  const file = at('bank.db')
  const store = await Store.open({ file })
  const log = new AccessLog(store)
  for (let each = 0; each < 20; each += 1) await log.append(access('before'))
  const writing = Promise.all(Array.from({ length: 50 }, () => log.append(access('meanwhile'))))
  const content = await backUpStore(file, at('copy.db'))
  expect(content['accessLog']).toBeGreaterThanOrEqual(20)
  await writing
  await store.close()
  expect(await restoreStore(at('copy.db'), file)).toEqual(content)
  const again = await Store.open({ file })
  expect(await new AccessLog(again).verdict()).toMatchObject({ entries: content['accessLog'] })
  expect((await new AccessLog(again).append(access('after'))).sequence).toBe((content['accessLog'] ?? 0) + 1)
  await again.close()
  expect(existsSync(`${file}.before`)).toBe(true)
})

test('what is no store is refused by name, and what is there stays', async () => {
  const store = await Store.open({ file: at('kept.db') })
  await new AccessLog(store).append(access('kept'))
  await store.close()
  writeFileSync(at('other.db'), 'no database at all, though long enough to be looked at as one. '.repeat(100))
  await expect(restoreStore(at('other.db'), at('kept.db'))).rejects.toThrow('expected a gateway')
  await expect(restoreStore(at('none.db'), at('kept.db'))).rejects.toThrow('got no file')
  await expect(backUpStore(at('none.db'), at('new.db'))).rejects.toThrow('got no file')
  await expect(backUpStore(at('kept.db'), at('other.db'))).rejects.toThrow('which is there')
  const kept = await Store.open({ file: at('kept.db') })
  expect((await new AccessLog(kept).verdict()).entries).toBe(1)
  await kept.close()
})

test('what a killed gateway had committed is kept beside the copy, and is not lost to a second restoring', async () => {
  const file = at('killed.db')
  const store = await Store.open({ file: at('living.db') })
  const log = new AccessLog(store)
  await log.append(access('first'))
  await backUpStore(at('living.db'), at('early.db'))
  for (let each = 0; each < 9; each += 1) await log.append(access('later'))
  // The files as they lie are what a killed process would leave.
  for (const end of ['', '-wal']) copyFileSync(at(`living.db${end}`), `${file}${end}`)
  await store.close()
  await restoreStore(at('early.db'), file)
  await restoreStore(at('early.db'), file)
  const entriesOf = async (name: string) => {
    const opened = await Store.open({ file: name })
    const { entries } = await new AccessLog(opened).verdict()
    await opened.close()
    return entries
  }
  expect([await entriesOf(`${file}.before`), await entriesOf(`${file}.before-2`), await entriesOf(file)]).toEqual([10, 1, 1])
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
})
