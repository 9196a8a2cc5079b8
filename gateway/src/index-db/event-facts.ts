import type { Dealing } from '@ip-rights-ledger/chaincode/domain'
import type { Transaction } from 'kysely'
import type { Rows, Schema } from './tables.js'

/** Whom an event concerns, by what it says and by what the index knows of its subject. */
export interface EventFacts {
  /** Parties that the event or its dealing names, that hold the right or held it then, or that are the subject. */
  readonly parties: ReadonlySet<string>
  /** Parties to which the right, or one of the dealing's rights, is pledged or about to be. */
  readonly pledgees: ReadonlySet<string>
}

interface Pledging {
  readonly ipRightId: string
  readonly party: string
  /** Last block whose events still concern the pledgee; Infinity while the dealing is open and has not let go of the right. */
  readonly until: number
}

const wholeRight = ['right', 'title', 'restraint']

/** An id of a party is found wherever it stands: what else looks like one is no party. */
function textsIn(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value)
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) textsIn(each, into)
}

/** States in which a dealing can still go on. */
function openStates(dealings: readonly Dealing[]): ReadonlySet<string> {
  return new Set(dealings.flatMap(({ key, lifecycle }) => lifecycle.flatMap(({ from }) => from.map((state) => `${key}~${state}`))))
}

async function subjectsOf(trx: Transaction<Schema>, events: readonly Rows['events'][]) {
  const ids = [...new Set(events.filter(({ subjectKind }) => subjectKind !== 'right').map(({ subjectId }) => subjectId))]
  const found = new Map<string, unknown[]>()
  if (ids.length === 0) return found
  const kinds = (await trx.selectFrom('dealings').select('kind').distinct().execute()).map(({ kind }) => kind)
  const asked = [...new Set([...kinds, ...events.map(({ subjectKind }) => subjectKind)])].filter((kind) => !wholeRight.includes(kind))
  const rows = await trx.selectFrom('documents').select(['id', 'json']).where('kind', 'in', asked).where('id', 'in', ids).execute()
  for (const { id, json } of rows) found.set(id, [...(found.get(id) ?? []), JSON.parse(json) as unknown])
  return found
}

async function pledgingsOf(trx: Transaction<Schema>, rights: readonly string[], open: ReadonlySet<string>): Promise<readonly Pledging[]> {
  if (rights.length === 0) return []
  const rows = await trx
    .selectFrom('dealingRights')
    .innerJoin('dealingParties', (join) =>
      join.onRef('dealingParties.dealing', '=', 'dealingRights.dealing').onRef('dealingParties.kind', '=', 'dealingRights.kind'),
    )
    .innerJoin('dealings', (join) =>
      join.onRef('dealings.id', '=', 'dealingRights.dealing').onRef('dealings.kind', '=', 'dealingRights.kind'),
    )
    .select(['dealingRights.ipRightId', 'dealingRights.state as held', 'dealingParties.party'])
    .select(['dealings.kind', 'dealings.state', 'dealings.updatedBlock'])
    .where('dealingParties.role', '=', 'pledgee')
    .where('dealingRights.ipRightId', 'in', rights)
    .execute()
  return rows.map(({ ipRightId, held, party, kind, state, updatedBlock }) => ({
    ipRightId,
    party,
    until: held !== 'released' && open.has(`${kind}~${state}`) ? Infinity : updatedBlock,
  }))
}

/** Who holds the rights, and who held them up to a block, by right. */
async function holdersOf(trx: Transaction<Schema>, rights: readonly string[]) {
  if (rights.length === 0) return new Map<string, (Rows['holders'] | Rows['formerHolders'])[]>()
  const now = await trx.selectFrom('holders').selectAll().where('ipRightId', 'in', rights).execute()
  const before = await trx.selectFrom('formerHolders').selectAll().where('ipRightId', 'in', rights).execute()
  return Map.groupBy([...now, ...before], ({ ipRightId }) => ipRightId)
}

const rightsIn = (subjects: readonly unknown[]): readonly string[] =>
  subjects.flatMap((each) =>
    ((each as { readonly rights?: readonly { readonly ipRightId?: string }[] }).rights ?? []).flatMap(({ ipRightId }) => ipRightId ?? []),
  )

/** Facts of some events together, in their order. */
export async function factsOf(
  trx: Transaction<Schema>,
  events: readonly Rows['events'][],
  dealings: readonly Dealing[],
): Promise<readonly EventFacts[]> {
  const subjects = await subjectsOf(trx, events)
  const rightsOf = ({ subjectKind, subjectId }: Rows['events']) =>
    subjectKind === 'right' ? [subjectId] : rightsIn(subjects.get(subjectId) ?? [])
  const rights = [...new Set(events.flatMap(rightsOf))]
  const pledgings = Map.groupBy(await pledgingsOf(trx, rights, openStates(dealings)), ({ ipRightId }) => ipRightId)
  const holders = await holdersOf(trx, rights)
  return events.map((event) => {
    const parties = new Set<string>([event.subjectId])
    const said = JSON.parse(event.json) as { readonly data?: { readonly notifies?: readonly string[] } }
    textsIn(said, parties)
    textsIn(subjects.get(event.subjectId), parties)
    const pledgees = new Set<string>(said.data?.notifies ?? [])
    for (const right of rightsOf(event)) {
      for (const holder of holders.get(right) ?? [])
        if (!('untilBlock' in holder) || event.block <= holder.untilBlock) parties.add(holder.party)
      for (const { party, until } of pledgings.get(right) ?? []) if (event.block <= until) pledgees.add(party)
    }
    return { parties, pledgees }
  })
}
