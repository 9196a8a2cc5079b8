import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { actOnce, forgetActs } from '../../../gateway/src/store/endpoint-act-rows.js'
import { Store } from '../../../gateway/src/store/store.js'
import type { StoreTransaction } from '../../../gateway/src/store/tables.js'
import { addWatchlist, watchlistsOf, type WatchlistRow } from '../../../gateway/src/store/watchlist-rows.js'
import { addEndpoint, dropEndpoint, endpointsOf, type WebhookEndpointRow } from '../../../gateway/src/store/webhook-endpoint-rows.js'
import { postgresIsHere, postgresServer, sqliteFiles, type Databases } from '../index-db/databases.js'

const at = '2026-11-26T08:00:00.000Z'

const endpoint = (id: string, requestId = `request-${id}`): WebhookEndpointRow => ({
  ...{ id, owner: 'banker', requestId, fingerprint: 'f', url: 'https://receiver.example/', description: '', filter: '{}' },
  ...{ secret: 'sealed', oldSecret: '', oldSecretUntil: '', enabled: 1, disabledBecause: '', failingSince: '' },
  ...{ cursor: '0:0:0', alertCursor: '0:2026-11-26', lastNumber: 0, createdAt: at },
})
const watchlist = (id: string, requestId = `request-${id}`): WatchlistRow => ({
  ...{ id, owner: 'banker', requestId, fingerprint: 'f', name: 'Loans', rights: '[]', createdAt: at, updatedAt: at },
})
const ids = ['1', '2', '3', '4', '5', '6', '7', '8']

describe.each([
  ['SQLite', sqliteFiles, true],
  ['PostgreSQL', postgresServer, postgresIsHere],
] as const)('at the same moment on %s', (_name, start, present) => {
  const here = present ? test : test.skip
  let databases: Databases
  const open: Store[] = []

  beforeAll(async () => {
    if (present) databases = await start()
  }, 60_000)
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close()
  })
  afterAll(() => databases?.stop())

  const opened = async () => {
    const store = await Store.open(await databases.fresh())
    open.push(store)
    return store.db
  }

  here('one endpoint and one watchlist are entered of a request, and the others are told that it is known', async () => {
    const db = await opened()
    const endpoints = await Promise.all(ids.map((id) => addEndpoint(db, endpoint(id, 'same'), 9)))
    const watchlists = await Promise.all(ids.map((id) => addWatchlist(db, watchlist(id, 'same'), 9)))
    for (const said of [endpoints, watchlists]) expect(said.toSorted()).toEqual(['added', ...Array<string>(7).fill('known')])
    expect([await endpointsOf(db, 'banker'), await watchlistsOf(db, 'banker')].map(({ length }) => length)).toEqual([1, 1])
  })

  here('no more are entered than one may have', async () => {
    const db = await opened()
    const endpoints = await Promise.all(ids.map((id) => addEndpoint(db, endpoint(id), 3)))
    const watchlists = await Promise.all(ids.map((id) => addWatchlist(db, watchlist(id), 3)))
    for (const said of [endpoints, watchlists])
      expect(said.toSorted()).toEqual([...Array<string>(3).fill('added'), ...Array<string>(5).fill('tooMany')])
    expect([await endpointsOf(db, 'banker'), await watchlistsOf(db, 'banker')].map(({ length }) => length)).toEqual([3, 3])
  })

  here('what is asked of an endpoint is done once a key; what failed was not done', async () => {
    const db = await opened()
    await addEndpoint(db, endpoint('1'), 9)
    let done = 0
    const asked = (requestId: string, perform: (trx: StoreTransaction) => Promise<number>) =>
      actOnce(db, { requestId, endpoint: '1', act: 'test', doneAt: at }, perform)
    await expect(asked('a', () => Promise.reject(new Error('disabled')))).rejects.toThrow('disabled')
    const outcomes = await Promise.all(ids.map(() => asked('a', async () => (done += 1) + 6)))
    expect([done, outcomes.map(({ done: { number } }) => number)]).toEqual([1, ids.map(() => 7)])
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect((await asked('b', async () => 0)).replayed).toBe(false)

    await forgetActs(db, at)
    expect((await asked('a', async () => 9)).replayed).toBe(true)
    await forgetActs(db, '2026-12-26T08:00:00.000Z')
    expect((await asked('a', async () => 9)).done.number).toBe(9)
    await dropEndpoint(db, '1')
    expect(await db.selectFrom('endpointActs').selectAll().execute()).toEqual([])
  })
})
