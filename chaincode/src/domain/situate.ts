import { beijingDay, compareDays } from './days.js'
import type { ActorRecord } from './actor.js'
import { dealings } from './dealings/index.js'
import { dealingIn, keys, mandateIn, membersIn, partyIn, type Docs } from './docs.js'
import type { MembersDocument } from './documents.js'
import { keyOfDigest } from './numbers.js'
import { refuse, type Refusal } from './refusal.js'
import type { RuleSet } from './rule-set.js'
import type { Rule } from './rules/rule.js'
import type { Command, Context } from './situation.js'
import type { WorkingDayCalendar } from './working-days.js'

/** What every decision starts from: the directory, the rules, who acts for whom, and which day it is. */
export interface Ground extends Context {
  readonly docs: Docs
  readonly command: Command
  readonly body: Readonly<Record<string, unknown>>
  readonly members: MembersDocument
  readonly rules: RuleSet
  readonly today: string
  readonly legalDate: string
  readonly party?: string
  readonly newId: string
  readonly record: ActorRecord
  /** What stands against the command whatever it is: they take their place among the others in the order of precedence. */
  readonly doubts: readonly Refusal[]
}

/** Ids of what has no official number: rebuilt from the same request they come out the same. */
export const idFor = (context: Pick<Context, 'actor' | 'digest'>, requestId: string, index = 0): string =>
  keyOfDigest(context.digest(`${context.actor.msp}|${requestId}|${index}`))

/** The ground of a decision, with the doubts about it: a party that is not the member's, no mandate, a date it may not state. */
export function ground(docs: Docs, command: Command, context: Context): Ground | Refusal {
  const members = membersIn(docs)
  const set = docs.get(keys.rules) as { rules: readonly Rule[]; digest: string } | undefined
  const years = docs.get(keys.calendars) as { calendars: readonly WorkingDayCalendar[] } | undefined
  const founding = command.contract === 'governance' && command.name === 'found'
  if (!founding && (!members || !set || !years)) return refuse('NOT_FOUNDED')
  const { actor } = context
  const today = beijingDay(context.now)
  const body = command.body
  const stated = body['legalDate'] as string | undefined
  const acting = actingParty(docs, command, context, stated ?? today)
  const doubts = [
    typeof acting === 'object' ? acting : undefined,
    strangeDate(stated, today, actor.role, '/legalDate'),
    strangeDate(body['effectiveOn'] as string | undefined, today, actor.role, '/effectiveOn'),
  ].filter((d) => d !== undefined)
  const onBehalfOf = body['onBehalfOf'] as string | undefined
  const mandateId = body['mandateId'] as string | undefined
  const record: ActorRecord = {
    msp: actor.msp,
    ...(actor.role === undefined ? {} : { role: actor.role }),
    ...(actor.party === undefined ? {} : { party: actor.party }),
    ...(actor.court === undefined ? {} : { court: actor.court }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(mandateId === undefined ? {} : { mandateId }),
  }
  return {
    ...context,
    docs,
    command,
    body,
    members: members ?? { members: {}, version: 0 },
    rules: { rules: set?.rules ?? [], calendars: years?.calendars ?? [], digest: set?.digest ?? '' },
    today,
    legalDate: stated ?? today,
    ...(typeof acting === 'string' ? { party: acting } : {}),
    newId: idFor(context, command.requestId),
    record,
    doubts,
  }
}

/** Neither the act nor its effect is stated for a day to come, and a past one by an authority only. */
function strangeDate(stated: string | undefined, today: string, role: string | undefined, target: string): Refusal | undefined {
  if (stated === undefined || stated === today) return undefined
  if (compareDays(stated, today) > 0) return refuse('LEGAL_DATE_FUTURE', { expected: `by ${today}`, got: stated }, { target })
  return mayStateDate(role) ? undefined : refuse('LEGAL_DATE_STATED', { expected: today, got: stated }, { target })
}

const mayStateDate = (role: string | undefined): boolean =>
  role !== undefined && ['registrar', 'examiner', 'tribunal', 'judge', 'clerk', 'clock'].includes(role)

/** For whom the actor speaks: its own party where its member enrolled it, another only under a mandate in force. */
function actingParty(docs: Docs, command: Command, { actor }: Context, day: string): string | undefined | Refusal {
  if (actor.party !== undefined) {
    const own = partyIn(docs, actor.party)
    if (!own || own.enrolledBy !== actor.msp)
      return refuse('PARTY_NOT_YOURS', { expected: own?.enrolledBy ?? 'a party on the register', got: actor.msp })
  }
  // A secret's mandate stays in the secret, where the registrar looks at it: reading its key would tell every member whom the filing is for.
  if (command.confidential) return actor.party
  const principal = command.body['onBehalfOf'] as string | undefined
  if (principal === undefined || principal === actor.party) return actor.party
  const mandate = mandateIn(docs, (command.body['mandateId'] as string | undefined) ?? '')
  const target = { target: '/mandateId' }
  if (!mandate) return refuse('MANDATE_INVALID', { expected: `a mandate of ${principal}` }, target)
  if (mandate.principal !== principal || mandate.agent !== actor.party)
    return refuse('MANDATE_INVALID', { expected: [mandate.principal, mandate.agent], got: [principal, actor.party ?? null] }, target)
  if (mandate.revokedOn !== undefined || day < mandate.from || day > mandate.until)
    return refuse('MANDATE_INVALID', { expected: `from ${mandate.from} to ${mandate.until}`, got: mandate.revokedOn ?? day }, target)
  if (!mandate.acts.includes('*') && !mandate.acts.includes(command.name))
    return refuse('MANDATE_INVALID', { expected: mandate.acts, got: command.name }, target)
  const rights = rightsNamed(command, docs)
  const stray = mandate.rights.length === 0 ? undefined : rights.find((id) => !mandate.rights.includes(id))
  return stray === undefined ? principal : refuse('MANDATE_INVALID', { expected: mandate.rights, got: stray }, target)
}

/** The rights a command concerns: its subject, those its body names, or those of its dealing. */
export function rightsNamed(command: Command, docs: Docs): readonly string[] {
  if (command.contract === 'rights') return command.id === undefined ? [] : [command.id]
  const kind = dealings.find((d) => d.contract === command.contract)?.key
  const dealing = kind !== undefined && command.id !== undefined ? dealingIn(docs, kind, command.id) : undefined
  if (dealing) {
    const one = command.body['ipRightId']
    return typeof one === 'string' ? [one] : dealing.rights.map((r) => r.ipRightId)
  }
  const one = command.body['ipRightId']
  if (typeof one === 'string') return [one]
  const many = command.body['rights']
  return Array.isArray(many)
    ? many.flatMap((r: unknown) =>
        typeof (r as { ipRightId?: unknown } | null)?.ipRightId === 'string' ? [(r as { ipRightId: string }).ipRightId] : [],
      )
    : []
}
