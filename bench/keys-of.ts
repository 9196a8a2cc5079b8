import { common, ledger, peer } from '@hyperledger/fabric-protos'

export interface KeyCount {
  readonly reads: number
  readonly writes: number
  readonly policies: number
  readonly bytes: number
}

/** How many keys of the register's namespace the transactions of a block read and wrote, by transaction id. */
export function keysOf(blockBytes: Uint8Array, namespace: string): ReadonlyMap<string, KeyCount> {
  const counts = new Map<string, KeyCount>()
  for (const bytes of common.Block.deserializeBinary(blockBytes).getData()?.getDataList_asU8() ?? []) {
    const payload = common.Payload.deserializeBinary(common.Envelope.deserializeBinary(bytes).getPayload_asU8())
    const header = common.ChannelHeader.deserializeBinary(payload.getHeader()?.getChannelHeader_asU8() ?? new Uint8Array())
    if (header.getType() !== common.HeaderType.ENDORSER_TRANSACTION) continue
    const [action] = peer.Transaction.deserializeBinary(payload.getData_asU8()).getActionsList()
    const endorsed = peer.ChaincodeActionPayload.deserializeBinary(action?.getPayload_asU8() ?? new Uint8Array()).getAction()
    const response = peer.ProposalResponsePayload.deserializeBinary(endorsed?.getProposalResponsePayload_asU8() ?? new Uint8Array())
    const results = peer.ChaincodeAction.deserializeBinary(response.getExtension_asU8()).getResults_asU8()
    const own = ledger.rwset.TxReadWriteSet.deserializeBinary(results)
      .getNsRwsetList()
      .find((set) => set.getNamespace() === namespace)
    const set = ledger.rwset.kvrwset.KVRWSet.deserializeBinary(own?.getRwset_asU8() ?? new Uint8Array())
    counts.set(header.getTxId(), {
      reads: set.getReadsList().length,
      writes: set.getWritesList().length,
      policies: set.getMetadataWritesList().length,
      bytes: bytes.length,
    })
  }
  return counts
}
