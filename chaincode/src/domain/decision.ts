import type { Act } from './act.js'
import { mayAct } from './capacities.js'
import type { Change } from './change.js'
import { dealings } from './dealings/index.js'
import { objections, rowsFor, touchesTitle } from './decide.js'
import { dealingIn, keys, rightIn } from './docs.js'
import type { DealingDocument } from './documents.js'
import { effects, type Effect, type Part } from './effects.js'
import type { DomainEvent } from './events.js'
import type { Dealing, DealingRow, LifeRow, RightType } from './procedure.js'
import { firstRefusal, refuse, type Refusal } from './refusal.js'
import { acts } from './registry/index.js'
import { rightTypes } from './right-types/index.js'
import { ground, rightsNamed, type Ground } from './situate.js'
import type { Command, Context, RightView, Situation } from './situation.js'
import type { Docs } from './docs.js'
import { merged, rightEvent, rowChange, tell, toldFields } from './told.js'
import { typeOf, viewOf } from './views.js'
import { ipRightId } from './numbers.js'

export interface Decision {
  readonly id: string
  readonly events: readonly DomainEvent[]
}

/** The tables a decision reads; a test adds a made-up right type here and nowhere else. */
export interface Tables {
  readonly rightTypes: readonly RightType[]
  readonly dealings: readonly Dealing[]
  readonly acts: readonly Act[]
}

export const registerTables: Tables = { rightTypes, dealings, acts }

export const isRefusal = (outcome: object): outcome is Refusal => 'code' in outcome && !('events' in outcome)

/** What a command does, or why it is refused. Pure: the same documents, command and context give the same answer everywhere. */
export function decide(docs: Docs, command: Command, context: Context, tables: Tables = registerTables): Decision | Refusal {
  const found = ground(docs, command, context)
  if ('code' in found) return found
  const act = tables.acts.find((a) => a.contract === command.contract && a.name === command.name)
  if (act) return decideAct(act, found)
  const situations = situationsOf(found, tables, false)
  if ('code' in situations) return situations
  return settleOn(situations, (s) => perform(s, found))
}

/** Of the rows a command may mean, the first that nothing stands against; else the nearest refusal. */
function settleOn(situations: readonly Situation[], then: (s: Situation) => Decision): Decision | Refusal {
  const refusals: Refusal[] = []
  for (const s of situations) {
    const refusal = firstRefusal(objections(s))
    if (!refusal) return then(s)
    refusals.push(refusal)
  }
  return firstRefusal(refusals) ?? refuse('COMMAND_UNKNOWN')
}

function decideAct(act: Act, g: Ground): Decision | Refusal {
  const role = g.actor.role
  const given = g.members.members[g.actor.msp]?.roles ?? []
  const allowed = act.by.includes('admin') ? g.actor.admin === true : role !== undefined && given.includes(role) && act.by.includes(role)
  if (!allowed) return refuse('ROLE_NOT_ALLOWED', { expected: act.by, got: role ?? null })
  const told = act.decide(g)
  if ('code' in told) return told
  const events = told.map((e) => tell(g, e))
  const own = events.find((e) => e.subject.kind !== 'consent')?.subject.id
  return { id: act.creates ? (own ?? g.newId) : (own ?? g.command.id ?? g.newId), events }
}

/** One situation for each row that the command may mean. */
export function situationsOf(g: Ground, tables: Tables, asking: boolean): readonly Situation[] | Refusal {
  return g.command.contract === 'rights' ? rightSituations(g, tables, asking) : dealingSituations(g, tables, asking)
}

function rightSituations(g: Ground, tables: Tables, asking: boolean): readonly Situation[] | Refusal {
  const { command, body } = g
  const stated = body['rightType'] as string | undefined
  const existing = command.id === undefined ? undefined : rightIn(g.docs, command.id)
  const type = typeOf(existing?.type ?? stated ?? '', tables.rightTypes)
  if (!type && stated !== undefined)
    return refuse('MALFORMED', { expected: tables.rightTypes.map((t) => t.code), got: stated }, { target: '/rightType' })
  if (!type) return refuse('NOT_FOUND', { got: command.id })
  const view = existing && viewOf(g.docs, existing.id, g, { actor: g.record, rulesDigest: g.rules.digest, txId: g.txId }, tables.rightTypes)
  // Of a filing that only the registrar's collection knows, the others see its commitment; it stands where confidential filings start.
  const unborn = command.id === undefined ? undefined : type.lifecycle.find((r) => r.confidential)?.to
  const status = existing?.status ?? unborn
  const newId = command.id ?? ipRightId('CN', type.code, g.newId)
  const situate = (row: LifeRow): Situation => ({ ...g, row, type, newId, asking, views: view ? [view] : [] })
  const rows = rowsFor(type.lifecycle, command.name, status, existing?.flags ?? {})
  if (rows.length > 0) return rows.map(situate)
  const ended = existing !== undefined && type.statuses[existing.status]?.phase === 'dead'
  return notHere(type.lifecycle, command, status, ended ? 'RIGHT_DEAD' : 'NOT_IN_THIS_STATE', situate)
}

/** Why no row of the command starts here. Who may never give it learns that first, whatever the state. */
function notHere<Row extends LifeRow | DealingRow>(
  rows: readonly Row[],
  command: Command,
  status: string | undefined,
  code: 'RIGHT_DEAD' | 'NOT_IN_THIS_STATE',
  situate: (row: Row) => Situation,
): Refusal {
  const named = rows.filter((r) => r.on === command.name)
  if (named.length === 0) return refuse('COMMAND_UNKNOWN', { expected: [...new Set(rows.map((r) => r.on))], got: command.name })
  if (status === undefined) return refuse('NOT_FOUND', { got: command.id })
  const misplaced = refuse(code, { expected: [...new Set(named.flatMap((r) => r.from))], got: status })
  const barred = named.map((row) => mayAct(situate(row)))
  return barred.includes(undefined) ? misplaced : (firstRefusal([...barred, misplaced]) ?? misplaced)
}

function dealingSituations(g: Ground, tables: Tables, asking: boolean): readonly Situation[] | Refusal {
  const { command } = g
  const kinds = tables.dealings.filter((d) => d.contract === command.contract)
  const dealing = command.id === undefined ? undefined : dealingIn(g.docs, kinds[0]?.key ?? '', command.id)
  if (command.id !== undefined && !dealing) return refuse('NOT_FOUND', { got: command.id })
  const stated = dealing?.kind ?? (g.body['kind'] as string | undefined)
  const kind = kinds.length === 1 ? kinds[0] : kinds.find((k) => k.kind === stated)
  if (!kind) return refuse('MALFORMED', { expected: kinds.map((k) => k.kind), got: stated ?? null }, { target: '/kind' })
  const told = { actor: g.record, rulesDigest: g.rules.digest, txId: g.txId }
  const ids = [...new Set(rightsNamed(command, g.docs))]
  const views = ids.map((id) => viewOf(g.docs, id, g, told, tables.rightTypes))
  const missing = views.findIndex((v) => v === undefined)
  if (missing >= 0)
    return refuse(
      'NOT_FOUND',
      { got: ids[missing] },
      { target: typeof g.body['ipRightId'] === 'string' ? '/ipRightId' : `/rights/${missing}/ipRightId` },
    )
  const known = views.filter((v) => v !== undefined)
  const situate = (row: DealingRow): Situation => ({ ...g, row, kind, asking, views: known, ...(dealing ? { dealing } : {}) })
  const rows = kind.lifecycle.filter((r) => r.on === command.name && (dealing ? r.from.includes(dealing.status) : r.from.length === 0))
  return rows.length > 0 ? rows.map(situate) : notHere(kind.lifecycle, command, dealing?.status, 'NOT_IN_THIS_STATE', situate)
}

function perform(s: Situation, g: Ground): Decision {
  return s.kind ? performDealing(s, g, s.kind, s.row as DealingRow) : performLife(s, g, s.row as LifeRow)
}

const effectsOf = (s: Situation): readonly Effect[] => (s.row.does ?? []).map((name) => effects[name] as Effect)

function performLife(s: Situation, g: Ground, row: LifeRow): Decision {
  const beside = effectsOf(s).flatMap((e) => (e.beside ? [e.beside(s)] : []))
  if (row.confidential) {
    return {
      id: s.newId,
      events: [tell(g, { type: row.event, subject: { kind: 'filing', id: s.newId }, data: {}, change: merged(...beside) })],
    }
  }
  const view = s.views[0]
  const placeholder = { right: { id: s.newId } } as RightView
  const parts = effectsOf(s).flatMap((e) => (e.right ? [e.right(s, view ?? placeholder)].flat().filter((p) => p !== undefined) : []))
  const part: Part = parts.reduce<Part>((all, p) => ({ ...all, ...p, change: merged(all.change, p.change) }), {})
  return { id: s.newId, events: [...(view?.settled ?? []), rightEvent(s, g, { right: { id: s.newId } }, row, rowChange(s, row), part)] }
}

function performDealing(s: Situation, g: Ground, kind: Dealing, row: DealingRow): Decision {
  const id = s.dealing?.id ?? s.newId
  const beside = effectsOf(s).flatMap((e) => (e.beside ? [e.beside(s)] : []))
  const settled = row.right ? s.views.flatMap((v) => v.settled) : []
  const document = dealingAfter(s, g, kind, row, id, settled)
  const onRights = s.views.flatMap((view) => rightEvents(s, g, row, view, id))
  const own = tell(g, {
    type: `${kind.key}${row.event.charAt(0).toUpperCase()}${row.event.slice(1)}`,
    subject: { kind: kind.key, id },
    data: toldFields(s),
    change: merged(...beside, { dealing: { key: keys.dealing(kind.key, id), document } }),
  })
  return { id, events: [...settled, ...onRights, own] }
}

function rightEvents(s: Situation, g: Ground, row: DealingRow, view: RightView, id: string): DomainEvent[] {
  const base = row.right
  if (!base) return []
  const does = effectsOf(s).filter((e) => e.right)
  const parts = does.flatMap((e) => [e.right?.(s, view)].flat().filter((p) => p !== undefined))
  const cites = {
    dealing: id,
    transactions: s.dealing?.transactions ?? [],
    ...(s.kind?.key === 'dispute' ? { decision: s.dealing?.terms['decision'] ?? s.body['outcome'] } : {}),
  }
  const touched: Change = touchesTitle(row) ? { title: { touched: true } } : {}
  return parts.map((part) => rightEvent(s, g, view, base, touched, part, withoutAbsent(cites)))
}

const withoutAbsent = (o: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined))

function dealingAfter(
  s: Situation,
  g: Ground,
  kind: Dealing,
  row: DealingRow,
  id: string,
  settled: readonly DomainEvent[],
): DealingDocument {
  const key = keys.dealing(kind.key, id)
  const marked = settled.findLast((e) => e.change.dealing?.key === key)?.change.dealing?.document
  const before: DealingDocument = marked ??
    s.dealing ?? {
      id,
      kind: kind.kind,
      status: row.to ?? '',
      version: 0,
      rights: [],
      terms: {},
      termsDigest: '',
      proposer: proposerOf(s),
      openedOn: s.legalDate,
      transactions: [],
      dates: {},
    }
  const changes = effectsOf(marked ? { ...s, dealing: marked } : s).flatMap((e) =>
    e.dealing ? [e.dealing(marked ? { ...s, dealing: marked } : s)] : [],
  )
  const status = marked && !row.to ? marked.status : (row.to ?? before.status)
  const after = Object.assign(
    { ...before, status, version: before.version + 1, transactions: [...before.transactions, g.txId] },
    ...changes,
  ) as DealingDocument
  const on = row.to === undefined ? {} : { [row.to]: s.legalDate }
  return { ...after, dates: { ...on, ...after.dates } }
}

const proposerOf = (s: Situation): DealingDocument['proposer'] => {
  const onBehalfOf = s.body['onBehalfOf'] as string | undefined
  return onBehalfOf === undefined ? s.actor : { ...s.actor, onBehalfOf }
}
