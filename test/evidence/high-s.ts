const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551')

/** The other P-256 signature that fits as well: S replaced by the order less S (SEC 1, 4.1.4). */
export function highS(der: Uint8Array): Uint8Array {
  const rEnd = 4 + (der[3] ?? 0)
  const s = BigInt(`0x${Buffer.from(der.subarray(rEnd + 2)).toString('hex')}`)
  const digits = Buffer.from((order - s).toString(16).padStart(64, '0'), 'hex')
  const integer = Buffer.concat([Buffer.from([2, digits.length + 1, 0]), digits])
  const content = Buffer.concat([der.subarray(2, rEnd), integer])
  return Buffer.concat([Buffer.from([0x30, content.length]), content])
}
