import { common, ledger, msp, peer } from '../../../network/src/embedded/wire/protos.js'

const { rwset } = ledger
const { kvrwset } = rwset

/** An endorsed transaction as it stands in a block, without what differs from run to run. */
export function transactionShape(bytes: Uint8Array): unknown {
  const payload = common.Payload.deserializeBinary(common.Envelope.deserializeBinary(bytes).getPayload_asU8())
  const header = common.ChannelHeader.deserializeBinary(payload.getHeader()?.getChannelHeader_asU8() ?? new Uint8Array())
  const actions = peer.Transaction.deserializeBinary(payload.getData_asU8()).getActionsList()
  return {
    type: header.getType(),
    version: header.getVersion(),
    channel: header.getChannelId(),
    chaincode: peer.ChaincodeHeaderExtension.deserializeBinary(header.getExtension_asU8()).getChaincodeId()?.toObject(),
    actions: actions.map((action) => actionShape(action)),
  }
}

function actionShape(transactionAction: peer.TransactionAction): unknown {
  const payload = peer.ChaincodeActionPayload.deserializeBinary(transactionAction.getPayload_asU8())
  const endorsed = payload.getAction()
  const response = peer.ProposalResponsePayload.deserializeBinary(endorsed?.getProposalResponsePayload_asU8() ?? new Uint8Array())
  const action = peer.ChaincodeAction.deserializeBinary(response.getExtension_asU8())
  const transient = peer.ChaincodeProposalPayload.deserializeBinary(payload.getChaincodeProposalPayload_asU8()).getTransientmapMap()
  const event = action.getEvents_asU8().length === 0 ? undefined : peer.ChaincodeEvent.deserializeBinary(action.getEvents_asU8())
  return {
    endorsers: (endorsed?.getEndorsementsList() ?? [])
      .map((each) => msp.SerializedIdentity.deserializeBinary(each.getEndorser_asU8()).getMspid())
      .sort(),
    proposalHashBytes: response.getProposalHash_asU8().length,
    transientKept: transient.getLength(),
    chaincode: action.getChaincodeId()?.toObject(),
    response: { status: action.getResponse()?.getStatus(), message: action.getResponse()?.getMessage() },
    event: event && {
      chaincode: event.getChaincodeId(),
      name: event.getEventName(),
      txId: event.getTxId(),
      payload: Buffer.from(event.getPayload_asU8()).toString(),
    },
    namespaces: rwset.TxReadWriteSet.deserializeBinary(action.getResults_asU8()).getNsRwsetList().map(namespaceShape),
  }
}

function namespaceShape(set: ledger.rwset.NsReadWriteSet): unknown {
  const kv = kvrwset.KVRWSet.deserializeBinary(set.getRwset_asU8())
  return {
    namespace: set.getNamespace(),
    reads: kv.getReadsList().map((read) => ({ key: read.getKey(), absent: read.getVersion() === undefined })),
    ranges: kv.getRangeQueriesInfoList().map((range) => ({
      start: range.getStartKey(),
      end: range.getEndKey(),
      exhausted: range.getItrExhausted(),
      seen: range.getRawReads()?.getKvReadsList().length ?? null,
    })),
    writes: kv.getWritesList().map((write) => ({
      key: write.getKey(),
      deletes: write.getIsDelete(),
      value: Buffer.from(write.getValue_asU8()).toString(),
    })),
    metadata: kv.getMetadataWritesList().map((write) => ({ key: write.getKey(), entries: write.getEntriesList().map(entryShape) })),
    collections: set.getCollectionHashedRwsetList().map(collectionShape),
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

const entryShape = (entry: ledger.rwset.kvrwset.KVMetadataEntry): unknown => ({
  name: entry.getName(),
  value: base64(entry.getValue_asU8()),
})

function collectionShape(collection: ledger.rwset.CollectionHashedReadWriteSet): unknown {
  const hashed = kvrwset.HashedRWSet.deserializeBinary(collection.getHashedRwset_asU8())
  return {
    name: collection.getCollectionName(),
    privateHash: base64(collection.getPvtRwsetHash_asU8()),
    reads: hashed.getHashedReadsList().map((read) => ({ key: base64(read.getKeyHash_asU8()), absent: read.getVersion() === undefined })),
    writes: hashed.getHashedWritesList().map((write) => ({
      key: base64(write.getKeyHash_asU8()),
      value: base64(write.getValueHash_asU8()),
      deletes: write.getIsDelete(),
      purges: write.getIsPurge(),
    })),
  }
}
