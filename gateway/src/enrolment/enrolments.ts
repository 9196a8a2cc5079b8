import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { uuidv7 } from 'uuidv7'
import type { EnrolledIdentity } from '../ledger/ledger.js'
import { Problem } from '../problems/problem.js'
import type { EnrolmentRow, EnrolmentRows } from '../store/enrolment-rows.js'
import { fingerprintOf, requestIdOf } from '../writes/request-names.js'
import type { CertificateAuthority } from './certificate-authority.js'
import { checkedRequest } from './certificate-request.js'
import { checkedCertificate } from './issued-certificate.js'

export interface Enrolled {
  readonly row: EnrolmentRow
  readonly replayed: boolean
}

/** Callers' own keys: certified by the member's CA, remembered here, so that what a caller signs is built with its certificate. */
export class Enrolments {
  readonly #rows: EnrolmentRows
  readonly #authority: CertificateAuthority | undefined
  readonly #running = new Set<string>()

  constructor(rows: EnrolmentRows, authority: CertificateAuthority | undefined) {
    this.#rows = rows
    this.#authority = authority
  }

  /** @param key the caller's name for this one request @throws Problem */
  async enrol(caller: EnrolledIdentity, requestPem: string, key: string): Promise<Enrolled> {
    const requestId = requestIdOf(caller.user, key)
    const fingerprint = fingerprintOf('POST', '/enrolments', canonical({ certificateRequest: requestPem }))
    const answered = await this.#answered(requestId, fingerprint)
    if (answered) return { row: answered, replayed: true }
    if (this.#running.has(requestId)) throw new Problem('REQUEST_RUNNING', { target: 'Idempotency-Key', headers: { 'retry-after': '1' } })
    this.#running.add(requestId)
    try {
      const row = { requestId, fingerprint, ...(await this.#certified(caller, requestPem)) }
      if (await this.#rows.add(row)) return { row, replayed: false }
      // Another process of this member was first: its answer is the one that stands.
      const first = await this.#answered(requestId, fingerprint)
      if (first) return { row: first, replayed: true }
      throw new Error(`expected an enrolment under the request ${requestId}, got none`)
    } finally {
      this.#running.delete(requestId)
    }
  }

  /** Latest first. */
  ofCaller({ user }: EnrolledIdentity): Promise<readonly EnrolmentRow[]> {
    return this.#rows.ofUser(user)
  }

  /**
   * The certificate that a caller's transaction is built with: the one whose digest is given, else the latest, if in force at `at`.
   * @throws Problem OWN_CERTIFICATE_MISSING
   */
  async certificateOf(caller: EnrolledIdentity, digest: string | undefined, at: Date): Promise<EnrolmentRow> {
    const inForce = (await this.#rows.ofUser(caller.user)).filter(({ notAfter }) => new Date(notAfter) > at)
    const found = digest === undefined ? inForce[0] : inForce.find(({ certificateDigest }) => certificateDigest === digest)
    if (found) return found
    throw new Problem('OWN_CERTIFICATE_MISSING', {
      detail:
        digest === undefined
          ? 'expected a certificate in force for a key of the caller’s own'
          : `expected the SHA-256 of a certificate of the caller in force, got ${digest}`,
      remedies: [{ act: 'POST /api/v1/enrolments', source: 'RFC 2986' }],
    })
  }

  async #answered(requestId: string, fingerprint: string): Promise<EnrolmentRow | undefined> {
    const row = await this.#rows.ofRequest(requestId)
    if (row === undefined || row.fingerprint === fingerprint) return row
    throw new Problem('REQUEST_KEY_REUSED', { target: 'Idempotency-Key', detail: 'expected the same body as first sent with this key' })
  }

  async #certified(caller: EnrolledIdentity, requestPem: string): Promise<Omit<EnrolmentRow, 'requestId' | 'fingerprint'>> {
    const request = await checkedRequest(requestPem, caller)
    if (!this.#authority) throw new Problem('CA_UNREACHABLE', { detail: 'this gateway’s connection profile names no CA' })
    const certified = await this.#authority.certify(caller.user, request.pem)
    const { digest, notAfter } = checkedCertificate(certified, caller, request.publicKey)
    const enrolledAt = new Date().toISOString()
    return { id: uuidv7(), user: caller.user, certificateDigest: digest, ...certified, notAfter, enrolledAt }
  }
}
