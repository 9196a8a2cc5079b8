import { hash } from 'node:crypto'
import type { Identity } from '../msp/identity.js'
import { RwSetBuilder } from '../rwset/rwset-builder.js'
import type { StateSnapshot, Version } from '../store/state-snapshot.js'
import { CollectionRules, type CollectionPermission } from './collection-rules.js'
import { PrivateRangeIterator, RangeIterator, type ResultsIterator } from './results-iterator.js'
import { type SimulationResults, WrittenKeys } from './simulation-results.js'

export interface SimulationContext {
  readonly channelId: string
  readonly txId: string
  /** The member whose peer simulates: private values are its own. */
  readonly mspId: string
  readonly creator: Identity
  /** MSP ids of the application organisations. */
  readonly organisations: readonly string[]
}

const sha256 = (of: string): Buffer => hash('sha256', of, 'buffer')
const height = (version: Version | undefined): string =>
  version ? `{BlockNum: ${version.blockNumber}, TxNum: ${version.txNumber}}` : '<nil>'

/**
 * One transaction's view of state and the record of what it read and wrote (`txmgr/tx_simulator.go`, `query_executor.go`). Reads see committed
 * state only, never the transaction's own writes.
 */
export class Simulator {
  readonly #snapshot: StateSnapshot
  readonly #context: SimulationContext
  readonly #rwset = new RwSetBuilder()
  readonly #written = new WrittenKeys()
  readonly #collections: CollectionRules
  readonly #ranges: { readonly ns: string; readonly iterator: RangeIterator }[] = []
  #wrote = false
  #queriedPrivateData = false
  #queriedPages = false
  #done = false

  constructor(snapshot: StateSnapshot, context: SimulationContext) {
    this.#snapshot = snapshot
    this.#context = context
    this.#collections = new CollectionRules(context.channelId, context.organisations, context.creator, (ns, key) => this.getState(ns, key))
  }

  getState(ns: string, key: string): Buffer | undefined {
    this.#requireOpen()
    const found = this.#snapshot.get(ns, key)
    this.#rwset.read(ns, key, found?.version)
    return found?.value
  }

  getStateMetadata(ns: string, key: string): ReadonlyMap<string, Buffer> {
    this.getState(ns, key)
    return this.#snapshot.metadata(ns, key) ?? new Map()
  }

  /** Rows with start <= key < end; with `paged` no write may come before or after. */
  range(ns: string, start: string, end: string, paged = false): ResultsIterator {
    if (paged) {
      if (this.#wrote) throw this.#unsupported('Paginated queries are supported only in a read-only transaction')
      this.#queriedPages = true
    }
    this.#requireOpen()
    const iterator = new RangeIterator(ns, start, end, this.#snapshot.range(ns, start, end))
    this.#ranges.push({ ns, iterator })
    return iterator
  }

  /** @param value absent or empty for a delete */
  setState(ns: string, key: string, value: Uint8Array | undefined): void {
    this.#beforeWrite()
    this.#rwset.write(ns, key, value)
    this.#written.add(ns, '', this.#snapshot.metadata(ns, key))
  }

  setStateMetadata(ns: string, key: string, metadata: ReadonlyMap<string, Uint8Array>): void {
    this.#beforeWrite()
    this.#rwset.writeMetadata(ns, key, metadata)
    this.#written.add(ns, '', this.#snapshot.metadata(ns, key))
  }

  permission(ns: string, collection: string): CollectionPermission {
    return this.#collections.permission(ns, collection)
  }

  getPrivateData(ns: string, collection: string, key: string): Buffer | undefined {
    this.#collections.requireDefined(ns, collection)
    this.#requireOpen()
    const held = this.#snapshot.privateValue(this.#context.mspId, ns, collection, key)
    if (held === 'missing') {
      const committed = this.#snapshot.privateHash(ns, collection, sha256(key))?.version
      throw new Error(
        `private data matching public hash version is not available. Public hash version = ${height(committed)}, Private data version = <nil>`,
      )
    }
    this.#rwset.collection(ns, collection).read(key, held?.version)
    this.#written.readPrivately(ns, collection)
    return held?.value
  }

  getPrivateDataHash(ns: string, collection: string, key: string): Buffer | undefined {
    return this.#privateHash(ns, collection, key)?.valueHash
  }

  getPrivateDataMetadata(ns: string, collection: string, key: string): ReadonlyMap<string, Buffer> {
    return this.#privateHash(ns, collection, key)?.metadata ?? new Map()
  }

  privateRange(ns: string, collection: string, start: string, end: string): ResultsIterator {
    if (this.#wrote) throw this.#unsupported('Queries on pvt data is supported only in a read-only transaction')
    this.#queriedPrivateData = true
    this.#collections.requireDefined(ns, collection)
    this.#requireOpen()
    return new PrivateRangeIterator(ns, this.#snapshot.privateRange(this.#context.mspId, ns, collection, start, end))
  }

  setPrivateData(ns: string, collection: string, key: string, value: Uint8Array | undefined, purge = false): void {
    this.#collections.requireDefined(ns, collection)
    this.#beforeWrite()
    this.#rwset.collection(ns, collection).write(key, value, purge)
    this.#notePrivateWrite(ns, collection, key)
  }

  setPrivateDataMetadata(ns: string, collection: string, key: string, metadata: ReadonlyMap<string, Uint8Array>): void {
    this.#collections.requireDefined(ns, collection)
    this.#beforeWrite()
    this.#rwset.collection(ns, collection).writeMetadata(key, metadata)
    this.#notePrivateWrite(ns, collection, key)
  }

  /** What the transaction did; to be asked for once, before `done`. */
  results(): SimulationResults {
    for (const { ns, iterator } of this.#ranges.splice(0)) this.#rwset.range(ns, iterator.queryInfo())
    return { ...this.#rwset.build(), namespaces: this.#rwset.namespaces, written: this.#written }
  }

  /** Number of blocks behind this view. */
  get height(): number {
    return this.#snapshot.height
  }

  done(): void {
    this.#done = true
    this.#snapshot.close()
  }

  #privateHash(ns: string, collection: string, key: string) {
    this.#collections.requireDefined(ns, collection)
    this.#requireOpen()
    const found = this.#snapshot.privateHash(ns, collection, sha256(key))
    this.#rwset.collection(ns, collection).read(key, found?.version)
    return found
  }

  #notePrivateWrite(ns: string, collection: string, key: string): void {
    this.#written.add(ns, collection, this.#snapshot.privateHash(ns, collection, sha256(key))?.metadata)
  }

  #beforeWrite(): void {
    this.#requireOpen()
    if (this.#queriedPrivateData) throw this.#unsupported('Transaction has already performed queries on pvt data. Writes are not allowed')
    if (this.#queriedPages) throw this.#unsupported('Transaction has already performed a paginated query. Writes are not allowed')
    this.#wrote = true
  }

  /** Fabric's own spelling. */
  #unsupported(why: string): Error {
    return new Error(`txid [${this.#context.txId}]: unsuppored transaction. ${why}`)
  }

  #requireOpen(): void {
    if (this.#done) throw new Error('this instance should not be used after calling Done()')
  }
}
