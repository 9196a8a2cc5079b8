import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { EventFeed, type Listener } from '../../../gateway/src/events/event-feed.js'
import { printedPlace } from '../../../gateway/src/index-db/events-query.js'
import { until } from '../../e2e/until.js'
import { held, LivingRegister } from './living-register.js'

const beginning = { block: -1, tx: -1, event: -1 }

let register: LivingRegister
beforeAll(async () => {
  register = await LivingRegister.open()
  register.start()
})
afterAll(() => register.stop())

function listener(): Listener & { readonly seen: string[] } {
  const seen: string[] = []
  return { seen, events: (events) => void seen.push(...events.map(({ place }) => printedPlace(place))), alerts: () => undefined }
}

test('who joins ahead of the feed gets nothing twice, and who was there gets it too', async () => {
  // Not started: it tells only when somebody joins.
  const feed = new EventFeed(register.indexed.events, { warn: () => undefined })
  const ready = async () => true
  const first = await register.happened('granted', 'CN-PAT-1', held('CN-PAT-1'))
  const [early, late] = [listener(), listener()]
  const leave = await feed.join(early, beginning, ready)
  const second = await register.happened('feePaid', 'CN-PAT-1')
  await feed.join(late, beginning, ready)
  await until(async () => early.seen.length === 2)
  expect([early.seen, late.seen]).toEqual(Array(2).fill([`${first}:0:0`, `${second}:0:0`]))
  leave()
  expect(feed.size).toBe(1)
  const third = await register.happened('feePaid', 'CN-PAT-1')
  await feed.join(listener(), (await feed.head()) ?? beginning, ready)
  await until(async () => late.seen.length === 3)
  expect([early.seen.length, late.seen.at(-1)]).toEqual([2, `${third}:0:0`])
})

test('one who has gone while the past is read does not join', async () => {
  const feed = new EventFeed(register.indexed.events, { warn: () => undefined })
  await feed.join(listener(), beginning, async () => false)
  expect(feed.size).toBe(0)
})

test('one who waits for a place that is yet to come keeps nobody else from what happens', async () => {
  const feed = new EventFeed(register.indexed.events, { warn: () => undefined })
  const ready = async () => true
  const [ahead, other] = [listener(), listener()]
  await feed.join(ahead, { block: 999_999_999, tx: 0, event: 0 }, ready)
  const joined = feed.join(other, (await feed.head()) ?? beginning, ready)
  await until(async () => feed.size === 2)
  await joined
  const block = await register.happened('feePaid', 'CN-PAT-1')
  await feed.join(listener(), (await feed.head()) ?? beginning, ready)
  await until(async () => other.seen.length === 1)
  expect([other.seen, ahead.seen]).toEqual([[`${block}:0:0`], []])
})
