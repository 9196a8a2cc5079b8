import { hash } from 'node:crypto'
import { ledger } from '../wire/protos.js'

const { KVRead, QueryReads, QueryReadsMerkleSummary, Version } = ledger.rwset.kvrwset
type KVReadMessage = ledger.rwset.kvrwset.KVRead
type Summary = ledger.rwset.kvrwset.QueryReadsMerkleSummary

/** Degree that peers use for the Merkle summary of a range (`core/ledger/kvledger/txmgmt/txmgr/query_executor.go:maxDegreeQueryReadsHashing`). */
export const queryReadsMaxDegree = 50

/** `rwsetutil/rwset_builder.go:NewKVRead`; a version-less read says the key was absent. */
export function kvRead(key: string, version: { blockNumber: number; txNumber: number } | undefined): KVReadMessage {
  const read = new KVRead()
  read.setKey(key)
  if (version) {
    const height = new Version()
    height.setBlockNum(version.blockNumber)
    height.setTxNum(version.txNumber)
    read.setVersion(height)
  }
  return read
}

/**
 * Reads of a range, kept raw up to `maxDegree` and as a Merkle tree beyond; the same builder serves simulation and validation
 * (`rwsetutil/query_results_helper.go`).
 */
export class RangeSummary {
  #pending: KVReadMessage[] = []
  readonly #levels = new Map<number, Buffer[]>()
  readonly #maxDegree: number
  #maxLevel = 1

  constructor(maxDegree: number = queryReadsMaxDegree) {
    if (maxDegree < 2) throw new Error(`maxDegree [${maxDegree}] should not be less than 2 in the merkle tree`)
    this.#maxDegree = maxDegree
  }

  add(read: KVReadMessage): void {
    this.#pending.push(read)
    if (this.#pending.length > this.#maxDegree) this.#processPending()
  }

  /** Final form: raw reads, or a summary once more than `maxDegree` reads were added. */
  done(): { readonly reads: readonly KVReadMessage[] } | { readonly summary: Summary } {
    if (this.#isEmpty()) return { reads: this.#pending }
    if (this.#pending.length > 0) this.#processPending()
    for (let level = 1; level < this.#maxLevel; level++) {
      const hashes = this.#levels.get(level) ?? []
      const [first] = hashes
      if (!first) continue
      this.#levels.delete(level)
      this.#push(level + 1, hashes.length === 1 ? first : combined(hashes))
    }
    const top = this.#levels.get(this.#maxLevel) ?? []
    if (top.length > this.#maxDegree) {
      this.#levels.delete(this.#maxLevel)
      this.#maxLevel++
      this.#levels.set(this.#maxLevel, [combined(top)])
    }
    return { summary: this.summary() }
  }

  /** State of the tree so far: validation compares it early. */
  summary(): Summary {
    const summary = new QueryReadsMerkleSummary()
    summary.setMaxDegree(this.#maxDegree)
    summary.setMaxLevel(this.#maxLevel)
    summary.setMaxLevelHashesList(this.#levels.get(this.#maxLevel) ?? [])
    return summary
  }

  get maxLevel(): number {
    return this.#maxLevel
  }

  get topHashes(): readonly Buffer[] {
    return this.#levels.get(this.#maxLevel) ?? []
  }

  #isEmpty(): boolean {
    return this.#maxLevel === 1 && this.topHashes.length === 0
  }

  #processPending(): void {
    const reads = new QueryReads()
    reads.setKvReadsList(this.#pending)
    this.#pending = []
    let level = 1
    this.#push(level, hash('sha256', reads.serializeBinary(), 'buffer'))
    for (;;) {
      const hashes = this.#levels.get(level) ?? []
      if (hashes.length <= this.#maxDegree) return
      this.#levels.delete(level)
      level++
      this.#push(level, combined(hashes))
      this.#maxLevel = Math.max(this.#maxLevel, level)
    }
  }

  #push(level: number, digest: Buffer): void {
    const hashes = this.#levels.get(level)
    if (hashes) hashes.push(digest)
    else this.#levels.set(level, [digest])
  }
}

const combined = (hashes: readonly Buffer[]): Buffer => hash('sha256', Buffer.concat(hashes), 'buffer')
