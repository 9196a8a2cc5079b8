import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DraftRows, type DraftRow } from '../../../gateway/src/store/draft-rows.js'
import { EnrolmentRows, type EnrolmentRow } from '../../../gateway/src/store/enrolment-rows.js'
import { Store } from '../../../gateway/src/store/store.js'
import { postgresIsHere, postgresServer, sqliteFiles, type Databases } from '../index-db/databases.js'

const enrolment = (id: string, more: Partial<EnrolmentRow> = {}): EnrolmentRow => ({
  ...{ id, user: 'agent', requestId: `request-${id}`, fingerprint: 'f', certificateDigest: 'd', certificate: 'c', chain: 'r' },
  ...{ notAfter: '2027-01-01T00:00:00.000Z', enrolledAt: '2026-01-01T00:00:00.000Z', ...more },
})

const draft = (id: string, more: Partial<DraftRow> = {}): DraftRow => ({
  ...{
    id,
    user: 'agent',
    requestId: `request-${id}`,
    fingerprint: 'f',
    draftedAt: '2026-01-01T00:00:00.000Z',
    sealed: 's',
    termsHash: 't',
  },
  ...{ approvers: '[]', state: 'drafted', txId: null, certificate: null, builtAt: null, proposal: null, reply: null, transaction: null },
  ...{ end: null, ...more },
})

describe.each([
  ['SQLite', sqliteFiles, true],
  ['PostgreSQL', postgresServer, postgresIsHere],
] as const)('on %s', (_name, start, present) => {
  const here = present ? test : test.skip
  let databases: Databases
  let store: Store

  beforeAll(async () => {
    if (!present) return
    databases = await start()
    store = await Store.open(await databases.fresh())
  }, 60_000)
  afterAll(async () => {
    await store?.close()
    await databases?.stop()
  }, 60_000)

  here('one enrolment a request, the latest first', async () => {
    const rows = new EnrolmentRows(store.db)
    expect([await rows.add(enrolment('1')), await rows.add(enrolment('2'))]).toEqual([true, true])
    expect(await rows.add(enrolment('3', { requestId: 'request-1' }))).toBe(false)
    await rows.add(enrolment('4', { user: 'registrar' }))
    expect(await rows.ofRequest('request-1')).toEqual(enrolment('1'))
    expect(await rows.ofRequest('none')).toBeUndefined()
    expect(await rows.ofUser('agent')).toEqual([enrolment('2'), enrolment('1')])
  })

  here('one draft a request; it is moved by whoever saw how it stands', async () => {
    const rows = new DraftRows(store.db)
    expect([await rows.add(draft('1')), await rows.add(draft('2', { requestId: 'request-1' }))]).toEqual([true, false])
    const first = await rows.ofRequest('request-1')
    expect(first).toEqual(draft('1'))
    expect(await rows.find('2')).toBeUndefined()
    const proposed = { state: 'proposed', txId: 'a' } as const
    expect([await rows.move(draft('1'), proposed), await rows.move(draft('1'), { state: 'failed' })]).toEqual([true, false])
    expect(await rows.move(draft('1', { state: 'proposed', txId: 'b' }), { state: 'endorsed' })).toBe(false)
    expect(await rows.signed()).toEqual([])
    expect(await rows.move(draft('1', proposed), { state: 'signed' })).toBe(true)
    expect(await rows.signed()).toEqual([draft('1', { ...proposed, state: 'signed' })])
  })

  here('what is recorded is forgotten, and what nobody took further; never what is on its way', async () => {
    const rows = new DraftRows(store.db)
    const [old, late] = ['2026-01-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z']
    const kept = [
      draft('recorded', { user: 'owner', state: 'committed', builtAt: late }),
      draft('signed', { user: 'owner', state: 'signed', builtAt: old }),
      draft('fetched', { user: 'owner', state: 'proposed', builtAt: late }),
      draft('young', { user: 'owner', draftedAt: late }),
    ]
    const gone = [
      draft('old recorded', { user: 'owner', state: 'committed', builtAt: old }),
      draft('old', { user: 'owner' }),
      draft('old failed', { user: 'owner', state: 'failed', builtAt: old }),
    ]
    for (const row of [...kept, ...gone]) {
      await rows.add(row)
      await rows.approve(row.id, 'auditor', '2026-01-01')
    }
    expect(await rows.unrecorded('owner')).toBe(5)
    await rows.prune({ recorded: '2026-02-01T00:00:00.000Z', left: '2026-02-01T00:00:00.000Z' })
    const found = await Promise.all([...kept, ...gone].map(async ({ id }) => [id, await rows.find(id), (await rows.approvals(id)).length]))
    expect(found).toEqual([...kept.map((row) => [row.id, row, 1]), ...gone.map(({ id }) => [id, undefined, 0])])
    expect(await rows.unrecorded('owner')).toBe(3)
  })

  here('an approval is said once', async () => {
    const rows = new DraftRows(store.db)
    for (const at of ['2026-01-02', '2026-01-03']) await rows.approve('1', 'registrar', at)
    await rows.approve('1', 'auditor', '2026-01-01')
    await rows.approve('2', 'auditor', '2026-01-01')
    expect(await rows.approvals('1')).toEqual([
      { user: 'auditor', approvedAt: '2026-01-01' },
      { user: 'registrar', approvedAt: '2026-01-02' },
    ])
  })
})
