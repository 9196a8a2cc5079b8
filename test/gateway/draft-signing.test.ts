import { createHash } from 'node:crypto'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { LedgerFailure } from '../../gateway/src/ledger/ledger-failure.js'
import { Sealing } from '../../gateway/src/store/sealing.js'
import { Store } from '../../gateway/src/store/store.js'
import { build, closeAll } from './build.js'
import { base, body, codes, path, Signer, user } from './draft-signer.js'
import { refused } from './fake-ledger.js'
import { OwnKey } from './member-authority.js'

afterEach(closeAll)

test('a command is drafted without time, built with the caller’s certificate, signed twice and recorded', async () => {
  const signer = await Signer.start()
  const id = await signer.draft({}, { 'idempotency-key': 'one' })
  const { body: drafted } = await signer.send('GET', `${base}/${id}`)
  expect(drafted['terms']).toEqual({
    channel: 'ip-rights',
    chaincode: 'ip-rights-ledger',
    transaction: 'pledges:propose',
    command: { requestId: createHash('sha256').update(`${user}|one`).digest('hex'), body },
  })
  expect(drafted['termsHash']).toBe(createHash('sha256').update(canonical(drafted['terms'])).digest('hex'))

  const toSign = await signer.proposal(id)
  expect(toSign['digest']).toBe(
    createHash('sha256')
      .update(Buffer.from(toSign['bytes'] ?? '', 'base64'))
      .digest('hex'),
  )
  const endorsed = await signer.endorse(id, signer.key.sign(toSign['bytes'] ?? ''))
  expect([endorsed.status, endorsed.body['state'], endorsed.body['txId']]).toEqual([200, 'endorsed', toSign['txId']])
  expect(signer.gateway.ledger.ordered).toEqual([])

  const signature = signer.key.sign(endorsed.body['bytes'] ?? '')
  const { status, body: written, headers } = await signer.submit(id, signature)
  expect([status, headers['location']]).toEqual([201, '/api/v1/pledges/PL1'])
  expect(written).toEqual({ id: 'PL1', noun: 'pledges', txId: toSign['txId'], block: 8, events: [{ type: 'pledgeProposed' }] })
  const { body: done } = await signer.send('GET', `${base}/${id}`)
  expect([done['state'], done['result']]).toEqual(['committed', written])

  const again = await signer.submit(id, signature)
  expect([again.status, again.headers['idempotency-replayed'], again.body]).toEqual([201, 'true', written])
  expect(signer.gateway.ledger.ordered).toEqual([toSign['txId']])
  expect(codes(await signer.send('POST', `${base}/${id}/proposal`))).toEqual([409, 'DRAFT_NOT_READY'])
})

test('a transaction larger than the ledger takes is told so before it is signed, and the same draft may be tried again', async () => {
  const signer = await Signer.start()
  const proposed = { type: 'pledgeProposed' }
  const answersWith = (...events: readonly object[]) =>
    signer.gateway.ledger.answer('pledges:propose', () => ({ id: 'PL1', noun: 'pledges', events }))
  answersWith({ ...proposed, words: 'x'.repeat(1024 * 1024) })
  const id = await signer.draft()
  const signature = signer.key.sign((await signer.proposal(id))['bytes'] ?? '')
  expect(codes(await signer.endorse(id, signature))).toEqual([413, 'TRANSACTION_TOO_LARGE'])
  expect((await signer.send('GET', `${base}/${id}`)).body['state']).toBe('proposed')
  answersWith(proposed)
  const { body: endorsed } = await signer.endorse(id, signature)
  expect((await signer.submit(id, signer.key.sign(endorsed['bytes'] ?? ''))).status).toBe(201)
})

test('what the ledger recorded under the same key is answered, and nothing is left to sign', async () => {
  const signer = await Signer.start()
  const done = await signer.send('POST', path, body, user, { 'idempotency-key': 'one' })
  expect(done.status).toBe(201)
  const id = await signer.draft({}, { 'idempotency-key': 'one' })
  const { bytes = '' } = await signer.proposal(id)
  const { status, body: answered } = await signer.endorse(id, signer.key.sign(bytes))
  expect([status, answered['state'], (answered['result'] as { txId?: string } | undefined)?.txId]).toEqual([
    200,
    'committed',
    done.body['txId'],
  ])
  expect(signer.gateway.ledger.ordered).toHaveLength(1)
})

test.each<[string, (signer: Signer, bytes: string) => string]>([
  ['of another key', (_signer, bytes) => new OwnKey().sign(bytes)],
  ['with a high S', ({ key }, bytes) => key.signHighS(bytes)],
  ['over other bytes', ({ key }, bytes) => key.sign(Buffer.concat([Buffer.from(bytes, 'base64'), Buffer.from(' ')]).toString('base64'))],
  ['that is not DER', () => Buffer.alloc(64, 1).toString('base64')],
  ['with bytes after it', ({ key }, bytes) => Buffer.concat([Buffer.from(key.sign(bytes), 'base64'), Buffer.from([0])]).toString('base64')],
  ['in base64 with a blank in it', ({ key }, bytes) => key.sign(bytes).replace(/^..../, '$& ')],
])('a signature %s is refused at both steps, and goes nowhere', async (_what, forged) => {
  const signer = await Signer.start()
  const { ledger } = signer.gateway
  const id = await signer.draft()
  const { bytes = '' } = await signer.proposal(id)
  expect(codes(await signer.endorse(id, forged(signer, bytes)))).toEqual([400, 'SIGNATURE_INVALID'])
  expect(ledger.sent.filter(({ evaluated }) => !evaluated)).toEqual([])
  const { body: endorsed } = await signer.endorse(id, signer.key.sign(bytes))
  expect(codes(await signer.submit(id, forged(signer, endorsed['bytes'] ?? '')))).toEqual([400, 'SIGNATURE_INVALID'])
  expect(ledger.ordered).toEqual([])
  expect((await signer.send('GET', `${base}/${id}`)).body['state']).toBe('endorsed')
})

test('bytes are good for a minute, at both steps; fetched again they are others', async () => {
  const signer = await Signer.start()
  const id = await signer.draft()
  const first = await signer.proposal(id)
  await signer.age(id, 61_000)
  expect(codes(await signer.endorse(id, signer.key.sign(first['bytes'] ?? '')))).toEqual([409, 'SIGNING_WINDOW_OVER'])
  const second = await signer.proposal(id)
  expect(second['txId']).not.toBe(first['txId'])
  expect(codes(await signer.endorse(id, signer.key.sign(first['bytes'] ?? '')))).toEqual([400, 'SIGNATURE_INVALID'])
  await signer.age(id, 50_000)
  const { body: endorsed } = await signer.endorse(id, signer.key.sign(second['bytes'] ?? ''))
  await signer.age(id, 61_000)
  expect(codes(await signer.submit(id, signer.key.sign(endorsed['bytes'] ?? '')))).toEqual([409, 'SIGNING_WINDOW_OVER'])
  expect(signer.gateway.ledger.ordered).toEqual([])
  expect((await signer.complete(id)).status).toBe(201)
})

test('each step waits for the one before', async () => {
  const signer = await Signer.start()
  const id = await signer.draft()
  expect(codes(await signer.endorse(id, signer.key.sign('AAAA')))).toEqual([409, 'DRAFT_NOT_READY'])
  expect(codes(await signer.submit(id, signer.key.sign('AAAA')))).toEqual([409, 'DRAFT_NOT_READY'])
})

test('an old certificate serves beside a newer one, where it is named', async () => {
  const signer = await Signer.start()
  const { body: first } = await signer.send('GET', '/api/v1/enrolments')
  const [{ certificateDigest }] = first['items'] as unknown as [{ certificateDigest: string }]
  await signer.send('POST', '/api/v1/enrolments', { certificateRequest: await new OwnKey().request([{ CN: [user] }]) })
  const id = await signer.draft()
  const { bytes = '' } = await signer.proposal(id)
  expect(codes(await signer.endorse(id, signer.key.sign(bytes)))).toEqual([400, 'SIGNATURE_INVALID'])
  const { body: toSign } = await signer.send('POST', `${base}/${id}/proposal`, { certificateDigest })
  expect((await signer.endorse(id, signer.key.sign(toSign['bytes'] ?? ''))).status).toBe(200)
})

test('a refusal at the endorsement is told, and the draft can be signed later', async () => {
  const signer = await Signer.start()
  const id = await signer.draft()
  signer.gateway.ledger.failures.push(refused({ code: 'FROZEN' }))
  const { bytes = '' } = await signer.proposal(id)
  expect(codes(await signer.endorse(id, signer.key.sign(bytes)))).toEqual([409, 'FROZEN'])
  expect((await signer.complete(id)).status).toBe(201)
})

test('a transaction that lost to another is void: its caller is told, and signs anew', async () => {
  const signer = await Signer.start()
  const id = await signer.draft()
  signer.gateway.ledger.commitFailures.push(new LedgerFailure('endorsementPolicy', 'ENDORSEMENT_POLICY_FAILURE'))
  expect(codes(await signer.complete(id))).toEqual([502, 'ENDORSEMENT_REFUSED'])
  signer.gateway.ledger.commitFailures.push(new LedgerFailure('concurrentChange', 'MVCC_READ_CONFLICT'))
  expect(codes(await signer.complete(id))).toEqual([409, 'CONCURRENT_CHANGE'])
  const { body: failed } = await signer.send('GET', `${base}/${id}`)
  expect([failed['state'], failed['failure']]).toMatchObject(['failed', { code: 'CONCURRENT_CHANGE' }])
  expect((await signer.complete(id)).status).toBe(201)
})

test('a signed draft whose process ended is recorded by the next one', async () => {
  const store = await Store.open({ file: ':memory:' })
  const sealing = Sealing.passing()
  const signer = await Signer.start({ store, sealing })
  const { ledger } = signer.gateway
  const id = await signer.draft()
  ledger.commitFailures.push(...Array.from({ length: 3 }, () => new LedgerFailure('commitPending', 'no status')))
  const { status } = await signer.complete(id)
  expect(status).toBe(202)
  await closeAll()
  ledger.commitFailures.length = 0
  const next = await build({ ledger, store, sealing })
  let state: unknown
  while (state !== 'committed') state = (await next.send('GET', `${base}/${id}`, { user })).body['state']
  await closeAll()
  await store.close()
})

test('what was drafted in secret goes to the registrar alone and lies sealed', async () => {
  const signer = await Signer.start()
  const { ledger } = signer.gateway
  ledger.answer('rights:file', () => ({ id: 'R1', noun: 'ip-rights', events: [] }))
  const secret = { rightType: 'AAA', title: 'Ein Geheimnis' }
  const id = await signer.draft({ path: '/api/v1/ip-rights', body: secret })
  await signer.proposal(id)
  const [row] = await signer.store.db.selectFrom('draft').selectAll().execute()
  expect(JSON.stringify(row)).not.toContain('Geheimnis')
  expect(Buffer.from(String(row?.proposal), 'base64').toString('latin1')).not.toContain('Geheimnis')
  expect((await signer.complete(id)).status).toBe(201)
  const [sent] = ledger.sent.filter(({ evaluated }) => !evaluated)
  expect(sent?.invocation.endorsers).toEqual(['IpOfficeMSP'])
  expect(sent?.invocation.argument).not.toContain('Geheimnis')

  const elsewhere = await signer.send('POST', base, { path: '/api/v1/ip-rights', body: { rightType: 'BBB', name: 'x' } })
  expect(elsewhere.status).toBe(201)
})

test('who was shown a draft is recorded', async () => {
  const signer = await Signer.start()
  const id = await signer.draft({ approvers: ['agent'] })
  await signer.send('GET', `${base}/${id}`, undefined, 'agent')
  const entries = await signer.store.db.selectFrom('accessLog').select('entry').execute()
  expect(entries.map(({ entry }) => (JSON.parse(entry) as { user: string }).user)).toEqual([user, 'agent'])
})
