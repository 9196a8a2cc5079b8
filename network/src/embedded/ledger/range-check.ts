import type { StateReads } from '../store/state-reads.js'
import type { Version } from '../store/state-snapshot.js'
import { compareUtf8 } from '../wire/bytes.js'
import type { ledger } from '../wire/protos.js'
import { kvRead, RangeSummary } from './range-summary.js'
import type { UpdateBatch } from './update-batch.js'

type RangeQueryInfo = ledger.rwset.kvrwset.RangeQueryInfo

interface Seen {
  readonly key: string
  readonly version: Version
}

/** Whether a range still gives what the simulation saw, over committed state and the block so far (`rangequery_validator.go`). */
export function rangeUnchanged(ns: string, info: RangeQueryInfo, committed: StateReads, batch: UpdateBatch): boolean {
  const now = combined(ns, info, committed, batch)
  const summary = info.getReadsMerkleHashes()
  return summary ? sameSummary(now, summary) : sameReads(now, info)
}

function sameReads(now: Iterator<Seen>, info: RangeQueryInfo): boolean {
  for (const read of info.getRawReads()?.getKvReadsList() ?? []) {
    const next = now.next()
    if (next.done || next.value.key !== read.getKey() || !sameVersion(next.value.version, read.getVersion())) return false
  }
  return now.next().done === true
}

/** Stops at the first hash that differs, not only at the end (`rangeQueryHashValidator.validate`). */
function sameSummary(now: Iterable<Seen>, expected: ledger.rwset.kvrwset.QueryReadsMerkleSummary): boolean {
  const hashes = expected.getMaxLevelHashesList_asU8()
  const built = new RangeSummary(expected.getMaxDegree())
  let matched = 0
  for (const { key, version } of now) {
    built.add(kvRead(key, version))
    if (built.maxLevel < expected.getMaxLevel()) continue
    const top = built.topHashes
    if (matched === top.length) continue
    const mine = top[matched]
    const theirs = hashes[matched]
    if (top.length > hashes.length || !mine || !theirs || !mine.equals(theirs)) return false
    matched++
  }
  const final = built.done()
  if (!('summary' in final)) return false
  const top = final.summary.getMaxLevelHashesList_asU8()
  return (
    final.summary.getMaxLevel() === expected.getMaxLevel() &&
    top.length === hashes.length &&
    top.every((digest, i) => Buffer.compare(digest, hashes[i] ?? new Uint8Array()) === 0)
  )
}

/** Committed rows with the block's own updates laid over (`combined_iterator.go`); an iterator not exhausted includes its end key. */
function* combined(ns: string, info: RangeQueryInfo, committed: StateReads, batch: UpdateBatch): IterableIterator<Seen> {
  const start = info.getStartKey()
  const end = info.getEndKey()
  const updates = batch.publicUpdates(ns)
  const updated = [...updates.keys()]
    .filter((key) => compareUtf8(key, start) >= 0 && (end === '' || compareUtf8(key, end) < 0))
    .sort(compareUtf8)
  let i = 0
  function* updatedBefore(key: string | undefined): IterableIterator<Seen> {
    for (; i < updated.length; i++) {
      const next = updated[i] ?? ''
      if (key !== undefined && compareUtf8(next, key) >= 0) return
      const update = updates.get(next)
      if (update?.value) yield { key: next, version: update.version }
    }
  }
  for (const row of committed.range(ns, start, end)) {
    yield* updatedBefore(row.key)
    if (!updates.has(row.key)) yield row
  }
  yield* updatedBefore(undefined)
  if (info.getItrExhausted()) return
  const update = updates.get(end)
  const last = update ? (update.value ? update.version : undefined) : committed.version(ns, end)
  if (last) yield { key: end, version: last }
}

export function sameVersion(committed: Version | undefined, read: ledger.rwset.kvrwset.Version | undefined): boolean {
  if (!committed || !read) return !committed && !read
  return committed.blockNumber === read.getBlockNum() && committed.txNumber === read.getTxNum()
}
