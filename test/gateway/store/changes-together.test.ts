import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { Kysely, sql } from 'kysely'
import { sqliteDialect } from '../../../gateway/src/index-db/sqlite-dialect.js'

interface Words {
  readonly words: { readonly word: string }
}

/** Notes what is run, in order. */
class Observed extends DatabaseSync {
  readonly ran: string[] = []
  failing: RegExp | undefined

  override prepare(text: string): StatementSync {
    const statement = super.prepare(text)
    const run = statement.run.bind(statement)
    return Object.assign(statement, {
      run: (...values: SQLInputValue[]) => {
        if (this.failing?.test(text)) throw Object.assign(new Error('disk full'), { errcode: 13 })
        this.ran.push(text.split(' ')[0] ?? '')
        return run(...values)
      },
    })
  }
}

let database: Observed
let db: Kysely<Words>

beforeEach(async () => {
  database = new Observed(':memory:')
  db = new Kysely<Words>({ dialect: sqliteDialect(database) })
  await sql`create table words (word text primary key)`.execute(db)
  database.ran.length = 0
})
afterEach(() => db.destroy())

const add = (word: string) => db.insertInto('words').values({ word }).execute()
const kept = async () => (await db.selectFrom('words').select('word').orderBy('word').execute()).map(({ word }) => word)

test('changes of one moment are one commit, in the order in which they came', async () => {
  await Promise.all([add('b'), add('a'), db.deleteFrom('words').where('word', '=', 'b').execute()])
  expect(database.ran).toEqual(['begin', 'insert', 'insert', 'delete', 'commit'])
  expect(await kept()).toEqual(['a'])
  database.ran.length = 0
  await add('alone')
  expect(database.ran).toEqual(['insert'])
})

test('one that is refused is refused alone', async () => {
  await add('a')
  const outcomes = await Promise.allSettled([add('b'), add('a'), add('c')])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await kept()).toEqual(['a', 'b', 'c'])
})

test('where they cannot be committed none is done and all are told', async () => {
  database.failing = /^commit/
  const outcomes = await Promise.allSettled([add('a'), add('b')])
  expect(outcomes.map((each) => (each as PromiseRejectedResult).reason)).toEqual([
    expect.objectContaining({ errcode: 13 }),
    expect.objectContaining({ errcode: 13 }),
  ])
  database.failing = undefined
  expect(await kept()).toEqual([])
  await add('a')
  expect(await kept()).toEqual(['a'])
})

test('a transaction sees no other’s statements, and they none of its own before it is committed', async () => {
  const order: string[] = []
  const transaction = db.transaction().execute(async (trx) => {
    await trx.insertInto('words').values({ word: 'mine' }).execute()
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    order.push((await trx.selectFrom('words').select('word').execute()).map(({ word }) => word).join())
    throw new Error('taken back')
  })
  const others = Promise.all([add('other'), kept().then((words) => order.push(words.join()))])
  await expect(transaction).rejects.toThrow('taken back')
  await others
  expect(order[0]).toBe('mine')
  expect(order[1]).not.toContain('mine')
  expect(await kept()).toEqual(['other'])
})

test('what was asked before the end is done before it', async () => {
  const added = add('last')
  await db.destroy()
  await expect(added).resolves.toBeDefined()
})

test('a change that ends the transaction of all fails all: none is told failed and done', async () => {
  await add('there')
  const ending = sql`insert or rollback into words values ('there')`.execute(db)
  const outcomes = await Promise.allSettled([add('before'), ending, add('after')])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await kept()).toEqual(['there'])
})
