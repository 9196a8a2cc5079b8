import type { Transaction } from 'kysely'
import {
  completenessReads,
  completeToIn,
  namingReads,
  rightIn,
  rightNamed,
  rulesIn,
  type Docs,
  type RightDocument,
  type RuleSet,
} from '@ip-rights-ledger/chaincode/domain'
import { documentsOf } from './index-query.js'
import type { IndexDocs } from './index-docs.js'
import { rightReads, rightShown, type RightShown, type Viewer } from './rights-shown.js'
import type { Schema } from './tables.js'

type Thing = Readonly<Record<string, unknown>>

/** A right's chained event with the block that holds it. */
export interface EventFound {
  readonly sequence: number
  readonly block: number
  readonly [more: string]: unknown
}

export interface HistoryFound {
  readonly id: string
  readonly rightType: string
  readonly events: readonly EventFound[]
  readonly head: string
  readonly total: number
  readonly rules: RuleSet
  readonly registerCompleteTo?: string
}

/** Docs of the right that an id or a printed number names; `id` is undefined where there is none. */
async function named(trx: Transaction<Schema>, docs: IndexDocs, name: string, more: (id: string, known: Docs) => readonly string[]) {
  const idIn = (known: Docs): string | undefined => {
    const id = rightNamed(name, known)
    return typeof id === 'string' ? id : undefined
  }
  const read = await docs.read(trx, (known) => {
    const id = idIn(known)
    return [...namingReads(name), ...(id === undefined ? [] : [`right~${id}`, ...more(id, known)])]
  })
  const id = idIn(read)
  return { id: id !== undefined && rightIn(read, id) ? id : undefined, docs: read }
}

/** A right by its id or any printed number, as the viewer may see it. */
export async function rightFound(trx: Transaction<Schema>, docs: IndexDocs, name: string, viewer: Viewer): Promise<RightShown | undefined> {
  const found = await named(trx, docs, name, (id, known) => rightReads([id], known))
  return found.id === undefined ? undefined : rightShown(found.id, found.docs, viewer)
}

/** All public events of a right, oldest first. */
export async function historyFound(trx: Transaction<Schema>, docs: IndexDocs, name: string): Promise<HistoryFound | undefined> {
  const found = await named(trx, docs, name, completenessReads)
  if (found.id === undefined) return undefined
  const right = rightIn(found.docs, found.id) as RightDocument
  const rows = await trx
    .selectFrom('events')
    .select(['block', 'json'])
    .where('subjectId', '=', found.id)
    .where('subjectKind', '=', 'right')
    .orderBy('block')
    .orderBy('tx')
    .orderBy('event')
    .execute()
  const events = rows.map(({ json, block }) => ({ ...(JSON.parse(json) as Omit<EventFound, 'block'>), block }) as EventFound)
  return {
    id: found.id,
    rightType: right.type,
    events: events.sort((a, b) => a.sequence - b.sequence),
    head: right.headHash,
    total: right.eventCount,
    rules: rulesIn(found.docs),
    ...completeToIn(right, found.docs),
  }
}

/** One thing that is no right, and of a dealing the consents given to it. */
export async function documentFound(trx: Transaction<Schema>, kind: string, id: string, isDealing: boolean): Promise<Thing | undefined> {
  const document = (await documentsOf<Thing>(trx, [kind], [id])).get(`${kind}~${id}`)?.document
  if (!document || !isDealing) return document
  const rows = await trx
    .selectFrom('documents')
    .select('json')
    .where('kind', '=', 'consent')
    .where('id', '>', `${id}~`)
    // The character after '~' in the order of bytes.
    .where('id', '<', `${id}\u007f`)
    .orderBy('id')
    .execute()
  return { ...document, consents: rows.map(({ json }) => JSON.parse(json) as unknown) }
}
