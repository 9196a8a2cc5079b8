import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { commands, dealings, rightTypes, type DealingDocument } from '@ip-rights-ledger/chaincode/domain'
import { verifySignedAnswer } from '@ip-rights-ledger/evidence'
import { AnswerSigner } from '../../gateway/src/answers/answer-signer.js'
import { dealingKinds } from '../../gateway/src/index-db/dealing-kinds.js'
import { IndexedRegister } from '../../gateway/src/index-db/indexed-register.js'
import { RegisterIndex } from '../../gateway/src/index-db/register-index.js'
import { channel, chaincode } from '../../network/src/topology.js'
import { makeConsortium, type Consortium } from '../evidence/consortium.js'
import { storyAt } from '../evidence/right-story.js'
import { build, closeAll } from './build.js'
import { FakeLedger, refused } from './fake-ledger.js'
import type { Databases } from './index-db/databases.js'
import { onEachDatabase } from './index-db/on-each-database.js'
import { burdened, free, printed, tellRights, unpublished } from './index-db/read-story.js'
import { RegisterChain } from './index-db/register-chain.js'

let consortium: Consortium
let chain: RegisterChain

beforeAll(async () => {
  consortium = await makeConsortium(storyAt)
  chain = new RegisterChain(consortium)
  tellRights(chain)
})

async function* chainFrom(from: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  yield* chain.blocks.slice(from)
  if (!signal.aborted) await once(signal, 'abort')
}

onEachDatabase('reads by an index', (start) => {
  let databases: Databases
  let index: RegisterIndex

  beforeAll(async () => {
    databases = await start()
    const options = { location: await databases.fresh(), source: chainFrom, log: { warn: () => undefined } }
    index = new RegisterIndex({ ...options, channel: channel.id, chaincode: chaincode.name, rightTypes, dealingKinds })
    index.start()
    expect(await index.reaches(3, 30_000)).toBe(true)
  }, 60_000)
  afterAll(async () => {
    await closeAll()
    await index.stop()
    await databases.stop()
  })

  const apps = new Map<string, ReturnType<typeof built>>()
  /** The app of a member, one for all tests; what was sent before is forgotten. */
  const reading = async (mspId = 'BankMSP') => {
    const app = apps.get(mspId) ?? built(mspId)
    apps.set(mspId, app)
    ;(await app).ledger.sent.splice(0)
    return app
  }
  const built = async (mspId: string) => {
    const ledger = new FakeLedger()
    ledger.block = 3
    const indexed = new IndexedRegister(index, { rightTypes, dealings }, mspId)
    const signer = new AnswerSigner(await consortium.pair('BankMSP', 'answers', 'client'))
    return build({ ledger, indexed, signer, member: 'bank', mspId, rightTypes })
  }

  test('a right by id and by number, without asking the peer', async () => {
    const { send, ledger } = await reading()
    for (const name of [free, encodeURIComponent(printed)]) {
      const { body, headers } = await send('GET', `/api/v1/ip-rights/${name}`)
      expect(body).toMatchObject({ id: free, registerCompleteTo: '2026-11-20', asOf: { block: 3, source: 'index' } })
      expect(String(headers['etag'])).toMatch(/^"a{64}\.[0-9a-f]{16}"$/)
      const again = await send('GET', `/api/v1/ip-rights/${name}`, { headers: { 'if-none-match': String(headers['etag']) } })
      expect(again.status).toBe(304)
    }
    expect(ledger.sent).toEqual([])
  })

  test('the members asked for, and what it is related to', async () => {
    const { send } = await reading()
    const { body } = await send('GET', `/api/v1/ip-rights/${burdened}?fields=procedure&expand=holders,encumbrances,freezes`)
    expect(Object.keys(body).sort()).toEqual(['asOf', 'expanded', 'id', 'procedure'])
    expect(body['expanded']).toMatchObject({
      holders: { P1: { name: '示例科技有限公司' } },
      encumbrances: { PL1: { status: 'active' } },
      freezes: {},
    })
    const list = await send('GET', '/api/v1/ip-rights?expand=holders&limit=2')
    expect(list.body['expanded']).toMatchObject({ holders: { P1: { id: 'P1' } } })
    expect((await send('GET', `/api/v1/ip-rights/${free}?expand=colour`)).body).toMatchObject({ code: 'MALFORMED', target: 'expand' })
    for (const more of ['consistency=ledger', 'asOfBlock=3'])
      expect((await send('GET', `/api/v1/ip-rights/${burdened}?expand=holders&${more}`)).body).toMatchObject({ target: 'expand' })
  })

  test('as of a block and as of a day, both at once, and what reaches back', async () => {
    const { send } = await reading()
    const then = async (query: string) => (await send('GET', `/api/v1/ip-rights/${burdened}?${query}`)).body
    expect(await then('asOfBlock=2')).toMatchObject({ encumbrances: [], version: 1, asOf: { block: 2, source: 'index' } })
    expect(await then('asOfBlock=3')).toMatchObject({ encumbrances: [{ id: 'PL1' }], version: 2 })
    expect(await then('asOf=2026-10-20')).toMatchObject({
      encumbrances: [],
      laterEffect: [{ event: 'pledged', legalDate: '2026-11-01', effectiveOn: '2026-10-15' }],
      asOf: { block: 3, legalDate: '2026-10-20' },
    })
    expect(await then('asOf=2026-10-20&asOfBlock=2')).not.toHaveProperty('laterEffect')
    expect(await then('asOf=2026-09-30')).toMatchObject({ code: 'NOT_FOUND', target: 'asOf' })
    for (const day of ['2026-02-30', '2026-13-01']) expect(await then(`asOf=${day}`)).toMatchObject({ code: 'MALFORMED', target: 'asOf' })
    expect(await then('asOf=2999-01-01')).toMatchObject({ code: 'NOT_FOUND', target: 'asOf' })
    expect(await then('asOfBlock=4')).toMatchObject({ code: 'NOT_FOUND', target: 'asOfBlock' })
    const cut = (await send('GET', `/api/v1/ip-rights/${burdened}/encumbrances?asOfBlock=2`)).body
    expect(cut).toMatchObject({ pledges: [], freezes: { queue: [] }, registerCompleteTo: '2026-11-20' })
    expect((await send('GET', `/api/v1/ip-rights/${burdened}/status-events?asOf=2026-09-30`)).body['items']).toEqual([])
  })

  test('its history, page by page', async () => {
    const { send, ledger } = await reading()
    expect((await send('GET', `/api/v1/ip-rights/${burdened}/events`)).body).toMatchObject({
      ipRightId: burdened,
      items: [
        { type: 'granted', sequence: 1, block: 2 },
        { type: 'pledged', sequence: 2, block: 3 },
      ],
      total: 2,
      registerCompleteTo: '2026-11-20',
    })
    expect((await send('GET', `/api/v1/ip-rights/${burdened}/events?after=1`)).body['items']).toMatchObject([{ sequence: 2 }])
    expect((await send('GET', `/api/v1/ip-rights/${burdened}/chain-of-title`)).body['items']).toMatchObject([
      { holders: [{ party: 'P1' }] },
    ])
    expect((await send('GET', `/api/v1/ip-rights/${burdened}/encumbrances`)).body).toMatchObject({ pledges: [{ id: 'PL1' }] })
    expect(ledger.sent).toEqual([])
  })

  test('an unpublished application shows others its number, type and filing date', async () => {
    const other = (await (await reading('BankMSP')).send('GET', `/api/v1/ip-rights/${unpublished}`)).body
    expect(other).toMatchObject({ numbers: [{ value: '3' }], dates: { filing: '2018-04-27' }, flags: {} })
    const own = (await (await reading('IpOfficeMSP')).send('GET', `/api/v1/ip-rights/${unpublished}`)).body
    expect(own).toMatchObject({ flags: { feePaid: true } })
  })

  test('dealings with their consents, parties, and what a registrar stated', async () => {
    const { send, ledger } = await reading()
    const dealt = (await send('GET', '/api/v1/pledges/PL1?expand=rights,parties')).body as unknown as DealingDocument
    expect(dealt).toMatchObject({
      id: 'PL1',
      consents: [{ party: 'P1' }],
      expanded: { rights: { [burdened]: { id: burdened } }, parties: { P1: {}, BANK1: {} } },
      asOf: { source: 'index' },
    })
    expect((await send('GET', '/api/v1/parties/P1')).body).toMatchObject({ name: '示例科技有限公司', asOf: { source: 'index' } })
    expect((await send('GET', '/api/v1/parties/P1/holdings')).body['held']).toMatchObject([
      { ipRightId: free, registerCompleteTo: '2026-11-20' },
      { ipRightId: burdened },
    ])
    expect(ledger.sent).toEqual([])
  })

  test('the peer where it is asked for, and where the index has no such thing', async () => {
    const { send, ledger } = await reading()
    ledger.answer('register:read', ({ argument }) => {
      const { id } = JSON.parse(argument) as { readonly id: string }
      if (id === 'NONE') throw refused({ code: 'NOT_FOUND' })
      return { id, version: 9 }
    })
    expect((await send('GET', '/api/v1/parties/P1?consistency=ledger')).body).toMatchObject({ version: 9, asOf: { source: 'ledger' } })
    expect((await send('GET', '/api/v1/ip-rights/CN-PAT-9')).body).toMatchObject({ version: 9, asOf: { source: 'ledger' } })
    expect((await send('GET', '/api/v1/parties/NONE')).status).toBe(404)
    expect((await send('GET', '/api/v1/parties/P1?minBlock=3')).body).toMatchObject({ asOf: { source: 'index' } })
    expect((await send('GET', '/api/v1/parties/P1?minBlock=99')).body).toMatchObject({ code: 'INDEX_BEHIND', status: 503 })
  }, 20_000)

  test('an act waits for the block that it rests on, and is not sent before', async () => {
    const { send, ledger } = await built('BankMSP')
    ledger.answer('parties:enter', () => ({ id: 'P9', noun: 'parties', events: [] }))
    const enter = (query: string) => send('POST', `/api/v1/parties?${query}`, { body: {} })
    expect((await enter('minBlock=99')).body).toMatchObject({ code: 'INDEX_BEHIND', status: 503 })
    expect(ledger.ordered).toEqual([])
    expect((await enter('minBlock=3')).status).toBe(201)
  }, 20_000)

  test('a pledge check of many rights, signed by the member', async () => {
    const { send, ledger } = await reading()
    const rights = [printed, burdened, unpublished, 'CN-PAT-9']
    const { status, body } = await send('POST', '/api/v1/pledge-checks', { user: 'loan-officer', body: { rights, pledgor: 'P1' } })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      type: 'pledge-check',
      member: 'BankMSP',
      question: { rights, pledgor: 'P1' },
      results: [
        { asked: printed, ipRightId: free, result: 'clear', reasons: [], head: 'a'.repeat(64), registerCompleteTo: '2026-11-20' },
        {
          ipRightId: burdened,
          result: 'refused',
          reasons: [
            { code: 'FROZEN', title: { 'zh-CN': '权利已被法院保全' }, source: 'CPL art. 106; PR art. 104-105' },
            { code: 'PLEDGED_ALREADY', remedy: { act: 'release the earlier pledge, or pledge jointly' } },
          ],
        },
        { ipRightId: unpublished, result: 'refused' },
        { result: 'refused', reasons: [{ code: 'NOT_FOUND' }] },
      ],
      registerCompleteTo: '2026-11-20',
      asOf: { block: 3, source: 'index' },
    })
    expect(ledger.sent).toEqual([])
    const found = await verifySignedAnswer(body, { configuration: chain.blocks[0] ?? new Uint8Array(), at: new Date() })
    expect(found.answers.map(({ question, answer }) => [question, answer])).toContainEqual(['signatureFits', 'yes'])
  })

  test('where many rights stand, and a question that is none', async () => {
    const { send } = await reading()
    const { body } = await send('POST', '/api/v1/ip-rights/bulk-status?signed=false', { body: { rights: [burdened, '2099999'] } })
    expect(body).toMatchObject({
      type: 'bulk-status',
      results: [
        { ipRightId: burdened, phase: 'inForce', pledges: 1, frozenUntil: '2999-01-01T00:00:00Z', holders: ['P1'] },
        { asked: '2099999', reason: { code: 'NOT_FOUND' } },
      ],
    })
    expect(body).not.toHaveProperty('signature')
    for (const rights of [[], Array.from({ length: 501 }, () => free), [1]])
      expect(await send('POST', '/api/v1/ip-rights/bulk-status', { body: { rights } })).toMatchObject({ status: 400 })
  })

  test('the ledger answers where it is asked to, in the same form', async () => {
    const { send, ledger } = await reading()
    ledger.answer('register:pledgeCheck', ({ argument }) => ({
      results: [{ asked: argument, result: 'clear', reasons: [], pledges: [] }],
    }))
    const { body } = await send('POST', '/api/v1/pledge-checks?consistency=ledger', { body: { rights: [free] } })
    expect(body).toMatchObject({
      results: [{ asked: `{"rights":["${free}"]}` }],
      asOf: { source: 'ledger' },
      signature: expect.any(String),
    })
  })

  test('a block that the peer has not is not answered for by the ledger: no list, no answer that several sign', async () => {
    const { send, ledger } = await reading()
    ledger.answer('register:list', () => ({ items: [] }))
    const behind = { status: 503, headers: { 'retry-after': '2' }, body: { code: 'INDEX_BEHIND' } }
    for (const noun of ['ip-rights', 'parties', 'pledges']) {
      expect(await send('GET', `/api/v1/${noun}?consistency=ledger&minBlock=4`)).toMatchObject(behind)
      expect((await send('GET', `/api/v1/${noun}?consistency=ledger&minBlock=3`)).status).toBe(200)
    }
    ledger.sent.splice(0)
    for (const path of ['pledge-checks', 'ip-rights/bulk-status']) {
      const asked = (block: number) => send('POST', `/api/v1/${path}?attest=true&minBlock=${block}`, { body: { rights: [free] } })
      expect(await asked(4)).toMatchObject(behind)
      expect(ledger.sent).toEqual([])
      await asked(3)
      expect(ledger.sent.splice(0)).not.toEqual([])
    }
  })

  test('me is the caller’s own party in a list of dealings, and nobody where its certificate names none', async () => {
    const indexed = new IndexedRegister(index, { rightTypes, dealings }, 'BankMSP')
    const { send, ledger } = await build({ ledger: new FakeLedger(), indexed, commands, rightTypes })
    const asked = (parameters: string) => send('GET', `/api/v1/pledges?${parameters}`, { user: 'loan-officer' })
    for (const parameter of ['pledgee', 'party'])
      expect((await asked(`${parameter}=me`)).body).toMatchObject({ code: 'MALFORMED', target: parameter })
    ledger.users['loan-officer'] = { user: 'loan-officer', mspId: 'IpOfficeMSP', type: 'client', role: 'loan-officer', party: 'BANK1' }
    for (const parameter of ['pledgee', 'party']) {
      const named = await asked(`${parameter}=BANK1`)
      expect(named.body['items']).not.toEqual([])
      expect((await asked(`${parameter}=me`)).body['items']).toEqual(named.body['items'])
    }
  })

  test('words are looked for where there are some, and named as unknown elsewhere', async () => {
    const indexed = new IndexedRegister(index, { rightTypes, dealings }, 'BankMSP')
    const { send } = await build({ ledger: new FakeLedger(), indexed, commands, rightTypes })
    const items = async (path: string) => {
      const { body } = await send('GET', `/api/v1/${path}`)
      return { ids: (body['items'] as unknown as readonly { readonly id: string }[]).map(({ id }) => id), warnings: body['warnings'] }
    }
    expect(await items(`parties?q=${encodeURIComponent('示例科技')}`)).toEqual({ ids: ['P1'] })
    for (const noun of ['mandates', 'register-completions'])
      expect(await items(`${noun}?q=x`)).toMatchObject({ warnings: [{ code: 'UNKNOWN_PARAMETER', target: 'q' }] })
  })
})

test('without an identity for answers there is no signature, and that is said', async () => {
  const { send, ledger } = await build()
  ledger.answer('register:pledgeCheck', () => ({ results: [] }))
  expect((await send('POST', '/api/v1/pledge-checks', { body: { rights: ['X'] } })).body).toMatchObject({
    code: 'ANSWERS_UNSIGNED',
    status: 503,
  })
  expect((await send('POST', '/api/v1/pledge-checks?signed=false', { body: { rights: ['X'] } })).status).toBe(200)
  await closeAll()
})
