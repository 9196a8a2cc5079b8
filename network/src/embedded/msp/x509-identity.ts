import { hash, verify, type KeyObject, X509Certificate } from 'node:crypto'
import { isLowS } from '../../crypto/signer.js'
import { asBuffer } from '../wire/bytes.js'
import { msp } from '../wire/protos.js'
import { MspError, type Identity, type NodeOu } from './identity.js'

const nodeOus: readonly string[] = ['client', 'admin', 'peer', 'orderer'] satisfies NodeOu[]
const { ROLE, IDENTITY } = msp.MSPPrincipal.Classification
const { MEMBER, ADMIN, CLIENT, PEER, ORDERER } = msp.MSPRole.MSPRoleType
const roleOu = new Map<number, NodeOu>([
  [ADMIN, 'admin'],
  [CLIENT, 'client'],
  [PEER, 'peer'],
  [ORDERER, 'orderer'],
])

/** Signatures already found good or bad: the same bytes pass four orderers and the validator in one process. */
const maxRemembered = 5_000

/** An X.509 identity of one MSP (`msp/identities.go`), with everything that does not change worked out once. */
export class X509Identity implements Identity {
  readonly id: string
  readonly mspId: string
  readonly serialized: Buffer
  readonly certificate: X509Certificate
  readonly pem: string
  readonly ou: NodeOu | undefined
  readonly expiresAt: Date
  readonly #ous: readonly string[]
  readonly #roots: readonly X509Certificate[]
  readonly #key: KeyObject
  readonly #verified = new Map<string, boolean>()
  #fault: MspError | 'none' | undefined

  constructor(serialized: Uint8Array, mspId: string, pem: string, roots: readonly X509Certificate[]) {
    this.serialized = Buffer.from(serialized)
    this.mspId = mspId
    this.pem = pem
    this.certificate = new X509Certificate(pem)
    this.id = `${mspId}:${hash('sha256', this.certificate.raw, 'hex')}`
    this.expiresAt = new Date(this.certificate.validTo)
    this.#roots = roots
    this.#key = this.certificate.publicKey
    this.#ous = organisationalUnits(this.certificate)
    const known = this.#ous.filter((ou) => nodeOus.includes(ou))
    this.ou = known.length === 1 ? (known[0] as NodeOu) : undefined
    // Fabric puts a certificate into low-S form by its issuer before it looks at it (`msp/mspimpl.go:sanitizeCert`); a root is its own issuer.
    if (!this.certificate.ca && !this.#isIssued()) throw new MspError('x509: certificate signed by unknown authority')
  }

  validate(): void {
    this.#fault ??= this.#findFault() ?? 'none'
    if (this.#fault !== 'none') throw this.#fault
  }

  /**
   * `msp/mspimplvalidate.go:validateIdentity` and `validateIdentityOUsV143`. Expiry is no part of it: the chain is checked as of the
   * certificate's own beginning, and expiry where a client knocks (`core/handlers/auth/filter/expiration.go`, `msgprocessor/expiration.go`).
   */
  #findFault(): MspError | undefined {
    if (this.certificate.ca)
      return new MspError('An X509 certificate with Basic Constraint: Certificate Authority equals true cannot be used as an identity')
    if (!this.#isIssued()) {
      return new MspError('the supplied identity is not valid: x509: certificate signed by unknown authority')
    }
    if (this.#key.asymmetricKeyType !== 'ec' || this.#key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
      return new MspError(`expected an ECDSA P-256 key, got ${this.#key.asymmetricKeyType ?? 'none'}`)
    }
    if (this.ou === undefined) {
      const seen = `OUs: [${this.#ous.join(' ')}], MSP: [${this.mspId}]`
      const known = this.#ous.filter((ou) => nodeOus.includes(ou)).length
      return new MspError(
        known === 0
          ? `the identity does not have an OU that resolves to client, peer, orderer, or admin role. ${seen}`
          : `the identity must have a client, a peer, an orderer, or an admin OU role to be valid, not a combination of them. ${seen}`,
      )
    }
    return undefined
  }

  #isIssued(): boolean {
    return this.#roots.some((root) => this.certificate.checkIssued(root) && this.certificate.verify(root.publicKey))
  }

  verify(message: Uint8Array, signature: Uint8Array): boolean {
    const known = hash('sha256', message, 'base64') + asBuffer(signature).toString('base64')
    const before = this.#verified.get(known)
    if (before !== undefined) return before
    const good = isLowS(signature) && verify('sha256', message, this.#key, signature)
    if (this.#verified.size >= maxRemembered) this.#verified.clear()
    this.#verified.set(known, good)
    return good
  }

  /** `msp/mspimpl.go:satisfiesPrincipalInternalPreV13`; OU, anonymity and combined principals stand in no policy here and match nobody. */
  satisfies(principal: msp.MSPPrincipal): boolean {
    const bytes = principal.getPrincipal_asU8()
    if (principal.getPrincipalClassification() === IDENTITY) {
      const identity = msp.SerializedIdentity.deserializeBinary(bytes)
      return identity.getMspid() === this.mspId && this.#sameCertificate(identity.getIdBytes_asU8())
    }
    if (principal.getPrincipalClassification() !== ROLE) return false
    const role = msp.MSPRole.deserializeBinary(bytes)
    if (role.getMspIdentifier() !== this.mspId || !this.#isValid()) return false
    return role.getRole() === MEMBER || roleOu.get(role.getRole()) === this.ou
  }

  #isValid(): boolean {
    this.#fault ??= this.#findFault() ?? 'none'
    return this.#fault === 'none'
  }

  #sameCertificate(pem: Uint8Array): boolean {
    const text = asBuffer(pem)
    if (text.equals(Buffer.from(this.pem))) return true
    try {
      return new X509Certificate(text).raw.equals(this.certificate.raw)
    } catch {
      return false
    }
  }
}

/** Node writes one attribute a line, `OU=peer`, and escapes what is special in the value. */
function organisationalUnits(certificate: X509Certificate): string[] {
  return certificate.subject
    .split('\n')
    .filter((line) => line.startsWith('OU='))
    .map((line) => line.slice(3))
}
