import { commands } from '@ip-rights-ledger/chaincode/domain'
import { build, closeAll, type Built } from '../build.js'

afterEach(closeAll)

const takeOver = '/ip-rights/take-over'
const fee = '/ip-rights/CN-AAA-1/pay-fee'
const bodies: Readonly<Record<string, object>> = { [takeOver]: { number: '1' }, [fee]: { year: 2 } }

/** A gateway whose ledger takes both acts, and what its registrar sends with a token of one scope. */
async function registrars() {
  const built = await build()
  for (const act of ['rights:takeOver', 'rights:payFee'])
    built.ledger.answer(act, () => ({ id: 'CN-AAA-1', noun: 'ip-rights', events: [] }))
  const send = async (scope: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: object, more: Record<string, string> = {}) => {
    const headers = { authorization: `Bearer ${await built.token('registrar', { scope })}`, ...more }
    return built.send(method, `/api/v1${path}`, { ...(body === undefined ? {} : { body }), headers })
  }
  return { built, send }
}

const acted = ({ ledger }: Built) => ledger.sent.filter(({ evaluated }) => !evaluated).map(({ invocation }) => invocation.name)

test('the tables say which acts keep the register itself', () => {
  const keeping = commands.filter(({ scope }) => scope === 'admin').map(({ contract, name }) => `${contract}:${name}`)
  expect(keeping).toEqual(['completions:state', 'rights:takeOver'])
})

test.each([
  [takeOver, 'ipr:admin', 'ipr:write'],
  [fee, 'ipr:write', 'ipr:admin'],
])('%s is done under %s, not under %s: by itself, in a batch, as a draft', async (path, right, wrong) => {
  const { built, send } = await registrars()
  const refused = (target?: string) => ({
    status: 403,
    body: { code: 'SCOPE_MISSING', detail: expect.stringContaining(right) as string, ...(target === undefined ? {} : { target }) },
  })
  const batch = { items: [{ method: 'POST', path, body: bodies[path] }] }
  const draft = { path: `/api/v1${path}`, body: bodies[path] }
  expect(await send(wrong, 'POST', path, bodies[path])).toMatchObject(refused())
  expect(await send(wrong, 'POST', '/batches', batch, { 'idempotency-key': 'b' })).toMatchObject(refused('/items/0/path'))
  expect(await send(wrong, 'POST', '/batches', { ...batch, atomic: true })).toMatchObject(refused('/items/0/path'))
  expect(await send(wrong, 'POST', '/transaction-drafts', draft, { 'idempotency-key': 'd' })).toMatchObject(refused('/path'))
  expect(acted(built)).toEqual([])

  expect((await send(right, 'POST', path, bodies[path])).status).toBe(201)
  // Nothing was kept under the keys that were refused.
  expect((await send(right, 'POST', '/batches', batch, { 'idempotency-key': 'b' })).body['results']).toMatchObject([{ status: 201 }])
  const drafted = await send(right, 'POST', '/transaction-drafts', draft, { 'idempotency-key': 'd' })
  expect(drafted.status).toBe(201)
  expect(acted(built)).toHaveLength(2)

  const steps = `/transaction-drafts/${String(drafted.body['id'])}`
  expect(await send(wrong, 'POST', `${steps}/proposal`, {})).toMatchObject(refused())
  const signature = 'MEUCIQ=='.repeat(8)
  for (const step of ['proposal-signature', 'transaction-signature'])
    expect(await send(wrong, 'PUT', `${steps}/${step}`, { signature })).toMatchObject(refused())
  expect((await send(right, 'POST', `${steps}/proposal`, {})).body['code']).not.toBe('SCOPE_MISSING')
  // How far an act has come is seen by whoever may act at all.
  expect((await send(right, 'GET', '/operations')).body['items']).toHaveLength(3)
})
