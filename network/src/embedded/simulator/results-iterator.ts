import { kvRead, RangeSummary } from '../ledger/range-summary.js'
import type { StateRow } from '../store/state-snapshot.js'
import { ledger } from '../wire/protos.js'

const { QueryReads, RangeQueryInfo } = ledger.rwset.kvrwset

export interface ResultRow {
  readonly namespace: string
  readonly key: string
  readonly value: Uint8Array
}

/** Rows of a query, one at a time, as `core/ledger` iterators give them. */
export interface ResultsIterator {
  next(): ResultRow | undefined
  /** Key to begin the next page with; empty at the end. Ends the iterator. */
  bookmark(): string
}

/** A public range that remembers what was seen of it, for the phantom check (`txmgr/query_executor.go:resultsItr`). */
export class RangeIterator implements ResultsIterator {
  readonly #namespace: string
  readonly #rows: Iterator<StateRow>
  readonly #start: string
  readonly #end: string
  readonly #summary = new RangeSummary()
  #lastKey = ''
  #exhausted = false

  constructor(namespace: string, start: string, end: string, rows: Iterator<StateRow>) {
    this.#namespace = namespace
    this.#start = start
    this.#end = end
    this.#rows = rows
  }

  next(): ResultRow | undefined {
    const step = this.#rows.next()
    if (step.done) {
      this.#exhausted = true
      return undefined
    }
    const { key, value, version } = step.value
    this.#summary.add(kvRead(key, version))
    // The caller may stop here: then the range seen ends with this key.
    this.#lastKey = key
    return { namespace: this.#namespace, key, value }
  }

  bookmark(): string {
    const step = this.#rows.next()
    return step.done ? '' : step.value.key
  }

  queryInfo(): ledger.rwset.kvrwset.RangeQueryInfo {
    const info = new RangeQueryInfo()
    info.setStartKey(this.#start)
    info.setEndKey(this.#exhausted ? this.#end : this.#lastKey)
    info.setItrExhausted(this.#exhausted)
    const seen = this.#summary.done()
    if ('summary' in seen) info.setReadsMerkleHashes(seen.summary)
    else if (seen.reads.length > 0) {
      const reads = new QueryReads()
      reads.setKvReadsList([...seen.reads])
      info.setRawReads(reads)
    }
    return info
  }
}

/** Private rows: read only where nothing is written, so nothing is remembered. */
export class PrivateRangeIterator implements ResultsIterator {
  readonly #namespace: string
  readonly #rows: Iterator<StateRow>

  constructor(namespace: string, rows: Iterator<StateRow>) {
    this.#namespace = namespace
    this.#rows = rows
  }

  next(): ResultRow | undefined {
    const step = this.#rows.next()
    return step.done ? undefined : { namespace: this.#namespace, key: step.value.key, value: step.value.value }
  }

  bookmark(): string {
    return ''
  }
}
