import { ledger } from '@hyperledger/fabric-protos'

export interface Version {
  readonly block: number
  readonly index: number
}

/** What one transaction read and wrote in one namespace of the world state, keys as text. */
export interface WriteSet {
  readonly namespace: string
  /** `version` is where the value read was written; absent when there was none. */
  readonly reads: readonly { readonly key: string; readonly version?: Version }[]
  readonly writes: readonly { readonly key: string; readonly isDelete: boolean; readonly value: Uint8Array }[]
  readonly metadata: readonly { readonly key: string; readonly entries: readonly { readonly name: string; readonly value: Uint8Array }[] }[]
  readonly collections: readonly { readonly name: string; readonly writes: number }[]
}

/** @param results serialized rwset.TxReadWriteSet */
export function readWriteSets(results: Uint8Array): readonly WriteSet[] {
  const sets = ledger.rwset.TxReadWriteSet.deserializeBinary(results).getNsRwsetList()
  return sets.map((set) => {
    const content = ledger.rwset.kvrwset.KVRWSet.deserializeBinary(set.getRwset_asU8())
    return {
      namespace: set.getNamespace(),
      reads: content.getReadsList().map((read) => {
        const version = read.getVersion()
        const key = read.getKey()
        return version ? { key, version: { block: version.getBlockNum(), index: version.getTxNum() } } : { key }
      }),
      writes: content
        .getWritesList()
        .map((write) => ({ key: write.getKey(), isDelete: write.getIsDelete(), value: write.getValue_asU8() })),
      metadata: content.getMetadataWritesList().map((write) => ({
        key: write.getKey(),
        entries: write.getEntriesList().map((entry) => ({ name: entry.getName(), value: entry.getValue_asU8() })),
      })),
      collections: set.getCollectionHashedRwsetList().map((each) => {
        const hashed = ledger.rwset.kvrwset.HashedRWSet.deserializeBinary(each.getHashedRwset_asU8())
        return { name: each.getCollectionName(), writes: hashed.getHashedWritesList().length + hashed.getMetadataWritesList().length }
      }),
    }
  })
}
