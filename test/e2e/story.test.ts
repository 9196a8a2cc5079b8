import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Cast, castOf } from '../../scripts/demo/cast.js'
import { tellStory } from '../../scripts/demo/story.js'
import { Telling } from '../../scripts/demo/telling.js'
import { sampleRegister } from '../../scripts/start/sample-register.js'
import { seedRegister } from '../../scripts/start/seeding.js'
import type { Client } from './client.js'
import { startSystem, type System } from './harness.js'

/** What a newcomer meets: the sample register taken over, and one patent's story from its filing to a court's evidence. */
let system: System
let cast: Cast
let auditor: Client

beforeAll(async () => {
  system = await startSystem()
  cast = await castOf(system)
  auditor = await system.as('court', 'auditor')
}, 120_000)
afterAll(async () => {
  await system?.stop()
}, 60_000)

test('the sample register stands as its sources say, and what they do not say is not filled in', async () => {
  const { rights, parties } = sampleRegister()
  const nameOf = new Map(parties.map(({ key, name }) => [key, name]))
  for (const right of rights) {
    const { status, body } = await auditor.get(`/ip-rights/${right.numbers.at(-1) ?? ''}`)
    expect([status, body.backfile]).toEqual([200, true])
    expect(body).toMatchObject({
      rightType: right.rightType,
      procedure: { status: (right as { status?: string }).status },
      encumbrances: [],
    })
    expect(body.upkeep).toBeUndefined()
    expect(body.title.kind).toBe(right.holdings.kind)
    for (const [index, { party }] of right.holdings.holders.entries()) {
      const holder = await auditor.get(`/parties/${body.title.holders[index].party}`)
      expect(holder.body).toMatchObject({ name: nameOf.get(party), unidentified: true })
    }
    const { items } = (await auditor.get(`/ip-rights/${body.id}/events`)).body as { items: { type: string }[] }
    expect(items.map(({ type }) => type)).toEqual([...right.history.map(({ event }) => event), 'takenOver'])
  }
}, 60_000)

test('a second seeding changes nothing', async () => {
  const before = await auditor.get('/health/ready')
  expect(await seedRegister(system)).toMatchObject({ now: false })
  expect((await auditor.get('/health/ready')).body.height).toBe(before.body.height)
})

test('one patent’s story goes as it is told', async () => {
  const told: string[] = []
  const right = await tellStory(cast, new Telling((line) => told.push(line)))
  const { items } = (await auditor.get(`/ip-rights/${right}/events`)).body as { items: { type: string; hash: string; code: unknown }[] }
  expect(items.map(({ type }) => type)).toEqual([
    'filed',
    'filingFeeReceived',
    'published',
    'examinationRequested',
    'grantNotified',
    'granted',
    'pledged',
    'transferred',
    'frozen',
    'freezeEnded',
    'transferred',
  ])
  for (const [index, event] of items.entries()) {
    expect(event).toMatchObject({ sequence: index + 1, previousHash: items[index - 1]?.hash ?? '0'.repeat(64) })
    expect(event.code).toMatchObject({ standard: 'ST.27' })
  }
  for (const code of ['FEE_TOO_SMALL', 'PLEDGEE_CONSENT_MISSING', 'FROZEN']) expect(told.join('\n')).toContain(code)
  const passed = (await auditor.get(`/ip-rights/${right}/chain-of-title`)).body as { items: { holders: unknown }[] }
  expect(passed.items.map(({ holders }) => holders)).toEqual(
    [cast.parties.owner, cast.parties.buyer, cast.parties.owner].map((party) => [{ party }]),
  )
}, 120_000)
