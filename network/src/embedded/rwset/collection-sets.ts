import { hash } from 'node:crypto'
import type { Version } from '../store/state-snapshot.js'
import { ledger } from '../wire/protos.js'
import { inKeyOrder, kvVersion, kvWrite, metadataEntries } from './key-value.js'

const { HashedRWSet, KVMetadataWrite, KVMetadataWriteHash, KVReadHash, KVRWSet, KVWriteHash } = ledger.rwset.kvrwset

const sha256 = (of: string | Uint8Array): Buffer => hash('sha256', of, 'buffer')

/** What a transaction reads and writes in one private collection: hashes for everyone, values for its members. */
export class CollectionSets {
  readonly #reads = new Map<string, ledger.rwset.kvrwset.KVReadHash>()
  readonly #writes = new Map<string, ledger.rwset.kvrwset.KVWriteHash>()
  readonly #metadataWrites = new Map<string, ledger.rwset.kvrwset.KVMetadataWriteHash>()
  readonly #privateWrites = new Map<string, ledger.rwset.kvrwset.KVWrite>()
  readonly #privateMetadataWrites = new Map<string, ledger.rwset.kvrwset.KVMetadataWrite>()

  read(key: string, version: Version | undefined): void {
    const read = new KVReadHash()
    read.setKeyHash(sha256(key))
    if (version) read.setVersion(kvVersion(version))
    this.#reads.set(key, read)
  }

  /** @param value absent or empty for a delete */
  write(key: string, value: Uint8Array | undefined, purge = false): void {
    const hashed = new KVWriteHash()
    hashed.setKeyHash(sha256(key))
    if (value && value.length > 0) hashed.setValueHash(sha256(value))
    else hashed.setIsDelete(true)
    if (purge) hashed.setIsPurge(true)
    this.#privateWrites.set(key, kvWrite(key, value))
    this.#writes.set(key, hashed)
  }

  writeMetadata(key: string, metadata: ReadonlyMap<string, Uint8Array>): void {
    const hashed = new KVMetadataWriteHash()
    hashed.setKeyHash(sha256(key))
    hashed.setEntriesList(metadataEntries(metadata))
    this.#metadataWrites.set(key, hashed)
    // The private set needs the key alone: its version must follow the hash's.
    const write = new KVMetadataWrite()
    write.setKey(key)
    this.#privateMetadataWrites.set(key, write)
  }

  /** Serialized KVRWSet of the values; `undefined` when nothing was written. */
  privateBytes(): Uint8Array | undefined {
    if (this.#privateWrites.size === 0 && this.#privateMetadataWrites.size === 0) return undefined
    const set = new KVRWSet()
    set.setWritesList(inKeyOrder(this.#privateWrites))
    set.setMetadataWritesList(inKeyOrder(this.#privateMetadataWrites))
    return set.serializeBinary()
  }

  toMessage(name: string, privateBytes: Uint8Array | undefined): ledger.rwset.CollectionHashedReadWriteSet {
    const set = new HashedRWSet()
    set.setHashedReadsList(inKeyOrder(this.#reads))
    set.setHashedWritesList(inKeyOrder(this.#writes))
    set.setMetadataWritesList(inKeyOrder(this.#metadataWrites))
    const message = new ledger.rwset.CollectionHashedReadWriteSet()
    message.setCollectionName(name)
    message.setHashedRwset(set.serializeBinary())
    if (privateBytes) message.setPvtRwsetHash(sha256(privateBytes))
    return message
  }
}
