import 'reflect-metadata'
import { generateKeyPairSync, webcrypto, type KeyObject } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import type { CertificateAuthority } from '../../gateway/src/enrolment/certificate-authority.js'
import type { EnrolledIdentity } from '../../gateway/src/ledger/ledger.js'
import { certify, createAuthority, openAuthority } from '../../network/src/crypto/authority.js'
import { certificateOf } from '../../network/src/crypto/enrol.js'
import { lowSSigner } from '../../network/src/crypto/signer.js'
import { highS } from '../evidence/high-s.js'

const p256 = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** A member's CA in this process: it certifies what its register says of a user, which a test may make more than the gateway knows. */
export async function memberAuthority(users: Readonly<Record<string, EnrolledIdentity>>, at = new Date()): Promise<CertificateAuthority> {
  const pair = await createAuthority('IpOfficeMSP', 'ca.IpOfficeMSP', at)
  const authority = await openAuthority(pair)
  return {
    certify: async (user, requestPem) => {
      const identity = users[user]
      if (!identity) throw new Error(`expected a user of the CA, got ${user}`)
      const spki = Buffer.from(new x509.Pkcs10CertificateRequest(requestPem).publicKey.rawData)
      const key = await webcrypto.subtle.importKey('spki', spki, p256, true, ['verify'])
      return { certificate: await certify(authority, key, certificateOf(identity), at), chain: pair.cert }
    },
  }
}

/** A key of a caller's own, and what it is certified by and signs with. */
export class OwnKey {
  readonly pem: string
  readonly #keys: { readonly privateKey: KeyObject; readonly publicKey: KeyObject }

  constructor(namedCurve = 'P-256') {
    this.#keys = generateKeyPairSync('ec', { namedCurve })
    this.pem = this.#keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  }

  /** PKCS #10 in PEM. @param by another key that signs it */
  async request(subject: x509.JsonName, extensions: x509.Extension[] = [], by: OwnKey = this): Promise<string> {
    const curve = this.#keys.publicKey.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 'P-384' : 'P-256'
    const algorithm = { name: 'ECDSA', namedCurve: curve, hash: curve === 'P-384' ? 'SHA-384' : 'SHA-256' }
    const der = (key: KeyObject, type: 'spki' | 'pkcs8') => key.export({ type: type as 'spki', format: 'der' })
    const publicKey = await webcrypto.subtle.importKey('spki', der(this.#keys.publicKey, 'spki'), algorithm, true, ['verify'])
    const privateKey = await webcrypto.subtle.importKey('pkcs8', der(by.#keys.privateKey, 'pkcs8'), algorithm, true, ['sign'])
    const keys = { publicKey, privateKey }
    const made = await x509.Pkcs10CertificateRequestGenerator.create({ name: subject, keys, signingAlgorithm: algorithm, extensions })
    return made.toString('pem')
  }

  /** Base64 of a low-S signature. */
  sign(bytes: string): string {
    return lowSSigner(this.pem)(Buffer.from(bytes, 'base64')).toString('base64')
  }

  signHighS(bytes: string): string {
    return Buffer.from(highS(lowSSigner(this.pem)(Buffer.from(bytes, 'base64')))).toString('base64')
  }
}
