import type { BlockReader } from '../store/block-reader.js'
import { common, peer } from '../wire/protos.js'

const { TRANSACTIONS_FILTER } = common.BlockMetadataIndex

/** Blocks whose events are remembered: streams that follow the head read the same few. */
const remembered = 64

/** Chaincode events of committed blocks, decoded once for all streams. */
export class BlockEvents {
  readonly #blocks: BlockReader
  readonly #known = new Map<number, readonly peer.ChaincodeEvent[]>()

  constructor(blocks: BlockReader) {
    this.#blocks = blocks
  }

  /** Events of the valid transactions of a block, in order. */
  of(number: number): readonly peer.ChaincodeEvent[] {
    const known = this.#known.get(number)
    if (known) return known
    const bytes = this.#blocks.block(number)
    const events = bytes ? eventsOf(common.Block.deserializeBinary(bytes)) : []
    this.#known.set(number, events)
    const [oldest] = this.#known.keys()
    if (this.#known.size > remembered && oldest !== undefined) this.#known.delete(oldest)
    return events
  }
}

/** Envelopes of a block with their validation codes. */
export function transactionsOf(block: common.Block): { readonly envelope: Uint8Array; readonly code: number }[] {
  const flags = block.getMetadata()?.getMetadataList_asU8()[TRANSACTIONS_FILTER] ?? new Uint8Array()
  return (block.getData()?.getDataList_asU8() ?? []).map((envelope, i) => ({
    envelope,
    code: flags[i] ?? peer.TxValidationCode.NOT_VALIDATED,
  }))
}

/** The event of a transaction's action; `undefined` where there is none. */
export function eventOf(action: peer.TransactionAction): peer.ChaincodeEvent | undefined {
  const endorsed = peer.ChaincodeActionPayload.deserializeBinary(action.getPayload_asU8()).getAction()
  if (!endorsed) return undefined
  const response = peer.ProposalResponsePayload.deserializeBinary(endorsed.getProposalResponsePayload_asU8())
  const bytes = peer.ChaincodeAction.deserializeBinary(response.getExtension_asU8()).getEvents_asU8()
  return bytes.length === 0 ? undefined : peer.ChaincodeEvent.deserializeBinary(bytes)
}

function eventsOf(block: common.Block): peer.ChaincodeEvent[] {
  return transactionsOf(block).flatMap(({ envelope, code }) => {
    if (code !== peer.TxValidationCode.VALID) return []
    const payload = common.Payload.deserializeBinary(common.Envelope.deserializeBinary(envelope).getPayload_asU8())
    const header = common.ChannelHeader.deserializeBinary(payload.getHeader()?.getChannelHeader_asU8() ?? new Uint8Array())
    if (header.getType() !== common.HeaderType.ENDORSER_TRANSACTION) return []
    const actions = peer.Transaction.deserializeBinary(payload.getData_asU8()).getActionsList()
    return actions.flatMap((action) => eventOf(action) ?? [])
  })
}
