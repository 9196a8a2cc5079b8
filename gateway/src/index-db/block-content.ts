import { keyParts, type FollowedBlock, type PlacedTransaction } from '@ip-rights-ledger/evidence'
import type { Rows } from './tables.js'

export interface DocumentWrite {
  readonly kind: string
  readonly id: string
  /** Undefined where the document was deleted. */
  readonly json: string | undefined
  readonly updatedBlock: number
  readonly updatedAt: string
}

/** What a block says publicly: documents written last and events, in the ledger's order. */
export interface BlockContent {
  readonly documents: readonly DocumentWrite[]
  readonly events: readonly Rows['events'][]
}

interface Subject {
  readonly kind: string
  readonly id: string
}

interface ToldEvent {
  readonly type: string
  readonly subject: Subject
  readonly sequence?: number
}

/** Replay guards are of no use to readers; events have a table of their own. */
const leftOut = new Set(['request', 'event', 'number'])
/** A secret act tells nobody but its registrar whom it is about. */
const untold = new Set(['filing'])

const text = new TextDecoder()

/** What the valid transactions of a block wrote publicly under the register's chaincode. */
export function contentOf({ transactions }: Pick<FollowedBlock, 'transactions'>, chaincode: string): BlockContent {
  const documents: DocumentWrite[] = []
  const events: Rows['events'][] = []
  for (const transaction of transactions) {
    const writes =
      transaction.noted === 0 ? transaction.action?.writeSets.find(({ namespace }) => namespace === chaincode)?.writes : undefined
    if (!writes || writes.length === 0) continue
    const chained = new Map<string, string>()
    for (const { key, isDelete, value } of writes) {
      const [kind = '', ...rest] = keyParts(key)
      const id = rest.join('~')
      if (kind === 'event') chained.set(id, text.decode(value))
      if (leftOut.has(kind)) continue
      const updatedAt = new Date(transaction.assertedAt).toISOString()
      documents.push({ kind, id, json: isDelete ? undefined : text.decode(value), updatedBlock: transaction.block, updatedAt })
    }
    events.push(...eventsOf(transaction, chained))
  }
  return { documents, events }
}

/** The events that the transaction's answer tells, in its order; a right's stand whole in its writes. */
function eventsOf(transaction: PlacedTransaction, chained: ReadonlyMap<string, string>): readonly Rows['events'][] {
  const { block, index: tx, transactionId: txId } = transaction
  return toldOf(transaction, chained).flatMap(({ type, subject, sequence }, event) => {
    if (untold.has(subject.kind)) return []
    const key = `${subject.id}~${String(sequence ?? 0).padStart(8, '0')}`
    const json = chained.get(key) ?? JSON.stringify({ type, subject, txId, assertedAt: new Date(transaction.assertedAt).toISOString() })
    return [{ block, tx, event, txId, type, subjectKind: subject.kind, subjectId: subject.id, json }]
  })
}

function toldOf({ action }: PlacedTransaction, chained: ReadonlyMap<string, string>): readonly ToldEvent[] {
  try {
    const { events } = JSON.parse(text.decode(action?.answer)) as { readonly events?: readonly ToldEvent[] }
    if (events) return events
  } catch {
    // An answer of another form than ours: what stands in the writes is told.
  }
  return [...chained].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, json]) => JSON.parse(json) as ToldEvent)
}
