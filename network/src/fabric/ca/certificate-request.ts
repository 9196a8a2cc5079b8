import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

/** A new P-256 key and a PKCS #10 request for it (RFC 2986), both PEM. The CA adds the OU that says what the identity is. */
export async function certificateRequest(
  commonName: string,
  organisation?: string,
): Promise<{ readonly csr: string; readonly key: string }> {
  x509.cryptoProvider.set(webcrypto)
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const request = await x509.Pkcs10CertificateRequestGenerator.create({
    name: [...(organisation === undefined ? [] : [{ O: [organisation] }]), { CN: [commonName] }],
    keys,
    signingAlgorithm: algorithm,
  })
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey))
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return { csr: `${request.toString('pem')}\n`, key: `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n` }
}
