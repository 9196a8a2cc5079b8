import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createAuthority, issue, openAuthority, type PemPair } from '../../network/src/crypto/authority.js'
import { ensureConsortiumMaterial } from '../../network/src/crypto/consortium-material.js'
import { enrol } from '../../network/src/crypto/enrol.js'
import { mspDir } from '../../network/src/crypto/paths.js'
import { isLowS } from '../../network/src/crypto/signer.js'
import { ChannelMsps } from '../../network/src/embedded/msp/channel-msps.js'
import { serializedIdentity, signingIdentity, userIdentity } from '../../network/src/embedded/signing-identity.js'

const mspId = 'CourtMSP'
let dir: string
let msps: ChannelMsps
let ca: PemPair
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'identities-'))
  await ensureConsortiumMaterial(dir)
  ca = { cert: readFileSync(join(mspDir(dir, mspId), 'ca.pem'), 'utf8'), key: readFileSync(join(mspDir(dir, mspId), 'ca.key'), 'utf8') }
  msps = new ChannelMsps(new Map([[mspId, [ca.cert]]]))
})
afterAll(() => rmSync(dir, { recursive: true }))

const identity = (cert: string, of = mspId) => msps.deserialize(serializedIdentity(of, cert))
const issued = async (ou: string | undefined, by = ca) =>
  (await issue(await openAuthority(by), { commonName: 'x', ...(ou === undefined ? {} : { ou }) }, new Date())).cert

test('an enrolled user carries its attributes, validates, and is the same when enrolled again', async () => {
  const attributes = { role: 'judge', court: 'beijing-ip-court' }
  const before = readFileSync(join(mspDir(dir, mspId), 'users/judge/cert.pem'), 'utf8')
  await expect(enrol(dir, mspId, 'judge', attributes)).resolves.toEqual({ user: 'judge', mspId, type: 'client', ...attributes })
  expect(readFileSync(join(mspDir(dir, mspId), 'users/judge/cert.pem'), 'utf8')).toBe(before)
  await expect(enrol(dir, mspId, 'judge', { role: 'clerk' })).rejects.toThrow('expected judge of CourtMSP to be new or the same')
  await expect(enrol(dir, mspId, '../escape', {})).rejects.toThrow('expected a user name')
  const judge = identity(before)
  expect(() => judge.validate()).not.toThrow()
  expect(judge.ou).toBe('client')
  expect(judge.certificate.issuer).toContain('OU=embedded-engine')
})

test('a signature is taken with low S only, over the very bytes', () => {
  const signer = userIdentity(dir, mspId, 'judge')
  const judge = msps.deserialize(signer.serialized)
  for (let i = 0; i < 20; i++) {
    const message = Buffer.from(`message ${i}`)
    const signature = signer.sign(message)
    expect(isLowS(signature)).toBe(true)
    expect(judge.verify(message, signature)).toBe(true)
    expect(judge.verify(Buffer.from('another'), signature)).toBe(false)
    expect(judge.verify(message, highS(signature))).toBe(false)
  }
})

test('refused: unknown MSP, foreign root, its own root, no NodeOU', async () => {
  const cert = await issued('client')
  expect(() => identity(cert, 'ElsewhereMSP')).toThrow('MSP ElsewhereMSP is not defined on channel')
  expect(() => msps.deserialize(Buffer.from('nonsense'))).toThrow()
  const foreign = await createAuthority(mspId, `ca.${mspId}`, new Date())
  const forged = await issued('client', foreign)
  expect(() => identity(forged).validate()).toThrow('unknown authority')
  expect(() => identity(ca.cert).validate()).toThrow('Certificate Authority')
  const bare = await issued(undefined)
  expect(() => identity(bare).validate()).toThrow('does not have an OU')
  const odd = await issued('auditor')
  expect(() => identity(odd).validate()).toThrow('OUs: [auditor]')
})

test('one certificate is one identity, however its bytes are written', async () => {
  const cert = await issued('peer')
  expect(identity(`${cert}\n`).id).toBe(identity(cert).id)
  expect(signingIdentity(mspId, cert, ca.key).mspId).toBe(mspId)
})

/** The other signature of the same message: s' = n - s. */
function highS(der: Buffer): Buffer {
  const n = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551')
  const rLength = der[3] ?? 0
  const s = BigInt(`0x${der.subarray(4 + rLength + 2).toString('hex')}`)
  const high = Buffer.from((n - s).toString(16).padStart(64, '0'), 'hex')
  const padded = (high[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), high]) : high
  const body = Buffer.concat([der.subarray(2, 4 + rLength), Buffer.from([2, padded.length]), padded])
  return Buffer.concat([Buffer.from([0x30, body.length]), body])
}
