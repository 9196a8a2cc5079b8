import { build, closeAll, type Built } from './build.js'
import { refused } from './fake-ledger.js'

afterEach(closeAll)

const day = (event: object, n: number) => ({
  sequence: n,
  assertedAt: '2026-01-01T00:00:00Z',
  txId: `t${n}`,
  hash: `h${n}`,
  previousHash: `h${n - 1}`,
  data: {},
  change: {},
  ...event,
})

const events = [
  day(
    {
      type: 'filed',
      legalDate: '2020-01-01',
      code: { standard: 'ST.27', category: 'A' },
      change: { right: { created: { type: 'AAA' }, status: 'open' } },
    },
    1,
  ),
  day(
    {
      type: 'published',
      legalDate: '2021-01-01',
      code: { standard: 'ST.27', category: 'Q', national: 'PB01' },
      change: { title: { holdings: { kind: 'sole', holders: [{ party: 'P1' }] } } },
    },
    2,
  ),
  day({ type: 'noted', legalDate: '2021-02-01' }, 3),
  day(
    {
      type: 'transferred',
      legalDate: '2022-01-01',
      effectiveOn: '2021-12-01',
      data: { dealing: 'D1' },
      change: { title: { holdings: { kind: 'sole', holders: [{ party: 'P2' }] } } },
    },
    4,
  ),
  day({ type: 'ended', legalDate: '2023-01-01', code: { standard: 'ST.27', category: 'H' }, change: { right: { status: 'over' } } }, 5),
]

async function reading(): Promise<Built> {
  const built = await build()
  // Two a page, so that a whole history takes several.
  built.ledger.answer('register:events', ({ argument }) => {
    const { after = 0 } = JSON.parse(argument) as { readonly after?: number }
    return { events: events.slice(after, after + 2), head: 'h5', total: events.length }
  })
  built.ledger.answer('register:read', ({ argument }) => {
    const { kind, id } = JSON.parse(argument) as { readonly kind: string; readonly id: string }
    if (id === 'NONE') throw refused({ code: 'NOT_FOUND', params: { got: id } })
    return { id, kind, headHash: 'h5', encumbrances: [{ id: 'PL1' }], restraint: { queue: [] }, openDisputes: ['D9'] }
  })
  built.ledger.answer('register:resolve', ({ argument }) => ({ id: argument.includes('ZL 2020') ? 'CN-AAA-1' : 'NONE' }))
  return built
}

test('a read tells its block and its tag, and 304 to whoever has it', async () => {
  const { send } = await reading()
  const answer = await send('GET', '/api/v1/ip-rights/CN-AAA-1')
  expect(answer.body).toMatchObject({ id: 'CN-AAA-1', kind: 'right', asOf: { block: 7, source: 'ledger' } })
  const tag = String(answer.headers['etag'])
  expect(tag).toMatch(/^"h5\.[0-9a-f]{16}"$/)
  const asked = (path: string, ifNoneMatch: string) => send('GET', `/api/v1${path}`, { headers: { 'if-none-match': ifNoneMatch } })
  expect(await asked('/ip-rights/CN-AAA-1', `"other", ${tag}`)).toMatchObject({ status: 304, body: {} })
  expect((await asked('/ip-rights/CN-AAA-1', '*')).status).toBe(304)
  expect((await asked('/ip-rights/CN-AAA-1', '"h5"')).status).toBe(200)
})

test('HEAD says what GET says in its head', async () => {
  const { send, app, token } = await reading()
  const url = '/api/v1/ip-rights/CN-AAA-1'
  const authorization = `Bearer ${await token('registrar')}`
  const tag = (await send('GET', url)).headers['etag']
  const head = await app.inject({ method: 'HEAD', url, headers: { authorization } })
  expect([head.statusCode, head.headers['etag'], head.body]).toEqual([200, tag, ''])
  const known = await app.inject({ method: 'HEAD', url, headers: { authorization, 'if-none-match': String(tag) } })
  expect([known.statusCode, known.body]).toEqual([304, ''])
})

test('a list has a weak tag, of what it says and not of the block', async () => {
  const { send, ledger } = await reading()
  ledger.answer('register:list', () => ({ items: [{ id: 'B' }] }))
  const tag = String((await send('GET', '/api/v1/parties')).headers['etag'])
  expect(tag).toMatch(/^W\//)
  ledger.block += 1
  expect((await send('GET', '/api/v1/parties', { headers: { 'if-none-match': tag } })).status).toBe(304)
  ledger.answer('register:list', () => ({ items: [{ id: 'C' }] }))
  expect((await send('GET', '/api/v1/parties', { headers: { 'if-none-match': tag } })).status).toBe(200)
})

test('any printed number stands for the id', async () => {
  const { send } = await reading()
  expect((await send('GET', `/api/v1/ip-rights/${encodeURIComponent('ZL 2020 1')}`)).body['id']).toBe('CN-AAA-1')
  expect((await send('GET', '/api/v1/ip-rights/123')).status).toBe(404)
})

test('a block that came between makes the question be put again', async () => {
  const { send, ledger } = await reading()
  let came = false
  ledger.answer('register:members', () => {
    if (!came) ledger.block += 1
    came = true
    return { members: {}, epoch: { number: 1 } }
  })
  expect((await send('GET', '/api/v1/members')).body['asOf']).toEqual({ block: 8, source: 'ledger' })
  expect(ledger.sent).toHaveLength(2)
})

test('nouns have their kinds', async () => {
  const { send } = await reading()
  expect((await send('GET', '/api/v1/pledges/PL1')).body['kind']).toBe('pledge')
})

test('events come by the page, each with its block', async () => {
  const { send } = await reading()
  const first = await send('GET', '/api/v1/ip-rights/CN-AAA-1/events')
  expect(first.body).toMatchObject({ total: 5, head: 'h5', next: 2, items: [{ sequence: 1, block: 7 }, { sequence: 2 }] })
  expect((await send('GET', '/api/v1/ip-rights/CN-AAA-1/events?after=4')).body).not.toHaveProperty('next')
})

test.each(['events', 'chain-of-title', 'status-events'])(
  'no history is called complete by what was stated after it was read: %s',
  async (what) => {
    const { send, ledger } = await reading()
    let stated = false
    ledger.answer('register:read', () => ({ id: 'CN-AAA-1', ...(stated ? { registerCompleteTo: '2026-01-01' } : {}) }))
    ledger.answer('register:events', () => {
      stated = true
      return { events, head: 'h5', total: events.length }
    })
    const asked = async () => (await send('GET', `/api/v1/ip-rights/CN-AAA-1/${what}`)).body
    expect(await asked()).not.toHaveProperty('registerCompleteTo')
    expect(await asked()).toMatchObject({ registerCompleteTo: '2026-01-01' })
  },
)

test('status events are the coded ones, with stages from the table', async () => {
  const { send } = await reading()
  const { body } = await send('GET', '/api/v1/ip-rights/CN-AAA-1/status-events')
  const items = body['items'] as unknown as Record<string, unknown>[]
  expect(items.map((item) => item['statusEventCode'])).toEqual(['A-0-1-A00-A00-nap', 'A-1-1-Q00-Q00-nap-PB01', 'N-1-6-H00-H00-nap'])
  expect(items[1]).toMatchObject({
    nationalEventCode: 'PB01',
    keyEventCode: 'Q00',
    eventDate: '2021-01-01',
    chain: { txId: 't2', block: 7 },
  })
})

test('the chain of title tells effect and registration apart', async () => {
  const { send } = await reading()
  expect((await send('GET', '/api/v1/ip-rights/CN-AAA-1/chain-of-title')).body['items']).toMatchObject([
    { holders: [{ party: 'P1' }], from: '2021-01-01', to: '2021-12-01', by: { event: 'published' } },
    { holders: [{ party: 'P2' }], from: '2021-12-01', registeredOn: '2022-01-01', by: { event: 'transferred', dealing: 'D1' } },
  ])
})

test('encumbrances are those the register reads', async () => {
  const { send } = await reading()
  const { body } = await send('GET', '/api/v1/ip-rights/CN-AAA-1/encumbrances')
  expect(body).toMatchObject({ pledges: [{ id: 'PL1' }], freezes: { queue: [] }, disputes: ['D9'], headHash: 'h5' })
})

test('a list goes on after an id', async () => {
  const { send, ledger } = await reading()
  ledger.answer('register:list', ({ argument }) => ({ items: [{ id: 'B' }], next: 'B', asked: argument }))
  const { body } = await send('GET', '/api/v1/parties?after=A&limit=1')
  expect(body).toMatchObject({ items: [{ id: 'B' }], page: { limit: 1, after: 'A', next: 'B' } })
  expect(JSON.parse(ledger.sent[0]?.invocation.argument ?? '')).toEqual({ kind: 'party', after: 'A', limit: 1 })
})

test('what a caller may do, where, and the refusal of what it may not', async () => {
  const { send, ledger } = await reading()
  ledger.answer('register:availableCommands', () => ({
    head: 'h5',
    commands: [
      { contract: 'rights', command: 'payFee', available: true },
      { contract: 'pledges', command: 'propose', available: false, refusal: { code: 'FROZEN' } },
    ],
  }))
  expect((await send('GET', '/api/v1/ip-rights/CN-AAA-1/available-commands')).body['items']).toEqual([
    { command: 'rights:payFee', available: true, method: 'POST', href: '/api/v1/ip-rights/CN-AAA-1/pay-fee' },
    {
      command: 'pledges:propose',
      available: false,
      method: 'POST',
      href: '/api/v1/pledges',
      refusal: {
        code: 'FROZEN',
        legalSource: 'CPL art. 106',
        title: { 'zh-CN': '权利已被法院保全', en: 'A court has frozen the right' },
        remedies: [],
      },
    },
  ])
})
