import { commandsOf } from '@ip-rights-ledger/chaincode/domain'
import { tables } from '../domain/plant-variety.js'
import { build, closeAll, type Built } from './build.js'

afterEach(closeAll)

interface Described {
  readonly paths: Readonly<
    Record<string, { readonly post?: { readonly summary: string; readonly description: string; readonly requestBody: object } }>
  >
}

const open = (): Promise<Built> => build({ commands: commandsOf(tables), rightTypes: tables.rightTypes })
const filing = {
  rightType: 'PV',
  particulars: { denomination: '郑单958', taxon: 'Zea mays L.' },
  holdings: { kind: 'sole', holders: [{ party: 'P1' }] },
}
const fee = { amount: { amount: '1100.00', currency: 'CNY' }, receipt: 'R1' }

test('each command of a type that a table adds is a route whose body the table checks', async () => {
  const { send, ledger } = await open()
  ledger.answer('rights:grantVariety', () => ({ id: 'CN-PV-1', noun: 'ip-rights', events: [{ type: 'granted' }] }))
  const granted = await send('POST', '/api/v1/ip-rights/CN-PV-1/grant-variety', { body: fee })
  expect([granted.status, granted.headers['location']]).toEqual([201, '/api/v1/ip-rights/CN-PV-1'])
  const [sent] = ledger.sent
  expect(sent?.invocation).toMatchObject({ contract: 'rights', name: 'grantVariety' })
  expect(JSON.parse(sent?.invocation.argument ?? '')).toMatchObject({ id: 'CN-PV-1', body: fee })
  const wrong = await send('POST', '/api/v1/ip-rights/CN-PV-1/grant-variety', { body: { ...fee, receipt: 5 } })
  expect([wrong.status, wrong.body['code'], wrong.body['target']]).toEqual([400, 'MALFORMED', '/receipt'])
  ledger.answer('rights:endVariety', () => ({ id: 'CN-PV-1', noun: 'ip-rights', events: [] }))
  expect((await send('POST', '/api/v1/ip-rights/CN-PV-1/end-variety')).status).toBe(201)
})

test('it is filed beside the others, in the open as its table says, with its own particulars', async () => {
  const { send, ledger } = await open()
  ledger.answer('rights:file', () => ({ id: 'CN-PV-2', noun: 'ip-rights', events: [] }))
  expect((await send('POST', '/api/v1/ip-rights', { user: 'agent', body: filing })).status).toBe(201)
  expect(ledger.sent.at(-1)?.invocation).not.toHaveProperty('transient')
  const body = { ...filing, particulars: { ...filing.particulars, claims: 1 } }
  const mixed = await send('POST', '/api/v1/ip-rights', { user: 'agent', body })
  expect([mixed.status, mixed.body['code'], mixed.body['target']]).toEqual([400, 'MALFORMED', '/particulars/claims'])
})

test('the description has its paths, titles and fields', async () => {
  const { app } = await open()
  const { paths } = (await app.inject('/api/openapi.json')).json<Described>()
  const grant = paths['/api/v1/ip-rights/{id}/grant-variety']?.post
  expect(grant?.summary).toBe('Grant 授权')
  expect(grant?.description).toMatch(/^By registrar\b.*made up/)
  expect(Object.keys(paths)).toContain('/api/v1/ip-rights/{id}/end-variety')
  expect(JSON.stringify(paths['/api/v1/ip-rights']?.post?.requestBody)).toContain('denomination')
})
