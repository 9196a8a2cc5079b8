import { sql } from 'kysely'
import { AccessLog, type Access } from '../../gateway/src/access-log/access-log.js'
import { Store } from '../../gateway/src/store/store.js'
import { build, closeAll } from './build.js'
import type { Databases } from './index-db/databases.js'
import { onEachDatabase } from './index-db/on-each-database.js'

const read = (user: string): Access => ({
  at: '2026-11-26T08:00:00.000Z',
  user,
  role: 'registrar',
  method: 'GET',
  route: '/api/v1/ip-rights/:id/filing',
  parameters: { id: 'CN-PAT-1' },
  requestId: 'r1',
})

onEachDatabase('the access log', (databases) => {
  let all: Databases
  let store: Store
  let log: AccessLog

  beforeAll(async () => void (all = await databases()))
  afterAll(() => all.stop())
  beforeEach(async () => {
    store = await Store.open(await all.fresh())
    log = new AccessLog(store)
  })
  afterEach(() => store.close())

  test('entries written at once stand one after the other, each over the hash of the one before', async () => {
    await Promise.all(['a', 'b', 'c'].map((user) => log.append(read(user))))
    const items = await log.after(0, 10)
    expect(items.map(({ sequence, user }) => [sequence, user])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ])
    expect(items[1]?.previousHash).toBe(items[0]?.hash)
    expect(await log.verdict()).toEqual({ entries: 3, head: items[2]?.hash })
    expect(await log.after(2, 10)).toHaveLength(1)
  })

  test('a log opened again goes on from its last entry', async () => {
    const { hash } = await log.append(read('a'))
    expect((await new AccessLog(store).append(read('b'))).previousHash).toBe(hash)
  })

  test.each([
    ['an entry changed', sql`update "accessLog" set entry = replace(entry, '"a"', '"x"') where sequence = 1`, 1, 'changed'],
    ['an entry taken out', sql`delete from "accessLog" where sequence = 2`, 2, 'taken out'],
    [
      'an entry changed together with its hash',
      sql`update "accessLog" set entry = (select entry from "accessLog" where sequence = 1), hash = (select hash from "accessLog" where sequence = 1) where sequence = 2`,
      2,
      'elsewhere',
    ],
  ])('%s is named', async (_what, tampering, sequence, reason) => {
    for (const user of ['a', 'b', 'c']) await log.append(read(user))
    await tampering.execute(store.db)
    expect(await log.verdict()).toMatchObject({ broken: { sequence, reason: expect.stringContaining(reason) as string } })
  })
})

describe('reading what is not public', () => {
  afterEach(closeAll)

  test('is recorded before the answer leaves: who, what, when', async () => {
    const store = await Store.open({ file: ':memory:' })
    const { send, ledger } = await build({ store })
    ledger.answer('register:confidential', () => ({ title: 'secret' }))
    const answer = await send('GET', '/api/v1/ip-rights/CN-PAT-1/filing')
    expect(answer.status).toBe(200)
    expect(await new AccessLog(store).after(0, 10)).toMatchObject([
      { user: 'registrar', role: 'registrar', parameters: { id: 'CN-PAT-1' }, route: '/api/v1/ip-rights/:id/filing' },
    ])
    await send('GET', '/api/v1/ip-rights/CN-PAT-1/filing', { headers: { authorization: 'Bearer none' } })
    expect(await new AccessLog(store).after(1, 10)).toEqual([])
    await store.close()
  })

  test('is refused where it cannot be recorded', async () => {
    const store = await Store.open({ file: ':memory:' })
    const { send, ledger } = await build({ store })
    ledger.answer('register:confidential', () => ({ title: 'secret' }))
    await store.close()
    const answer = await send('GET', '/api/v1/ip-rights/CN-PAT-1/filing')
    expect([answer.status, answer.body['code']]).toEqual([503, 'ACCESS_LOG_UNAVAILABLE'])
    expect(JSON.stringify(answer.body)).not.toContain('secret')
  })
})
