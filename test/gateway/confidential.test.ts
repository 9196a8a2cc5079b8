import { build, closeAll } from './build.js'

afterEach(closeAll)

test('a secret travels as transient data to the registrar alone; the argument says nothing of it', async () => {
  const { send, ledger } = await build()
  ledger.answer('rights:file', () => ({ id: 'CN-AAA-X', noun: 'ip-rights', events: [] }))
  const answer = await send('POST', '/api/v1/ip-rights', { user: 'agent', body: { rightType: 'AAA', title: 'hush' } })
  expect(answer.status).toBe(201)
  const sent = ledger.sent.find((each) => each.invocation.name === 'file')?.invocation
  expect(sent?.endorsers).toEqual(['IpOfficeMSP'])
  expect(JSON.parse(sent?.transient?.['command'] ?? '')).toMatchObject({ body: { rightType: 'AAA', title: 'hush' } })
  expect(Object.keys(JSON.parse(sent?.argument ?? ''))).toEqual(['requestId'])
})

test('another member’s gateway does not take it', async () => {
  const { send, ledger } = await build({ member: 'copyright-office', mspId: 'CopyrightOfficeMSP' })
  const answer = await send('POST', '/api/v1/ip-rights', { user: 'agent', body: { rightType: 'AAA', title: 'hush' } })
  expect([answer.status, answer.body['code']]).toEqual([409, 'FILE_AT_THE_REGISTRAR'])
  expect(answer.body).toMatchObject({ refusal: { remedies: [{ act: 'file at the gateway of IpOfficeMSP' }] } })
  expect(JSON.stringify(ledger.sent)).not.toContain('hush')
})

test('of two ways to file the body’s right type tells which', async () => {
  const { send, ledger } = await build({ member: 'copyright-office', mspId: 'CopyrightOfficeMSP' })
  ledger.answer('rights:file', () => ({ id: 'CN-BBB-X', noun: 'ip-rights', events: [] }))
  const answer = await send('POST', '/api/v1/ip-rights', { user: 'agent', body: { rightType: 'BBB', name: 'open' } })
  expect(answer.status).toBe(201)
  expect(ledger.sent.at(-1)?.invocation).not.toHaveProperty('transient')
  const mixed = await send('POST', '/api/v1/ip-rights', { user: 'agent', body: { rightType: 'BBB', name: 'open', title: 'both' } })
  expect([mixed.status, mixed.body['code']]).toEqual([400, 'MALFORMED'])
})

test('publication takes the content from the registrar’s own peer', async () => {
  const { send, ledger } = await build()
  ledger.answer('register:confidential', () => ({ content: { title: 'hush' } }))
  ledger.answer('rights:publish', () => ({ id: 'CN-AAA-1', noun: 'ip-rights', events: [] }))
  expect((await send('POST', '/api/v1/ip-rights/CN-AAA-1/publish', { body: {} })).status).toBe(201)
  expect(JSON.parse(ledger.sent.at(-1)?.invocation.argument ?? '')).toMatchObject({ body: { content: { title: 'hush' } } })
})
