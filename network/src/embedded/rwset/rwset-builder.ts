import { kvRead } from '../ledger/range-summary.js'
import type { Version } from '../store/state-snapshot.js'
import { compareUtf8 } from '../wire/bytes.js'
import { ledger } from '../wire/protos.js'
import { CollectionSets } from './collection-sets.js'
import { inKeyOrder, kvWrite, metadataEntries } from './key-value.js'

const { CollectionPvtReadWriteSet, NsPvtReadWriteSet, NsReadWriteSet, TxPvtReadWriteSet, TxReadWriteSet } = ledger.rwset
const { KVMetadataWrite, KVRWSet } = ledger.rwset.kvrwset

interface NamespaceSets {
  readonly reads: Map<string, ledger.rwset.kvrwset.KVRead>
  readonly writes: Map<string, ledger.rwset.kvrwset.KVWrite>
  readonly metadataWrites: Map<string, ledger.rwset.kvrwset.KVMetadataWrite>
  /** In the order the iterators were opened; of equal ranges the first stays. */
  readonly ranges: Map<string, ledger.rwset.kvrwset.RangeQueryInfo>
  readonly collections: Map<string, CollectionSets>
}

export interface SimulationBytes {
  /** Serialized ledger.rwset.TxReadWriteSet: the same at every honest endorser. */
  readonly results: Uint8Array
  /** Serialized ledger.rwset.TxPvtReadWriteSet; absent when no private value was written. */
  readonly privateResults: Uint8Array | undefined
}

/** Collects what a transaction reads and writes, and marshals it as `rwsetutil/rwset_builder.go` does. */
export class RwSetBuilder {
  readonly #namespaces = new Map<string, NamespaceSets>()

  read(ns: string, key: string, version: Version | undefined): void {
    this.#namespace(ns).reads.set(key, kvRead(key, version))
  }

  write(ns: string, key: string, value: Uint8Array | undefined): void {
    this.#namespace(ns).writes.set(key, kvWrite(key, value))
  }

  writeMetadata(ns: string, key: string, metadata: ReadonlyMap<string, Uint8Array>): void {
    const write = new KVMetadataWrite()
    write.setKey(key)
    write.setEntriesList(metadataEntries(metadata))
    this.#namespace(ns).metadataWrites.set(key, write)
  }

  range(ns: string, info: ledger.rwset.kvrwset.RangeQueryInfo): void {
    const id = JSON.stringify([info.getStartKey(), info.getEndKey(), info.getItrExhausted()])
    const { ranges } = this.#namespace(ns)
    if (!ranges.has(id)) ranges.set(id, info)
  }

  collection(ns: string, name: string): CollectionSets {
    const { collections } = this.#namespace(ns)
    let sets = collections.get(name)
    if (!sets) {
      sets = new CollectionSets()
      collections.set(name, sets)
    }
    return sets
  }

  /** Namespaces with any entry, in byte order. */
  get namespaces(): readonly string[] {
    return [...this.#namespaces.keys()].sort(compareUtf8)
  }

  build(): SimulationBytes {
    const results = new TxReadWriteSet()
    const privateResults = new TxPvtReadWriteSet()
    for (const name of this.namespaces) {
      const { set, privateSet } = marshalNamespace(name, this.#namespace(name))
      results.addNsRwset(set)
      if (privateSet) privateResults.addNsPvtRwset(privateSet)
    }
    const anyPrivate = privateResults.getNsPvtRwsetList().length > 0
    return { results: results.serializeBinary(), privateResults: anyPrivate ? privateResults.serializeBinary() : undefined }
  }

  #namespace(name: string): NamespaceSets {
    let sets = this.#namespaces.get(name)
    if (!sets) {
      sets = { reads: new Map(), writes: new Map(), metadataWrites: new Map(), ranges: new Map(), collections: new Map() }
      this.#namespaces.set(name, sets)
    }
    return sets
  }
}

function marshalNamespace(
  name: string,
  sets: NamespaceSets,
): { set: ledger.rwset.NsReadWriteSet; privateSet: ledger.rwset.NsPvtReadWriteSet | undefined } {
  const kv = new KVRWSet()
  kv.setReadsList(inKeyOrder(sets.reads))
  kv.setRangeQueriesInfoList([...sets.ranges.values()])
  kv.setWritesList(inKeyOrder(sets.writes))
  kv.setMetadataWritesList(inKeyOrder(sets.metadataWrites))
  const set = new NsReadWriteSet()
  set.setNamespace(name)
  set.setRwset(kv.serializeBinary())
  const privateSet = new NsPvtReadWriteSet()
  privateSet.setNamespace(name)
  for (const collection of [...sets.collections.keys()].sort(compareUtf8)) {
    const entries = sets.collections.get(collection)
    const bytes = entries?.privateBytes()
    if (entries) set.addCollectionHashedRwset(entries.toMessage(collection, bytes))
    if (!bytes) continue
    const values = new CollectionPvtReadWriteSet()
    values.setCollectionName(collection)
    values.setRwset(bytes)
    privateSet.addCollectionPvtRwset(values)
  }
  return { set, privateSet: privateSet.getCollectionPvtRwsetList().length > 0 ? privateSet : undefined }
}
