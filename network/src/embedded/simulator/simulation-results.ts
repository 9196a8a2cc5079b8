import type { SimulationBytes } from '../rwset/rwset-builder.js'

/** Committed metadata of a key that a transaction writes. */
type KeyMetadata = ReadonlyMap<string, Buffer> | undefined

export interface SimulationResults extends SimulationBytes {
  /** Namespaces read or written. */
  readonly namespaces: readonly string[]
  readonly written: WrittenKeys
}

/** What the choice of endorsers rests on: committed metadata of the keys written, by collection (`''` is public), and values read. */
export class WrittenKeys {
  readonly #metadata = new Map<string, Map<string, KeyMetadata[]>>()
  readonly #privateReads = new Map<string, Set<string>>()

  add(ns: string, collection: string, metadata: KeyMetadata): void {
    const collections = this.#metadata.get(ns) ?? new Map<string, KeyMetadata[]>()
    this.#metadata.set(ns, collections)
    const keys = collections.get(collection) ?? []
    collections.set(collection, [...keys, metadata])
  }

  readPrivately(ns: string, collection: string): void {
    this.#privateReads.set(ns, new Set([...(this.#privateReads.get(ns) ?? []), collection]))
  }

  /** Collections of a namespace with the metadata of each key written; `undefined` when it writes nothing. */
  of(ns: string): ReadonlyMap<string, readonly KeyMetadata[]> | undefined {
    return this.#metadata.get(ns)
  }

  privateReads(ns: string): ReadonlySet<string> {
    return this.#privateReads.get(ns) ?? new Set()
  }
}
