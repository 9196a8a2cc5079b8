import { createHash, createPrivateKey, sign, X509Certificate } from 'node:crypto'
import { canonical } from '@ip-rights-ledger/chaincode/domain'

/** A key of the member and its certificates in PEM, the signer's first, its issuer's after it. */
export interface SigningIdentity {
  readonly certificates: readonly string[]
  readonly privateKey: string
}

type Answer = Readonly<Record<string, unknown>>

/** Signs answers, so that whoever keeps one needs neither this gateway nor its word later on. */
export class AnswerSigner {
  readonly #key: ReturnType<typeof createPrivateKey>
  readonly #header: string

  constructor({ certificates, privateKey }: SigningIdentity) {
    const chain = certificates.map((pem) => new X509Certificate(pem).raw)
    const [leaf] = chain
    if (!leaf) throw new Error('expected the certificate of the key that signs answers, got none')
    this.#key = createPrivateKey(privateKey)
    const kid = createHash('sha256').update(leaf).digest('base64url')
    const header = { alg: 'ES256', kid, x5c: chain.map((der) => der.toString('base64')) }
    this.#header = Buffer.from(JSON.stringify(header)).toString('base64url')
  }

  /** The answer with `signature`: a JWS with detached content (RFC 7515 appendix F) over the RFC 8785 form of all else in it. */
  async signed(answer: Answer): Promise<Answer> {
    const text = canonical(answer)
    const input = Buffer.from(`${this.#header}.${Buffer.from(text).toString('base64url')}`)
    const signature = await new Promise<Buffer>((resolve, reject) => {
      sign('sha256', input, { key: this.#key, dsaEncoding: 'ieee-p1363' }, (error, bytes) => (error ? reject(error) : resolve(bytes)))
    })
    // As it was signed: a reader with any canonicaliser comes to the same bytes.
    return { ...(JSON.parse(text) as Answer), signature: `${this.#header}..${signature.toString('base64url')}` }
  }
}
