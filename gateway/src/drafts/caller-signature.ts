import { verify, X509Certificate } from 'node:crypto'
import { Problem } from '../problems/problem.js'

const halfOrder = 0x7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8n

const invalid = (detail: string): Problem => new Problem('SIGNATURE_INVALID', { target: '/signature', detail })

/**
 * A client's signature over the bytes it was given, before anything is done with it: DER, ECDSA P-256 over SHA-256, low S as peers demand
 * (bccsp/sw/ecdsa.go).
 * @param certificate PEM of the certificate that stands in the bytes
 * @param given base64
 * @throws Problem SIGNATURE_INVALID
 */
export function checkedSignature(certificate: string, signed: Uint8Array, given: string): Uint8Array {
  const der = Buffer.from(given, 'base64')
  if (der.toString('base64') !== given) throw invalid('expected base64 (RFC 4648 section 4), got another encoding')
  const s = secondInteger(der)
  if (s === undefined) throw invalid('expected a DER sequence of two positive integers, each in its shortest form')
  if (s > halfOrder) throw invalid('expected S in the lower half of the order, got a high S')
  if (!verify('sha256', signed, new X509Certificate(certificate).publicKey, der))
    throw invalid('expected the signature of the certified key over exactly the bytes given out')
  return der
}

/** S of a strictly encoded signature; undefined where it is encoded otherwise. */
function secondInteger(der: Buffer): bigint | undefined {
  if (der[0] !== 0x30 || der[1] !== der.length - 2 || der.length > 72) return undefined
  const r = integerAt(der, 2)
  const s = r && integerAt(der, r.end)
  return s && s.end === der.length ? s.value : undefined
}

function integerAt(der: Buffer, at: number): { readonly value: bigint; readonly end: number } | undefined {
  const length = der[at + 1]
  if (der[at] !== 0x02 || length === undefined || length === 0 || length > 33) return undefined
  const digits = der.subarray(at + 2, at + 2 + length)
  const [first = 0, second = 0] = digits
  const negative = first >= 0x80
  const padded = length > 1 && first === 0 && second < 0x80
  if (digits.length !== length || negative || padded) return undefined
  const value = BigInt(`0x${digits.toString('hex')}`)
  return value === 0n ? undefined : { value, end: at + 2 + length }
}
