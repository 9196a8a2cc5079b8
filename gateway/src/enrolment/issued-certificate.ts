import 'reflect-metadata'
import { createHash, X509Certificate } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import type { EnrolledIdentity } from '../ledger/ledger.js'
import { Problem } from '../problems/problem.js'
import type { Certified } from './certificate-authority.js'

/** Where fabric-ca writes attributes, as JSON `{"attrs": {...}}`. */
const attributeExtension = '1.2.3.4.5.6.7.8.1'

/** What is told of a certificate. */
export interface IssuedCertificate {
  /** 64 hex, SHA-256 of its DER. */
  readonly digest: string
  /** RFC 3339 */
  readonly notAfter: string
}

const wrong = (detail: string): Problem =>
  new Problem('CA_REFUSED', { detail: `the member’s CA issued another certificate than asked: ${detail}` })

/**
 * A CA that gave a caller more than it is enrolled for, or certified another key, must not pass unseen: whoever holds the certificate
 * speaks on the ledger without this gateway.
 * @throws Problem CA_REFUSED naming the difference
 */
export function checkedCertificate({ certificate, chain }: Certified, caller: EnrolledIdentity, publicKey: Uint8Array): IssuedCertificate {
  const issued = read(certificate)
  if (!issued.publicKey.export({ type: 'spki', format: 'der' }).equals(publicKey)) throw wrong('expected the key of the request')
  const issuer = read(chain)
  if (!issued.checkIssued(issuer) || !issued.verify(issuer.publicKey)) throw wrong('expected it to be issued by the CA it came with')
  const subject = issued.subject.split('\n')
  if (!subject.includes(`CN=${caller.user}`) || !subject.includes(`OU=${caller.type}`))
    throw wrong(`expected CN=${caller.user} and OU=${caller.type}, got ${subject.join(', ')}`)
  if (caller.type !== 'admin' && subject.includes('OU=admin')) throw wrong('expected no office of an administrator')
  const attributes = attributesOf(certificate)
  for (const name of ['role', 'party', 'court'] as const) {
    if (attributes[name] !== caller[name])
      throw wrong(`expected ${name} ${caller[name] ?? 'absent'}, got ${typeof attributes[name] === 'string' ? attributes[name] : 'none'}`)
  }
  return { digest: createHash('sha256').update(issued.raw).digest('hex'), notAfter: issued.validToDate.toISOString() }
}

function read(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch (cause) {
    throw new Problem('CA_REFUSED', { detail: 'expected a certificate in PEM from the member’s CA', cause })
  }
}

function attributesOf(pem: string): Readonly<Record<string, unknown>> {
  const extension = new x509.X509Certificate(pem).getExtension(attributeExtension)
  if (!extension) return {}
  const content = JSON.parse(Buffer.from(extension.value).toString('utf8')) as { readonly attrs?: Readonly<Record<string, unknown>> }
  return content.attrs ?? {}
}
