import type { DomainEvent } from './events.js'
import type {
  Alias,
  CompletenessDocument,
  CompletionDocument,
  ConsentDocument,
  DealingDocument,
  Encumbrance,
  FilingDocument,
  MandateDocument,
  MembersDocument,
  PartyDocument,
  RestraintDocument,
  RightDocument,
  TitleDocument,
  Upkeep,
} from './documents.js'
import type { Holdings } from './shares.js'

/** What an event does, document by document: stated in full, so that anyone can fold a right's events without our tables. */
export interface Change {
  readonly right?: {
    readonly created?: Pick<RightDocument, 'type' | 'registrar'>
    readonly status?: string
    readonly since?: string
    readonly aliases?: readonly Alias[]
    readonly commitment?: string | false
    readonly particulars?: Readonly<Record<string, unknown>>
    readonly scope?: RightDocument['scope']
    readonly dates?: Readonly<Record<string, string | false>>
    readonly flags?: Readonly<Record<string, boolean | string>>
    readonly upkeep?: Upkeep
    readonly names?: Readonly<Record<string, string>>
    readonly disputeOpened?: string
    readonly disputeClosed?: string
    readonly groundsDecided?: readonly string[]
    readonly backfile?: true
  }
  readonly title?: {
    /** The guarded key is written although nothing in it changes: what the guard must see, writes it. */
    readonly touched?: true
    readonly commitment?: string | false
    readonly holdings?: Holdings
    readonly encumbered?: Encumbrance
    readonly released?: string
    readonly surrenderedOn?: string
    readonly scopeGivenUp?: readonly string[]
  }
  readonly restraint?: Pick<RestraintDocument, 'active' | 'queue'>
  readonly dealing?: { readonly key: string; readonly document: DealingDocument }
  readonly consent?: ConsentDocument
  readonly party?: PartyDocument
  readonly mandate?: MandateDocument
  readonly completion?: CompletionDocument
  readonly completeness?: CompletenessDocument
  readonly members?: MembersDocument
  /** Whole governance documents by their key: `rules~set`, `calendars`, `epoch`. */
  readonly governance?: Readonly<Record<string, unknown>>
  readonly filing?: FilingDocument
}

export type Folded = Pick<DomainEvent, 'change' | 'legalDate' | 'subject'>
export type { TitleDocument }
