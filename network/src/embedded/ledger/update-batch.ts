import type { StateReads } from '../store/state-reads.js'
import type { Version } from '../store/state-snapshot.js'

/** The last write of a key in a block; no value means deleted. */
export interface Update {
  readonly value: Buffer | undefined
  readonly metadata: Buffer | undefined
  readonly version: Version
}

/** Names a key: public where `collection` is empty, else `key` is the hash of a private key in Latin-1, one character a byte. */
export interface KeyName {
  readonly ns: string
  readonly collection: string
  readonly key: string
}

export const keyBytes = (name: KeyName): Buffer => Buffer.from(name.key, name.collection === '' ? 'utf8' : 'latin1')

/** What the valid transactions of one block leave behind (`txmgmt/statedb/statedb.go:UpdateBatch`, with hashed updates beside). */
export class UpdateBatch {
  readonly #spaces = new Map<string, Map<string, Map<string, Update>>>()
  readonly #committed: StateReads

  constructor(committed: StateReads) {
    this.#committed = committed
  }

  get({ ns, collection, key }: KeyName): Update | undefined {
    return this.#spaces.get(ns)?.get(collection)?.get(key)
  }

  set({ ns, collection, key }: KeyName, update: Update): void {
    const collections = entry(this.#spaces, ns, () => new Map<string, Map<string, Update>>())
    entry(collections, collection, () => new Map<string, Update>()).set(key, update)
  }

  /** Keys of a namespace written so far, public ones. */
  publicUpdates(ns: string): ReadonlyMap<string, Update> {
    return this.#spaces.get(ns)?.get('') ?? new Map<string, Update>()
  }

  /** Value after the preceding transactions of this block; a key deleted by one of them has none. */
  latestValue(name: KeyName): Buffer | undefined {
    const update = this.get(name)
    if (update) return update.value
    return name.collection === ''
      ? this.#committed.get(name.ns, name.key)?.value
      : this.#committed.privateHash(name.ns, name.collection, keyBytes(name))?.valueHash
  }

  latestMetadata(name: KeyName): Buffer | undefined {
    const update = this.get(name)
    if (update) return update.metadata
    return name.collection === ''
      ? this.#committed.metadataBytes(name.ns, name.key)
      : this.#committed.privateMetadataBytes(name.ns, name.collection, keyBytes(name))
  }

  /** Every update, in no order. */
  *all(): IterableIterator<readonly [KeyName, Update]> {
    for (const [ns, collections] of this.#spaces) {
      for (const [collection, updates] of collections) {
        for (const [key, update] of updates) yield [{ ns, collection, key }, update]
      }
    }
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}
