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
