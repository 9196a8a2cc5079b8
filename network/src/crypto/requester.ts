import { verify, X509Certificate } from 'node:crypto'
import { isLowS } from './signer.js'

/** A call to a CA as it came: `token` is its Authorization header. */
export interface SignedCall {
  readonly method: string
  readonly path: string
  readonly body: string
  readonly token: string
}

/**
 * Name of the enrolled identity that signed a call to its CA: the token is `<base64 of its certificate>.<base64 of its signature>`, the
 * signature over method, path, body and certificate (fabric-ca `util/util.go:GenECDSAToken`). Undefined where the certificate is not this
 * CA's, is not in force, or did not sign the call.
 * @param caPem the CA's own certificate
 */
export function requesterOf(caPem: string, { method, path, body, token }: SignedCall, at: Date = new Date()): string | undefined {
  const [shown = '', signature = '', ...more] = token.split('.')
  if (shown === '' || signature === '' || more.length > 0) return undefined
  try {
    const [ca, certificate] = [new X509Certificate(caPem), new X509Certificate(Buffer.from(shown, 'base64'))]
    const inForce = certificate.validFromDate <= at && at < certificate.validToDate
    if (!inForce || !certificate.checkIssued(ca) || !certificate.verify(ca.publicKey)) return undefined
    const base64 = (text: string): string => Buffer.from(text).toString('base64')
    const signed = Buffer.from(`${method}.${base64(path)}.${base64(body)}.${shown}`)
    const der = Buffer.from(signature, 'base64')
    if (!isLowS(der) || !verify('sha256', signed, certificate.publicKey, der)) return undefined
    return /^CN=(.+)$/m.exec(certificate.subject)?.[1]
  } catch {
    // What does not parse identifies nobody.
    return undefined
  }
}
