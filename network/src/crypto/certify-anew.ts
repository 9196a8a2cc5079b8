import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as x509 from '@peculiar/x509'
import { type Authority, certify, openAuthority } from './authority.js'
import { certificateOf, type EnrolledUser } from './enrol.js'
import { mspDir, userDir } from './paths.js'

x509.cryptoProvider.set(webcrypto)

/** A member's enrolment CA, whose key the embedded operator holds. */
export function authorityOf(dir: string, mspId: string): Promise<Authority> {
  const read = (name: string): string => readFileSync(join(mspDir(dir, mspId), name), 'utf8')
  return openAuthority({ cert: read('ca.pem'), key: read('ca.key') })
}

/**
 * A further certificate for an enrolled identity, for the key of a PKCS #10 request (RFC 2986): it says what the identity is enrolled for,
 * whatever the request asks. As fabric-ca, the request must bear the identity's name.
 * @throws Error where the request is not one, is not signed by its own key, or bears another name
 */
export async function certifyAnew(dir: string, mspId: string, user: string, csrPem: string, at: Date): Promise<string> {
  const request = new x509.Pkcs10CertificateRequest(csrPem)
  if (!(await request.verify())) throw new Error('expected a certificate request signed by the key it names')
  const [name = ''] = request.subjectName.getField('CN')
  if (name !== user) throw new Error('The CSR subject common name must equal the enrollment ID')
  const spki = Buffer.from(request.publicKey.rawData)
  const key = await webcrypto.subtle.importKey('spki', spki, { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify'])
  const identity = JSON.parse(readFileSync(join(userDir(dir, mspId, user), 'identity.json'), 'utf8')) as EnrolledUser
  return certify(await authorityOf(dir, mspId), key, certificateOf(identity), at)
}
