import { objections } from '../decide.js'
import { registerTables, type Tables } from '../decision.js'
import { situationsOf } from '../situations.js'
import type { Docs } from '../docs.js'
import { firstRefusal, type Refusal } from '../refusal.js'
import { ground } from '../situate.js'
import type { Command, Context } from '../situation.js'

export interface Availability {
  readonly contract: string
  readonly command: string
  readonly available: boolean
  readonly refusal?: Refusal
}

const zero = '0'.repeat(64)

/** The commands asked about for a right: those of its type, and the dealings one may open on it. */
export function commandsAsked(
  typeCode: string,
  id: string,
  onBehalfOf: { onBehalfOf?: string; mandateId?: string },
  tables: Tables,
): readonly Command[] {
  const type = tables.rightTypes.find((t) => t.code === typeCode)
  const own = [...new Set(type?.lifecycle.filter((r) => r.from.length > 0).map((r) => r.on))].map((name): Command => ({
    contract: 'rights',
    name,
    id,
    requestId: zero,
    body: { ...onBehalfOf },
  }))
  const opened = tables.dealings.flatMap((kind) =>
    kind.lifecycle
      .filter((r) => r.from.length === 0 && (kind.key !== 'dispute' || type?.disputes[kind.kind] !== undefined))
      .map((r): Command => ({
        contract: kind.contract,
        name: r.on,
        requestId: zero,
        body: { ...onBehalfOf, ...(kind.key === 'dispute' ? { kind: kind.kind, ipRightId: id } : { rights: [{ ipRightId: id }] }) },
      })),
  )
  return [...own, ...opened]
}

/** What this caller may do now, and for each command that it may not, why: judged by the same rows as the writes. */
export function availability(docs: Docs, command: Command, context: Context, tables: Tables = registerTables): Availability {
  const named = { contract: command.contract, command: command.name }
  const g = ground(docs, command, context)
  if ('code' in g) return { ...named, available: false, refusal: g }
  const situations = situationsOf(g, tables, true)
  if ('code' in situations) return { ...named, available: false, refusal: situations }
  const refusals = situations.map((s) => firstRefusal(objections(s)))
  if (refusals.some((r) => r === undefined)) return { ...named, available: true }
  const refusal = firstRefusal(refusals)
  return refusal ? { ...named, available: false, refusal } : { ...named, available: false }
}
