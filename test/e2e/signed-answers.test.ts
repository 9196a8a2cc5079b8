import { spawnSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import canonicalize from 'canonicalize'
import { decodeProtectedHeader, flattenedVerify, importX509 } from 'jose'
import { addDays, beijingDay } from '@ip-rights-ledger/chaincode/domain'
import { verifySignedAnswer } from '@ip-rights-ledger/evidence'
import { allBlocks } from './all-blocks.js'
import type { Answer, Client } from './client.js'
import { cast } from './collateral.js'
import { engines, startSystem, type System } from './harness.js'

type Body = Answer['body']

let system: System
let people: Awaited<ReturnType<typeof cast>>
let banker: Client
let office: Client
let free: string
let pledged: { readonly right: string; readonly pledge: string }
/** Root certificate of the bank's CA, as the bank has it from its own founding of the network. */
let root: X509Certificate

beforeAll(async () => {
  system = await startSystem()
  people = await cast(system)
  free = await people.patent()
  pledged = await people.pledged()
  banker = await system.as('bank', 'test-loan-officer')
  office = await system.as('ip-office', 'registrar')
  root = new X509Certificate(await readFile(join(system.dataDir, 'crypto', 'BankMSP', 'ca.pem'), 'utf8'))
}, 180_000)

afterAll(async () => {
  people?.close()
  await system?.stop()
}, 60_000)

const fingerprint = (certificate: X509Certificate) => certificate.fingerprint256.replaceAll(':', '').toLowerCase()
const yesterday = () => addDays(beijingDay(new Date().toISOString()), -1)

/** Block up to which the bank's index has come, once it has all that was written. */
async function indexed(): Promise<number> {
  const { height } = (await office.get('/health/ready')).body as { readonly height: number }
  expect((await banker.get(`/parties?limit=1&minBlock=${height}`)).status).toBe(200)
  return height
}

const check = async (query = '', rights: readonly string[] = [free, pledged.right]) => {
  const answer = await banker.post(`/pledge-checks${query}`, { rights, pledgor: people.parties.owner, debtTermEnd: '2028-01-01' })
  expect([answer.status, answer.body]).toEqual([200, expect.anything()])
  return answer.body
}

/** With a library that is not ours, from the answer and the CA's certificate alone. */
async function verifiedByJose({ signature, ...said }: Body): Promise<void> {
  const [header = '', detached, rest = ''] = String(signature).split('.')
  expect(detached).toBe('')
  const { alg, kid, x5c = [] } = decodeProtectedHeader(String(signature))
  const chain = x5c.map((der) => new X509Certificate(Buffer.from(der, 'base64')))
  const [leaf, issuer] = chain
  if (!leaf || !issuer) throw new Error('expected a certificate and its issuer')
  expect([alg, kid]).toEqual(['ES256', createHash('sha256').update(leaf.raw).digest('base64url')])
  expect(issuer.raw.equals(root.raw)).toBe(true)
  expect(leaf.verify(root.publicKey)).toBe(true)
  const payload = Buffer.from(canonicalize(said) ?? '').toString('base64url')
  await flattenedVerify({ protected: header, payload, signature: rest }, await importX509(leaf.toString(), 'ES256'), {
    algorithms: ['ES256'],
  })
}

test.each(engines)('a registrar states its register complete, and answers say how far: %s', async () => {
  const statement = { to: yesterday(), sourceCounts: { PAT: 2 }, digest: 'a'.repeat(64) }
  expect((await banker.post('/register-completions', statement)).body).toMatchObject({ code: 'ROLE_NOT_ALLOWED' })
  const { body } = await office.post('/register-completions', { ...statement, to: addDays(yesterday(), 1) })
  expect(body).toMatchObject({ code: 'NOT_YET_DUE', target: '/to' })
  const { id } = (await office.write('/register-completions', statement)) as { readonly id: string }
  expect((await office.post('/register-completions', { ...statement, to: addDays(yesterday(), -1) })).body).toMatchObject({
    code: 'COMPLETION_FALLS',
  })
  await indexed()
  expect((await banker.get(`/register-completions/${id}`)).body).toMatchObject({ registrar: 'IpOfficeMSP', to: yesterday() })
  for (const query of ['', '?consistency=ledger']) {
    expect((await banker.get(`/ip-rights/${free}${query}`)).body).toMatchObject({ registerCompleteTo: yesterday() })
    expect((await banker.get(`/ip-rights/${free}/encumbrances${query}`)).body).toMatchObject({ registerCompleteTo: yesterday() })
    expect((await banker.get(`/ip-rights${query}`)).body.items[0]).toMatchObject({ registerCompleteTo: yesterday() })
  }
})

test('a bank’s signed answer is verified offline by a foreign library, and not with one bit of it flipped', async () => {
  await indexed()
  const answer = await check()
  expect(answer).toMatchObject({
    member: 'BankMSP',
    results: [
      { ipRightId: free, result: 'clear', reasons: [] },
      {
        ipRightId: pledged.right,
        result: 'refused',
        reasons: [{ code: 'PLEDGED_ALREADY' }],
        pledges: [{ id: pledged.pledge, veto: 'ledger' }],
      },
    ],
    asOf: { source: 'index' },
  })
  await verifiedByJose(answer)
  const text = JSON.stringify(answer)
  // A bit of what the bank would lend on: 'clear' is no word any more.
  const at = text.indexOf('"clear"') + 1
  const flipped = `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ 1)}${text.slice(at + 1)}`
  await expect(verifiedByJose(JSON.parse(flipped))).rejects.toThrow('signature verification failed')
  const file = join(system.dataDir, 'answer.json')
  await writeFile(file, text)
  const verify = () => spawnSync(process.execPath, ['scripts/dist/verify.js', file, '--root', fingerprint(root)], { encoding: 'utf8' })
  expect(verify()).toMatchObject({ status: 0, stdout: expect.stringContaining('The answer is what the member signed.') })
  await writeFile(file, flipped)
  expect(verify()).toMatchObject({ status: 1, stdout: expect.stringContaining('ANSWER_SIGNATURE_WRONG') })
}, 60_000)

test('the index answers as the ledger does, right by right', async () => {
  await indexed()
  await people.frozen(free)
  await indexed()
  const rights = [free, pledged.right, 'CN-PAT-NONE', '2015100000000']
  const [index, ledger] = [await check('', rights), await check('?consistency=ledger', rights)]
  expect([index.asOf.source, ledger.asOf.source]).toEqual(['index', 'ledger'])
  expect(index.results).toEqual(ledger.results)
  const status = async (query: string) => (await banker.post(`/ip-rights/bulk-status${query}`, { rights })).body
  expect((await status('')).results).toEqual((await status('?consistency=ledger')).results)
  for (const path of [
    `/ip-rights/${free}`,
    `/ip-rights/${pledged.right}/events`,
    `/pledges/${pledged.pledge}`,
    `/parties/${people.parties.owner}`,
  ]) {
    const [{ asOf: _of, ...one }, { asOf: _at, ...other }] = [
      (await banker.get(path)).body,
      (await banker.get(`${path}?consistency=ledger`)).body,
    ] as [Body, Body]
    expect([path, one]).toEqual([path, other])
  }
})

test('members attest the same results, and that too is verified offline', async () => {
  const answer = await check('?attest=true')
  await verifiedByJose(answer)
  const [genesis = new Uint8Array()] = await allBlocks(system.dataDir)
  const found = await verifySignedAnswer(answer, { configuration: genesis, at: new Date() })
  expect(found).toMatchObject({ verdict: 'yes' })
  expect(found.answers.map(({ question }) => question)).toContain('membersAttest')
  expect(found.answers.flatMap(({ facts }) => facts.map(({ en }) => en)).join('\n')).toMatch(/BankMSP, \w+MSP: /)
  const { results, ...rest } = answer
  const forged = { ...rest, results: [{ ...results[0], result: 'clear' }, ...results.slice(1)] }
  expect(
    (await verifySignedAnswer(forged, { configuration: genesis, at: new Date() })).answers
      .flatMap(({ findings }) => findings.map(({ code }) => code))
      .sort(),
  ).toEqual(['ANSWER_SIGNATURE_WRONG', 'ATTESTED_ANSWER_DIFFERS'])
  const status = (await banker.post('/ip-rights/bulk-status?attest=true', { rights: [free] })).body
  expect(await verifySignedAnswer(status, { configuration: genesis, at: new Date() })).toMatchObject({ verdict: 'yes' })
}, 60_000)
