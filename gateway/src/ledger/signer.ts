import { createPrivateKey, sign } from 'node:crypto'
import type { Signer } from '@hyperledger/fabric-gateway'

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

const known = new WeakMap<object, Signer>()

/** The signer of an identity, whose key is read once. */
export function signerOf(identity: { readonly privateKey: string }): Signer {
  const signer = known.get(identity) ?? newSigner(identity.privateKey)
  known.set(identity, signer)
  return signer
}

/**
 * Signs whole messages with a P-256 key, to be used with `hash.none`; at once, since handing it to the thread pool costs more than it takes.
 * Peers refuse a high S (bccsp/sw/ecdsa.go), which OpenSSL gives half of the time.
 */
export function newSigner(keyPem: string): Signer {
  const key = createPrivateKey(keyPem)
  return async (message) => lowS(sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' }))
}

/** r || s as DER with s in the lower half of the order. */
function lowS(signature: Buffer): Uint8Array {
  const r = signature.subarray(0, 32)
  const s = BigInt(`0x${signature.subarray(32).toString('hex')}`)
  const low = s > order / 2n ? order - s : s
  const body = Buffer.concat([derInteger(r), derInteger(Buffer.from(low.toString(16).padStart(64, '0'), 'hex'))])
  return Buffer.concat([Buffer.from([0x30, body.length]), body])
}

function derInteger(bytes: Buffer): Buffer {
  let start = 0
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1
  const digits = bytes.subarray(start)
  const padded = (digits[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), digits]) : digits
  return Buffer.concat([Buffer.from([0x02, padded.length]), padded])
}
