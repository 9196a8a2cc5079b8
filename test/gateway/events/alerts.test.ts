import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { addDays, beijingDay } from '@ip-rights-ledger/chaincode/domain'
import { until } from '../../e2e/until.js'
import { right } from '../index-db/documents.js'
import { frozenUntil, held, pledgedTo } from './living-register.js'
import { PushingGateway } from './pushing-gateway.js'
import { Receiver } from './receiver.js'

const [one, two] = ['CN-PAT-1', 'CN-PAT-2']
const today = beijingDay(new Date().toISOString())
const [dueSoon, dueLater, dueBefore] = [addDays(today, 10), addDays(today, 400), addDays(today, -1)]
const upkeep = (dueOn: string) => ({ paidToYear: 8, dueOn, graceUntil: addDays(dueOn, 180) })

let gateway: PushingGateway
let now = new Date('2026-11-26T08:00:00Z')

beforeAll(async () => {
  gateway = await PushingGateway.open({ now: () => now })
  await gateway.register.tell({
    writes: {
      ...held(one),
      ...pledgedTo(one, 'BANK1'),
      [`right~${one}`]: right(one, { upkeep: upkeep(dueSoon) }),
      ...held(two, 'BANK1'),
      [`right~${two}`]: right(two, { aliases: [], upkeep: upkeep(dueLater) }),
      ...held('CN-PAT-3', 'P2'),
      'right~CN-PAT-3': right('CN-PAT-3', { aliases: [], upkeep: upkeep(dueBefore) }),
    },
  })
})
afterAll(() => gateway.close())

interface Listed {
  readonly items: readonly { readonly id: string; readonly overdue: boolean }[]
  readonly page: { readonly next?: string }
  readonly day: string
}
const listed = async (query: string, user = 'banker') =>
  (await gateway.send('GET', `/alerts${query}`, undefined, undefined, user)).body as unknown as Listed
const ids = async (query: string, user?: string) => (await listed(query, user)).items.map(({ id }) => id)

test('for me: what I hold and what is pledged to me, in its lead time or up to a day', async () => {
  expect(await ids('?for=me')).toEqual([`annualFee:${one}:${dueSoon}`])
  expect(await ids(`?for=me&due.lte=${dueLater}`)).toEqual(
    expect.arrayContaining([`annualFee:${one}:${dueSoon}`, `annualFee:${two}:${dueLater}`]),
  )
  expect(await ids(`?for=me&due.lte=${addDays(today, 9)}`)).toEqual([])
  expect(await ids(`?pledgee=me&due.lte=2099-12-31&rule=debtTermEnd`)).toEqual([`debtTermEnd:${one}:2028-01-01`])
  expect(await ids('?for=me', 'other')).toEqual([])
})

test('for all: what is overdue stands first and says so', async () => {
  const { items, day } = await listed('')
  expect(day).toBe(today)
  expect(items).toMatchObject([
    { id: `annualFee:CN-PAT-3:${dueBefore}`, overdue: true, title: { en: 'Annual fee due' }, source: 'PR 114' },
    { id: `annualFee:${one}:${dueSoon}`, overdue: false },
  ])
  expect(await ids(`?ipRightId=${one}`)).toEqual([`annualFee:${one}:${dueSoon}`])
})

test('pages by id, and refuses days and rules there are not', async () => {
  const all = await ids('?due.lte=2099-12-31&limit=200')
  const paged: string[] = []
  let after = ''
  do {
    const { items, page } = await listed(`?due.lte=2099-12-31&limit=2${after}`)
    paged.push(...items.map(({ id }) => id))
    after = page.next === undefined ? '' : `&after=${page.next}`
  } while (after !== '')
  expect(paged).toEqual(all)
  for (const query of ['?due.lte=2027-02-30', '?rule=weather', '?after=x', '?for=you'])
    expect((await gateway.send('GET', `/alerts${query}`)).body['code']).toBe('MALFORMED')
})

test('pushed once, when it comes into its lead time, also over a restart', async () => {
  const receiver = await Receiver.open()
  const { id } = await gateway.endpoint(receiver.url, { types: [], ipRightIds: [two], alerts: true })
  await gateway.register.tell({ writes: frozenUntil(two, '2026-12-30T00:00:00Z') })
  await gateway.stop()
  now = new Date('2026-11-30T00:00:00Z')
  await gateway.start()
  await receiver.count(1)
  expect(receiver.received[0]?.event).toMatchObject({
    type: 'ipr.alert.freezeEnd.v1',
    id: `freezeEnd:${two}:2026-12-30`,
    subject: two,
    data: { dueDate: '2026-12-30', dealings: ['FREEZE1'] },
  })
  // What is not recorded as taken would be sent again.
  await gateway.come(id, 'delivered')
  // The freeze is extended: another due date is another alert, told when its own time has come.
  await gateway.register.tell({ writes: frozenUntil(two, '2027-12-30T00:00:00Z') })
  await gateway.stop()
  now = new Date('2027-12-01T00:00:00Z')
  await gateway.start()
  await receiver.count(2)
  const told = new Set(receiver.received.map(({ id }) => id))
  expect([told.size, told.has(`freezeEnd:${two}:2027-12-30`)]).toEqual([receiver.received.length, true])
  await receiver.close()
})

test('while the index is read from the beginning no day passes: what the new one brings is told when it has every right again', async () => {
  const receiver = await Receiver.open()
  const { events } = gateway.register.indexed
  const [told, alerts, reaches] = [events.told.bind(events), events.alerts.bind(events), events.reaches.bind(events)]
  now = new Date('2029-11-26T08:00:00Z')
  await gateway.register.tell({ writes: frozenUntil(two, '2030-01-30T00:00:00Z') })
  await gateway.endpoint(receiver.url, { types: [], ipRightIds: [two], alerts: true })
  await gateway.stop()
  let [isBehind, asked] = [true, 0]
  const last = events.block
  Object.defineProperty(events, 'block', { get: () => (isBehind ? 1 : last) })
  events.reaches = (block, ms) => (isBehind && block > 1 ? setTimeout(20, false) : reaches(block, ms))
  events.told = async (places) => {
    asked += 1
    const found = await told(places)
    return found && isBehind ? { ...found, answer: [] } : found
  }
  events.alerts = async (places) => {
    const found = await alerts(places)
    return found && isBehind ? { ...found, answer: [] } : found
  }
  now = new Date('2030-01-10T00:00:00Z')
  await gateway.start()
  await until(async () => asked >= 3)
  isBehind = false
  await receiver.count(1)
  expect(receiver.received[0]?.id).toBe(`freezeEnd:${two}:2030-01-30`)
  await receiver.close()
})
