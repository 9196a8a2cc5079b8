import type { Transaction } from '@hyperledger/fabric-gateway'
import { common, gateway as protos } from '@hyperledger/fabric-protos'
import { LedgerFailure } from './ledger-failure.js'

/**
 * An endorsed transaction, where it is the one that was asked for. The SDK tells the id of the proposal, whatever envelope the peer put
 * beside it: another's would be signed and sent unseen, and waited for under an id that never comes.
 * @throws LedgerFailure `network`
 */
export function askedTransaction(transaction: Transaction): Transaction {
  const asked = transaction.getTransactionId()
  const envelope = protos.PreparedTransaction.deserializeBinary(transaction.getBytes()).getEnvelope()
  const header = common.Payload.deserializeBinary(envelope?.getPayload_asU8() ?? new Uint8Array()).getHeader()
  const got = common.ChannelHeader.deserializeBinary(header?.getChannelHeader_asU8() ?? new Uint8Array()).getTxId()
  if (got !== asked) throw new LedgerFailure('network', `expected the peer to endorse transaction ${asked}, got ${got || 'none'}`)
  return transaction
}
