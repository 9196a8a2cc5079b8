import { randomBytes } from 'node:crypto'
import { blockDataHash, blockHeaderBytes } from '../wire/block-header.js'
import { common } from '../wire/protos.js'
import { encodeViewMetadata, type ViewMetadata } from '../wire/view-metadata.js'

/** One orderer's part in a block: its consenter id and its key. */
export interface BlockSigner {
  readonly consenterId: number
  sign(message: Uint8Array): Buffer
}

/** Assembles a block with BFT signatures (`orderer/consensus/smartbft/assembler.go`, `signer.go`, `chain.go:Deliver`). */
export function assembleBlock(
  number: number,
  previousHash: Uint8Array,
  envelopes: readonly Uint8Array[],
  view: ViewMetadata,
  lastConfigIndex: number,
  signers: readonly BlockSigner[],
): Buffer {
  const dataHash = blockDataHash(envelopes)
  const lastConfig = new common.LastConfig()
  lastConfig.setIndex(lastConfigIndex)
  const signed = new common.OrdererBlockMetadata()
  signed.setLastConfig(lastConfig)
  signed.setConsenterMetadata(encodeViewMetadata(view))
  const value = signed.serializeBinary()
  const signatures = new common.Metadata()
  signatures.setValue(value)
  const headerBytes = blockHeaderBytes({ number, previousHash, dataHash })
  signatures.setSignaturesList(signers.map((signer) => blockSignature(signer, value, headerBytes)))
  const last = new common.Metadata()
  last.setValue(lastConfig.serializeBinary())
  const empty = new Uint8Array()
  const metadata = new common.BlockMetadata()
  metadata.setMetadataList([signatures.serializeBinary(), last.serializeBinary(), empty, empty, empty])
  const header = new common.BlockHeader()
  header.setNumber(number)
  header.setPreviousHash(previousHash)
  header.setDataHash(dataHash)
  const data = new common.BlockData()
  data.setDataList([...envelopes])
  const block = new common.Block()
  block.setHeader(header)
  block.setData(data)
  block.setMetadata(metadata)
  return Buffer.from(block.serializeBinary())
}

/** Signs value, identifier header and DER header, in this order (`smartbft/signature.go:AsBytes`). */
function blockSignature(signer: BlockSigner, value: Uint8Array, headerBytes: Uint8Array): common.MetadataSignature {
  const identifier = new common.IdentifierHeader()
  identifier.setIdentifier(signer.consenterId)
  identifier.setNonce(randomBytes(24))
  const identifierBytes = identifier.serializeBinary()
  const signature = new common.MetadataSignature()
  signature.setIdentifierHeader(identifierBytes)
  signature.setSignature(signer.sign(Buffer.concat([value, identifierBytes, headerBytes])))
  return signature
}
