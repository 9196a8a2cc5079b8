import { join } from './encodings.js'

/** A block header as DER, which is what is hashed and signed (`protoutil/blockutils.go:BlockHeaderBytes`). */
export function headerDer(header: {
  readonly number: number
  readonly previousHash: Uint8Array
  readonly dataHash: Uint8Array
}): Uint8Array {
  return tlv(0x30, join(tlv(0x02, signedMinimal(header.number)), tlv(0x04, header.previousHash), tlv(0x04, header.dataHash)))
}

function tlv(tag: number, content: Uint8Array): Uint8Array {
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return join(Uint8Array.from([tag, ...size]), content)
}

/** Big-endian two's complement of a whole number: a zero in front where the top bit is set. */
function signedMinimal(value: number): Uint8Array {
  const digits: number[] = []
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256)
  if (digits.length === 0 || (digits[0] ?? 0) >= 0x80) digits.unshift(0)
  return Uint8Array.from(digits)
}

export interface EcdsaIntegers {
  readonly r: Uint8Array
  readonly s: Uint8Array
}

/**
 * The two integers of a DER ECDSA signature (RFC 3279 section 2.2.3) as fixed-size big-endian bytes, as Web Crypto wants them.
 * Undefined for any other spelling than the shortest, so that a signature has one form.
 */
export function ecdsaIntegers(signature: Uint8Array, size: number): EcdsaIntegers | undefined {
  if (signature[0] !== 0x30 || signature[1] !== signature.length - 2) return undefined
  const r = integerAt(signature, 2)
  const s = r && integerAt(signature, r.end)
  if (!r || !s || s.end !== signature.length || r.digits.length > size || s.digits.length > size) return undefined
  return { r: padded(r.digits, size), s: padded(s.digits, size) }
}

function integerAt(der: Uint8Array, at: number): { readonly digits: Uint8Array; readonly end: number } | undefined {
  const length = der[at + 1] ?? 0
  const end = at + 2 + length
  const first = der[at + 2] ?? 0
  if (der[at] !== 0x02 || length === 0 || length >= 0x80 || end > der.length || first >= 0x80) return undefined
  if (first !== 0) return { digits: der.subarray(at + 2, end), end }
  return length > 1 && (der[at + 3] ?? 0) >= 0x80 ? { digits: der.subarray(at + 3, end), end } : undefined
}

function padded(digits: Uint8Array, size: number): Uint8Array {
  const result = new Uint8Array(size)
  result.set(digits, size - digits.length)
  return result
}
