import type { Change } from './change.js'
import { touchesTitle } from './decide.js'
import type { Decision } from './decision.js'
import { keys } from './docs.js'
import type { DealingDocument } from './documents.js'
import { effects, type Effect, type Part } from './effects.js'
import type { DomainEvent } from './events.js'
import type { Dealing, DealingRow, LifeRow } from './procedure.js'
import type { Ground } from './situate.js'
import type { RightView, Situation } from './situation.js'
import { merged, rightEvent, rowChange, tell, toldFields } from './told.js'

/** What a command that nothing stands against does: the events, in order. */
export function perform(s: Situation, g: Ground): Decision {
  return s.kind ? performDealing(s, g, s.kind, s.row) : performLife(s, g, s.row as LifeRow)
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
  return {
    id: s.newId,
    events: [...(view?.settled ?? []), rightEvent(s, g, { right: { id: s.newId } }, row, rowChange(s, row), part, notified(view))],
  }
}

/** Whatever happens to a pledged right names those who must be told of it (PP461; CC 433): a reader of events need not know the title. */
function notified(view: RightView | undefined): Readonly<Record<string, unknown>> {
  const pledgees = [...new Set(view?.title.encumbrances.flatMap((e) => e.holders.map((h) => h.party)) ?? [])]
  return pledgees.length === 0 ? {} : { notifies: pledgees }
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
