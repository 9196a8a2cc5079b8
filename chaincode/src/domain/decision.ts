import type { Act } from './act.js'
import { dealings } from './dealings/index.js'
import { objections, secrecy } from './decide.js'
import type { Docs } from './docs.js'
import type { DomainEvent } from './events.js'
import { perform } from './perform.js'
import { movedOn } from './precondition.js'
import type { Dealing, RightType } from './procedure.js'
import { firstRefusal, refuse, type Refusal } from './refusal.js'
import { acts } from './registry/index.js'
import { rightTypes } from './right-types/index.js'
import { ground, type Ground } from './situate.js'
import type { Command, Context, Situation } from './situation.js'
import { situationsOf } from './situations.js'
import { tell } from './told.js'

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
  const start = ground(docs, command, context)
  if ('code' in start) return start
  const act = tables.acts.find((a) => a.contract === command.contract && a.name === command.name)
  const kind = act?.tells.subject ?? tables.dealings.find((d) => d.contract === command.contract)?.key ?? ''
  const moved = movedOn(docs, command, kind)
  const found = moved ? { ...start, doubts: [...start.doubts, moved] } : start
  if (act) return decideAct(act, found, tables)
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

function decideAct(act: Act, g: Ground, { rightTypes }: Tables): Decision | Refusal {
  const role = g.actor.role
  const given = g.members.members[g.actor.msp]?.roles ?? []
  const allowed = act.by.includes('admin') ? g.actor.admin === true : role !== undefined && given.includes(role) && act.by.includes(role)
  const barred = allowed ? undefined : refuse('ROLE_NOT_ALLOWED', { expected: act.by, got: role ?? null })
  const standing = firstRefusal([secrecy(g.command, act.confidential === true), barred, ...g.doubts])
  if (standing) return standing
  const told = act.decide({ ...g, rightTypes })
  if ('code' in told) return told
  const events = told.map((e) => tell(g, e))
  const own = events.find((e) => e.subject.kind !== 'consent')?.subject.id
  return { id: act.creates ? (own ?? g.newId) : (own ?? g.command.id ?? g.newId), events }
}
