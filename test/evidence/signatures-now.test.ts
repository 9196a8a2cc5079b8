import 'reflect-metadata'
import { createPrivateKey, sign, webcrypto } from 'node:crypto'
import { beforeAll, expect, test } from '@jest/globals'
import * as x509 from '@peculiar/x509'
import { Certificate } from '../../evidence/src/crypto/certificate.js'
import { highS } from './high-s.js'

interface Signing {
  readonly certificate: Certificate
  sign(message: Uint8Array): Uint8Array
}

const message = Buffer.from('what the orderers signed')
const other = Buffer.from('what they did not')

async function signing(namedCurve: string): Promise<Signing> {
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve }, true, ['sign', 'verify'])
  const signingAlgorithm = { name: 'ECDSA', hash: 'SHA-256' }
  const pem = (await x509.X509CertificateGenerator.createSelfSigned({ name: 'CN=orderer', keys, signingAlgorithm })).toString('pem')
  const key = createPrivateKey({
    key: Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)),
    format: 'der',
    type: 'pkcs8',
  })
  const certificate = Certificate.of(Buffer.from(pem))
  const lowS = (bytes: Uint8Array): Uint8Array => {
    const signature = sign('sha256', bytes, key)
    return certificate.verifyNow(bytes, signature) === 'highS' ? lowS(bytes) : signature
  }
  return { certificate, sign: lowS }
}

let p256: Signing
let p384: Signing

beforeAll(async () => {
  p256 = await signing('P-256')
  p384 = await signing('P-384')
})

const changed = (bytes: Uint8Array, at: number): Uint8Array => bytes.with(at, (bytes[at] ?? 0) ^ 1)

test('at once or in its turn, a signature is judged the same', async () => {
  for (const { certificate, sign: signed } of [p256, p384]) {
    const signature = signed(message)
    const longer = Buffer.concat([signature.with(1, (signature[1] ?? 0) + 1), Buffer.from([0])])
    const cases = [
      [message, signature, 'good'],
      [other, signature, 'wrong'],
      [message, changed(signature, signature.length - 1), 'wrong'],
      [message, longer, 'malformed'],
      [message, signature.subarray(1), 'malformed'],
      [message, new Uint8Array(), 'malformed'],
    ] as const
    for (const [bytes, given, expected] of cases) {
      expect(certificate.verifyNow(bytes, given)).toBe(expected)
      expect(await certificate.verify(bytes, given)).toBe(expected)
    }
  }
})

test('at once too, a high S is refused though it fits', async () => {
  const high = highS(p256.sign(message))
  expect(p256.certificate.verifyNow(message, high)).toBe('highS')
  expect(await p256.certificate.verify(message, high)).toBe('highS')
})

test('at once too, another’s signature is none', () => {
  expect(p256.certificate.verifyNow(message, p384.sign(message))).toBe('malformed')
})
