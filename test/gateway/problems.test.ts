import { build, closeAll } from './build.js'
import { refused } from './fake-ledger.js'

afterEach(closeAll)

const fee = '/api/v1/ip-rights/CN-AAA-1/pay-fee'

test('a refusal of the rules is a problem with its legal source, both languages and the way out', async () => {
  const { send, ledger } = await build()
  const remedies = [{ act: 'ask the court to lift', source: 'CPL art. 107' }]
  ledger.failures.push(refused({ code: 'FROZEN', params: { until: '2027-01-01' }, target: '/rights/0', remedies }))
  const { status, body, headers } = await send('POST', fee, {
    body: { year: 2 },
    headers: { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5', 'x-request-id': 'mine-1' },
  })
  expect(status).toBe(409)
  expect(headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(headers['content-language']).toBe('zh-CN')
  expect(headers['correlation-id']).toBe('mine-1')
  expect(body).toEqual({
    type: '/problems/frozen',
    title: '权利已被法院保全',
    status: 409,
    detail: 'until: 2027-01-01',
    code: 'FROZEN',
    message: '权利已被法院保全: until: 2027-01-01',
    target: '/rights/0',
    refusal: {
      code: 'FROZEN',
      legalSource: 'CPL art. 106',
      title: { 'zh-CN': '权利已被法院保全', en: 'A court has frozen the right' },
      params: { until: '2027-01-01' },
      remedies,
    },
    instance: fee,
    requestId: 'mine-1',
  })
})

test('English where no language is asked for; the type leads to the catalogue', async () => {
  const { send, app, ledger } = await build()
  ledger.failures.push(refused({ code: 'FROZEN' }))
  const { body } = await send('POST', fee, { body: { year: 2 } })
  expect(body['title']).toBe('A court has frozen the right')
  const entry = await app.inject(String(body['type']))
  expect(entry.json()).toMatchObject({ code: 'FROZEN', status: 409, source: 'CPL art. 106' })
})

test('an unforeseen fault says nothing of itself', async () => {
  const { send, ledger } = await build()
  ledger.answer('rights:payFee', () => {
    throw new Error('secret words in /some/path')
  })
  const { status, body } = await send('POST', fee, { body: { year: 2 } })
  expect([status, body['code']]).toEqual([500, 'INTERNAL'])
  expect(JSON.stringify(body)).not.toContain('secret')
})

test('a code that no catalogue has is the ledger’s fault', async () => {
  const { send, ledger } = await build()
  ledger.failures.push(refused({ code: 'NEVER_HEARD_OF' }))
  expect((await send('POST', fee, { body: { year: 2 } })).status).toBe(502)
})
