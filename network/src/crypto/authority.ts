import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { isLowS } from './signer.js'

x509.cryptoProvider.set(webcrypto)

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const years = (n: number): number => n * 365.25 * 24 * 3600_000
/** Certificates start a little before now, so that a peer whose clock lags accepts them. */
const backdated = 5 * 60_000

type Keys = webcrypto.CryptoKeyPair

export interface PemPair {
  readonly cert: string
  readonly key: string
}

/** A certificate authority with its private key. */
export interface Authority {
  readonly certificate: x509.X509Certificate
  readonly keys: Pick<Keys, 'privateKey'>
}

/** PEM with the final newline that @peculiar/x509 leaves out: roots are joined into one file. */
const pem = (certificate: x509.X509Certificate): string => `${certificate.toString('pem')}\n`

async function keyPem(key: webcrypto.CryptoKey): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key))
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`
}

const generate = (): Promise<Keys> => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])

/** Fabric compares certificates by their bytes with low-S signatures (`msp/cert.go:sanitizeECDSASignedCert`), so none with high S is issued. */
async function lowS(make: () => Promise<x509.X509Certificate>): Promise<x509.X509Certificate> {
  for (;;) {
    const certificate = await make()
    if (isLowS(new Uint8Array(certificate.signature))) return certificate
  }
}

/** Makes a root; `OU=embedded-engine` in its subject tells any verifier that one operator holds all keys. */
export async function createAuthority(organisation: string, commonName: string, at: Date): Promise<PemPair> {
  const keys = await generate()
  const certificate = await lowS(async () =>
    x509.X509CertificateGenerator.createSelfSigned({
      serialNumber: serial(),
      name: name({ commonName, ou: 'embedded-engine', organisation }),
      notBefore: new Date(at.getTime() - backdated),
      notAfter: new Date(at.getTime() + years(15)),
      signingAlgorithm: algorithm,
      keys,
      extensions: [
        new x509.BasicConstraintsExtension(true, undefined, true),
        new x509.KeyUsagesExtension(
          x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign | x509.KeyUsageFlags.digitalSignature,
          true,
        ),
        new x509.SubjectKeyIdentifierExtension(await keyId(keys.publicKey)),
      ],
    }),
  )
  return { cert: pem(certificate), key: await keyPem(keys.privateKey) }
}

export async function openAuthority(pair: PemPair): Promise<Authority> {
  const der = Buffer.from(pair.key.replace(/-----[^-]+-----|\s/g, ''), 'base64')
  const privateKey = await webcrypto.subtle.importKey('pkcs8', der, algorithm, true, ['sign'])
  return { certificate: new x509.X509Certificate(pair.cert), keys: { privateKey } }
}

export interface CertificateRequest {
  readonly commonName: string
  /** NodeOU for an enrolment certificate; absent for TLS. */
  readonly ou?: string
  /** Fabric CA attributes, read by chaincode from extension 1.2.3.4.5.6.7.8.1. */
  readonly attributes?: Readonly<Record<string, string>>
  /** TLS names; an address is written as IP and as DNS, for gRPC clients differ in what they compare. */
  readonly hosts?: readonly string[]
}

const attributeExtension = '1.2.3.4.5.6.7.8.1'

export async function issue(authority: Authority, request: CertificateRequest, at: Date): Promise<PemPair> {
  const keys = await generate()
  return { cert: await certify(authority, keys.publicKey, request, at), key: await keyPem(keys.privateKey) }
}

/** A certificate for a key that is another's; PEM. */
export async function certify(
  authority: Authority,
  publicKey: webcrypto.CryptoKey,
  request: CertificateRequest,
  at: Date,
): Promise<string> {
  const extensions: x509.Extension[] = [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.SubjectKeyIdentifierExtension(await keyId(publicKey)),
    new x509.AuthorityKeyIdentifierExtension(subjectKeyId(authority.certificate)),
  ]
  if (request.hosts) {
    extensions.push(new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth, x509.ExtendedKeyUsage.clientAuth]))
    const names = request.hosts.map((each) => ({ type: /^[\d.]+$/.test(each) ? ('ip' as const) : ('dns' as const), value: each }))
    extensions.push(new x509.SubjectAlternativeNameExtension(names))
  }
  if (request.attributes) {
    extensions.push(new x509.Extension(attributeExtension, false, Buffer.from(JSON.stringify({ attrs: request.attributes }))))
  }
  const organisation = authority.certificate.subjectName.getField('O')[0] ?? ''
  const certificate = await lowS(async () =>
    x509.X509CertificateGenerator.create({
      serialNumber: serial(),
      subject: name({ commonName: request.commonName, organisation, ...(request.ou === undefined ? {} : { ou: request.ou }) }),
      issuer: authority.certificate.subjectName,
      notBefore: new Date(at.getTime() - backdated),
      notAfter: new Date(Math.min(at.getTime() + years(1), authority.certificate.notAfter.getTime())),
      signingAlgorithm: algorithm,
      publicKey,
      signingKey: authority.keys.privateKey,
      extensions,
    }),
  )
  return pem(certificate)
}

function name(of: { commonName: string; ou?: string; organisation: string }): x509.JsonName {
  return [{ O: [of.organisation] }, ...(of.ou === undefined ? [] : [{ OU: [of.ou] }]), { CN: [of.commonName] }]
}

function serial(): string {
  const bytes = Buffer.from(webcrypto.getRandomValues(new Uint8Array(16)))
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return bytes.toString('hex')
}

async function keyId(key: webcrypto.CryptoKey): Promise<string> {
  const raw = await webcrypto.subtle.exportKey('raw', key)
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', raw)).toString('hex')
}

function subjectKeyId(certificate: x509.X509Certificate): string {
  const extension = certificate.getExtension(x509.SubjectKeyIdentifierExtension)
  if (!extension) throw new Error(`expected a subject key identifier in the root ${certificate.subject}`)
  return extension.keyId
}
