import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { IndexDb } from '../../../gateway/src/index-db/index-db.js'
import { blockOf } from '../../../gateway/src/index-db/index-query.js'
import { postgresIsHere, postgresServer, type Databases } from './databases.js'

;(postgresIsHere ? describe : describe.skip)('readers and the writer of an index in PostgreSQL', () => {
  let databases: Databases
  let db: IndexDb
  beforeAll(async () => {
    databases = await postgresServer()
    db = await IndexDb.open(await databases.fresh())
  }, 60_000)
  afterAll(async () => {
    await db.close()
    await databases.stop()
  })

  test('however many read and take their time, what is written is committed meanwhile', async () => {
    const go = Promise.withResolvers<void>()
    const reading = Array.from({ length: 20 }, () =>
      db.read(async (trx) => {
        await go.promise
        return blockOf(trx)
      }),
    )
    const row = { one: 1, block: 7, hash: 'h', config: '' }
    await db.writer.transaction().execute((trx) => trx.insertInto('checkpoint').values(row).execute())
    go.resolve()
    await Promise.all(reading)
    expect(await db.read(blockOf)).toBe(7)
  }, 20_000)
})
