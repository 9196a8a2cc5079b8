import { mayAct } from './capacities.js'
import { rowsFor } from './decide.js'
import type { Tables } from './decision.js'
import { dealingIn, rightIn } from './docs.js'
import { ipRightId } from './numbers.js'
import type { DealingRow, LifeRow } from './procedure.js'
import { firstRefusal, refuse, type Refusal } from './refusal.js'
import { rightsNamed, type Ground } from './situate.js'
import type { Command, Situation } from './situation.js'
import { typeOf, viewOf } from './views.js'

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
  const situations = named.map(situate)
  const barred = situations.map(mayAct)
  const doubts = situations[0]?.doubts ?? []
  return firstRefusal([...(barred.includes(undefined) ? [] : barred), ...doubts, misplaced]) ?? misplaced
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
