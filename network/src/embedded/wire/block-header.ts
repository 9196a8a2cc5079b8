import { hash } from 'node:crypto'

export interface BlockHeaderFields {
  readonly number: number
  readonly previousHash: Uint8Array
  readonly dataHash: Uint8Array
}

/** DER of a block header, which is what is hashed and signed (`protoutil/blockutils.go:BlockHeaderBytes`). */
export function blockHeaderBytes(header: BlockHeaderFields): Buffer {
  const content = Buffer.concat([tagged(0x02, unsigned(header.number)), tagged(0x04, header.previousHash), tagged(0x04, header.dataHash)])
  return tagged(0x30, content)
}

/** `protoutil/blockutils.go:BlockHeaderHash` */
export const blockHeaderHash = (header: BlockHeaderFields): Buffer => hash('sha256', blockHeaderBytes(header), 'buffer')

/** SHA-256 of all envelopes joined, no Merkle tree (`protoutil/blockutils.go:ComputeBlockDataHash`). */
export const blockDataHash = (envelopes: readonly Uint8Array[]): Buffer => hash('sha256', Buffer.concat(envelopes), 'buffer')

function tagged(tag: number, content: Uint8Array): Buffer {
  const n = content.length
  const length = n < 0x80 ? [n] : n < 0x100 ? [0x81, n] : [0x82, n >> 8, n & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

/** Minimal two's-complement bytes of a non-negative integer: a leading zero where the top bit is set. */
function unsigned(value: number): Buffer {
  const hex = value.toString(16)
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')
  return (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes
}
