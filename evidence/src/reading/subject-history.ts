import type { PlacedTransaction } from './block.js'
import { json, type Json } from './json.js'
import type { PackageReading } from './package-reading.js'
import { documentKinds, keyOf, keyParts, type DocumentKind } from './state-key.js'
import type { Version } from './write-set.js'

/** One event as the write set of a valid transaction holds it. */
export interface WrittenEvent {
  readonly transaction: PlacedTransaction
  /** The number its key ends with. */
  readonly number: number
  /** Undefined where the value is no JSON object. */
  readonly event: Json | undefined
}

/** What the valid transactions of the included blocks did to the right, in order. */
export interface SubjectHistory {
  readonly events: readonly WrittenEvent[]
  /** The right's documents as last written; undefined where none was, or where it is no JSON object. */
  readonly documents: Readonly<Partial<Record<DocumentKind, Json>>>
  /** Transactions that change a document of the right and write no event. */
  readonly silent: readonly PlacedTransaction[]
  /** Reads of a version of the right's keys that no valid transaction before them wrote: something is left out. */
  readonly unexplained: readonly { readonly transaction: PlacedTransaction; readonly key: string }[]
}

const same = (a: Version | undefined, b: Version | undefined): boolean => a?.block === b?.block && a?.index === b?.index

export function historyOf(
  reading: Pick<PackageReading, 'blocks'>,
  { subject, chaincode }: Pick<PackageReading['package'], 'subject' | 'chaincode'>,
): SubjectHistory {
  const events: WrittenEvent[] = []
  const documents: Partial<Record<DocumentKind, Json>> = {}
  const silent: PlacedTransaction[] = []
  const unexplained: { transaction: PlacedTransaction; key: string }[] = []
  const versions = new Map<string, Version>()
  for (const transaction of reading.blocks.flatMap((block) => block.transactions)) {
    const set = transaction.action?.writeSets.find(({ namespace }) => namespace === chaincode)
    if (!set || transaction.noted !== 0) continue
    for (const { key, version } of set.reads) {
      if (keyOf(subject, key) !== undefined && !same(version, versions.get(key)))
        unexplained.push({ transaction, key: keyParts(key).join('~') })
    }
    const written: WrittenEvent[] = []
    for (const { key, isDelete, value } of set.writes) {
      const kind = keyOf(subject, key)
      if (kind === undefined) continue
      if (kind === 'event') written.push({ transaction, number: Number(keyParts(key).at(-1)), event: isDelete ? undefined : json(value) })
      else if (isDelete) delete documents[kind]
      else documents[kind] = json(value) ?? {}
      if (isDelete) versions.delete(key)
      else versions.set(key, { block: transaction.block, index: transaction.index })
    }
    // A key's policy is part of its value's version: setting it alone moves the version too.
    for (const { key } of set.metadata) {
      if (keyOf(subject, key) !== undefined && versions.has(key)) versions.set(key, { block: transaction.block, index: transaction.index })
    }
    const changed = [...set.writes, ...set.metadata].some(({ key }) => documentKinds.some((kind) => keyOf(subject, key) === kind))
    if (changed && written.length === 0) silent.push(transaction)
    events.push(...written.sort((a, b) => a.number - b.number))
  }
  return { events, documents, silent, unexplained }
}
