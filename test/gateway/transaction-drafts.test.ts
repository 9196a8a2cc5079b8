import { DraftRows } from '../../gateway/src/store/draft-rows.js'
import { closeAll } from './build.js'
import { base, body, codes, path, Signer, user } from './draft-signer.js'

afterEach(closeAll)

test('a repeated draft is the first one; another under its key is refused', async () => {
  const signer = await Signer.start()
  const id = await signer.draft({}, { 'idempotency-key': 'one' })
  const again = await signer.send('POST', base, { path, body }, user, { 'idempotency-key': 'one' })
  expect([again.status, again.headers['idempotency-replayed'], again.body['id']]).toEqual([201, 'true', id])
  const other = await signer.send('POST', base, { path, body: { rights: [] } }, user, { 'idempotency-key': 'one' })
  expect(codes(other)).toEqual([422, 'REQUEST_KEY_REUSED'])
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

test('a caller has so many that are not recorded; one that is makes room, and so does one long left', async () => {
  const signer = await Signer.start()
  const rows = new DraftRows(signer.store.db)
  const id = await signer.draft()
  const row = await rows.find(id)
  if (!row) throw new Error('expected the draft that was made, got none')
  const [now, longAgo] = [Date.now(), Date.now() - 91 * 86_400_000].map((ms) => new Date(ms).toISOString())
  const like = (n: number, draftedAt = now ?? '') => rows.add({ ...row, id: `${id}-${n}`, requestId: `r-${n}`, draftedAt })
  for (let n = 0; n < 499; n += 1) await like(n)
  const one = { path, body }
  expect(codes(await signer.send('POST', base, one))).toEqual([409, 'QUOTA_REACHED'])
  expect((await signer.complete(id)).status).toBe(201)
  expect((await signer.send('POST', base, one)).status).toBe(201)
  expect(codes(await signer.send('POST', base, one))).toEqual([409, 'QUOTA_REACHED'])
  await like(500, longAgo)
  expect(codes(await signer.send('POST', base, one))).toEqual([409, 'QUOTA_REACHED'])
  expect(await rows.find(`${id}-500`)).toBeUndefined()
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
