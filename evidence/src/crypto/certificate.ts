import 'reflect-metadata'
import { createPublicKey, verify, webcrypto, type KeyObject } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { join } from './encodings.js'
import { ecdsaIntegers, type EcdsaIntegers } from './der.js'
import { Unreadable } from '../reading/unreadable.js'

x509.cryptoProvider.set(webcrypto)

interface Curve {
  readonly size: number
  /** Half its order, big-endian: the highest S that counts as low. */
  readonly half: Uint8Array
}

function curve(size: number, order: string): Curve {
  return { size, half: Buffer.from((BigInt(`0x${order}`) >> 1n).toString(16).padStart(2 * size, '0'), 'hex') }
}

/** Fabric signs with P-256 or P-384, over SHA-256 both times (`bccsp/sw/ecdsa.go`). */
const curves = new Map([
  ['P-256', curve(32, 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551')],
  ['P-384', curve(48, 'ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973')],
])

export type SignatureAnswer = 'good' | 'wrong' | 'highS' | 'malformed'

const known = new Map<string, Certificate>()
const mostKnown = 200
const mostRemembered = 500
const longestRemembered = 16_384
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** An X.509 certificate as a verifier of signatures. */
export class Certificate {
  readonly parsed: x509.X509Certificate
  readonly subject: string
  readonly organisationalUnits: readonly string[]
  readonly serial: string
  readonly notBefore: Date
  readonly notAfter: Date
  readonly isAuthority: boolean
  readonly #curve: string
  readonly #issuers = new WeakMap<Certificate, Promise<boolean>>()
  /** Packages of one chain share blocks and attestations, and one package is often asked about more than once. */
  readonly #answers = new Map<string, SignatureAnswer>()
  #key: Promise<webcrypto.CryptoKey> | undefined
  #keyNow: KeyObject | undefined

  /**
   * The certificate of these bytes. It follows from them alone and the same few sign everything, so it is parsed once.
   * @param pem PEM; throws Unreadable for anything else
   */
  static of(pem: Uint8Array): Certificate {
    const spelled = Buffer.from(pem).toString('utf8')
    const certificate = known.get(spelled) ?? new Certificate(spelled)
    if (known.size >= mostKnown) known.clear()
    known.set(spelled, certificate)
    return certificate
  }

  private constructor(pem: string) {
    try {
      this.parsed = new x509.X509Certificate(pem)
      this.subject = this.parsed.subject
      this.organisationalUnits = this.parsed.subjectName.getField('OU')
      this.#curve = (this.parsed.publicKey.algorithm as { namedCurve?: string }).namedCurve ?? 'none'
      this.isAuthority = this.parsed.getExtension(x509.BasicConstraintsExtension)?.ca ?? false
    } catch (cause) {
      throw new Unreadable('expected an X.509 certificate, got other bytes', { cause })
    }
    this.serial = this.parsed.serialNumber.toLowerCase().replace(/^0+/, '')
    this.notBefore = this.parsed.notBefore
    this.notAfter = this.parsed.notAfter
  }

  async fingerprint(): Promise<string> {
    return Buffer.from(await this.parsed.getThumbprint('SHA-256')).toString('hex')
  }

  /** Whether `issuer` signed this certificate; dates are judged elsewhere. */
  issuedBy(issuer: Certificate): Promise<boolean> {
    const answer = this.#issuers.get(issuer) ?? this.#isIssuedBy(issuer)
    this.#issuers.set(issuer, answer)
    return answer
  }

  async #isIssuedBy(issuer: Certificate): Promise<boolean> {
    if (!issuer.isAuthority || this.parsed.issuer !== issuer.parsed.subject) return false
    try {
      return await this.parsed.verify({ publicKey: issuer.parsed.publicKey, signatureOnly: true })
    } catch {
      return false
    }
  }

  /** ECDSA over SHA-256 in shortest DER with low S, the only form Fabric accepts. */
  async verify(message: Uint8Array, signature: Uint8Array): Promise<SignatureAnswer> {
    const integers = this.#integersOf(signature)
    if (typeof integers === 'string') return integers
    // A signature in DER says where it ends, so the two together have one reading.
    const asked = message.length > longestRemembered ? undefined : `${latin1(signature)}${latin1(message)}`
    const before = asked === undefined ? undefined : this.#answers.get(asked)
    if (before) return before
    const answer = (await this.#fits(message, integers)) ? 'good' : 'wrong'
    if (asked !== undefined) {
      if (this.#answers.size >= mostRemembered) this.#answers.clear()
      this.#answers.set(asked, answer)
    }
    return answer
  }

  /**
   * As `verify`, at once: for few signatures at a time. A digest and a point are worked out in less time than it takes to hand them to another
   * thread and be called back.
   */
  verifyNow(message: Uint8Array, signature: Uint8Array): SignatureAnswer {
    const integers = this.#integersOf(signature)
    if (typeof integers === 'string') return integers
    this.#keyNow ??= createPublicKey({ key: Buffer.from(this.parsed.publicKey.rawData), format: 'der', type: 'spki' })
    return verify('sha256', message, this.#keyNow, signature) ? 'good' : 'wrong'
  }

  #integersOf(signature: Uint8Array): EcdsaIntegers | 'malformed' | 'highS' {
    const curve = curves.get(this.#curve)
    const integers = curve && ecdsaIntegers(signature, curve.size)
    if (!curve || !integers) return 'malformed'
    return Buffer.compare(integers.s, curve.half) > 0 ? 'highS' : integers
  }

  /** ES256 of RFC 7518 section 3.4: r and s of 32 bytes each. Either S is one there. */
  async signsJws(message: Uint8Array, signature: Uint8Array): Promise<boolean> {
    if (this.#curve !== 'P-256' || signature.length !== 64) return false
    return this.#fits(message, { r: signature.subarray(0, 32), s: signature.subarray(32) })
  }

  async #fits(message: Uint8Array, integers: EcdsaIntegers): Promise<boolean> {
    const algorithm = { name: 'ECDSA', namedCurve: this.#curve }
    this.#key ??= webcrypto.subtle.importKey('spki', this.parsed.publicKey.rawData, algorithm, false, ['verify'])
    const raw = new Uint8Array(join(integers.r, integers.s))
    return webcrypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, await this.#key, raw, new Uint8Array(message))
  }
}
