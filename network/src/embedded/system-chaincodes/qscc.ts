import { common, peer } from '../wire/protos.js'
import type { AskedChannel, LedgerFunction } from './system-chaincodes.js'

/** Questions about the chain (`core/scc/qscc/query.go`). */
export const ledgerFunctions: ReadonlyMap<string, LedgerFunction> = new Map<string, LedgerFunction>([
  ['GetChainInfo', chainInfo],
  ['GetBlockByNumber', (channel, number) => blockByNumber(channel, number)],
  ['GetBlockByHash', blockByHash],
  ['GetTransactionByID', (channel, txId) => transactionById(channel, txId)],
  ['GetBlockByTxID', (channel, txId) => blockByTxId(channel, txId)],
])

function chainInfo({ blocks }: AskedChannel): Uint8Array {
  const { height, currentBlockHash, previousBlockHash } = blocks.chainInfo()
  const info = new common.BlockchainInfo()
  info.setHeight(height)
  info.setCurrentblockhash(currentBlockHash)
  info.setPreviousblockhash(previousBlockHash)
  return info.serializeBinary()
}

/** `18446744073709551615` asks for the newest block (`blkstorage`). */
function blockByNumber({ blocks }: AskedChannel, text: string): Uint8Array {
  if (!/^\d{1,20}$/.test(text))
    throw new Error(`Failed to parse block number with error strconv.ParseUint: parsing "${text}": invalid syntax`)
  const number = BigInt(text) === 2n ** 64n - 1n ? blocks.height - 1 : Number(text)
  const block = blocks.block(number)
  if (!block) throw new Error(`Failed to get block number ${text}, error no such block number [${text}] in index`)
  return block
}

function blockByHash({ blocks }: AskedChannel, text: string, hash: Uint8Array): Uint8Array {
  const block = blocks.blockByHash(hash)
  if (!block) throw new Error(`Failed to get block hash ${text}, error no such block hash [${Buffer.from(hash).toString('hex')}] in index`)
  return block
}

/** Not the block, whose signatures differ from peer to peer: so several members can attest this one answer. */
function transactionById({ blocks }: AskedChannel, txId: string): Uint8Array {
  const found = blocks.transaction(txId)
  if (!found) throw new Error(`Failed to get transaction with id ${txId}, error no such transaction ID [${txId}] in index`)
  const processed = new peer.ProcessedTransaction()
  processed.setTransactionenvelope(common.Envelope.deserializeBinary(found.envelope))
  processed.setValidationcode(found.validationCode)
  return processed.serializeBinary()
}

function blockByTxId({ blocks }: AskedChannel, txId: string): Uint8Array {
  const block = blocks.blockByTxId(txId)
  if (!block) throw new Error(`Failed to get block for txID ${txId}, error no such transaction ID [${txId}] in index`)
  return block
}
