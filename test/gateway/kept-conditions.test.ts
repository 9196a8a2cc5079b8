import { build, closeAll, type Built } from './build.js'
import { FakeLedger } from './fake-ledger.js'

afterEach(closeAll)

const right = 'CN-AAA-1'

async function gateway(): Promise<Built & { readonly done: () => number }> {
  const ledger = new FakeLedger()
  ledger.answer('rights:payFee', () => ({ id: right, noun: 'ip-rights', events: [{ type: 'feePaid' }] }))
  ledger.answer('parties:enter', () => ({ id: 'P1', noun: 'parties', events: [] }))
  ledger.answer('governance:bumpEpoch', () => ({ id: 'E', noun: 'governance', events: [] }))
  ledger.answer('register:due', () => ({ due: [] }))
  const built = await build({ ledger })
  return { ...built, done: () => ledger.sent.filter(({ evaluated }) => !evaluated).length }
}

const draft = { path: '/api/v1/parties', body: {} }
const list = { name: 'a', rights: [right] }

test.each<['POST' | 'PUT' | 'PATCH' | 'DELETE', string, object | undefined]>([
  ['POST', '/clock-runs', {}],
  ['POST', '/transaction-drafts', draft],
  ['POST', '/watchlists', list],
  ['PUT', '/watchlists/W', list],
  ['DELETE', '/watchlists/W', undefined],
  ['POST', '/webhook-endpoints', { url: 'https://receiver.example/' }],
  ['PATCH', '/webhook-endpoints/W', { enabled: false }],
  ['POST', '/evidence-packages', { ipRightId: right }],
  ['POST', '/enrolments', { certificateRequest: 'x' }],
])('%s %s is not done where it is only to be tried, or only at some version', async (method, path, body) => {
  const { send, done } = await gateway()
  const tried = await send(method, `/api/v1${path}?simulate=true`, { body })
  expect([tried.status, tried.body['code'], tried.body['target']]).toEqual([400, 'MALFORMED', 'simulate'])
  const bound = await send(method, `/api/v1${path}`, { body, headers: { 'if-match': '"3"' } })
  expect([bound.status, bound.body['code'], bound.body['target']]).toEqual([400, 'MALFORMED', 'If-Match'])
  expect(done()).toBe(0)
})

test('what makes a thing is bound to no version of it, alone and in a batch', async () => {
  const { send, done } = await gateway()
  const alone = await send('POST', '/api/v1/parties', { body: {}, headers: { 'if-match': '"1"' } })
  expect([alone.status, alone.body['target']]).toEqual([400, 'If-Match'])
  const batch = { items: [{ method: 'POST', path: '/parties', ifMatch: '"1"' }] }
  const several = await send('POST', '/api/v1/batches', { body: batch })
  expect(several.body['results']).toMatchObject([{ status: 400, problem: { target: 'If-Match' } }])
  const whole = await send('POST', '/api/v1/batches', {
    body: { items: [{ method: 'POST', path: '/parties' }] },
    headers: { 'if-match': '"1"' },
  })
  expect([whole.status, whole.body['target']]).toEqual([400, 'If-Match'])
  expect(done()).toBe(0)
})

test('what asks only, and what is said not to be tried, goes on', async () => {
  const { send } = await gateway()
  expect((await send('POST', '/api/v1/clock-runs?simulate=false', { body: {} })).status).toBe(201)
  const asked = await send('POST', '/api/v1/pledge-checks?simulate=true&signed=false', {
    body: { rights: [right] },
    headers: { 'if-match': '"1"' },
  })
  expect(asked.body['target']).toBeUndefined()
})
