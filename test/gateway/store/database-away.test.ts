import { sql } from 'kysely'
import { isDatabaseAway } from '../../../gateway/src/store/database-away.js'
import { Store } from '../../../gateway/src/store/store.js'
import { build, closeAll } from '../build.js'
import { postgresIsHere, postgresServer } from '../index-db/databases.js'

afterEach(closeAll)

const withPostgres = postgresIsHere ? test : test.skip

withPostgres(
  'a write while PostgreSQL is away is answered 503 and may be sent again, and nothing was ordered',
  async () => {
    const databases = await postgresServer()
    const store = await Store.open(await databases.fresh())
    const { send, ledger } = await build({ store })
    ledger.answer('parties:enter', () => ({ id: 'P1', noun: 'parties', events: [] }))
    await databases.stop()
    const answer = await send('POST', '/api/v1/parties', { body: {} })
    expect([answer.status, answer.body['code'], answer.headers['retry-after']]).toEqual([503, 'STORE_UNAVAILABLE', '2'])
    expect(ledger.ordered).toEqual([])
    await store.close()
  },
  30_000,
)

test('whoever gives a credential may be told so by any route, and each says it', async () => {
  const { app } = await build()
  type Operation = { readonly security: readonly object[]; readonly responses: Readonly<Record<string, { readonly description?: string }>> }
  const { paths } = (await app.inject('/api/openapi.json')).json<{
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  }>()
  const asked = Object.values(paths).flatMap((methods) => Object.values(methods).filter(({ security }) => security.length > 0))
  expect(asked.length).toBeGreaterThan(40)
  // Where no code is listed, all of that status are meant.
  const told = asked.map(({ responses }) => responses['503']?.description ?? 'STORE_UNAVAILABLE')
  expect(told.filter((codes) => !codes.includes('STORE_UNAVAILABLE'))).toEqual([])
})

test('what a database refuses for another reason is a fault', async () => {
  const store = await Store.open({ file: ':memory:' })
  const fault = await sql`select missing from nowhere`.execute(store.db).catch((error: unknown) => error)
  await store.close()
  expect(fault).toHaveProperty('message', expect.stringContaining('nowhere'))
  expect(isDatabaseAway(fault)).toBe(false)
})

test.each([
  ['a full disk', { errcode: 13 }, true],
  ['an extended code of an input error', { errcode: 10 | (3 << 8) }, true],
  ['a constraint', { errcode: 19 }, false],
  ['a server that shuts down', { code: '57P01' }, true],
  ['a key that is there', { code: '23505' }, false],
])('%s', (_what, parts, away) => {
  expect(isDatabaseAway(Object.assign(new Error('of a database'), parts))).toBe(away)
})
