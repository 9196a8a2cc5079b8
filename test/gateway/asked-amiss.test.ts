import { build, closeAll } from './build.js'

afterEach(closeAll)

test('a debt ends on a day that there is', async () => {
  const { send, ledger } = await build()
  ledger.answer('register:pledgeCheck', () => ({ results: [] }))
  const asked = (debtTermEnd: string) => send('POST', '/api/v1/pledge-checks?signed=false', { body: { rights: ['CN-AAA-1'], debtTermEnd } })
  for (const day of ['2027-02-30', '2027-13-01'])
    expect(await asked(day)).toMatchObject({ status: 400, body: { code: 'MALFORMED', target: '/debtTermEnd' } })
  expect((await asked('2027-02-28')).status).toBe(200)
})

test('what a right is related to is read by whoever may read the register, not by who may ask where a right stands', async () => {
  const { app, token, ledger } = await build()
  ledger.answer('register:read', () => ({ id: 'CN-AAA-1', version: 1 }))
  const asked = async (scope: string, query: string) => {
    const headers = { authorization: `Bearer ${await token('registrar', { scope })}` }
    const { statusCode, body } = await app.inject({ url: `/api/v1/ip-rights/CN-AAA-1${query}`, headers })
    const { code, target } = JSON.parse(body) as { readonly code?: string; readonly target?: string }
    return { status: statusCode, code, target }
  }
  expect(await asked('ipr:status', '')).toMatchObject({ status: 200 })
  expect(await asked('ipr:status', '?expand=holders')).toEqual({ status: 403, code: 'SCOPE_MISSING', target: 'expand' })
  // Relations stand in the index, and there is none.
  expect(await asked('ipr:read', '?expand=holders')).toMatchObject({ status: 503, code: 'INDEX_BEHIND' })
})

test('a parameter that is not known is ignored and named in the peer’s lists too, one that the index alone answers is refused', async () => {
  const { send, ledger } = await build()
  ledger.answer('register:list', () => ({ items: [] }))
  const listed = (query: string) => send('GET', `/api/v1/parties?consistency=ledger&${query}`)
  expect(await listed('colour=red')).toMatchObject({ status: 200, body: { warnings: [{ code: 'UNKNOWN_PARAMETER', target: 'colour' }] } })
  expect(await listed('q=x')).toMatchObject({ status: 400, body: { code: 'MALFORMED', target: 'q' } })
})
