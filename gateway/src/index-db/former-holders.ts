import type { Transaction } from 'kysely'
import type { TitleDocument } from '@ip-rights-ledger/chaincode/domain'
import type { BlockContent } from './block-content.js'
import { chunks, putRows } from './bulk-rows.js'
import type { Rows, Schema } from './tables.js'

const mostIds = 500

/**
 * Notes who ceases to hold a right, and in which block: what happened up to then concerns it still, whenever that is told. To be called
 * before the holders of these blocks are written.
 */
export async function projectFormerHolders(trx: Transaction<Schema>, blocks: readonly BlockContent[]): Promise<void> {
  const titles = blocks.flatMap(({ documents }) => documents.filter(({ kind }) => kind === 'title'))
  const standing: Rows['holders'][] = []
  for (const ids of chunks([...new Set(titles.map(({ id }) => id))], mostIds))
    standing.push(...(await trx.selectFrom('holders').selectAll().where('ipRightId', 'in', ids).execute()))
  const known = new Map<string, ReadonlySet<string>>()
  for (const [id, rows] of Map.groupBy(standing, ({ ipRightId }) => ipRightId)) known.set(id, new Set(rows.map(({ party }) => party)))
  const former: Rows['formerHolders'][] = []
  for (const { id, json, updatedBlock } of titles) {
    const { holdings } = (json === undefined ? {} : JSON.parse(json)) as Partial<TitleDocument>
    const holders = new Set(holdings?.holders.map(({ party }) => party))
    for (const party of known.get(id) ?? []) if (!holders.has(party)) former.push({ ipRightId: id, party, untilBlock: updatedBlock })
    known.set(id, holders)
  }
  await putRows(trx, 'formerHolders', former)
}
