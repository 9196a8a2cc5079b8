import type { PlacedTransaction } from './block.js'
import { json, type Json } from './json.js'
import { keyParts } from './state-key.js'
import type { WrittenEvent } from './subject-history.js'

/** What an event of the right says it rests on: transactions of one dealing, consents among them. */
export interface Citation {
  readonly by: WrittenEvent
  readonly dealing: string
  readonly transactionId: string
}

export function citationsOf(events: readonly WrittenEvent[]): readonly Citation[] {
  return events.flatMap((by) => {
    const { dealing, transactions } = (by.event?.['data'] ?? {}) as Json
    if (typeof dealing !== 'string' || !Array.isArray(transactions)) return []
    return transactions.map((each): Citation => ({ by, dealing, transactionId: String(each) }))
  })
}

export interface WrittenConsent {
  readonly dealing: string
  readonly party: string
  readonly consent: Json
}

const setOf = ({ action }: PlacedTransaction, chaincode: string) => action?.writeSets.find(({ namespace }) => namespace === chaincode)

/** Whether it wrote the dealing's own document: its key is `<kind>~<dealing>`. */
export const writesDealing = (transaction: PlacedTransaction, dealing: string, chaincode: string): boolean =>
  (setOf(transaction, chaincode)?.writes ?? []).some(({ key }) => {
    const [, id, ...rest] = keyParts(key)
    return id === dealing && rest.length === 0
  })

/** Consents that a transaction wrote: `consent~<dealing>~<party>`. */
export const consentsIn = (transaction: PlacedTransaction, chaincode: string): readonly WrittenConsent[] =>
  (setOf(transaction, chaincode)?.writes ?? []).flatMap(({ key, value }) => {
    const [kind, dealing = '', party = ''] = keyParts(key)
    return kind === 'consent' ? [{ dealing, party, consent: json(value) ?? {} }] : []
  })

/** The transaction that wrote the party's document as a consent's transaction read it. */
export function partyWriter(
  transactions: readonly PlacedTransaction[],
  consenting: PlacedTransaction,
  party: string,
  chaincode: string,
): PlacedTransaction | undefined {
  const read = setOf(consenting, chaincode)?.reads.find(({ key }) => keyParts(key).join('~') === `party~${party}`)?.version
  return read && transactions.find(({ block, index }) => block === read.block && index === read.index)
}

/** The party's document as `writer` wrote it. */
export function partyIn(writer: PlacedTransaction, party: string, chaincode: string): Json | undefined {
  const written = setOf(writer, chaincode)?.writes.find(({ key }) => keyParts(key).join('~') === `party~${party}`)
  return written && json(written.value)
}
