import type { EvidencePackage, Subject } from '@ip-rights-ledger/evidence'
import { Problem } from '../../gateway/src/problems/problem.js'
import { Store } from '../../gateway/src/store/store.js'
import { Packages } from '../../gateway/src/taking/packages.js'
import { until } from '../e2e/until.js'

let store: Store
beforeEach(async () => {
  store = await Store.open({ file: ':memory:' })
})
afterEach(() => store.close())

const asked = (n: number, fingerprint = 'f') => ({
  requestId: `${n}`.padStart(64, '0'),
  fingerprint,
  user: 'judge',
  subject: { kind: 'right', id: 'CN-AAA-1' } as const,
})
const content = { notProved: ['later blocks'], blocks: ['二'] } as unknown as EvidencePackage

const packages = (take: (user: string, subject: Subject) => Promise<EvidencePackage>) =>
  new Packages({ store, take, keptHours: 72, log: { error: () => undefined } })

test('a package is there after a restart, for whoever asked for it', async () => {
  const taking = packages(async () => content)
  const { row, replayed } = await taking.ask(asked(1))
  expect([row.state, replayed]).toEqual(['assembling', false])
  await taking.stop()
  const later = packages(() => Promise.reject(new Error('expected no second taking')))
  await later.start()
  expect(await later.find(row.id, 'judge')).toMatchObject({ state: 'ready', notProved: '["later blocks"]' })
  expect(JSON.parse((await later.content(row.id)) ?? '')).toEqual(content)
  expect(await later.find(row.id, 'clerk')).toBeUndefined()
  expect((await later.ask(asked(1))).replayed).toBe(true)
  await expect(later.ask(asked(1, 'other'))).rejects.toMatchObject({ code: 'REQUEST_KEY_REUSED' })
})

test('one that a killed process had begun is assembled by the next', async () => {
  const { row } = await packages(() => new Promise(() => undefined)).ask(asked(1))
  const subjects: unknown[] = []
  const next = packages(async (user, subject) => {
    subjects.push([user, subject])
    return content
  })
  await next.start()
  await until(async () => (await next.find(row.id, 'judge'))?.state === 'ready')
  expect(subjects).toEqual([['judge', { kind: 'right', id: 'CN-AAA-1' }]])
})

test('what it was refused for is kept, without what caused it', async () => {
  const taking = packages(() => Promise.reject(new Problem('NOT_FOUND', { detail: 'no such transaction', cause: new Error('secret') })))
  const { row } = await taking.ask(asked(1))
  await taking.stop()
  const problem = (await taking.find(row.id, 'judge'))?.problem ?? ''
  expect(JSON.parse(problem)).toEqual({ code: 'NOT_FOUND', parts: { detail: 'no such transaction' } })
})

/** Packages whose takings end when they are let. */
function heldTakings() {
  const begun: { readonly id: string; readonly let: () => void }[] = []
  const taking = packages((_user, { id }) => new Promise((resolve) => begun.push({ id, let: () => resolve(content) })))
  return { taking, begun, ids: () => begun.map(({ id }) => id) }
}

const askedOf = (n: number) => ({ ...asked(n), subject: { kind: 'right', id: `CN-AAA-${n}` } as const })
const named = (...numbers: readonly number[]) => numbers.map((n) => `CN-AAA-${n}`)

test('two are assembled at a time, the others in the order in which they were asked for, also after a restart', async () => {
  const { taking, begun, ids } = heldTakings()
  for (const n of [1, 2, 3, 4, 5]) await taking.ask(askedOf(n))
  expect(ids()).toEqual(named(1, 2))
  begun[1]?.let()
  await until(async () => begun.length === 3)
  expect(ids()).toEqual(named(1, 2, 3))
  const next = heldTakings()
  await next.taking.start()
  expect(next.ids()).toEqual(named(1, 3))
  begun[0]?.let()
  begun[2]?.let()
  await until(async () => begun.length === 5)
  begun[3]?.let()
  begun[4]?.let()
  await taking.stop()
})

test('a stop waits for those under way alone: those that wait are the next process’s', async () => {
  const { taking, begun, ids } = heldTakings()
  for (const n of [1, 2, 3]) await taking.ask(askedOf(n))
  const stopped = taking.stop()
  for (const each of begun) each.let()
  await stopped
  expect(ids()).toEqual(named(1, 2))
  const next = heldTakings()
  await next.taking.start()
  expect(next.ids()).toEqual(named(3))
  next.begun[0]?.let()
  await next.taking.stop()
})
