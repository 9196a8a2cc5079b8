import { registerTables, type Tables } from '../decision.js'
import { keys, restraintIn, rightIn, titleIn, type Docs } from '../docs.js'
import type { Refusal } from '../refusal.js'
import type { RuleSet } from '../rule-set.js'
import type { Context } from '../situation.js'
import { typeOf, viewOf } from '../views.js'
import { refuse } from '../refusal.js'
import { namesAsked, reasonOf, type Reason } from './asked-rights.js'
import { namingReads, rightNamed } from './named-right.js'
import { completenessReads, completeToIn } from './register-complete.js'
import { rightView } from './visible.js'

type Ask = Readonly<Record<string, unknown>>

/** Where one right stands, in few words. */
export interface RightStatus {
  readonly ipRightId: string
  readonly rightType: string
  readonly registrar: string
  readonly status: string
  readonly phase: string
  readonly since: string
  readonly holders: readonly string[]
  readonly pledges: number
  readonly openDisputes: number
  /** Instant until which the active freeze holds it. */
  readonly frozenUntil?: string
  readonly freezesQueued: number
  readonly termEnd?: string
  readonly feesPaidToYear?: number
  readonly feeDueOn?: string
  readonly version: number
  readonly head: string
  readonly registerCompleteTo?: string
}

export type StatusAnswer = { readonly asked: string } & (RightStatus | { readonly reason: Reason })

export interface RightStatuses {
  readonly results: readonly StatusAnswer[]
}

/** Keys that the answer needs, given what is known already. */
export function statusReads(ask: Ask, docs: Docs): readonly string[] {
  const names = namesAsked(ask)
  if ('code' in names) return []
  const ids = names.map((name) => rightNamed(name, docs)).filter((id) => typeof id === 'string')
  const own = ids.flatMap((id) => [keys.right(id), keys.title(id), keys.restraint(id), ...completenessReads(id, docs)])
  return [keys.rules, keys.calendars, ...names.flatMap(namingReads), ...own]
}

/** Where each right stands at the context's time, as its actor's member may see it. */
export function answerStatuses(docs: Docs, ask: Ask, context: Context, tables: Tables = registerTables): RightStatuses | Refusal {
  const names = namesAsked(ask)
  if ('code' in names) return names
  return { results: names.map((name) => statusOf(name, docs, context, tables)) }
}

function statusOf(name: string, docs: Docs, context: Context, tables: Tables): StatusAnswer {
  const id = rightNamed(name, docs)
  if (typeof id !== 'string') return { asked: name, reason: reasonOf(id) }
  const right = rightIn(docs, id)
  const type = right && typeOf(right.type, tables.rightTypes)
  if (!right || !type) return { asked: name, reason: reasonOf(refuse('NOT_FOUND', { got: name })) }
  const view = viewOf(docs, id, context, { actor: { msp: '' }, rulesDigest: '', txId: '' }, tables.rightTypes)
  const shown = rightView(
    view?.right ?? right,
    titleIn(docs, id),
    view?.restraint ?? restraintIn(docs, id),
    type,
    rulesIn(docs),
    context.actor.msp,
  )
  const { upkeep, termEnd, restraint } = shown
  return {
    asked: name,
    ipRightId: id,
    rightType: right.type,
    registrar: right.registrar,
    status: shown.procedure.status,
    phase: shown.procedure.phase,
    since: shown.procedure.since,
    holders: shown.title?.holders.map(({ party }) => party) ?? [],
    pledges: shown.encumbrances.length,
    openDisputes: shown.openDisputes.length,
    ...(restraint.active === undefined ? {} : { frozenUntil: restraint.active.endsAt }),
    freezesQueued: restraint.queue.length,
    ...(termEnd === undefined ? {} : { termEnd }),
    ...(upkeep === undefined ? {} : { feesPaidToYear: upkeep.paidToYear, feeDueOn: upkeep.dueOn }),
    version: shown.version,
    head: shown.headHash,
    ...completeToIn(right, docs),
  }
}

/** The rules and calendars as they lie on the ledger; none before the founding. */
export function rulesIn(docs: Docs): RuleSet {
  const { rules = [], digest = '' } = (docs.get(keys.rules) ?? {}) as Partial<RuleSet>
  const { calendars = [] } = (docs.get(keys.calendars) ?? {}) as Partial<RuleSet>
  return { rules, digest, calendars }
}
