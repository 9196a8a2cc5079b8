import { asBuffer } from '../wire/bytes.js'
import type { peer } from '../wire/protos.js'
import { ledger } from '../wire/protos.js'

type KvRwSet = ledger.rwset.kvrwset.KVRWSet
type HashedRwSet = ledger.rwset.kvrwset.HashedRWSet

export interface CollectionRwSet {
  readonly name: string
  readonly hashed: HashedRwSet
  /** SHA-256 of the private write set; empty when the collection was only read. */
  readonly privateHash: Buffer
}

/** One namespace of a read-write set, decoded (`rwsetutil/rwset_proto_util.go:NsRwSet`). */
export interface NamespaceRwSet {
  readonly namespace: string
  readonly kv: KvRwSet
  readonly collections: readonly CollectionRwSet[]
}

/** An endorser transaction whose envelope passed all checks of form, creator and proposal hash. */
export interface ParsedTransaction {
  readonly txId: string
  readonly channelId: string
  /** Chaincode named in the channel header's extension. */
  readonly invoked: string | undefined
  readonly proposalResponsePayload: Buffer
  readonly endorsements: readonly peer.Endorsement[]
}

export function decodeRwSet(results: Uint8Array): NamespaceRwSet[] {
  const { TxReadWriteSet } = ledger.rwset
  const { KVRWSet, HashedRWSet } = ledger.rwset.kvrwset
  return TxReadWriteSet.deserializeBinary(results)
    .getNsRwsetList()
    .map((ns) => ({
      namespace: ns.getNamespace(),
      kv: KVRWSet.deserializeBinary(ns.getRwset_asU8()),
      collections: ns.getCollectionHashedRwsetList().map((collection) => ({
        name: collection.getCollectionName(),
        hashed: HashedRWSet.deserializeBinary(collection.getHashedRwset_asU8()),
        privateHash: asBuffer(collection.getPvtRwsetHash_asU8()),
      })),
    }))
}

/** `plugindispatcher/dispatcher.go:txWritesToNamespace` */
export function writesTo(ns: NamespaceRwSet): boolean {
  return (
    ns.kv.getWritesList().length > 0 ||
    ns.kv.getMetadataWritesList().length > 0 ||
    ns.collections.some(({ hashed }) => hashed.getHashedWritesList().length > 0 || hashed.getMetadataWritesList().length > 0)
  )
}

/** An empty value deletes (`rwsetutil:IsKVWriteDelete`, FAB-18386). */
export const isDelete = (write: ledger.rwset.kvrwset.KVWrite): boolean => write.getIsDelete() || write.getValue_asU8().length === 0

const hashOfNothing = Buffer.from('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'hex')

export function isHashedDelete(write: ledger.rwset.kvrwset.KVWriteHash): boolean {
  const valueHash = write.getValueHash_asU8()
  return write.getIsDelete() || valueHash.length === 0 || hashOfNothing.equals(valueHash)
}
