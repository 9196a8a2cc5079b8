import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { AlertsAsked } from '../../../gateway/src/index-db/alerts-query.js'
import { printedPlace, type EventFilter } from '../../../gateway/src/index-db/events-query.js'
import { frozenUntil, held, LivingRegister, pledgedTo } from '../events/living-register.js'
import type { Databases } from './databases.js'
import { onEachDatabase } from './on-each-database.js'
import { pledge, right } from './documents.js'

const upkeep = { paidToYear: 8, dueOn: '2027-04-27', graceUntil: '2027-10-27' }

onEachDatabase('events and alerts of the index', (start) => {
  let databases: Databases
  let register: LivingRegister

  beforeAll(async () => {
    databases = await start()
    register = await LivingRegister.open(await databases.fresh())
    register.start()
    await register.happened('granted', 'CN-PAT-1', { ...held('CN-PAT-1'), 'right~CN-PAT-1': right('CN-PAT-1', { upkeep }) })
    await register.happened('granted', 'CN-PAT-2', held('CN-PAT-2', 'P2'))
    await register.happened('pledged', 'CN-PAT-1', pledgedTo('CN-PAT-1', 'BANK1'))
    await register.happened('frozen', 'CN-PAT-1', frozenUntil('CN-PAT-1', '2027-01-01T00:00:00Z'))
    await register.happened('corrected', 'CN-PAT-2', {}, { notifies: ['BANK2'] })
    // The pledge ends; what happens afterwards is no matter of the bank's.
    const released = { ...held('CN-PAT-2', 'P2'), 'pledge~OLD': pledge('OLD', 'CN-PAT-2', { status: 'cancelled' }) }
    await register.happened('pledgeReleased', 'CN-PAT-2', released)
    await register.happened('changeRecorded', 'CN-PAT-2', held('CN-PAT-2', 'P3'), { name: 'P2' })
    await register.tell({
      writes: {
        'transfer~T1': { id: 'T1', kind: 'transfer', status: 'pending', rights: [{ ipRightId: 'CN-PAT-1' }], terms: { to: 'P7' } },
      },
      events: [{ type: 'transferProposed', subject: { kind: 'transfer', id: 'T1' } }],
    })
  }, 60_000)
  afterAll(async () => {
    await register.stop()
    await databases.stop()
  })

  const types = async (filter: EventFilter, limit = 50) =>
    (await register.indexed.events.page({ ...filter, limit }))?.answer.items.map((event) => event['type'])

  test('by right, type, party and pledgee; all that is stated must hold', async () => {
    expect(await types({})).toHaveLength(8)
    expect(await types({ ipRightIds: ['CN-PAT-1'] })).toEqual(['granted', 'pledged', 'frozen'])
    expect(await types({ ipRightIds: [] })).toEqual([])
    expect(await types({ types: ['granted', 'frozen'] })).toEqual(['granted', 'granted', 'frozen'])
    // Held now, held until its last event, named in an event, named in a dealing.
    expect(await types({ party: 'P3' })).toEqual(['granted', 'corrected', 'pledgeReleased', 'changeRecorded'])
    expect(await types({ party: 'P2' })).toEqual(['granted', 'corrected', 'pledgeReleased', 'changeRecorded'])
    expect(await types({ party: 'P7' })).toEqual(['transferProposed'])
    expect(await types({ party: 'P1', types: ['frozen'] })).toEqual(['frozen'])
    expect(await types({ party: 'P' })).toEqual([])
  })

  test('who held a right is told of what happened until it passed on, that included, and of nothing afterwards', async () => {
    const own = await LivingRegister.open(await databases.fresh())
    own.start()
    await own.happened('granted', 'CN-PAT-5', held('CN-PAT-5', 'P1', 'P4'))
    // No document of the transfer names who held before.
    await own.happened('transferred', 'CN-PAT-5', held('CN-PAT-5', 'P5'))
    await own.happened('feePaid', 'CN-PAT-5')
    const [p1, p4, p5] = await Promise.all(
      ['P1', 'P4', 'P5'].map(async (party) => (await own.indexed.events.page({ party, limit: 9 }))?.answer.items.map(({ type }) => type)),
    )
    await own.indexed.rebuild()
    expect([p1, p4, p5]).toEqual([
      ['granted', 'transferred'],
      ['granted', 'transferred'],
      ['granted', 'transferred', 'feePaid'],
    ])
    const anew = (await own.indexed.events.page({ party: 'P1', limit: 9 }))?.answer.items.map(({ type }) => type)
    await own.stop()
    expect(anew).toEqual(['granted', 'transferred'])
  })

  test('a pledgee is told of its rights, of dealings about them, and of the end of its pledge, and of nothing afterwards', async () => {
    expect(await types({ pledgee: 'BANK1' })).toEqual([
      'granted',
      'granted',
      'pledged',
      'frozen',
      'corrected',
      'pledgeReleased',
      'transferProposed',
    ])
    expect(await types({ pledgee: 'BANK2' })).toEqual(['corrected'])
  })

  test('a right that a pledge has let go of is no matter of its pledgee’s any more, though others are pledged still', async () => {
    const own = await LivingRegister.open(await databases.fresh())
    own.start()
    const [one, two] = ['CN-PAT-6', 'CN-PAT-7']
    const pledged = (state: string) => ({
      'pledge~PL9': pledge('PL9', one, {
        rights: [
          { ipRightId: one, state },
          { ipRightId: two, state: 'encumbered' },
        ],
      }),
    })
    await own.happened('pledged', one, { ...held(one), ...held(two), ...pledged('encumbered') })
    await own.happened('feePaid', one)
    await own.happened('pledgeReleased', one, pledged('released'))
    await own.happened('feePaid', one)
    await own.happened('frozen', two)
    const told = (await own.indexed.events.page({ pledgee: 'BANK1', limit: 9 }))?.answer.items.map(({ type }) => type)
    await own.stop()
    expect(told).toEqual(['pledged', 'feePaid', 'pledgeReleased', 'frozen'])
  })

  test('pages of a filter go on from what was read, and lose none', async () => {
    const all = await types({ pledgee: 'BANK1' })
    const paged: unknown[] = []
    let after: { block: number; tx: number; event: number } | undefined
    for (let more = true; more;) {
      const page = (await register.indexed.events.page({ pledgee: 'BANK1', limit: 2, ...(after ? { after } : {}) }))?.answer
      paged.push(...(page?.items.map((event) => event['type']) ?? []))
      after = page?.next
      more = page?.more === true
    }
    expect(paged).toEqual(all)
    expect(printedPlace(after ?? { block: 0, tx: 0, event: 0 })).toBe('9:0:0')
  })

  const alerts = async (asked: Partial<AlertsAsked>) =>
    (await register.indexed.events.alerts({ limit: 50, ...asked }))?.answer.map(({ id }) => id)

  test('alerts follow from the documents and the day; each has its lead time', async () => {
    const ids = [
      'freezeEnd:CN-PAT-1:2027-01-01',
      'annualFee:CN-PAT-1:2027-04-27',
      'debtTermEnd:CN-PAT-1:2028-01-01',
      'termEnd:CN-PAT-1:2038-04-27',
      'termEnd:CN-PAT-2:2038-04-27',
    ]
    expect(await alerts({})).toEqual(ids)
    expect(await alerts({ dueBy: '2027-12-31' })).toEqual(ids.slice(0, 2))
    expect(await alerts({ on: '2026-12-01' })).toEqual([])
    expect(await alerts({ on: '2026-12-02' })).toEqual(ids.slice(0, 1))
    expect(await alerts({ on: '2027-02-26' })).toEqual(ids.slice(0, 2))
    expect(await alerts({ party: 'P3' })).toEqual(ids.slice(4))
    expect(await alerts({ pledgee: 'BANK1' })).toEqual(ids.slice(0, 4))
    expect(await alerts({ concerning: { party: 'BANK1' } })).toEqual(ids.slice(0, 4))
    expect(await alerts({ concerning: { court: 'beijing-ip-court' } })).toEqual(ids.slice(0, 1))
    for (const court of ['beijing-ip_court', '%', 'BEIJING-IP-COURT', 'court']) expect(await alerts({ concerning: { court } })).toEqual([])
    expect(await alerts({ concerning: { registrar: 'IpOfficeMSP' } })).toEqual(ids)
    expect(await alerts({ rule: 'annualFee' })).toEqual(ids.slice(1, 2))
    expect(await alerts({ limit: 2, after: { dueDate: '2027-01-01', ipRightId: 'CN-PAT-1', rule: 'freezeEnd' } })).toEqual(ids.slice(1, 3))
  })

  test('since a block and a day: what came to stand after, or into its lead time', async () => {
    expect(await alerts({ on: '2026-12-02', since: { block: 9, day: '2026-12-01' } })).toEqual(['freezeEnd:CN-PAT-1:2027-01-01'])
    expect(await alerts({ on: '2026-12-02', since: { block: 9, day: '2026-12-02' } })).toEqual([])
    expect(await alerts({ on: '2026-12-02', since: { block: 3, day: '2026-12-02' } })).toEqual(['freezeEnd:CN-PAT-1:2027-01-01'])
  })

  test('before publication its registrar alone knows what falls due', async () => {
    const filed = right('CN-PAT-9', {
      aliases: [],
      commitment: 'd'.repeat(64),
      status: 'filed',
      flags: {},
      dates: { filing: '2026-11-01' },
    })
    await register.tell({ writes: { 'right~CN-PAT-9': filed } })
    const examination = 'examinationRequest:CN-PAT-9:2029-11-01'
    expect(await alerts({ ipRightIds: ['CN-PAT-9'] })).toEqual([])
    const own = await LivingRegister.open(await databases.fresh(), 'IpOfficeMSP')
    own.start()
    await own.tell({ writes: { 'right~CN-PAT-9': filed } })
    const seen = (await own.indexed.events.alerts({ limit: 9, ipRightIds: ['CN-PAT-9'] }))?.answer.map(({ id }) => id)
    await own.stop()
    expect(seen).toEqual(expect.arrayContaining([examination]))
  })
})
