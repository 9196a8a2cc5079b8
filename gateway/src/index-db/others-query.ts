import type { Transaction } from 'kysely'
import type { SqlEngine } from './engine.js'
import { documentsOf, pageOf, type Condition, type Page, type Paging } from './index-query.js'
import { textIds } from './rights-query.js'
import type { Schema } from './tables.js'

export interface DealingsFilter {
  /** Takes part in any role. */
  readonly party?: string
  readonly pledgee?: string
  readonly state?: string
  readonly ipRightId?: string
  readonly maturesBy?: string
  readonly updatedSince?: string
}

export async function findDealings(trx: Transaction<Schema>, kind: string, filter: DealingsFilter, paging: Paging): Promise<Page> {
  const { party, pledgee, state, ipRightId, maturesBy, updatedSince } = filter
  const conditions: Condition<'dealings'>[] = [(eb) => eb.and([eb('dealings.kind', '=', kind)])]
  const takesPart =
    (who: string, role?: string): Condition<'dealings'> =>
    (eb) => {
      const dealings = eb.selectFrom('dealingParties').select('dealing').where('kind', '=', kind).where('party', '=', who)
      return eb.and([eb('dealings.id', 'in', role === undefined ? dealings : dealings.where('role', '=', role))])
    }
  if (party !== undefined) conditions.push(takesPart(party))
  if (pledgee !== undefined) conditions.push(takesPart(pledgee, 'pledgee'))
  if (state !== undefined) conditions.push((eb) => eb.and([eb('dealings.state', '=', state)]))
  if (ipRightId !== undefined) {
    conditions.push((eb) =>
      eb.and([
        eb(
          'dealings.id',
          'in',
          eb.selectFrom('dealingRights').select('dealing').where('kind', '=', kind).where('ipRightId', '=', ipRightId),
        ),
      ]),
    )
  }
  if (maturesBy !== undefined)
    conditions.push((eb) => eb.and([eb('dealings.maturity', '<=', maturesBy), eb('dealings.maturity', '<>', '')]))
  if (updatedSince !== undefined) conditions.push((eb) => eb.and([eb('dealings.updatedAt', '>=', updatedSince)]))
  return pageOf(trx, 'dealings', conditions, paging)
}

export interface DocumentsFilter {
  readonly updatedSince?: string
  readonly q?: string
}

/** Whether things of a kind that are neither rights nor dealings can be looked for by words: the index has the parties' alone. */
export const hasWords = (kind: string): boolean => kind === 'party'

/** Things that are neither rights nor dealings. */
export async function findDocuments(
  trx: Transaction<Schema>,
  kind: string,
  filter: DocumentsFilter,
  paging: Paging,
  engine: SqlEngine,
): Promise<Page> {
  const { updatedSince, q } = filter
  const conditions: Condition<'documents'>[] = [(eb) => eb.and([eb('documents.kind', '=', kind)])]
  if (updatedSince !== undefined) conditions.push((eb) => eb.and([eb('documents.updatedAt', '>=', updatedSince)]))
  if (q !== undefined) conditions.push((eb) => eb.and([eb('documents.id', 'in', textIds(eb, kind, q, engine))]))
  return pageOf(trx, 'documents', conditions, paging)
}

/** The documents as they lie on the ledger, in the order of their ids given. */
export async function documentsShown(
  trx: Transaction<Schema>,
  kind: string,
  ids: readonly string[],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const found = await documentsOf<Readonly<Record<string, unknown>>>(trx, [kind], ids)
  return ids.flatMap((id) => {
    const document = found.get(`${kind}~${id}`)?.document
    return document ? [document] : []
  })
}
