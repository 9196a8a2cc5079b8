import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { Store } from '../../../gateway/src/store/store.js'
import {
  addWatchlist,
  changeWatchlist,
  dropWatchlist,
  watchlistOf,
  watchlistsById,
  watchlistsOf,
  type WatchlistRow,
} from '../../../gateway/src/store/watchlist-rows.js'
import {
  addDelivery,
  changeDelivery,
  deliveriesOf,
  dueDeliveries,
  fanOut,
  forgetDelivered,
  nextDue,
  sendAgain,
  type NewDelivery,
} from '../../../gateway/src/store/webhook-delivery-rows.js'
import {
  addEndpoint,
  changeEndpoint,
  dropEndpoint,
  enabledEndpoints,
  endpointById,
  endpointOf,
  endpointOfRequest,
  endpointsOf,
  type WebhookEndpointRow,
} from '../../../gateway/src/store/webhook-endpoint-rows.js'
import type { Databases } from '../index-db/databases.js'
import { onEachDatabase } from '../index-db/on-each-database.js'

const at = '2026-11-26T08:00:00.000Z'
const later = '2026-11-26T09:00:00.000Z'

const endpoint = (id: string, owner = 'banker'): WebhookEndpointRow => ({
  ...{ id, owner, requestId: `request-${id}`, fingerprint: 'f', url: 'https://receiver.example/', description: '', filter: '{}' },
  ...{ secret: 'sealed', oldSecret: '', oldSecretUntil: '', enabled: 1, disabledBecause: '', failingSince: '' },
  ...{ cursor: '0:0:0', alertCursor: '0:2026-11-26', lastNumber: 0, createdAt: at },
})
const watchlist = (id: string): WatchlistRow => ({
  ...{ id, owner: 'banker', requestId: `request-${id}`, fingerprint: 'f', name: 'Loans', rights: '["A"]', createdAt: at, updatedAt: at },
})
const delivery = (eventId: string, subject: string): NewDelivery => ({ eventId, type: 'ipr.right.granted.v1', subject, body: '{}' })

onEachDatabase('the outbox', (start) => {
  let databases: Databases
  const open: Store[] = []
  beforeAll(async () => {
    databases = await start()
  }, 60_000)
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close()
  })
  afterAll(() => databases.stop())

  const opened = async () => {
    const store = await Store.open(await databases.fresh())
    open.push(store)
    return store.db
  }

  const added = (db: Store['db'], eventId: string) =>
    db.transaction().execute((trx) => addDelivery(trx, '1', delivery(eventId, eventId), at))
  const numbered = (number: number, resent = 0) => ({ endpoint: '1', number, resent })

  test('an endpoint is entered once a request, and no more of them than one caller may have', async () => {
    const db = await opened()
    expect(await addEndpoint(db, endpoint('1'), 2)).toBe('added')
    expect(await addEndpoint(db, { ...endpoint('9'), requestId: 'request-1' }, 2)).toBe('known')
    expect(await addEndpoint(db, endpoint('2'), 2)).toBe('added')
    expect(await addEndpoint(db, endpoint('3'), 2)).toBe('tooMany')
    expect(await addEndpoint(db, endpoint('4', 'judge'), 2)).toBe('added')
    expect((await endpointsOf(db, 'banker')).map(({ id }) => id)).toEqual(['1', '2'])
    expect((await endpointOfRequest(db, 'request-1'))?.id).toBe('1')
    expect(await endpointOf(db, 'judge', '1')).toBeUndefined()
    await changeEndpoint(db, '1', { enabled: 0 })
    expect((await enabledEndpoints(db)).map(({ id }) => id)).toEqual(['2', '4'])
  })

  test('what a cursor passes has its delivery; a cursor that another moved is left with its own', async () => {
    const db = await opened()
    const one = endpoint('1')
    await addEndpoint(db, one, 9)
    const cursors = { cursor: '3:0:1', alertCursor: '3:2026-11-26' }
    const deliveries = [delivery('3:0:0', 'right~A'), delivery('3:0:1', 'right~B')]
    await fanOut(db, [{ endpoint: one, deliveries, ...cursors }], at)
    // The same again, by one who read the cursor before.
    await fanOut(db, [{ endpoint: one, deliveries: [delivery('3:0:0', 'right~A')], ...cursors }], at)
    expect(await endpointById(db, '1')).toMatchObject({ ...cursors, lastNumber: 2 })
    const moved = { ...one, ...cursors }
    // An event that has its delivery gets no second one.
    const more = [delivery('3:0:1', 'right~B'), delivery('4:0:0', 'right~A')]
    await fanOut(db, [{ endpoint: moved, deliveries: more, cursor: '4:0:0', alertCursor: cursors.alertCursor }], at)
    const rows = await deliveriesOf(db, '1', { limit: 10 })
    expect(rows.map(({ eventId }) => eventId)).toEqual(['4:0:0', '3:0:1', '3:0:0'])
    expect(await added(db, 'test:1')).toBe(await added(db, 'test:1'))
  })

  test('what becomes of an attempt does not count against a delivery that was asked for again meanwhile', async () => {
    const db = await opened()
    await addEndpoint(db, endpoint('1'), 9)
    await added(db, 'a')
    const [read] = await dueDeliveries(db, at, [], 10)
    expect([await sendAgain(db, '1', 1, later), await sendAgain(db, '1', 99, later), await sendAgain(db, '2', 1, later)]).toEqual([
      true,
      false,
      false,
    ])
    await changeDelivery(db, read ?? numbered(0), { state: 'delivered', attempts: 1 })
    const [again] = await dueDeliveries(db, later, [], 10)
    expect(again).toMatchObject({ state: 'waiting', attempts: 0, nextAt: later })
    await changeDelivery(db, again ?? numbered(0), { state: 'delivered', attempts: 1 })
    expect(await dueDeliveries(db, later, [], 10)).toEqual([])
  })

  test('of each subject the earliest that waits is due, others do not wait for it', async () => {
    const db = await opened()
    const one = endpoint('1')
    await addEndpoint(db, one, 9)
    const deliveries = [delivery('1:0:0', 'right~A'), delivery('1:0:1', 'right~B'), delivery('2:0:0', 'right~A')]
    await fanOut(db, [{ endpoint: one, deliveries, cursor: '2:0:0', alertCursor: '' }], at)
    const due = async (now: string, busy: readonly string[] = []) => (await dueDeliveries(db, now, busy, 10)).map(({ eventId }) => eventId)
    expect(await due(at)).toEqual(['1:0:0', '1:0:1'])
    expect(await due(at, ['1'])).toEqual([])
    await changeDelivery(db, numbered(1), { nextAt: later, attempts: 1 })
    expect(await due(at)).toEqual(['1:0:1'])
    expect(await nextDue(db, at)).toBe(later)
    await changeDelivery(db, numbered(1), { state: 'dead' })
    expect(await due(at)).toEqual(['1:0:1', '2:0:0'])
    expect((await deliveriesOf(db, '1', { state: 'dead', limit: 10 })).map(({ number }) => number)).toEqual([1])
    expect((await deliveriesOf(db, '1', { before: 3, limit: 1 })).map(({ number }) => number)).toEqual([2])
    await changeEndpoint(db, '1', { enabled: 0 })
    expect([await due(at), await nextDue(db, at)]).toEqual([[], undefined])
  })

  test('what was delivered long ago is forgotten, what was not is kept; an endpoint takes its deliveries along', async () => {
    const db = await opened()
    await addEndpoint(db, endpoint('1'), 9)
    for (const id of ['a', 'b', 'c']) await added(db, id)
    await changeDelivery(db, numbered(1), { state: 'delivered', lastAt: at })
    await changeDelivery(db, numbered(2), { state: 'dead', lastAt: at })
    await forgetDelivered(db, later)
    expect((await deliveriesOf(db, '1', { limit: 10 })).map(({ eventId }) => eventId)).toEqual(['c', 'b'])
    await dropEndpoint(db, '1')
    expect([await endpointById(db, '1'), await deliveriesOf(db, '1', { limit: 10 })]).toEqual([undefined, []])
  })

  test('a watchlist is its owner’s', async () => {
    const db = await opened()
    expect(await addWatchlist(db, watchlist('W1'), 2)).toBe('added')
    expect(await addWatchlist(db, { ...watchlist('W2'), requestId: 'request-W1' }, 2)).toBe('known')
    await changeWatchlist(db, 'W1', { name: 'Loans', rights: '["A","B"]', updatedAt: later })
    expect(await watchlistOf(db, 'judge', 'W1')).toBeUndefined()
    expect((await watchlistsById(db, ['W1', 'W9'])).get('W1')).toEqual(['A', 'B'])
    await dropWatchlist(db, 'W1')
    expect(await watchlistsOf(db, 'banker')).toEqual([])
  })
})
