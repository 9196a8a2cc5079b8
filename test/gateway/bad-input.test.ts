import { build, closeAll, type Built } from './build.js'

afterEach(closeAll)

const fee = '/api/v1/ip-rights/CN-AAA-1/pay-fee'

/** Sends a body as text and gives status, code and target; nothing of it may reach the ledger. */
async function refusal(built: Built, body: string, headers: Record<string, string> = {}): Promise<unknown[]> {
  const answer = await built.send('POST', fee, { body, headers: { 'content-type': 'application/json', ...headers } })
  expect(built.ledger.sent).toEqual([])
  return [answer.status, answer.body['code'], answer.body['target']]
}

test.each([
  ['malformed JSON', '{"year":', [400, 'MALFORMED', '/year']],
  ['an unknown member', '{"year":2,"owner":"me"}', [400, 'MALFORMED', '/owner']],
  ['a member with a slash in its name', '{"year":2,"a/b":1}', [400, 'MALFORMED', '/a~1b']],
  ['a wrong type', '{"year":"2"}', [400, 'MALFORMED', '/year']],
  ['a fraction', '{"year":2.5}', [400, 'MALFORMED', '/year']],
  ['null for absent', '{"year":null}', [400, 'MALFORMED', '/year']],
  ['a missing member', '{}', [400, 'MALFORMED', '/year']],
  ['an array for an object', '[1]', [400, 'MALFORMED', '']],
  ['__proto__', '{"year":2,"__proto__":{"x":1}}', [400, 'MALFORMED', '/__proto__']],
  ['a prototype under constructor', '{"year":2,"constructor":{"prototype":{}}}', [400, 'MALFORMED', '/constructor']],
  ['a name twice', '{"year":2,"year":3}', [400, 'MALFORMED', '/year']],
  ['NUL', '{"year":2,"mandateId":"a\\u0000b"}', [400, 'MALFORMED', '/mandateId']],
  ['a lone surrogate', '{"year":2,"mandateId":"\\ud800"}', [400, 'MALFORMED', '/mandateId']],
  ['a right-to-left override', '{"year":2,"mandateId":"\\u202eABC"}', [400, 'MALFORMED', '/mandateId']],
  ['deep nesting', '['.repeat(200) + ']'.repeat(200), [400, 'MALFORMED', expect.any(String)]],
])('%s', async (_name, body, expected) => {
  expect(await refusal(await build(), body)).toEqual(expected)
})

test('an oversize body, another media type, an answer nobody accepts', async () => {
  const built = await build()
  expect((await refusal(built, JSON.stringify({ year: 2, mandateId: 'x'.repeat(300_000) }))).slice(0, 2)).toEqual([413, 'BODY_TOO_LARGE'])
  expect((await refusal(built, '<a/>', { 'content-type': 'application/xml' })).slice(0, 2)).toEqual([415, 'MEDIA_TYPE_UNSUPPORTED'])
  expect((await refusal(built, '{"year":2}', { accept: 'text/html' })).slice(0, 2)).toEqual([406, 'NOT_ACCEPTABLE'])
})

test.each(['CN-AAA-1%00', '%E2%80%AEAAA', '%ED%A0%80', '%'])('the id %s', async (id) => {
  const { send, ledger } = await build()
  const answer = await send('GET', `/api/v1/ip-rights/${id}`)
  expect([answer.status, answer.body['code']]).toEqual([400, 'MALFORMED'])
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(ledger.sent).toEqual([])
})

test.each([
  ['POST', '/webhook-endpoints/E/test'],
  ['POST', '/webhook-endpoints/E/rotate-secret'],
  ['POST', '/webhook-endpoints/E/deliveries/1/resend'],
  ['DELETE', '/webhook-endpoints/E'],
  ['DELETE', '/watchlists/W'],
] as const)('%s %s takes no body, and says so of one that says something', async (method, path) => {
  const { send } = await build()
  const told = async (body?: unknown) => {
    const answer = await send(method, `/api/v1${path}`, body === undefined ? {} : { body })
    return [answer.status, answer.body['code'], answer.body['target']]
  }
  expect(await told({ 'a/b': 1 })).toEqual([400, 'MALFORMED', '/a~1b'])
  expect(await told([1])).toEqual([400, 'MALFORMED', '/0'])
  expect(await told('"x"')).toEqual([400, 'MALFORMED', ''])
  for (const nothing of [undefined, {}]) expect(await told(nothing)).toEqual([404, 'NOT_FOUND', 'id'])
  const elsewhere = await send(method, '/api/v1/nothing', { body: { a: 1 } })
  expect(elsewhere.status).toBe(404)
})

test('unknown paths and methods', async () => {
  const { send } = await build()
  expect((await send('GET', '/api/v1/nothing')).status).toBe(404)
  const wrong = await send('GET', fee)
  expect([wrong.status, wrong.headers['allow']]).toEqual([405, 'POST'])
})

test('an unknown query parameter is named, not refused', async () => {
  const { send, ledger } = await build()
  ledger.answer('register:read', () => ({ id: 'CN-AAA-1', status: 'open' }))
  const answer = await send('GET', '/api/v1/ip-rights/CN-AAA-1?colour=red')
  expect(answer.status).toBe(200)
  expect(answer.body['warnings']).toEqual([{ code: 'UNKNOWN_PARAMETER', target: 'colour', message: expect.any(String) }])
  expect((await send('GET', '/api/v1/ip-rights?limit=1000')).body['target']).toBe('limit')
})
