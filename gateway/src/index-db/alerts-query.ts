import { addDays, alertedFrom, alertRules, canonical, type AlertName, type LegalDay } from '@ip-rights-ledger/chaincode/domain'
import { sql, type ExpressionBuilder, type Transaction } from 'kysely'
import type { Rows, Schema } from './tables.js'

/** What time brings to one right: the same on every gateway, since it follows from the blocks and the day alone. */
export interface Alert {
  /** `rule:right:dueDate`. */
  readonly id: string
  readonly rule: AlertName
  readonly ipRightId: string
  /** Last Beijing day in time. */
  readonly dueDate: LegalDay
  /** First day on which it is told. */
  readonly from: LegalDay
  readonly dealings: readonly string[]
  readonly parties: ReadonlySet<string>
  readonly pledgees: ReadonlySet<string>
  /** Whether its registrar alone may know of it yet. */
  readonly unpublished: boolean
}

export interface AlertFilter {
  readonly ipRightIds?: readonly string[]
  readonly rule?: string
  readonly party?: string
  readonly pledgee?: string
  /** Rights held by the party, pledged to it, or frozen by an order of this court. */
  readonly concerning?: { readonly party?: string; readonly court?: string; readonly registrar?: string }
}

export interface AlertsAsked extends AlertFilter {
  /** MSP id of the member whose callers ask. */
  readonly reader: string
  /** Those in their lead time on this day; where absent, all. */
  readonly on?: LegalDay
  readonly dueBy?: LegalDay
  /** Only those that came to stand after the block, or into their lead time after the day. */
  readonly since?: { readonly block: number; readonly day: LegalDay }
  readonly after?: Pick<Rows['dueDates'], 'dueDate' | 'ipRightId' | 'rule'>
  readonly limit: number
}

const names = Object.keys(alertRules) as readonly AlertName[]

/** The last due date of a rule that is told on a day. */
const horizon = (rule: AlertName, day: LegalDay): LegalDay => addDays(day, alertRules[rule].leadDays)

function rowsDue(trx: Transaction<Schema>, asked: AlertsAsked): Promise<Rows['dueDates'][]> {
  const { ipRightIds, rule, party, pledgee, concerning, reader, on, dueBy, since, after, limit } = asked
  let query = trx
    .selectFrom('dueDates')
    .selectAll()
    .where('reader', 'in', ['', reader])
    .orderBy('dueDate')
    .orderBy('ipRightId')
    .orderBy('rule')
    .limit(limit)
  if (ipRightIds !== undefined) query = query.where('ipRightId', 'in', [...ipRightIds, ''])
  if (rule !== undefined) query = query.where('rule', '=', rule)
  if (dueBy !== undefined) query = query.where('dueDate', '<=', dueBy)
  if (on !== undefined)
    query = query.where((eb) => eb.or(names.map((name) => eb.and([eb('rule', '=', name), eb('dueDate', '<=', horizon(name, on))]))))
  if (since !== undefined) {
    query = query.where((eb) =>
      eb.or([
        eb('updatedBlock', '>', since.block),
        ...names.map((name) => eb.and([eb('rule', '=', name), eb('dueDate', '>', horizon(name, since.day))])),
      ]),
    )
  }
  if (after !== undefined) {
    query = query.where((eb) => eb(eb.refTuple('dueDate', 'ipRightId', 'rule'), '>', eb.tuple(after.dueDate, after.ipRightId, after.rule)))
  }
  if (party !== undefined) query = query.where('ipRightId', 'in', (eb) => heldBy(eb, party))
  if (pledgee !== undefined) query = query.where('ipRightId', 'in', (eb) => pledgedTo(eb, pledgee))
  if (concerning !== undefined) {
    const { party: me, court, registrar } = concerning
    query = query.where((eb) =>
      eb.or([
        ...(me === undefined ? [] : [eb('ipRightId', 'in', heldBy(eb, me)), eb('ipRightId', 'in', pledgedTo(eb, me))]),
        ...(court === undefined ? [] : [eb.and([eb('rule', '=', 'freezeEnd'), eb.exists(frozenBy(eb, court))])]),
        ...(registrar === undefined
          ? []
          : [eb('ipRightId', 'in', eb.selectFrom('rights').select('rights.id').where('rights.registrar', '=', registrar))]),
      ]),
    )
  }
  return query.execute()
}

type Selecting = Pick<ExpressionBuilder<Schema, 'dueDates'>, 'selectFrom'>

const heldBy = (eb: Selecting, party: string) => eb.selectFrom('holders').select('holders.ipRightId').where('holders.party', '=', party)

/** Rights still encumbered that were ever pledged to the party; the title tells whether it is by its pledge. */
const pledgedTo = (eb: Selecting, party: string) =>
  eb
    .selectFrom('dealingRights')
    .innerJoin('dealingParties', (join) =>
      join.onRef('dealingParties.dealing', '=', 'dealingRights.dealing').onRef('dealingParties.kind', '=', 'dealingRights.kind'),
    )
    .innerJoin('rights', 'rights.id', 'dealingRights.ipRightId')
    .select('dealingRights.ipRightId')
    .where('dealingParties.role', '=', 'pledgee')
    .where('dealingParties.party', '=', party)
    .where('rights.encumbered', '=', 1)

/**
 * Orders of the court, in force or in the queue, on the right of the row asked about. By `like` a name with `%` or `_` would be others' too, and
 * SQLite takes upper for lower case.
 */
const frozenBy = (eb: Selecting, court: string) =>
  eb
    .selectFrom('documents')
    .select('documents.id')
    .where('documents.kind', '=', 'restraint')
    .where('documents.id', '=', sql.ref<string>('dueDates.ipRightId'))
    .where(
      sql<string>`replace(${sql.ref('documents.json')}, ${canonical({ court }).slice(1, -1)}, '')`,
      '<>',
      sql.ref<string>('documents.json'),
    )

/** Whether an alert is about what the filter names, as far as the parties go. */
export function concerns({ ipRightId, parties, pledgees }: Alert, { ipRightIds, party, pledgee }: AlertFilter): boolean {
  if (ipRightIds !== undefined && !ipRightIds.includes(ipRightId)) return false
  if (party !== undefined && !parties.has(party)) return false
  return pledgee === undefined || pledgees.has(pledgee)
}

/** Alerts in the order of their due dates. */
export async function alertsDue(trx: Transaction<Schema>, asked: AlertsAsked): Promise<readonly Alert[]> {
  const found: Alert[] = []
  let { after } = asked
  for (;;) {
    const rows = await rowsDue(trx, { ...asked, ...(after ? { after } : {}) })
    const alerts = (await shown(trx, rows)).filter((alert) => concerns(alert, asked) && isMine(alert, asked))
    found.push(...alerts)
    after = rows.at(-1)
    if (rows.length < asked.limit || found.length >= asked.limit) return found.slice(0, asked.limit)
  }
}

/** The rows asked for hold rights once pledged to the party and now to another: those are not its matter. */
function isMine({ parties, pledgees }: Alert, { concerning }: AlertFilter): boolean {
  const { party, court, registrar } = concerning ?? {}
  return party === undefined || court !== undefined || registrar !== undefined || parties.has(party) || pledgees.has(party)
}

async function shown(trx: Transaction<Schema>, rows: readonly Rows['dueDates'][]): Promise<readonly Alert[]> {
  const rights = [...new Set(rows.map(({ ipRightId }) => ipRightId))]
  const held = rights.length === 0 ? [] : await trx.selectFrom('holders').selectAll().where('ipRightId', 'in', rights).execute()
  const holders = Map.groupBy(held, ({ ipRightId }) => ipRightId)
  const pledgees = Map.groupBy(await pledgeesOf(trx, rights), ({ ipRightId }) => ipRightId)
  return rows.map((row) => {
    const rule = row.rule as AlertName
    return {
      id: `${rule}:${row.ipRightId}:${row.dueDate}`,
      rule,
      ipRightId: row.ipRightId,
      dueDate: row.dueDate,
      from: alertedFrom(rule, row.dueDate),
      dealings: row.dealings === '' ? [] : row.dealings.split(' '),
      parties: new Set(holders.get(row.ipRightId)?.map(({ party }) => party)),
      pledgees: new Set(pledgees.get(row.ipRightId)?.map(({ party }) => party)),
      unpublished: row.reader !== '',
    }
  })
}

async function pledgeesOf(trx: Transaction<Schema>, rights: readonly string[]) {
  if (rights.length === 0) return []
  const titles = await trx.selectFrom('documents').select(['id', 'json']).where('kind', '=', 'title').where('id', 'in', rights).execute()
  return titles.flatMap(({ id, json }) => {
    const { encumbrances = [] } = JSON.parse(json) as {
      readonly encumbrances?: readonly { readonly holders: readonly { party: string }[] }[]
    }
    return encumbrances.flatMap(({ holders }) => holders.map(({ party }) => ({ ipRightId: id, party })))
  })
}
