import 'reflect-metadata'
import { createPublicKey, webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { Problem } from '../problems/problem.js'

x509.cryptoProvider.set(webcrypto)

const target = '/certificateRequest'

/** A request that may be taken to the CA. */
export interface CheckedRequest {
  readonly pem: string
  /** DER of the SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array
}

const refused = (detail: string, cause?: unknown): Problem => new Problem('MALFORMED', { target, detail, cause })

/**
 * Reads a PKCS #10 request (RFC 2986) for a caller's own key. It may name the caller and its member, and ask for nothing else: what the
 * certificate says is the CA's to decide, by what the caller is enrolled for.
 * @throws Problem MALFORMED naming what was expected
 */
export async function checkedRequest(pem: string, caller: { readonly user: string; readonly mspId: string }): Promise<CheckedRequest> {
  const request = parsed(pem)
  if (!(await signedByItsKey(request))) throw refused('expected a request signed by the very key it names')
  const publicKey = new Uint8Array(request.publicKey.rawData)
  if (!onP256(publicKey)) throw refused('expected a key on curve P-256')
  const subject = request.subjectName.toJSON().flatMap((each) => Object.entries(each).map(([name, values]) => ({ name, values })))
  const expected: Readonly<Record<string, string>> = { CN: caller.user, O: caller.mspId }
  for (const { name, values } of subject) {
    if (values.length !== 1 || values[0] !== expected[name])
      throw refused(`expected the subject CN=${caller.user}, with O=${caller.mspId} or without, got ${request.subject}`)
  }
  if (!subject.some(({ name }) => name === 'CN'))
    throw refused(`expected the subject to have CN=${caller.user}, got ${request.subject || 'none'}`)
  if (request.extensions.length > 0 || request.attributes.length > 0)
    throw refused('expected a request that asks for no extensions: the CA writes what the caller is enrolled for')
  return { pem: `${request.toString('pem')}\n`, publicKey }
}

function parsed(pem: string): x509.Pkcs10CertificateRequest {
  const blocks = [...pem.matchAll(/-----BEGIN ([A-Z ]+)-----/g)].map(([, label]) => label)
  if (blocks.length !== 1 || !/^(NEW )?CERTIFICATE REQUEST$/.test(blocks[0] ?? ''))
    throw refused('expected one PEM block CERTIFICATE REQUEST, and nothing else')
  try {
    return new x509.Pkcs10CertificateRequest(pem)
  } catch (error) {
    throw refused('expected a PKCS #10 request in PEM', error)
  }
}

async function signedByItsKey(request: x509.Pkcs10CertificateRequest): Promise<boolean> {
  try {
    return await request.verify()
  } catch {
    // A key or a signature of a kind that nobody here can read proves nothing.
    return false
  }
}

function onP256(publicKey: Uint8Array): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1'
  } catch {
    return false
  }
}
