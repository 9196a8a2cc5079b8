import { dueDates } from './due-dates.js'
import { blocking, blockedBy, conditions, writesTitle, type BlockedRequest, type Condition } from './blocking.js'
import { mayAct } from './capacities.js'
import { compareInstants } from './days.js'
import { restraintIn } from './docs.js'
import { guards, bodyGuards } from './guards.js'
import type { DealingRow, LifeRow } from './procedure.js'
import { firstRefusal, refuse, type Refusal } from './refusal.js'
import type { RefusalCode } from './refusals.js'
import type { Command, RightView, Situation } from './situation.js'
import { consentSubject, consentersOf, hasConsented } from './standing.js'

/** Everything that stands against a command in this situation; the first in order of precedence is its answer. */
export function objections(s: Situation): readonly Refusal[] {
  const request: BlockedRequest = 'asks' in s.row ? s.row.asks : (s.row.right?.asks ?? 'none')
  const found: (Refusal | undefined)[] = [
    secrecy(s.command, 'confidential' in s.row && s.row.confidential === true),
    ...s.doubts,
    nothingNamed(s),
    mayAct(s),
    ...s.views.flatMap((v) => [datesRun(s, v), headKnown(s, v), ...blocked(s, v, request)]),
    due(s),
  ]
  for (const name of s.row.when ?? []) if (!s.asking || !bodyGuards.has(name)) found.push(guards[name](s))
  found.push(...consentsMissing(s))
  return found.filter((r) => r !== undefined)
}

export const refusalOf = (s: Situation): Refusal | undefined => firstRefusal(objections(s))

/** A secret goes alone as transient data, and nothing else does. */
export function secrecy(command: Command, confidential: boolean): Refusal | undefined {
  if (confidential === (command.confidential ?? false)) return undefined
  return refuse('MALFORMED', {
    expected: confidential ? 'the command as transient data, alone' : 'a public command without transient data',
  })
}

/** While an application is unpublished no public act may say for whom it is done (PL 21). */
function nothingNamed(s: Situation): Refusal | undefined {
  const named = ['onBehalfOf', 'mandateId', 'documents'].find((name) => s.body[name] !== undefined)
  const unpublished = s.views[0]?.right.commitment !== undefined || s.row.when?.includes('commitmentLies')
  if (named === undefined || !unpublished || s.row.on === 'publish') return undefined
  return refuse('NOT_PUBLISHED', { expected: 'nothing that names the applicant' }, { target: `/${named}` })
}

/** Whether a condition of the blocking matrix holds of the right now. */
export const holdsOf = (view: RightView): Readonly<Record<Condition, boolean>> => ({
  pledged: view.title.encumbrances.length > 0,
  frozen: view.restraint.active !== undefined,
  ownershipStay: view.restraint.ownershipStay !== undefined,
  lateFee: view.type.statuses[view.right.status]?.phase === 'late',
  exclusiveLicence: false,
  invalidationPending: view.right.openDisputes.length > 0,
  dead: view.type.statuses[view.right.status]?.phase === 'dead',
})

function blocked(s: Situation, view: RightView, request: BlockedRequest): (Refusal | undefined)[] {
  const held = holdsOf(view)
  return conditions.map((condition) => {
    const cell = blocking[request][condition]
    const code = held[condition] && !(cell === 'leave' && froze(s, view)) ? blockedBy(condition, cell) : undefined
    return code === undefined ? undefined : refuse(code, { ipRightId: view.right.id, ...because(view, condition) }, remedy(code))
  })
}

/** PR 105 pauses pledge formalities: the court that froze may still end a pledge by its own judgment, no other court may. */
const froze = ({ actor }: Situation, { restraint: { active } }: RightView): boolean =>
  active !== undefined && active.msp === actor.msp && active.court === actor.court

const because = (view: RightView, condition: Condition): Record<string, unknown> => {
  if (condition === 'frozen')
    return { court: view.restraint.active?.court, endsAt: view.restraint.active?.endsAt, freezeId: view.restraint.active?.freezeId }
  if (condition === 'dead' || condition === 'lateFee') return { got: view.right.status }
  return {}
}

const remedies: Partial<Record<RefusalCode, { act: string; source: string }>> = {
  FROZEN: { act: 'wait for the end of the freeze, or ask the court to lift it', source: 'CPL art. 107; PRES art. 20' },
  WAITS_FOR_FREEZE: { act: 'wait for the end of the freeze', source: 'PR art. 105' },
  LATE_FEE: { act: 'payFee', source: 'PR art. 115' },
  PLEDGEE_CONSENT_MISSING: { act: 'consent by the pledgee', source: 'CC art. 444' },
  HOLDER_CONSENT_MISSING: { act: 'consent by the holders', source: 'PL art. 14' },
}
const remedy = (code: RefusalCode) => (remedies[code] ? { remedies: [remedies[code]] } : undefined)

/** A right's legal dates never fall, except by correction. */
function datesRun(s: Situation, { right, settled }: RightView): Refusal | undefined {
  const writes = 'asks' in s.row || s.row.right !== undefined
  // The end of a freeze that this transaction records stands in the chain before the act itself.
  const last = settled.at(-1)?.legalDate ?? right.lastLegalDate
  if (s.row.on === 'correct' || !writes || s.legalDate >= last) return undefined
  return refuse('LEGAL_DATE_FALLS', { ipRightId: right.id, expected: `not before ${last}`, got: s.legalDate }, { target: '/legalDate' })
}

function headKnown(s: Situation, { right }: RightView): Refusal | undefined {
  const named = (s.body['rights'] as readonly { ipRightId: string; expectedHead?: string }[] | undefined)?.find?.(
    (r) => r.ipRightId === right.id,
  )
  const expected = named?.expectedHead
  if (expected === undefined || expected === right.headHash) return undefined
  return refuse('HEAD_MOVED', { ipRightId: right.id, expected, got: right.headHash, eventCount: right.eventCount })
}

/** What time brings may not be recorded before it is there. */
function due(s: Situation): Refusal | undefined {
  if (s.row.due === undefined) return undefined
  const view = s.views[0]
  const restraint = view && restraintIn(s.docs, view.right.id)
  const at = view && dueDates[s.row.due]({ rules: s.rules, right: view.right, type: view.type, ...(restraint ? { restraint } : {}) })
  if (at !== undefined && compareInstants(at, s.now) <= 0) return undefined
  return refuse('NOT_YET_DUE', { expected: at ?? 'no such period runs', got: s.now })
}

const missingCode = {
  holders: 'HOLDER_CONSENT_MISSING',
  transferees: 'TRANSFEREE_CONSENT_MISSING',
  pledgees: 'PLEDGEE_CONSENT_MISSING',
  dealingPledgees: 'PLEDGEE_CONSENT_MISSING',
} as const

function consentsMissing(s: Situation): (Refusal | undefined)[] {
  return (s.row.consents ?? []).map((group) => missingOf(s, group))
}

function missingOf(s: Situation, group: keyof typeof missingCode): Refusal | undefined {
  const subject = consentSubject(s)
  const missing = consentersOf(s, group).filter((party) => !hasConsented(s, party, subject))
  return missing.length === 0 ? undefined : refuse(missingCode[group], { missing, terms: subject.terms }, remedy(missingCode[group]))
}

/** The rows a command may mean for a right in this status. */
export function rowsFor(
  rows: readonly LifeRow[],
  name: string,
  status: string | undefined,
  flags: Readonly<Record<string, unknown>>,
): readonly LifeRow[] {
  const named = rows.filter((r) => r.on === name && (status === undefined ? r.from.length === 0 : r.from.includes(status)))
  return named.filter((r) => Object.entries(r.given ?? {}).every(([flag, is]) => (flags[flag] ?? false) === is))
}

export const touchesTitle = (row: LifeRow | DealingRow): boolean => {
  const request = 'asks' in row ? row.asks : row.right?.asks
  return request !== undefined && writesTitle(request)
}
