import { createHash } from 'node:crypto'
import { setImmediate as others } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import {
  canonical,
  consentersOf,
  type ConsentDocument,
  type Dealing,
  type DealingDocument,
  type DealingRow,
  type TitleDocument,
} from '@ip-rights-ledger/chaincode/domain'
import { documentsOf } from './index-query.js'
import type { Schema } from './tables.js'

/** An act that waits for a party's word. */
export interface Awaited {
  readonly noun: string
  readonly id: string
  readonly state: string
  /** The act that cannot be done without it, and the one by which it is given, as the table names them. */
  readonly act: string
  readonly consentBy: string
  readonly party: string
  /** Digest of the terms a consent must be given to. */
  readonly terms: string
  readonly rights: readonly string[]
}

/** Dealings looked at together: a bank's pledges in force may be many thousands, and whoever else waits has a turn between. */
const pageSize = 200

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Open dealings after one that may concern a party: named in the terms, a holder of their rights, or a pledgee of these. */
async function concerning(
  trx: Transaction<Schema>,
  party: string,
  kind: string,
  states: readonly string[],
  after: string,
): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('dealings')
    .select('dealings.id')
    .where('dealings.kind', '=', kind)
    .where('dealings.state', 'in', states)
    .where('dealings.id', '>', after)
    .where((eb) => {
      const held = eb.selectFrom('holders').select('ipRightId').where('party', '=', party)
      const pledged = eb
        .selectFrom('dealingRights')
        .innerJoin('dealingParties', 'dealingParties.dealing', 'dealingRights.dealing')
        .select('dealingRights.ipRightId')
        .where('dealingParties.party', '=', party)
        .where('dealingParties.role', '=', 'pledgee')
      const named = eb.selectFrom('dealingParties').select('dealing').where('kind', '=', kind).where('party', '=', party)
      const about = eb
        .selectFrom('dealingRights')
        .select('dealing')
        .where('kind', '=', kind)
        .where((on) => on.or([on('ipRightId', 'in', held), on('ipRightId', 'in', pledged)]))
      return eb.or([eb('dealings.id', 'in', named), eb('dealings.id', 'in', about)])
    })
    .orderBy('dealings.id')
    .limit(pageSize)
    .execute()
  return rows.map(({ id }) => id)
}

/** What a consent is given to: changed terms where such are proposed, and then only for the act that would put them into force. */
function termsFor(row: DealingRow, { terms, termsDigest }: DealingDocument): string | undefined {
  const { proposed } = terms
  const changes = row.when?.includes('amendmentProposed') === true
  if (changes) return proposed === undefined ? undefined : digest(canonical(proposed))
  return termsDigest
}

/** The acts that wait for a party's consent to the terms as they stand, on the day `today`. */
export async function awaitedOf(
  trx: Transaction<Schema>,
  party: string,
  today: string,
  tables: readonly Dealing[],
): Promise<readonly Awaited[]> {
  const awaited: Awaited[] = []
  for (const table of tables) {
    const asking = table.lifecycle.filter(({ consents, from }) => (consents?.length ?? 0) > 0 && from.length > 0)
    const states = [...new Set(asking.flatMap(({ from }) => from))]
    if (states.length === 0) continue
    for (let after: string | undefined = ''; after !== undefined;) {
      const ids: readonly string[] = await concerning(trx, party, table.key, states, after)
      awaited.push(...(await awaitedAmong(trx, party, today, table, asking, ids)))
      after = ids.length === pageSize ? ids.at(-1) : undefined
      if (after !== undefined) await others()
    }
  }
  return awaited
}

async function awaitedAmong(
  trx: Transaction<Schema>,
  party: string,
  today: string,
  table: Dealing,
  asking: readonly DealingRow[],
  ids: readonly string[],
): Promise<readonly Awaited[]> {
  const dealings = await documentsOf<DealingDocument>(trx, [table.key], ids)
  const rights = [...dealings.values()].flatMap(({ document }) => document.rights.map(({ ipRightId }) => ipRightId))
  const titles = await documentsOf<TitleDocument>(trx, ['title'], [...new Set(rights)])
  const consents = await documentsOf<ConsentDocument>(
    trx,
    ['consent'],
    ids.map((id) => `${id}~${party}`),
  )
  return ids.flatMap((at) => {
    const document = dealings.get(`${table.key}~${at}`)?.document
    if (document?.kind !== table.kind) return []
    const views = document.rights.flatMap(({ ipRightId }) => {
      const title = titles.get(`title~${ipRightId}`)?.document
      return title ? [{ title }] : []
    })
    const consent = consents.get(`consent~${document.id}~${party}`)?.document
    const by = table.lifecycle.find(({ from, does }) => from.includes(document.status) && does?.includes('giveConsent'))
    return asking.flatMap((row) => {
      const terms = row.from.includes(document.status) ? termsFor(row, document) : undefined
      if (terms === undefined || !by) return []
      const asked = (row.consents ?? []).some((group) => consentersOf({ views, dealing: document }, group).includes(party))
      const given = consent?.verdict === 'given' && consent.terms === terms && consent.expiresAt >= today
      if (!asked || given) return []
      const named = document.rights.map(({ ipRightId }) => ipRightId)
      const { id, status: state } = document
      return [{ noun: table.noun, id, state, act: row.on, consentBy: by.on, party, terms, rights: named }]
    })
  })
}
