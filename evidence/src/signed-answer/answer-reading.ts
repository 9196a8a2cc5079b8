import canonicalize from 'canonicalize'
import { Certificate } from '../crypto/certificate.js'
import { base64, unbase64, utf8 } from '../crypto/encodings.js'
import { readBlock, type BlockReading } from '../reading/block.js'
import { readChannelConfig, type ChannelConfig } from '../reading/channel-config.js'
import { readTransaction, type TransactionReading } from '../reading/transaction.js'
import { Unreadable } from '../reading/unreadable.js'

/** What members signed, and the configuration that came with it: it is trusted only where an anchor says so. */
export interface AnswerAttestation {
  readonly transaction: TransactionReading
  readonly block: BlockReading
  readonly config: ChannelConfig
}

/** A signed answer taken apart. */
export interface AnswerReading {
  readonly type: string
  /** MSP id of the member that answers. */
  readonly member: string
  readonly channel: string
  readonly question: unknown
  readonly results: unknown
  readonly checkedAt: Date
  readonly validUntil: Date
  /** JWS signing input of RFC 7515 section 5.1. */
  readonly input: Uint8Array
  readonly signature: Uint8Array
  readonly algorithm: unknown
  readonly keyId: unknown
  /** The signer's certificate first, each certified by the next. */
  readonly chain: readonly [Certificate, ...Certificate[]]
  readonly attestation?: AnswerAttestation
}

type Members = Readonly<Record<string, unknown>>

function text(of: Members, name: string): string {
  const value = of[name]
  if (typeof value !== 'string') throw new Unreadable(`expected text in ${name}, got ${typeof value}`)
  return value
}

function instant(of: Members, name: string): Date {
  const at = new Date(text(of, name))
  if (Number.isNaN(at.getTime())) throw new Unreadable(`expected an instant in ${name}, got ${text(of, name)}`)
  return at
}

/** Base64url without padding, in its one spelling: stray bits at the end would let two texts stand for one signature. */
function unbase64url(spelled: string, name: string): Uint8Array {
  const bytes = Buffer.from(spelled, 'base64url')
  if (bytes.toString('base64url') !== spelled) throw new Unreadable(`expected base64url in ${name}, got another spelling`)
  return bytes
}

const pem = (der: string): Uint8Array => utf8(`-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----\n`)

function certificatesIn(x5c: unknown): AnswerReading['chain'] {
  const spelled = Array.isArray(x5c) ? (x5c as unknown[]) : []
  const certificates = spelled.map((each) => {
    if (typeof each !== 'string' || base64(unbase64(each)) !== each) throw new Unreadable('expected base64 certificates in x5c')
    return Certificate.of(pem(each))
  })
  const [leaf, ...issuers] = certificates
  if (!leaf) throw new Unreadable('expected the signer’s certificate in x5c, got none')
  return [leaf, ...issuers]
}

/** @throws Unreadable where it is no signed answer */
export function readSignedAnswer(value: unknown): AnswerReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unreadable('expected an object')
  const { signature: _signature, ...said } = value as Members
  const parts = text(value as Members, 'signature').split('.')
  const [header = '', content, signature = ''] = parts
  if (parts.length !== 3 || content !== '') throw new Unreadable('expected a compact JWS with detached content in signature')
  const protectedHeader = JSON.parse(Buffer.from(unbase64url(header, 'the header')).toString('utf8')) as Members
  // A header that must be understood and is not (RFC 7515 section 4.1.11), as that of unencoded content.
  if (protectedHeader['crit'] !== undefined) throw new Unreadable('expected a header without crit')
  const payload = canonicalize(said) ?? ''
  return {
    type: text(said, 'type'),
    member: text(said, 'member'),
    channel: text(said, 'channel'),
    question: said['question'],
    results: said['results'],
    checkedAt: instant(said, 'checkedAt'),
    validUntil: instant(said, 'validUntil'),
    input: utf8(`${header}.${Buffer.from(payload).toString('base64url')}`),
    signature: unbase64url(signature, 'the signature'),
    algorithm: protectedHeader['alg'],
    keyId: protectedHeader['kid'],
    chain: certificatesIn(protectedHeader['x5c']),
    ...(said['attestations'] === undefined ? {} : { attestation: attestationIn(said['attestations'] as Members) }),
  }
}

function attestationIn(attestations: Members): AnswerAttestation {
  const block = readBlock(unbase64(text(attestations, 'configuration')))
  return { transaction: readTransaction(unbase64(text(attestations, 'envelope'))), block, config: readChannelConfig(block) }
}
