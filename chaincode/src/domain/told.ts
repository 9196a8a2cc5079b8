import type { Told } from './act.js'
import type { Change } from './change.js'
import type { DocumentReference, DomainEvent } from './events.js'
import { eventCode } from './event-code.js'
import type { Part } from './effects.js'
import type { LifeRow } from './procedure.js'
import { touchesTitle } from './decide.js'
import type { Ground } from './situate.js'
import type { RightView, Situation } from './situation.js'
import { ownFields } from './standing.js'

/** Who, when and by which rules: alike for every event of a transaction. */
export function tell(g: Ground, told: Told): DomainEvent {
  const effectiveOn = told.effectiveOn ?? (g.body['effectiveOn'] as string | undefined)
  const documents = told.documents ?? (g.body['documents'] as readonly DocumentReference[] | undefined)
  return {
    ...told,
    legalDate: told.legalDate ?? g.legalDate,
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
    ...(documents === undefined ? {} : { documents }),
    assertedAt: g.now,
    actor: g.record,
    rulesDigest: g.rules.digest,
    txId: g.txId,
  }
}

/** One change made of several: later ones win, field by field. */
export function merged(...changes: readonly (Change | undefined)[]): Change {
  const out: Record<string, unknown> = {}
  for (const change of changes) {
    for (const [part, value] of Object.entries(change ?? {})) {
      const before = out[part]
      out[part] = part === 'right' || part === 'title' ? mergePart(before as object | undefined, value as object) : value
    }
  }
  return out
}

const mergePart = (before: object | undefined, after: object): object => {
  const [b, a] = [before as Record<string, unknown> | undefined, after as Record<string, unknown>]
  const flags = { ...(b?.['flags'] as object | undefined), ...(a['flags'] as object | undefined) }
  const dates = { ...(b?.['dates'] as object | undefined), ...(a['dates'] as object | undefined) }
  return { ...b, ...a, ...(Object.keys(flags).length > 0 ? { flags } : {}), ...(Object.keys(dates).length > 0 ? { dates } : {}) }
}

/** What a row itself says of a right: status, dates, flags, and whether the guarded key is written. */
export function rowChange(s: Situation, row: LifeRow): Change {
  const dates = Object.fromEntries(
    Object.entries(row.dates ?? {}).flatMap(([name, from]) => {
      const value = from === 'legalDate' ? s.legalDate : (s.body[from] as string | undefined)
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const right = {
    ...(row.to === undefined ? {} : { status: row.to, since: s.legalDate }),
    ...(Object.keys(dates).length > 0 ? { dates } : {}),
    ...(row.flags === undefined ? {} : { flags: row.flags }),
  }
  return { right, ...(touchesTitle(row) ? { title: { touched: true as const } } : {}) }
}

/** What of the body is told in the event; what became particulars is in `change`, and is not told twice. */
export function toldFields(s: Situation): Readonly<Record<string, unknown>> {
  const { content: _content, particulars: _particulars, holdings: _holdings, salt: _salt, ...rest } = ownFields(s.body)
  return rest
}

/** A right's event of one part: the row's name and code where the part has none of its own. */
export function rightEvent(
  s: Situation,
  g: Ground,
  view: Pick<RightView, 'right'> | { right: { id: string } },
  base: { event: string; code: string },
  change: Change,
  part: Part,
  more: Readonly<Record<string, unknown>> = {},
): DomainEvent {
  return tell(g, {
    type: part.type ?? base.event,
    subject: { kind: 'right', id: view.right.id },
    code: eventCode(part.code ?? base.code),
    ...(part.effectiveOn === undefined ? {} : { effectiveOn: part.effectiveOn }),
    data: { ...toldFields(s), ...more },
    change: merged(change, part.change),
  })
}
