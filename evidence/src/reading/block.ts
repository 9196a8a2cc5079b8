import { common } from '@hyperledger/fabric-protos'
import { readOrdered, type TransactionReading } from './transaction.js'
import { Unreadable } from './unreadable.js'

export interface OrdererSignature {
  readonly consenter: number
  readonly identifierHeader: Uint8Array
  readonly signature: Uint8Array
}

export interface PlacedTransaction extends TransactionReading {
  readonly block: number
  readonly index: number
  readonly envelope: Uint8Array
  /** Validation code in the block's metadata: the peer's note, under no signature. */
  readonly noted: number
}

export interface BlockReading {
  readonly number: number
  readonly previousHash: Uint8Array
  readonly dataHash: Uint8Array
  readonly envelopes: readonly Uint8Array[]
  readonly transactions: readonly PlacedTransaction[]
  /** What the orderers signed besides the header, and the number of the configuration block it names. */
  readonly signedValue: Uint8Array
  readonly lastConfig: number
  readonly signatures: readonly OrdererSignature[]
  readonly isConfig: boolean
  /** Whether the bytes are the shortest spelling of what they say. */
  readonly plain: boolean
}

const none = new Uint8Array()
const { SIGNATURES, TRANSACTIONS_FILTER } = common.BlockMetadataIndex

/** @param bytes serialized common.Block. Throws Unreadable. */
export function readBlock(bytes: Uint8Array): BlockReading {
  try {
    const block = common.Block.deserializeBinary(bytes)
    const header = block.getHeader() ?? new common.BlockHeader()
    const number = header.getNumber()
    const envelopes = block.getData()?.getDataList_asU8() ?? []
    const metadata = block.getMetadata()?.getMetadataList_asU8() ?? []
    const flags = metadata[TRANSACTIONS_FILTER] ?? none
    const signed = common.Metadata.deserializeBinary(metadata[SIGNATURES] ?? none)
    const transactions = envelopes.map((envelope, index) => ({
      ...readOrdered(envelope),
      block: number,
      index,
      envelope,
      // A genesis block carries no flags; peers never note 255 for what they have judged.
      noted: flags[index] ?? (number === 0 ? 0 : 255),
    }))
    return {
      number,
      previousHash: header.getPreviousHash_asU8(),
      dataHash: header.getDataHash_asU8(),
      envelopes,
      transactions,
      signedValue: signed.getValue_asU8(),
      lastConfig: common.OrdererBlockMetadata.deserializeBinary(signed.getValue_asU8()).getLastConfig()?.getIndex() ?? 0,
      signatures: signed.getSignaturesList().map((each) => ({
        consenter: common.IdentifierHeader.deserializeBinary(each.getIdentifierHeader_asU8()).getIdentifier(),
        identifierHeader: each.getIdentifierHeader_asU8(),
        signature: each.getSignature_asU8(),
      })),
      isConfig: transactions.some(({ type }) => type === common.HeaderType.CONFIG),
      // Whoever follows a chain hashes what he reads, and does not ask.
      get plain() {
        return Buffer.from(block.serializeBinary()).equals(bytes)
      },
    }
  } catch (cause) {
    throw new Unreadable(`expected a serialized common.Block, got ${bytes.length} bytes that do not parse`, { cause })
  }
}
