import { closeSync, openSync, writeSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { dealings, rightTypes } from '@ip-rights-ledger/chaincode/domain'
import { dealingKinds } from '../../../gateway/src/index-db/dealing-kinds.js'
import type { IndexLocation } from '../../../gateway/src/index-db/index-db.js'
import { IndexedRegister } from '../../../gateway/src/index-db/indexed-register.js'
import { RegisterIndex } from '../../../gateway/src/index-db/register-index.js'
import { ChainDiffers } from '../../../gateway/src/ledger/chain-differs.js'
import { channel, chaincode } from '../../../network/src/topology.js'
import { until } from '../../e2e/until.js'
import { makeConsortium } from '../../evidence/consortium.js'
import { storyAt } from '../../evidence/right-story.js'
import { build, closeAll } from '../build.js'
import { FakeLedger } from '../fake-ledger.js'
import { type Databases, sqliteFiles } from './databases.js'
import { onEachDatabase } from './on-each-database.js'
import { HeldBackChain } from './held-back-chain.js'
import { free, tellRights } from './read-story.js'
import { RegisterChain } from './register-chain.js'

let chain: RegisterChain
let held: HeldBackChain
let databases: Databases
let location: IndexLocation
let index: RegisterIndex
let told: string[]

beforeAll(async () => {
  chain = new RegisterChain(await makeConsortium(storyAt))
  tellRights(chain)
})

const follows = async () => {
  const log = { warn: (_told: object, message: string) => void told.push(message) }
  const options = { location, source: held.source, log, rightTypes, dealingKinds }
  index = new RegisterIndex({ ...options, channel: channel.id, chaincode: chaincode.name })
  index.start()
}
const last = 3
const begins = async (begin: () => Promise<Databases>) => {
  told = []
  held = new HeldBackChain(chain)
  databases = await begin()
  location = await databases.fresh()
  await follows()
  expect(await index.reaches(last, 30_000)).toBe(true)
}
afterEach(async () => {
  await closeAll()
  await index?.stop()
  await databases?.stop()
})

describe('an SQLite file with a broken page, which shows only to who reads there', () => {
  beforeEach(() => begins(sqliteFiles), 60_000)

  /** Breaks the first page of a table while nobody has the file open, and opens it again. */
  async function broken(table: string): Promise<void> {
    await index.stop()
    const file = 'file' in location ? location.file : ''
    const database = new DatabaseSync(file)
    const { rootpage } = database.prepare('select rootpage from sqlite_schema where name = ?').get(table) as { readonly rootpage: number }
    const { page_size: size } = database.prepare('pragma page_size').get() as { readonly page_size: number }
    database.close()
    const opened = openSync(file, 'r+')
    writeSync(opened, Buffer.alloc(size, 0x5a), 0, size, (rootpage - 1) * size)
    closeSync(opened)
    await follows()
    expect(await index.reaches(last, 30_000)).toBe(true)
    expect(told).toEqual([])
  }
  const damaged = 'the index is damaged: it is read anew from the blocks'

  test.each([
    ['rights', 'ip-rights?phase=inForce'],
    ['textSearch_data', `ip-rights?q=${encodeURIComponent('示例')}`],
    ['documents', 'parties'],
  ])(
    'of %s: is read anew when a list meets it, and answers nothing of what it was before',
    async (table, path) => {
      const before = await index.content()
      await broken(table)
      const ledger = new FakeLedger()
      ledger.block = last
      ledger.answer('register:read', () => ({ id: free, version: 9 }))
      const { send } = await build({ ledger, indexed: new IndexedRegister(index, { rightTypes, dealings }, 'BankMSP'), rightTypes })
      held.upTo(1)
      expect(await send('GET', `/api/v1/${path}`)).toMatchObject({
        status: 503,
        headers: { 'retry-after': '2' },
        body: { code: 'INDEX_BEHIND' },
      })
      await until(async () => index.block === 1)
      expect(await index.reaches(1, 0)).toBe(false)
      expect(await index.read(async () => 'of block 1')).toBeUndefined()
      expect((await send('GET', `/api/v1/ip-rights/${free}`)).body).toMatchObject({ version: 9, asOf: { source: 'ledger' } })
      held.upTo(last)
      expect(await index.reaches(last, 30_000)).toBe(true)
      expect((await send('GET', `/api/v1/${path}`)).status).toBe(200)
      expect(await index.content()).toEqual(before)
      expect(told).toEqual([damaged])
      expect(index.damages).toBe(1)
    },
    30_000,
  )

  test('is read anew when a pledge check meets it, and when it is met while the index is read anew by request', async () => {
    const before = await index.content()
    await broken('documents')
    expect(await index.judge({ needed: () => [`right~${free}`], judging: () => 'judged' })).toBeUndefined()
    expect(await index.reaches(last, 30_000)).toBe(true)
    told = []
    await broken('rights')
    await index.rebuild()
    expect(await index.content()).toEqual(before)
    expect(told).toEqual([damaged])
  }, 30_000)

  test('of the first page of all: is read anew when it is opened', async () => {
    const before = await index.content()
    await index.stop()
    const opened = openSync('file' in location ? location.file : '', 'r+')
    writeSync(opened, Buffer.alloc(4096, 0x5a))
    closeSync(opened)
    await follows()
    expect(await index.reaches(last, 30_000)).toBe(true)
    expect(await index.content()).toEqual(before)
    expect(told).toEqual([damaged])
  }, 30_000)
})

onEachDatabase('rows of another chain', (begin) => {
  beforeEach(() => begins(begin), 60_000)

  test('are read by nobody, and taken out once the database takes that', async () => {
    const before = await index.content()
    const reopened = await databases.closed(location)
    held.fail(new ChainDiffers(last, 'BankMSP'))
    await until(async () => told.includes('what nobody is to read cannot be taken out of the index yet'))
    expect(await index.read(async () => 'of the other chain')).toBeUndefined()
    expect(await index.reaches(0, 0)).toBe(false)
    await reopened()
    expect(await index.reaches(last, 30_000)).toBe(true)
    expect(await index.content()).toEqual(before)
    expect(told).toEqual(['the index does not follow the chain', 'what nobody is to read cannot be taken out of the index yet'])
  }, 60_000)
})
