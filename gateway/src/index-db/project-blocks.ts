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
import { projectFormerHolders } from './former-holders.js'
import type { Changed } from './known-docs.js'
import { projectDueDates, type RightsAfter } from './project-due-dates.js'
import { dealingRows, partyRows } from './projected-others.js'
import { rightRows, type RightDocuments } from './projected-rights.js'
import { ruleKinds } from './rules-query.js'
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
export async function projectBlocks(trx: Transaction<Schema>, blocks: readonly BlockContent[], tables: ProjectionTables): Promise<Changed> {
  const changes: Changed[] = []
  for (const some of ofOneRuleSet(blocks)) changes.push(await projectTogether(trx, some, tables))
  return {
    keys: new Set(changes.flatMap(({ keys }) => [...keys])),
    rights: new Set(changes.flatMap(({ rights }) => [...rights])),
  }
}

const writesRules = ({ documents }: BlockContent): boolean => documents.some(({ kind }) => ruleKinds.includes(kind))

/** Blocks that can be projected together: one that writes rules moves the due dates of every right, and is by itself. */
function ofOneRuleSet(blocks: readonly BlockContent[]): readonly (readonly BlockContent[])[] {
  const runs: BlockContent[][] = []
  let open = false
  for (const block of blocks) {
    const alone = writesRules(block)
    if (open && !alone) runs.at(-1)?.push(block)
    else runs.push([block])
    open = !alone
  }
  return runs
}

async function projectTogether(
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
  const rights = rightsIn(written)
  const before = await standingDocuments(trx, blocks.length === 1 ? [] : rights)
  await putDocuments(trx, written)
  await projectFormerHolders(trx, blocks)
  const of = (kind: string) => written.filter((document) => document.kind === kind)
  const numbers = await projectRights(trx, rights, last, rightTypes)
  if (blocks.some(writesRules)) await dateAll(trx, last, rightTypes)
  else if (blocks.length === 1)
    await projectDueDates(trx, [{ ids: rights, documents: await rightDocuments(trx, rights, last) }], rightTypes)
  else await projectDueDates(trx, rightsAfterEach(blocks, before), rightTypes)
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

async function dateAll(trx: Transaction<Schema>, last: ReadonlyMap<string, DocumentWrite>, types: readonly RightType[]): Promise<void> {
  for (const ids of chunks(await allRights(trx), mostIds))
    await projectDueDates(trx, [{ ids, documents: await rightDocuments(trx, ids, last) }], types)
}

const rightsIn = (written: readonly DocumentWrite[]): readonly string[] => [
  ...new Set(written.filter(({ kind }) => (rightKinds as readonly string[]).includes(kind)).map(({ id }) => id)),
]

/** @param before documents of all these rights as they stood before the first block */
function rightsAfterEach(blocks: readonly BlockContent[], before: ReadonlyMap<string, DocumentWrite>): readonly RightsAfter[] {
  const known = new Map(before)
  return blocks.map(({ documents }) => {
    for (const document of documents) known.set(keyOf(document), document)
    const ids = rightsIn(documents)
    return { ids, documents: wholeRights(ids, known) }
  })
}

async function standingDocuments(trx: Transaction<Schema>, ids: readonly string[]): Promise<ReadonlyMap<string, DocumentWrite>> {
  const found: DocumentWrite[] = []
  for (const some of chunks(ids, mostIds))
    found.push(...(await trx.selectFrom('documents').selectAll().where('kind', 'in', rightKinds).where('id', 'in', some).execute()))
  return new Map(found.map((document) => [keyOf(document), document]))
}

/** Whole rights: what these blocks wrote, and what stands from before. */
async function rightDocuments(
  trx: Transaction<Schema>,
  ids: readonly string[],
  last: ReadonlyMap<string, DocumentWrite>,
): Promise<readonly RightDocuments[]> {
  const missing = ids.filter((id) => !rightKinds.every((kind) => last.has(`${kind}~${id}`)))
  return wholeRights(ids, new Map([...(await standingDocuments(trx, missing)), ...last]))
}

function wholeRights(ids: readonly string[], known: ReadonlyMap<string, DocumentWrite>): readonly RightDocuments[] {
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
