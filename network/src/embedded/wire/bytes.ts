/** A view of bytes as Buffer, without copying. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Go sorts strings by their UTF-8 bytes, JavaScript by UTF-16 units: they differ beyond U+FFFF. */
export function compareUtf8(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** One protobuf field of wire type 2; empty bytes are left out, as proto3 does. */
export function lengthDelimited(field: number, bytes: Uint8Array): Uint8Array[] {
  return bytes.length === 0 ? [] : [Buffer.concat([varint(field * 8 + 2), varint(bytes.length)]), bytes]
}

/** One protobuf varint field; zero is left out, as proto3 does. */
export function varintField(field: number, value: number): Uint8Array[] {
  return value === 0 ? [] : [Buffer.concat([varint(field * 8), varint(value)])]
}

export function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80)
    rest = Math.floor(rest / 0x80)
  }
  bytes.push(rest)
  return Buffer.from(bytes)
}
