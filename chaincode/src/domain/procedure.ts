import type { TProperties } from 'typebox'
import type { BlockedRequest } from './blocking.js'
import type { Capacity } from './capacities.js'
import type { DueName } from './due-dates.js'
import type { EffectName } from './effects.js'
import type { GuardName } from './guards.js'
import type { TermStart } from './terms.js'
import type { Localized } from './localized.js'

/** Where a status stands in a right's life: what the blocking matrix and the dealings ask about. */
export type Phase = 'application' | 'inForce' | 'late' | 'dead'

export interface StatusEntry {
  readonly phase: Phase
  readonly title: Localized
  /** ST.27 state (A active, N inactive) and stage digit; digits are unconfirmed. */
  readonly st27: { readonly state: 'A' | 'N'; readonly stage: number }
  /** True where the status holds only if the title says so too: readers take a surrender from the title alone. */
  readonly byTitle?: true
  /** True where an act of the table can still lead out of a dead status. */
  readonly restorable?: true
}

/** One row of a life: plain data, so that the API serves it, the documentation prints it and the tests enumerate it. */
export interface LifeRow {
  /** The command, imperative; its event, past tense. */
  readonly on: string
  readonly event: string
  /** Statuses it may start from; an empty list creates the right. */
  readonly from: readonly string[]
  /** Absent: the status stays. */
  readonly to?: string
  readonly by: readonly Capacity[]
  /** ST.27 category letter and national code: `F/GR01`; `Q/` where no national code is sourced. */
  readonly code: string
  readonly title: Localized
  readonly source: string
  readonly asks: BlockedRequest
  readonly body?: TProperties
  /** A body that is accepted, where the command has fields: what the documentation shows, with the ids of `sample`. */
  readonly example?: Readonly<Record<string, unknown>>
  readonly when?: readonly GuardName[]
  readonly does?: readonly EffectName[]
  /** The row applies only while these flags of the right stand so. */
  readonly given?: Readonly<Record<string, boolean>>
  /** Dates of the right it sets: `legalDate`, or the body's field of that name. */
  readonly dates?: Readonly<Record<string, string>>
  readonly flags?: Readonly<Record<string, boolean>>
  /** For what time alone brings: when it falls due. */
  readonly due?: DueName
  /** Whose consents must lie on the ledger first. */
  readonly consents?: readonly ('holders' | 'pledgees')[]
  /** Its content is a secret until published: it goes, alone, into the registrar's collection. */
  readonly confidential?: true
}

export interface RightType {
  readonly code: string
  readonly title: Localized
  readonly standard: 'ST.27'
  readonly particulars: TProperties
  readonly statuses: Readonly<Record<string, StatusEntry>>
  readonly lifecycle: readonly LifeRow[]
  /** What the dealings ask of the type. */
  readonly pledge: { readonly statuses: readonly string[]; readonly maxActive: number }
  readonly transfer: { readonly statuses: readonly string[] }
  /** Rule id of the longest freeze, in months. */
  readonly freezeRule: string
  /** When its term ends: the rule that gives its length, and what it runs from. */
  readonly term: { readonly rule: string; readonly runsFrom: TermStart }
  /** Fees by year, where the right must be kept up: rule ids of the fee (its year is appended), surcharge and grace. */
  readonly upkeep?: { readonly fee: string; readonly surcharge: string; readonly grace: string; readonly years: number }
  /** The kinds of dispute it is open to, and the status in which a lost one leaves it. */
  readonly disputes: Readonly<Record<string, string>>
  /** Schemes whose numbers name a right of this type. */
  readonly numbers: readonly string[]
}

/** A row of a dealing or a case. */
export interface DealingRow {
  readonly on: string
  readonly event: string
  readonly from: readonly string[]
  readonly to?: string
  readonly by: readonly Capacity[]
  readonly title: Localized
  readonly source: string
  readonly body?: TProperties
  /** A body that is accepted, where the command has fields: what the documentation shows, with the ids of `sample`. */
  readonly example?: Readonly<Record<string, unknown>>
  readonly when?: readonly GuardName[]
  /** The event it writes into the chain of each right it names, and how that is coded. */
  readonly right?: { readonly event: string; readonly code: string; readonly asks: BlockedRequest }
  readonly consents?: readonly ('holders' | 'transferees' | 'pledgees' | 'dealingPledgees')[]
  readonly does?: readonly EffectName[]
  readonly due?: DueName
  /** What the example's answer says otherwise than the row and its kind do, since an effect or what went before decides it. */
  readonly shows?: {
    readonly status?: string
    readonly right?: Readonly<Record<string, unknown>>
    /** Beside the body's own. */
    readonly terms?: Readonly<Record<string, unknown>>
    readonly proposer?: Readonly<Record<string, string>>
  }
}

export interface Dealing {
  readonly noun: string
  readonly contract: string
  /** Prefix of its key on the ledger. */
  readonly key: 'transfer' | 'pledge' | 'freeze' | 'dispute'
  readonly kind: string
  readonly title: Localized
  readonly statuses: Readonly<Record<string, Localized>>
  /** What it keeps of each of its rights, as examples show it. */
  readonly ofRight?: Readonly<Record<string, unknown>>
  readonly lifecycle: readonly DealingRow[]
}
