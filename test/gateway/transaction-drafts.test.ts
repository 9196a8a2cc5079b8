import { createHash } from 'node:crypto'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { LedgerFailure } from '../../gateway/src/ledger/ledger-failure.js'
import { Sealing } from '../../gateway/src/store/sealing.js'
import { Store } from '../../gateway/src/store/store.js'
import { build, closeAll, type Answered, type Built } from './build.js'
import { FakeLedger, refused } from './fake-ledger.js'
import { memberAuthority, OwnKey } from './member-authority.js'

afterEach(closeAll)

const body = { rights: [{ ipRightId: 'CN-PAT-1' }] }
const path = '/api/v1/pledges'
const user = 'loan-officer'
const base = '/api/v1/transaction-drafts'

/** A loan officer with a certified key, at a gateway whose ledger takes pledges. */
class Signer {
  readonly gateway: Built
  readonly store: Store
  readonly key: OwnKey

  private constructor(gateway: Built, store: Store, key: OwnKey) {
    this.gateway = gateway
    this.store = store
    this.key = key
  }

  static async start(kept: { store?: Store; sealing?: Sealing } = {}): Promise<Signer> {
    const ledger = new FakeLedger()
    ledger.answer('pledges:propose', () => ({ id: 'PL1', noun: 'pledges', events: [{ type: 'pledgeProposed' }] }))
    const store = kept.store ?? (await Store.open({ file: ':memory:' }))
    const gateway = await build({ ledger, store, authority: await memberAuthority(ledger.users), ...kept })
    const signer = new Signer(gateway, store, new OwnKey())
    const { status } = await signer.send('POST', '/api/v1/enrolments', { certificateRequest: await signer.key.request([{ CN: [user] }]) })
    expect(status).toBe(201)
    return signer
  }

  send(method: 'GET' | 'POST' | 'PUT', url: string, given?: unknown, as = user, headers: Record<string, string> = {}): Promise<Answered> {
    return this.gateway.send(method, url, { user: as, headers, ...(given === undefined ? {} : { body: given }) })
  }

  async draft(more: object = {}, headers?: Record<string, string>): Promise<string> {
    const { status, body: drafted } = await this.send('POST', base, { path, body, ...more }, user, headers)
    expect([status, drafted['state']]).toEqual([201, 'drafted'])
    return String(drafted['id'])
  }

  async proposal(id: string): Promise<Record<string, string>> {
    const { status, body: toSign } = await this.send('POST', `${base}/${id}/proposal`)
    expect([status, toSign['state']]).toEqual([201, 'proposed'])
    return toSign
  }

  endorse(id: string, signature: string): Promise<Answered> {
    return this.send('PUT', `${base}/${id}/proposal-signature`, { signature })
  }

  submit(id: string, signature: string, headers?: Record<string, string>): Promise<Answered> {
    return this.send('PUT', `${base}/${id}/transaction-signature`, { signature }, user, headers)
  }

  /** Signs twice; answers what the second signature was answered. */
  async complete(id: string): Promise<Answered> {
    const { bytes = '' } = await this.proposal(id)
    const { body: endorsed } = await this.endorse(id, this.key.sign(bytes))
    return this.submit(id, this.key.sign(endorsed['bytes'] ?? ''))
  }

  /** As if the bytes had been given out so many milliseconds before now. */
  async age(id: string, ms: number): Promise<void> {
    const builtAt = new Date(Date.now() - ms).toISOString()
    await this.store.db.updateTable('draft').set({ builtAt }).where('id', '=', id).execute()
  }
}

const codes = ({ status, body: answered }: Answered) => [status, answered['code']]

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

test('a repeated draft is the first one; another under its key is refused', async () => {
  const signer = await Signer.start()
  const id = await signer.draft({}, { 'idempotency-key': 'one' })
  const again = await signer.send('POST', base, { path, body }, user, { 'idempotency-key': 'one' })
  expect([again.status, again.headers['idempotency-replayed'], again.body['id']]).toEqual([201, 'true', id])
  const other = await signer.send('POST', base, { path, body: { rights: [] } }, user, { 'idempotency-key': 'one' })
  expect(codes(other)).toEqual([422, 'REQUEST_KEY_REUSED'])
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
  ['in base64url', ({ key }, bytes) => key.sign(bytes).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_').concat('_')],
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

test('nothing is given out to be signed before all named have approved these very terms', async () => {
  const signer = await Signer.start()
  const id = await signer.draft({ approvers: ['agent', 'auditor'] })
  const approve = (as: string, termsHash: unknown) => signer.send('PUT', `${base}/${id}/approval`, { termsHash }, as)
  const { body: seen } = await signer.send('GET', `${base}/${id}`, undefined, 'agent')
  expect(codes(await approve('agent', '0'.repeat(64)))).toEqual([400, 'MALFORMED'])
  expect(codes(await approve(user, seen['termsHash']))).toEqual([403, 'ROLE_NOT_ALLOWED'])
  expect(codes(await approve('registrar', seen['termsHash']))).toEqual([404, 'NOT_FOUND'])
  const { status, body: approved } = await approve('agent', seen['termsHash'])
  expect([status, approved['approvals']]).toEqual([200, [{ user: 'agent', approvedAt: expect.any(String) }]])
  const early = await signer.send('POST', `${base}/${id}/proposal`)
  expect([...codes(early), early.body['detail']]).toEqual([409, 'APPROVAL_MISSING', 'expected the approval of auditor'])
})

test.each([[[user]], [['nobody']], [['agent', 'agent']]])('approvers %j are refused', async (approvers) => {
  const signer = await Signer.start()
  const { status, body: answered } = await signer.send('POST', base, { path, body, approvers })
  expect([status, answered['code']]).toEqual([400, 'MALFORMED'])
  expect(answered['target']).toMatch(/^\/approvers\/\d$/)
})

test('a draft is its caller’s: others do not see it, an approver does not sign it', async () => {
  const signer = await Signer.start()
  const id = await signer.draft({ approvers: ['agent'] })
  expect(codes(await signer.send('GET', `${base}/${id}`, undefined, 'registrar'))).toEqual([404, 'NOT_FOUND'])
  expect(codes(await signer.send('POST', `${base}/${id}/proposal`, {}, 'agent'))).toEqual([403, 'ROLE_NOT_ALLOWED'])
})

test.each<[string, object, string]>([
  ['a path of no command', { path: '/api/v1/nothing', body: {} }, '/path'],
  ['a path outside', { path: '/pledges', body }, '/path'],
  ['a query', { path: `${path}?simulate=true`, body }, '/path'],
  ['an id that cannot be', { path: '/api/v1/pledges/%00/register', body: {} }, '/path'],
  ['an undecodable id', { path: '/api/v1/pledges/%zz/register', body: {} }, '/path'],
  ['a body the command does not take', { path, body: { ...body, more: 1 } }, '/body/more'],
  ['a body that lacks something', { path, body: {} }, '/body/rights'],
  ['a head where no right is meant', { path, body, expectedHead: 'a'.repeat(64) }, '/expectedHead'],
])('%s is refused and named', async (_what, draft, target) => {
  const signer = await Signer.start()
  const { status, body: answered } = await signer.send('POST', base, draft)
  expect([status, answered['code'], answered['target']]).toEqual([400, 'MALFORMED', target])
})

test('no certified key, or none that is in force, or not the one named: nothing is built', async () => {
  const signer = await Signer.start()
  const id = await signer.draft()
  const digest = await signer.send('POST', `${base}/${id}/proposal`, { certificateDigest: 'a'.repeat(64) })
  expect(codes(digest)).toEqual([409, 'OWN_CERTIFICATE_MISSING'])
  await signer.store.db
    .updateTable('enrolment')
    .set({ notAfter: new Date(Date.now() - 1).toISOString() })
    .execute()
  expect(codes(await signer.send('POST', `${base}/${id}/proposal`))).toEqual([409, 'OWN_CERTIFICATE_MISSING'])
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
