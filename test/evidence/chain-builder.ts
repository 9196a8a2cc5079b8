import { assembleBlock } from '../../network/src/embedded/orderer/block-assembly.js'
import { genesisBlock } from '../../network/src/embedded/channel-config/genesis-block.js'
import { blockHeaderHash } from '../../network/src/embedded/wire/block-header.js'
import { common } from '../../network/src/embedded/wire/protos.js'
import { members } from '../../network/src/topology.js'
import type { Consortium } from './consortium.js'

export interface Ordered {
  readonly envelope: Uint8Array
  /** Validation code that peers note; VALID unless stated. */
  readonly code?: number
}

/** A chain of blocks signed by three of the four orderers, as BFT leaves it. */
export class ChainBuilder {
  readonly blocks: Buffer[]
  readonly #consortium: Consortium

  constructor(consortium: Consortium, at: Date) {
    this.#consortium = consortium
    this.blocks = [genesisBlock(18080, (mspId) => consortium.material(mspId), at.getTime())]
  }

  /** Number of the block that the next `append` makes. */
  get next(): number {
    return this.blocks.length
  }

  append(ordered: readonly Ordered[], signers: readonly number[] = [1, 2, 3]): number {
    const number = this.blocks.length
    const before = common.Block.deserializeBinary(this.blocks[number - 1] ?? new Uint8Array()).getHeader() ?? new common.BlockHeader()
    const previous = blockHeaderHash({
      number: before.getNumber(),
      previousHash: before.getPreviousHash_asU8(),
      dataHash: before.getDataHash_asU8(),
    })
    const view = { viewId: 0, latestSequence: number, decisionsInView: number, previousCommitSignatureDigest: new Uint8Array() }
    const signed = members
      .filter(({ consenterId }) => signers.includes(consenterId))
      .map(({ consenterId, ordererMspId }) => {
        const orderer = this.#consortium.orderer(ordererMspId)
        return { consenterId, sign: (message: Uint8Array) => orderer.sign(message) }
      })
    const bytes = assembleBlock(
      number,
      previous,
      ordered.map(({ envelope }) => envelope),
      view,
      0,
      signed,
    )
    this.blocks.push(
      withFlags(
        bytes,
        ordered.map(({ code = 0 }) => code),
      ),
    )
    return number
  }
}

/** The block with validation codes in its metadata. */
export function withFlags(bytes: Uint8Array, codes: readonly number[]): Buffer {
  const block = common.Block.deserializeBinary(bytes)
  const metadata = block.getMetadata() ?? new common.BlockMetadata()
  const entries = metadata.getMetadataList_asU8()
  entries[common.BlockMetadataIndex.TRANSACTIONS_FILTER] = Uint8Array.from(codes)
  metadata.setMetadataList(entries)
  block.setMetadata(metadata)
  return Buffer.from(block.serializeBinary())
}
