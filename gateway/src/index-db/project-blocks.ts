import type { Transaction } from 'kysely'
import type {
  DealingDocument,
  PartyDocument,
  RestraintDocument,
  RightDocument,
  RightType,
  TitleDocument,
} from '@ip-rights-ledger/chaincode/domain'
import type { BlockContent, DocumentWrite } from './block-content.js'
import { chunks, dropRows, putRows } from './bulk-rows.js'
import type { Changed } from './known-docs.js'
import { dueDateRows } from './projected-due-dates.js'
import { dealingRows, partyRows } from './projected-others.js'
import { rightRows, type RightDocuments } from './projected-rights.js'
import { ruleKinds, rulesOf } from './rules-query.js'
import type { Schema } from './tables.js'

const rightKinds = ['right', 'title', 'restraint'] as const
const mostIds = 500

export interface ProjectionTables {
  readonly rightTypes: readonly RightType[]
  /** Kinds of documents that are a dealing's or a case's. */
  readonly dealingKinds: readonly string[]
}

const keyOf = ({ kind, id }: Pick<DocumentWrite, 'kind' | 'id'>): string => (id === '' ? kind : `${kind}~${id}`)

/**
 * Writes what these blocks say, in their order. The rows come out the same whether blocks come one by one or many at once: they are
 * worked out from the documents as they stand after the last. Tells what is another than before.
 */
export async function projectBlocks(
  trx: Transaction<Schema>,
  blocks: readonly BlockContent[],
  { rightTypes, dealingKinds }: ProjectionTables,
): Promise<Changed> {
  const last = new Map(blocks.flatMap(({ documents }) => documents).map((document) => [keyOf(document), document]))
  const written = [...last.values()]
  await putRows(
    trx,
    'events',
    blocks.flatMap(({ events }) => events),
  )
  await putDocuments(trx, written)
  const of = (kind: string) => written.filter((document) => document.kind === kind)
  const rights = [...new Set(rightKinds.flatMap(of).map(({ id }) => id))]
  const numbers = await projectRights(trx, rights, last, rightTypes)
  // Other rules move the due dates of every right.
  const dated = written.some(({ kind }) => ruleKinds.includes(kind)) ? await allRights(trx) : rights
  await projectDueDates(trx, dated, last, rightTypes)
  await projectParties(trx, of('party'))
  for (const kind of dealingKinds) await projectDealings(trx, kind, of(kind))
  return { keys: new Set([...last.keys(), ...numbers]), rights: new Set(rights) }
}

async function putDocuments(trx: Transaction<Schema>, written: readonly DocumentWrite[]): Promise<void> {
  const standing = written.flatMap(({ json, ...rest }) => (json === undefined ? [] : [{ ...rest, json }]))
  await putRows(trx, 'documents', standing)
  for (const { kind, id, json } of written) if (json === undefined) await dropRows(trx, 'documents', 'id', [id], kind)
}

/** Tells the keys of the numbers that these rights bear. */
async function projectRights(
  trx: Transaction<Schema>,
  ids: readonly string[],
  last: ReadonlyMap<string, DocumentWrite>,
  types: readonly RightType[],
): Promise<readonly string[]> {
  const borne: string[] = []
  for (const some of chunks(ids, mostIds)) {
    const rows = (await rightDocuments(trx, some, last)).map((documents) => rightRows(documents, types))
    await dropRows(trx, 'holders', 'ipRightId', some)
    await dropRows(trx, 'numbers', 'ipRightId', some)
    await putRows(
      trx,
      'rights',
      rows.map(({ right }) => right),
    )
    await putRows(
      trx,
      'holders',
      rows.flatMap(({ holders }) => holders),
    )
    await putRows(
      trx,
      'numbers',
      rows.flatMap(({ numbers }) => numbers),
    )
    await putRows(
      trx,
      'texts',
      rows.map(({ text }) => text),
    )
    for (const { numbers } of rows) borne.push(...numbers.map(({ scheme, value }) => `number~${scheme}~${value}`))
  }
  return borne
}

async function allRights(trx: Transaction<Schema>): Promise<readonly string[]> {
  return (await trx.selectFrom('rights').select('id').execute()).map(({ id }) => id)
}

async function projectDueDates(
  trx: Transaction<Schema>,
  ids: readonly string[],
  last: ReadonlyMap<string, DocumentWrite>,
  types: readonly RightType[],
) {
  if (ids.length === 0) return
  const rules = await rulesOf(trx)
  for (const some of chunks(ids, mostIds)) {
    const documents = await rightDocuments(trx, some, last)
    await dropRows(trx, 'dueDates', 'ipRightId', some)
    await putRows(
      trx,
      'dueDates',
      documents.flatMap((each) => dueDateRows(each, types, rules)),
    )
  }
}

/** Whole rights: what these blocks wrote, and what stands from before. */
async function rightDocuments(
  trx: Transaction<Schema>,
  ids: readonly string[],
  last: ReadonlyMap<string, DocumentWrite>,
): Promise<readonly RightDocuments[]> {
  const missing = ids.filter((id) => !rightKinds.every((kind) => last.has(`${kind}~${id}`)))
  const earlier =
    missing.length === 0
      ? []
      : await trx.selectFrom('documents').selectAll().where('kind', 'in', rightKinds).where('id', 'in', missing).execute()
  const known = new Map<string, DocumentWrite>([
    ...earlier.map((document): [string, DocumentWrite] => [keyOf(document), document]),
    ...last,
  ])
  return ids.flatMap((id) => {
    const documents = rightKinds.map((kind) => known.get(`${kind}~${id}`))
    const [right, title, restraint] = documents.map((document) =>
      document?.json === undefined ? undefined : (JSON.parse(document.json) as unknown),
    )
    if (right === undefined) return []
    const newest = documents.flatMap((document) => document ?? []).reduce((a, b) => (b.updatedBlock >= a.updatedBlock ? b : a))
    const { updatedBlock, updatedAt } = newest
    return [
      { right: right as RightDocument, title: title as TitleDocument, restraint: restraint as RestraintDocument, updatedBlock, updatedAt },
    ]
  })
}

async function projectParties(trx: Transaction<Schema>, written: readonly DocumentWrite[]): Promise<void> {
  const rows = written.flatMap(({ json, ...rest }) => (json === undefined ? [] : [partyRows(JSON.parse(json) as PartyDocument, rest)]))
  await putRows(
    trx,
    'parties',
    rows.map(({ party }) => party),
  )
  await putRows(
    trx,
    'texts',
    rows.map(({ text }) => text),
  )
}

async function projectDealings(trx: Transaction<Schema>, kind: string, written: readonly DocumentWrite[]): Promise<void> {
  const rows = written.flatMap(({ json, ...rest }) =>
    json === undefined ? [] : [dealingRows(kind, JSON.parse(json) as DealingDocument, rest)],
  )
  const ids = rows.map(({ dealing }) => dealing.id)
  await dropRows(trx, 'dealingParties', 'dealing', ids, kind)
  await dropRows(trx, 'dealingRights', 'dealing', ids, kind)
  await putRows(
    trx,
    'dealings',
    rows.map(({ dealing }) => dealing),
  )
  await putRows(
    trx,
    'dealingParties',
    rows.flatMap(({ parties }) => parties),
  )
  await putRows(
    trx,
    'dealingRights',
    rows.flatMap(({ rights }) => rights),
  )
}
