import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { IndexDb } from '../../../gateway/src/index-db/index-db.js'
import { soughtWords } from '../../../gateway/src/index-db/words.js'
import { sqliteFiles, type Databases } from './databases.js'

let databases: Databases
let db: IndexDb

beforeAll(async () => {
  databases = await sqliteFiles()
  db = await IndexDb.open(await databases.fresh())
})
afterAll(async () => {
  await db.close()
  await databases.stop()
})

/** Steps of SQLite's plan, in the order they are taken. */
async function planOf(q: string): Promise<readonly string[]> {
  const found = db.engine.idsWith('right', soughtWords(q))
  const { rows } = await sql<{ readonly detail: string }>`explain query plan select id from rights where id in ${found}`.execute(db.reader)
  return rows.map(({ detail }) => detail)
}

test('a search goes from the words to the texts that hold them, and tries no other text', async () => {
  const plan = await planOf('定位 4711')
  const words = plan.findIndex((step) => step.startsWith('SCAN textSearch VIRTUAL TABLE'))
  expect(words).toBeGreaterThanOrEqual(0)
  expect(plan[words + 1]).toBe('SEARCH texts USING INTEGER PRIMARY KEY (rowid=?)')
  expect(plan.join()).not.toContain('SCAN texts')
})
