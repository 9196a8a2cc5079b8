import type { Actor } from './actor.js'
import type { Holdings } from './shares.js'
import type { Role } from './roles.js'

export interface Alias {
  readonly scheme: string
  readonly value: string
  readonly printed: string
  readonly from: string
}

export interface Upkeep {
  /** The last year whose annual fee the office has receipted. */
  readonly paidToYear: number
  /** The day by whose end the next year's fee is due (PR 114). */
  readonly dueOn: string
  readonly graceUntil: string
}

/** `right~<id>`: what the right is, and where its procedure stands. */
export interface RightDocument {
  readonly id: string
  readonly type: string
  readonly registrar: string
  readonly aliases: readonly Alias[]
  /** SHA-256 of the confidential content; gone when the content is published. */
  readonly commitment?: string
  readonly particulars?: Readonly<Record<string, unknown>>
  readonly status: string
  readonly since: string
  readonly scope: { readonly version: number; readonly claims?: number }
  readonly dates: Readonly<Record<string, string>>
  readonly flags: Readonly<Record<string, boolean | string>>
  readonly upkeep?: Upkeep
  readonly names?: Readonly<Record<string, string>>
  readonly openDisputes: readonly string[]
  readonly decidedGrounds: readonly string[]
  readonly backfile?: true
  readonly eventCount: number
  readonly headHash: string
  readonly lastLegalDate: string
}

export interface Encumbrance {
  readonly kind: 'pledge'
  readonly id: string
  readonly rank: number
  readonly holders: readonly { readonly party: string; readonly msp?: string }[]
  readonly registeredOn: string
  readonly debtTermEnd: string
}

/** `title~<id>`: who holds the right and what burdens it. Readers take these from here only. */
export interface TitleDocument {
  readonly id: string
  readonly registrar: string
  readonly commitment?: string
  readonly holdings?: Holdings
  readonly encumbrances: readonly Encumbrance[]
  readonly surrenderedOn?: string
  readonly scopeGivenUp: readonly string[]
  readonly version: number
}

export interface FreezeOrder {
  readonly freezeId: string
  readonly msp: string
  readonly court: string
  readonly receivedAt: string
  /** How long it runs once active: the order's own end, or months from activation. */
  readonly endsAt?: string
  readonly months?: number
}

export interface ActiveFreeze extends FreezeOrder {
  readonly endsAt: string
  readonly activeSince: string
}

/** `restraint~<id>`: the one active freeze and the queue behind it (FRZ 26). */
export interface RestraintDocument {
  readonly id: string
  readonly registrar: string
  readonly active?: ActiveFreeze
  readonly queue: readonly FreezeOrder[]
  readonly ownershipStay?: { readonly until: string; readonly by: string }
}

/** A dealing's or a case's own key: `transfer~`, `pledge~`, `freeze~`, `dispute~`. */
export interface DealingDocument {
  readonly id: string
  readonly kind: string
  readonly status: string
  readonly version: number
  readonly rights: readonly { readonly ipRightId: string; readonly state?: string; readonly [more: string]: unknown }[]
  readonly terms: Readonly<Record<string, unknown>>
  readonly termsDigest: string
  readonly proposer: Actor & { readonly onBehalfOf?: string }
  readonly openedOn: string
  /** Transactions that made it what it is, oldest first: what a right's event cites. */
  readonly transactions: readonly string[]
  readonly dates: Readonly<Record<string, string>>
}

export interface ConsentDocument {
  readonly dealing: string
  readonly party: string
  readonly terms: string
  readonly verdict: 'given' | 'refused' | 'withdrawn'
  /** The last day on which it counts. */
  readonly expiresAt: string
  readonly txId: string
  readonly msp: string
  readonly attested: boolean
}

export interface PartyDocument {
  readonly id: string
  readonly kind: 'legalPerson' | 'naturalPerson'
  readonly name: string
  readonly nameEn?: string
  readonly formerNames: readonly { readonly name: string; readonly until: string }[]
  readonly identifier?: { readonly scheme: string; readonly value: string }
  readonly unidentified?: true
  readonly enrolledBy: string
  readonly memberMsp?: string
  readonly region?: string
  readonly sector?: string
  readonly version: number
}

export interface MandateDocument {
  readonly id: string
  readonly principal: string
  readonly agent: string
  readonly acts: readonly string[]
  readonly rights: readonly string[]
  readonly from: string
  readonly until: string
  readonly revokedOn?: string
  readonly enteredBy: string
}

/** A registrar's word that nothing its office knew up to the end of day `to` is missing here. */
export interface CompletionDocument {
  readonly id: string
  readonly registrar: string
  readonly to: string
  /** How many rights the office's own records hold, by right type. */
  readonly sourceCounts: Readonly<Record<string, number>>
  /** SHA-256 of the list of these, as the office keeps it. */
  readonly digest: string
  readonly version: number
}

/** `completeness~<msp>`: how far each right type of a registrar is complete, and by which word of its. */
export interface CompletenessDocument {
  readonly registrar: string
  readonly types: Readonly<Record<string, { readonly to: string; readonly completion: string }>>
}

export interface MemberEntry {
  readonly name: string
  readonly roles: readonly Role[]
  /** The right types this member registers. */
  readonly rightTypes: readonly string[]
}

/** `members`: which MSP holds which role for which right types. No MSP id stands in the domain's code. */
export interface MembersDocument {
  readonly members: Readonly<Record<string, MemberEntry>>
  readonly version: number
}

/** Confidential content and the filing around it, in the registrar's implicit collection only. */
export interface FilingDocument {
  readonly id: string
  readonly type: string
  readonly status: string
  readonly content: FiledContent
  readonly filedBy: Actor
  readonly receivedAt: string
  /** Parties whose declaration the filing agent has entered, by command. */
  readonly declarations: Readonly<Record<string, readonly string[]>>
  readonly mandateId?: string
}

/** Exactly what `commitment` hashes (canonical JSON). */
export interface FiledContent {
  readonly particulars: Readonly<Record<string, unknown>>
  readonly holdings: Holdings
  /** 32 random bytes in hex: without it a short title could be guessed from its hash. */
  readonly salt: string
}
