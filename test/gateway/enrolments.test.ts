import 'reflect-metadata'
import { createHash, X509Certificate } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { Store } from '../../gateway/src/store/store.js'
import { build, closeAll, type Built } from './build.js'
import { FakeLedger } from './fake-ledger.js'
import { memberAuthority, OwnKey } from './member-authority.js'

afterEach(closeAll)

async function built(caUsers?: FakeLedger['users']): Promise<Built> {
  const ledger = new FakeLedger()
  return build({ ledger, authority: await memberAuthority(caUsers ?? ledger.users) })
}

const enrol = ({ send }: Built, certificateRequest: string, headers: Record<string, string> = {}) =>
  send('POST', '/api/v1/enrolments', { user: 'agent', body: { certificateRequest }, headers })

test('a caller’s own key is certified with what the caller is enrolled for, and the answer is repeated', async () => {
  const gateway = await built()
  const request = await new OwnKey().request([{ CN: ['agent'] }])
  const { status, body } = await enrol(gateway, request, { 'idempotency-key': 'mine' })
  expect(status).toBe(201)
  const certificate = new X509Certificate(String(body['certificate']))
  expect(certificate.subject.split('\n')).toEqual(expect.arrayContaining(['CN=agent', 'OU=client']))
  expect(certificate.verify(new X509Certificate(String(body['chain'])).publicKey)).toBe(true)
  expect(body['certificateDigest']).toBe(createHash('sha256').update(certificate.raw).digest('hex'))
  expect(body['notAfter']).toBe(certificate.validToDate.toISOString())

  const again = await enrol(gateway, request, { 'idempotency-key': 'mine' })
  expect([again.status, again.headers['idempotency-replayed'], again.body]).toEqual([201, 'true', body])
  const other = await enrol(gateway, await new OwnKey().request([{ CN: ['agent'] }]), { 'idempotency-key': 'mine' })
  expect([other.status, other.body['code']]).toEqual([422, 'REQUEST_KEY_REUSED'])

  const renewed = await enrol(gateway, await new OwnKey().request([{ CN: ['agent'] }, { O: ['IpOfficeMSP'] }]))
  const listed = await gateway.send('GET', '/api/v1/enrolments', { user: 'agent' })
  expect(listed.body['items']).toEqual([renewed.body, body])
  expect((await gateway.send('GET', '/api/v1/enrolments', { user: 'registrar' })).body['items']).toEqual([])
})

test('a certificate lasts, and a caller is given so many in a minute', async () => {
  const ledger = new FakeLedger()
  const gateway = await build({ ledger, authority: await memberAuthority(ledger.users), limits: { costlyPerCaller: 1 } })
  const request = await new OwnKey().request([{ CN: ['agent'] }])
  expect([(await enrol(gateway, request)).status, (await enrol(gateway, request)).status]).toEqual([201, 429])
})

const agent = [{ CN: ['agent'] }]
test.each<[string, () => Promise<string>, RegExp]>([
  ['another’s name', () => new OwnKey().request([{ CN: ['registrar'] }]), /subject CN=agent/],
  ['no name', () => new OwnKey().request([{ O: ['IpOfficeMSP'] }]), /CN=agent/],
  ['another member', () => new OwnKey().request([...agent, { O: ['BankMSP'] }]), /O=IpOfficeMSP/],
  ['an office of an administrator', () => new OwnKey().request([...agent, { OU: ['admin'] }]), /subject CN=agent/],
  ['two names', () => new OwnKey().request([{ CN: ['agent'] }, { CN: ['registrar'] }]), /subject CN=agent/],
  ['another curve', () => new OwnKey('P-384').request(agent), /P-256/],
  ['a key that is not the signer’s', () => new OwnKey().request(agent, [], new OwnKey()), /signed by the very key/],
  ['an extension', () => new OwnKey().request(agent, [new x509.BasicConstraintsExtension(true)]), /no extensions/],
  ['no request', async () => 'a', /PEM block/],
  [
    'a certificate request that is none',
    async () => '-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----',
    /PKCS #10/,
  ],
  ['two of them', async () => [await new OwnKey().request(agent), await new OwnKey().request(agent)].join('\n'), /one PEM block/],
])('a request with %s is refused, and the CA is not asked', async (_what, request, words) => {
  const gateway = await built({})
  const { status, body } = await enrol(gateway, await request())
  expect([status, body['code'], body['target']]).toEqual([400, 'MALFORMED', '/certificateRequest'])
  expect(body['detail']).toMatch(words)
  expect((await gateway.send('GET', '/api/v1/enrolments', { user: 'agent' })).body['items']).toEqual([])
})

test.each([
  ['another role', { role: 'registrar' }],
  ['a party the caller does not speak for', { party: 'P1' }],
  ['a court', { court: 'beijing-ip-court' }],
  ['the office of an administrator', { type: 'admin' as const }],
  ['another name', { user: 'registrar' }],
])('a CA that gives %s is not believed', async (_what, more) => {
  const agentOfCa = { user: 'agent', mspId: 'IpOfficeMSP', type: 'client' as const, role: 'agent', ...more }
  const gateway = await built({ agent: agentOfCa })
  const { status, body } = await enrol(gateway, await new OwnKey().request(agent))
  expect([status, body['code']]).toEqual([502, 'CA_REFUSED'])
  expect((await gateway.send('GET', '/api/v1/enrolments', { user: 'agent' })).body['items']).toEqual([])
})

test('a CA that certifies another key is not believed', async () => {
  const ledger = new FakeLedger()
  const authority = await memberAuthority(ledger.users)
  const other = await new OwnKey().request(agent)
  const gateway = await build({ ledger, authority: { certify: (user) => authority.certify(user, other) } })
  expect((await enrol(gateway, await new OwnKey().request(agent))).body['code']).toBe('CA_REFUSED')
})

test('a certificate that another CA issued is not believed', async () => {
  const ledger = new FakeLedger()
  const [authority, other] = [await memberAuthority(ledger.users), await memberAuthority(ledger.users)]
  const request = await new OwnKey().request(agent)
  const certify = async (user: string, pem: string) => ({
    ...(await authority.certify(user, pem)),
    chain: (await other.certify(user, pem)).chain,
  })
  const gateway = await build({ ledger, authority: { certify } })
  expect((await enrol(gateway, request)).body['code']).toBe('CA_REFUSED')
})

test('a gateway that knows no CA says so', async () => {
  const gateway = await build()
  const { status, body } = await enrol(gateway, await new OwnKey().request(agent))
  expect([status, body['code']]).toEqual([503, 'CA_UNREACHABLE'])
})

test('what was certified outlives the process', async () => {
  const store = await Store.open({ file: ':memory:' })
  const ledger = new FakeLedger()
  const first = await build({ ledger, store, authority: await memberAuthority(ledger.users) })
  const { body } = await enrol(first, await new OwnKey().request(agent))
  await closeAll()
  const next = await build({ store })
  expect((await next.send('GET', '/api/v1/enrolments', { user: 'agent' })).body['items']).toEqual([body])
  await closeAll()
  await store.close()
})
