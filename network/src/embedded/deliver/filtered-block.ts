import { eventOf, transactionsOf } from '../gateway/block-events.js'
import { common, peer } from '../wire/protos.js'

type FilteredType = Parameters<peer.FilteredTransaction['setType']>[0]
type FilteredCode = Parameters<peer.FilteredTransaction['setTxValidationCode']>[0]

/** Ids, validation codes and event names of a block, without what was written (`core/peer/deliverevents.go:toFilteredBlock`). */
export function filteredBlock(bytes: Uint8Array): peer.FilteredBlock {
  const block = common.Block.deserializeBinary(bytes)
  const filtered = new peer.FilteredBlock()
  filtered.setNumber(block.getHeader()?.getNumber() ?? 0)
  for (const { envelope, code } of transactionsOf(block)) {
    const payload = common.Payload.deserializeBinary(common.Envelope.deserializeBinary(envelope).getPayload_asU8())
    const header = common.ChannelHeader.deserializeBinary(payload.getHeader()?.getChannelHeader_asU8() ?? new Uint8Array())
    filtered.setChannelId(header.getChannelId())
    const transaction = new peer.FilteredTransaction()
    transaction.setTxid(header.getTxId())
    transaction.setType(header.getType() as FilteredType)
    transaction.setTxValidationCode(code as FilteredCode)
    if (header.getType() === common.HeaderType.ENDORSER_TRANSACTION)
      transaction.setTransactionActions(filteredActions(payload.getData_asU8()))
    filtered.addFilteredTransactions(transaction)
  }
  return filtered
}

/** The payload of an event stays out. */
function filteredActions(data: Uint8Array): peer.FilteredTransactionActions {
  const actions = new peer.FilteredTransactionActions()
  for (const action of peer.Transaction.deserializeBinary(data).getActionsList()) {
    const event = eventOf(action)
    if (!event || event.getChaincodeId() === '') continue
    event.setPayload('')
    const filtered = new peer.FilteredChaincodeAction()
    filtered.setChaincodeEvent(event)
    actions.addChaincodeActions(filtered)
  }
  return actions
}
