import { compareInstants } from '../days.js'
import { dueDates } from '../due-dates.js'
import { rowsFor } from '../decide.js'
import { emptyRestraint, typeOf } from '../views.js'
import type { RestraintDocument, RightDocument } from '../documents.js'
import type { Tables } from '../decision.js'
import type { RuleSet } from '../rule-set.js'

export interface DueCommand {
  readonly contract: string
  readonly command: string
  readonly id: string
  readonly body: Readonly<Record<string, unknown>>
  readonly dueAt: string
  readonly registrar: string
}

/** What time has brought to one right by `now`, that the clock may record. */
export function dueOf(
  right: RightDocument,
  restraint: RestraintDocument | undefined,
  rules: RuleSet,
  now: string,
  tables: Tables,
): readonly DueCommand[] {
  const type = typeOf(right.type, tables.rightTypes)
  if (!type) return []
  const input = { right, type, restraint: restraint ?? emptyRestraint(right.id, right.registrar), rules }
  const found: DueCommand[] = []
  const add = (contract: string, command: string, id: string, at: string | undefined, body: DueCommand['body']) => {
    if (at !== undefined && compareInstants(at, now) <= 0)
      found.push({ contract, command, id, body, dueAt: at, registrar: right.registrar })
  }
  for (const name of new Set(type.lifecycle.flatMap((r) => (r.due ? [r.on] : [])))) {
    for (const row of rowsFor(type.lifecycle, name, right.status, right.flags))
      if (row.due) add('rights', name, right.id, dueDates[row.due](input), {})
  }
  const active = restraint?.active
  if (active) {
    for (const kind of tables.dealings) {
      if (kind.key !== 'freeze') continue
      for (const row of kind.lifecycle)
        if (row.due) add(kind.contract, row.on, active.freezeId, dueDates[row.due](input), { ipRightId: right.id })
    }
  }
  return found
}
