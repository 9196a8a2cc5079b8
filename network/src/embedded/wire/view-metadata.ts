import { lengthDelimited, varintField } from './bytes.js'

/** smartbftprotos.ViewMetadata, which fabric-protos lacks: the consenter metadata of a block. */
export interface ViewMetadata {
  readonly viewId: number
  /** One more a block, from 1. */
  readonly latestSequence: number
  readonly decisionsInView: number
  readonly previousCommitSignatureDigest: Uint8Array
}

export function encodeViewMetadata(view: ViewMetadata): Buffer {
  return Buffer.concat([
    ...varintField(1, view.viewId),
    ...varintField(2, view.latestSequence),
    ...varintField(3, view.decisionsInView),
    ...lengthDelimited(5, view.previousCommitSignatureDigest),
  ])
}

/** Decodes the fields that block assembly continues from. */
export function viewMetadataOf(bytes: Uint8Array): ViewMetadata {
  const fields = new Map<number, number>()
  for (let at = 0; at < bytes.length;) {
    const tag = readVarint(bytes, at)
    const content = readVarint(bytes, tag.next)
    fields.set(tag.value >> 3, content.value)
    at = (tag.value & 7) === 2 ? content.next + content.value : content.next
  }
  return {
    viewId: fields.get(1) ?? 0,
    latestSequence: fields.get(2) ?? 0,
    decisionsInView: fields.get(3) ?? 0,
    previousCommitSignatureDigest: new Uint8Array(),
  }
}

function readVarint(bytes: Uint8Array, from: number): { value: number; next: number } {
  let value = 0
  let scale = 1
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    value += (byte & 0x7f) * scale
    if (byte < 0x80) return { value, next: at + 1 }
    scale *= 128
  }
  throw new Error('expected a varint that ends, got truncated bytes')
}
