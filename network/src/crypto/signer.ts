import { createPrivateKey, sign } from 'node:crypto'

const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551')
const halfOrder = order >> 1n

/** Signs with an ECDSA P-256 key over SHA-256; DER with low S, for Fabric refuses high S (`bccsp/sw/ecdsa.go`). */
export function lowSSigner(keyPem: string): (message: Uint8Array) => Buffer {
  const key = createPrivateKey(keyPem)
  return (message) => {
    const raw = sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' })
    const s = BigInt(`0x${raw.toString('hex', 32)}`)
    const low = s > halfOrder ? Buffer.from((order - s).toString(16).padStart(64, '0'), 'hex') : raw.subarray(32)
    const der = Buffer.concat([integer(raw.subarray(0, 32)), integer(low)])
    return Buffer.concat([Buffer.from([0x30, der.length]), der])
  }
}

/** DER INTEGER of an unsigned big-endian number. */
function integer(unsigned: Buffer): Buffer {
  let from = 0
  while (from < unsigned.length - 1 && unsigned[from] === 0) from++
  const digits = unsigned.subarray(from)
  const padded = (digits[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), digits]) : digits
  return Buffer.concat([Buffer.from([0x02, padded.length]), padded])
}

/** Whether S of a DER P-256 signature is at most half the order, and the encoding is the strict one. */
export function isLowS(der: Uint8Array): boolean {
  const rLength = der[3]
  if (der[0] !== 0x30 || der[2] !== 0x02 || rLength === undefined || der[1] !== der.length - 2) return false
  const sAt = 4 + rLength
  const sLength = der[sAt + 1]
  if (der[sAt] !== 0x02 || sLength === undefined || sAt + 2 + sLength !== der.length || sLength > 33) return false
  let from = sAt + 2
  while (from < der.length - 1 && der[from] === 0) from++
  const digits = der.length - from
  if (digits < 32) return true
  if (digits > 32) return false
  const s = BigInt(`0x${Buffer.from(der.buffer, der.byteOffset + from, 32).toString('hex')}`)
  return s <= halfOrder
}
