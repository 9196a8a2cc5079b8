import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { dealings, foundingRules, rightTypes } from '@ip-rights-ledger/chaincode/domain'
import type { Paging } from '../../../gateway/src/index-db/index-query.js'
import type { RightsFilter } from '../../../gateway/src/index-db/rights-query.js'
import { dealingKinds } from '../../../gateway/src/index-db/dealing-kinds.js'
import { IndexedRegister } from '../../../gateway/src/index-db/indexed-register.js'
import { RegisterIndex } from '../../../gateway/src/index-db/register-index.js'
import { channel, chaincode } from '../../../network/src/topology.js'
import { makeConsortium } from '../../evidence/consortium.js'
import { storyAt } from '../../evidence/right-story.js'
import type { Databases } from './databases.js'
import { onEachDatabase } from './on-each-database.js'
import { frozen, party, right, title } from './documents.js'
import { RegisterChain } from './register-chain.js'

const titles = [
  '一种质押方法',
  '质量检测装置',
  'Pump with valve',
  'ＰＵＭＰ for café',
  '泵',
  'A/B_c%d "quoted" \'words\' 𬱖𰻝 ⺀⺁ ΣΟΦΟΣ',
] as const
const now = '2026-12-01T00:00:00.000Z'

let chain: RegisterChain

beforeAll(async () => {
  chain = new RegisterChain(await makeConsortium(storyAt))
  titles.forEach((text, at) => {
    const id = `CN-PAT-${at + 1}`
    const printed = { scheme: 'CN-APPLICATION', value: `${at + 1}`, printed: `CN${at + 1}`, from: '2020-01-01' }
    chain.block({
      writes: {
        [`right~${id}`]: right(id, {
          aliases: [printed],
          particulars: { title: text },
          dates: at === 4 ? {} : { filing: `2020-01-0${6 - at}` },
        }),
        [`title~${id}`]: title(id, at % 2 === 0 ? 'P1' : 'P2'),
        // Of two freezes one is over at `now`, although nothing has recorded it yet.
        ...(at < 2 ? { [`restraint~${id}`]: frozen(id, at === 0 ? '2027-01-01T00:00:00Z' : '2026-11-30T00:00:00Z') } : {}),
        [`party~P${at}`]: party(`P${at}`, `第${at}公司`),
        ...(at === 0 ? { 'rules~set': { rules: foundingRules, digest: 'c'.repeat(64) } } : {}),
      },
      events: [{ type: 'granted', subject: { kind: 'right', id } }],
    })
  })
})

/** As a peer's stream: it stays open after the last block. */
async function* chainFrom(from: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  yield* chain.blocks.slice(from)
  if (!signal.aborted) await once(signal, 'abort')
}

onEachDatabase('searching', (start) => {
  let databases: Databases
  let index: RegisterIndex
  let register: IndexedRegister

  beforeAll(async () => {
    databases = await start()
    const options = { location: await databases.fresh(), source: chainFrom, log: { warn: () => undefined } }
    index = new RegisterIndex({ ...options, channel: channel.id, chaincode: chaincode.name, rightTypes, dealingKinds })
    register = new IndexedRegister(index, { rightTypes, dealings }, 'BankMSP')
    index.start()
    expect(await index.reaches(titles.length, 30_000)).toBe(true)
  }, 60_000)
  afterAll(async () => {
    await index.stop()
    await databases.stop()
  })

  const found = async (filter: RightsFilter, paging: Partial<Paging> = {}) => {
    const answer = await register.rights(filter, { limit: 50, offset: 0, sort: [], count: false, ...paging }, now)
    return (answer?.answer.ids ?? []).map((id) => Number(id.slice('CN-PAT-'.length)))
  }

  test.each([
    ['质押', [1]],
    ['质', [1, 2]],
    ['押', [1]],
    ['法', [1]],
    ['质 装置', [2]],
    ['泵', [5]],
    ['pump', [3, 4]],
    ['PUMP cafe', [4]],
    ['ｐｕｍｐ', [3, 4]],
    ['pum', []],
    ['不在', []],
    ['"quoted"', [6]],
    [`'`, [1, 2, 3, 4, 5, 6]],
    ['pump OR 泵', []],
    ['CN3', [3]],
    // Characters that came to Unicode late stand in names of people and firms.
    ['𬱖', [6]],
    ['𬱖𰻝', [6]],
    ['𬱖泵', []],
    ['pump 𰻝', []],
    ['⺀⺁', [6]],
    ['ΣΟΦΟΣ', [6]],
    ['σοφοσ', []],
  ] as const)('finds by the words %s', async (q, expected) => {
    expect(await found({ q })).toEqual(expected)
  })

  test('filters, and a freeze that ran out holds nothing', async () => {
    expect(await found({ frozen: true })).toEqual([1])
    expect(await found({ frozen: false })).toEqual([2, 3, 4, 5, 6])
    expect(await found({ holder: 'P2' })).toEqual([2, 4, 6])
    expect(await found({ numbers: [{ scheme: 'CN-APPLICATION', value: '4' }] })).toEqual([4])
    expect(await found({ filedFrom: '2020-01-03' })).toEqual([1, 2, 3, 4])
    expect(await found({ filedTo: '2020-01-03' })).toEqual([4, 6])
    expect(await found({ updatedSince: new Date(storyAt.getTime() + 5000).toISOString() })).toEqual([5, 6])
    expect(await found({ status: 'nonesuch' })).toEqual([])
  })

  test('sorts alike on every engine, what has no date first, and pages without gap or repetition', async () => {
    const byDate = { sort: [{ column: 'filingDate', descending: false }] }
    const all = [5, 6, 4, 3, 2, 1]
    expect(await found({}, byDate)).toEqual(all)
    expect(await found({}, { sort: [{ column: 'filingDate', descending: true }] })).toEqual(all.toReversed())
    expect([...(await found({}, { ...byDate, limit: 4 })), ...(await found({}, { ...byDate, limit: 4, offset: 4 }))]).toEqual(all)
    expect(await found({}, { after: 'CN-PAT-3', limit: 2 })).toEqual([4, 5])
    const counted = await register.rights({ holder: 'P1' }, { limit: 1, offset: 0, sort: [], count: true }, now)
    expect(counted).toMatchObject({ answer: { total: 3, more: true }, asOf: { block: titles.length, source: 'index' } })
  })

  test('reads every block anew when asked to, to the same rows', async () => {
    const before = await index.content()
    // Two who ask at one moment have one.
    expect(await Promise.all([register.rebuild(), register.rebuild()])).toEqual([before, before])
    expect(await index.content()).toEqual(before)
    expect(index.block).toBe(titles.length)
    expect(await found({ q: '质押' })).toEqual([1])
  })

  test('finds parties by name, and events after a place', async () => {
    const paging = { limit: 50, offset: 0, sort: [], count: false }
    expect((await register.documents('party', { q: '第3公司' }, paging, now))?.answer.ids).toEqual(['P3'])
    const after = await register.events.page({ after: { block: 4, tx: 0, event: 0 }, limit: 10 })
    expect(after?.answer.items.map(({ id }) => id)).toEqual(['5:0:0', '6:0:0'])
    const ofOne = await register.events.page({ ipRightIds: ['CN-PAT-2'], limit: 10 })
    expect(ofOne?.answer.items).toMatchObject([{ id: '2:0:0', type: 'granted' }])
  })
})
