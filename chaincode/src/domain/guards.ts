import { disputeGuards } from './guarding/dispute-guards.js'
import { feeGuards } from './guarding/fee-guards.js'
import { freezeGuards } from './guarding/freeze-guards.js'
import { pledgeGuards } from './guarding/pledge-guards.js'
import { procedureGuards } from './guarding/procedure-guards.js'
import { termsGuards } from './guarding/terms-guards.js'
import type { Refusal } from './refusal.js'
import type { Situation } from './situation.js'

/** One question of law; the refusal says what stands against the command, nothing means that nothing does. */
export type Guard = (s: Situation) => Refusal | undefined

export const guards = {
  ...procedureGuards,
  ...feeGuards,
  ...termsGuards,
  ...pledgeGuards,
  ...freezeGuards,
  ...disputeGuards,
} as const satisfies Record<string, Guard>

export type GuardName = keyof typeof guards

/** Guards that judge the body's own fields: while only asking what may be done there is no body yet. */
export const bodyGuards: ReadonlySet<GuardName> = new Set<GuardName>([
  'saltLongEnough',
  'partiesKnown',
  'contentPartiesKnown',
  'workNew',
  'commitmentLies',
  'numberFits',
  'filingDatesFit',
  'replyAhead',
  'deathPast',
  'contentAsCommitted',
  'eighteenMonths',
  'firstFeeCovered',
  'feeYearNext',
  'feeCovered',
  'withinRestoration',
  'claimsNarrower',
  'changeStated',
  'eventExists',
  'correctionFits',
  'rightsDistinct',
  'partiesOfTermsKnown',
  'termsAsConsented',
  'amendmentStated',
  'releaseNamesItsRights',
  'lengthStated',
  'lengthAllowed',
  'endsLater',
  'serviceNotAhead',
  'liftNamesItsRights',
  'groundsNew',
  'kindOpenToType',
  'decisionNarrows',
  'decisionFinal',
])
