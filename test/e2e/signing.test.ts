import { execFile } from 'node:child_process'
import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { common, msp } from '@hyperledger/fabric-protos'
import { readTransaction } from '@ip-rights-ledger/evidence'
import { lowSSigner } from '@ip-rights-ledger/network/signer'
import { GatewayCaller } from '../../scripts/signing/gateway-caller.js'
import { signDraft, type Signing } from '../../scripts/signing/sign-draft.js'
import { highS } from '../evidence/high-s.js'
import { allBlocks } from './all-blocks.js'
import type { Answer, Client } from './client.js'
import { cast } from './collateral.js'
import { startSystem, type System } from './harness.js'

/** A bank's loan officer consents to a pledge by a key that only it has. */
let system: System
let people: Awaited<ReturnType<typeof cast>>
let officer: Client
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ip-rights-ledger-signing-'))
  system = await startSystem()
  people = await cast(system)
  officer = await system.as('bank', 'test-loan-officer')
  await writeFile(join(folder, 'token'), `${officer.token}\n`)
}, 180_000)
afterAll(async () => {
  people?.close()
  await system?.stop()
  await rm(folder, { recursive: true, force: true })
}, 60_000)

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const run = promisify(execFile)
const node = join(process.cwd(), 'node_modules/.bin/node')

/** A program of ours as a person types it. */
async function program(name: 'enrol' | 'sign', ...args: readonly string[]): Promise<Ended> {
  const given = ['--gateway', system.gateway('bank'), '--token-file', join(folder, 'token'), ...args]
  try {
    return { code: 0, ...(await run(node, [`scripts/dist/${name}.js`, ...given])) }
  } catch (error) {
    return error as Ended
  }
}

const inFolder = (name: string, file: string) => join(folder, name, file)
const enrolled = (name: string) => program('enrol', '--user', 'test-loan-officer', '--out', join(folder, name))
const signed = (name: string, ...args: readonly string[]) =>
  program('sign', '--key', inFolder(name, 'key.pem'), '--cert', inFolder(name, 'cert.pem'), ...args)

/** A pledge that lacks nothing but the bank's word. */
async function proposedPledge(): Promise<{ readonly id: string; readonly terms: string }> {
  const body = {
    rights: [{ ipRightId: await people.patent() }],
    pledgor: people.parties.owner,
    pledgees: [people.parties.bank],
    debtTermEnd: '2028-01-01',
    termsCommitment: 'b'.repeat(64),
    contract: 'c'.repeat(64),
  }
  const { id, result } = await people.owner.submit('pledges', 'propose', { body })
  return { id, terms: String(result['termsDigest']) }
}

async function draftedConsent(): Promise<{ readonly draft: string; readonly termsHash: string; readonly pledge: string }> {
  const { id: pledge, terms } = await proposedPledge()
  const { status, body } = await officer.post('/transaction-drafts', { path: `/api/v1/pledges/${pledge}/consent`, body: { terms } })
  expect(status).toBe(201)
  return { draft: body.id, termsHash: body.termsHash, pledge }
}

const put = (path: string, signature: string): Promise<Answer> =>
  officer.request('PUT', path, JSON.stringify({ signature }), { headers: { 'content-type': 'application/json' } })

test('a key of one’s own is made and certified, and never overwritten', async () => {
  const made = await enrolled('own')
  expect([made.code, made.stderr]).toEqual([0, ''])
  const certificate = new X509Certificate(await readFile(inFolder('own', 'cert.pem')))
  expect(certificate.subject).toContain('CN=test-loan-officer')
  expect(certificate.checkPrivateKey((await import('node:crypto')).createPrivateKey(await readFile(inFolder('own', 'key.pem'))))).toBe(true)
  const again = await enrolled('own')
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('EEXIST')])
})

test('a draft is shown as its bytes say, signed, and recorded in the name of that certificate', async () => {
  const { draft, termsHash, pledge } = await draftedConsent()
  const other = await signed('own', '--expect', '0'.repeat(64), draft)
  expect([other.code, other.stdout, other.stderr]).toEqual([1, '', expect.stringContaining('not signed')])
  const alone = await signed('own', draft)
  expect([alone.code, alone.stderr]).toEqual([1, expect.stringContaining('expected --expect HASH')])

  const { code, stdout, stderr } = await signed('own', '--expect', termsHash, draft)
  expect([code, stderr]).toEqual([0, expect.stringContaining('pledges:consent')])
  for (const shown of ['ip-rights-ledger', `"id":"${pledge}"`, termsHash, 'CN=test-loan-officer', 'endorsed by', 'IpOfficeMSP', 'writes'])
    expect(stderr).toContain(shown)
  expect(stderr).toMatch(new RegExp(`writes +consent~${pledge}~${people.parties.bank} = \\{`))
  const { txId, block } = JSON.parse(stdout) as { txId: string; block: number }

  const envelopes = common.Block.deserializeBinary((await allBlocks(system.dataDir))[block] as Uint8Array)
    .getData()
    ?.getDataList_asU8()
  const transaction = envelopes?.map(readTransaction).find(({ transactionId }) => transactionId === txId)
  const creator = msp.SerializedIdentity.deserializeBinary(transaction?.creator as Uint8Array)
  expect(creator.getMspid()).toBe('BankMSP')
  expect(Buffer.from(creator.getIdBytes_asU8()).toString()).toBe(await readFile(inFolder('own', 'cert.pem'), 'utf8'))
  const { body } = await officer.get(`/pledges/${pledge}?consistency=ledger`)
  expect(JSON.stringify(body)).toContain(txId)

  const again = await signed('own', '--expect', termsHash, draft)
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('DRAFT_NOT_READY')])
}, 60_000)

test('the gateway takes no signature but that of the certified key over these bytes', async () => {
  const { draft } = await draftedConsent()
  const path = `/transaction-drafts/${draft}`
  const own = lowSSigner(await readFile(inFolder('own', 'key.pem'), 'utf8'))
  const stranger = lowSSigner(
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  )
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  const { body: proposal } = await officer.post(`${path}/proposal`, {})
  const bytes = Buffer.from(proposal.bytes, 'base64')
  const tampered = Buffer.from(bytes)
  tampered[tampered.length - 1] = (tampered.at(-1) ?? 0) ^ 1
  for (const forged of [stranger(bytes), highS(own(bytes)), own(tampered)])
    expect((await put(`${path}/proposal-signature`, base64(forged))).body.code).toBe('SIGNATURE_INVALID')
  const { status, body: endorsed } = await put(`${path}/proposal-signature`, base64(own(bytes)))
  expect(status).toBe(200)
  const transaction = Buffer.from(endorsed.bytes, 'base64')
  for (const forged of [stranger(transaction), highS(own(transaction)), own(bytes)])
    expect((await put(`${path}/transaction-signature`, base64(forged))).body.code).toBe('SIGNATURE_INVALID')
  expect((await put(`${path}/transaction-signature`, base64(own(transaction)))).status).toBe(201)
}, 60_000)

test('a gateway that gives other bytes than were approved gets no signature', async () => {
  const [approved, other] = [await draftedConsent(), await draftedConsent()]
  await enrolled('second')
  const real = new GatewayCaller(system.gateway('bank'), officer.token)
  const [key, certificate] = await Promise.all(['key.pem', 'cert.pem'].map((file) => readFile(inFolder('own', file), 'utf8')))
  const second = new X509Certificate(await readFile(inFolder('second', 'cert.pem')))
  const put: string[] = []
  const signing = (lie: Signing['gateway']['call']): Signing => ({
    gateway: {
      call: async (method, path, body) => {
        if (method === 'PUT') put.push(path)
        return lie(method, path, body)
      },
    },
    draft: approved.draft,
    key: key ?? '',
    certificate: certificate ?? '',
    expected: approved.termsHash,
    confirmed: async () => false,
    say: () => undefined,
  })
  const swapped = (path: string) => path.replace(approved.draft, other.draft)

  await expect(signDraft(signing((method, path, body) => real.call(method, swapped(path), body)))).rejects.toThrow('expected the terms')
  const certificateDigest = second.fingerprint256.replaceAll(':', '').toLowerCase()
  await expect(
    signDraft(signing((method, path, body) => real.call(method, path, path.endsWith('/proposal') ? { certificateDigest } : body))),
  ).rejects.toThrow('name of your certificate')
  await expect(signDraft({ ...signing((...call) => real.call(...call)), expected: undefined })).rejects.toThrow('not confirmed')
  expect(put).toEqual([])

  const changed = (bytes: string) => {
    const whole = Buffer.from(bytes, 'base64')
    const at = whole.lastIndexOf(approved.pledge)
    expect(at).toBeGreaterThan(0)
    whole[at] = (whole[at] ?? 0) ^ 1
    return whole.toString('base64')
  }
  await expect(
    signDraft(
      signing(async (method, path, body) => {
        const answer = await real.call(method, path, body)
        return path.endsWith('/proposal-signature')
          ? { ...answer, body: { ...answer.body, bytes: changed(String(answer.body['bytes'])) } }
          : answer
      }),
    ),
  ).rejects.toThrow('expected the endorsement of')
  expect(put.filter((path) => path.endsWith('/transaction-signature'))).toEqual([])
  await expect(
    signDraft({ ...signing((...call) => real.call(...call)), expected: undefined, confirmed: async () => true }),
  ).resolves.toMatchObject({
    noun: 'pledges',
  })
}, 60_000)
