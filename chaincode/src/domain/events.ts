import type { ActorRecord } from './actor.js'
import type { Change } from './change.js'

export type SubjectKind =
  'right' | 'transfer' | 'pledge' | 'freeze' | 'dispute' | 'party' | 'mandate' | 'register-completion' | 'governance' | 'filing' | 'consent'

export interface DocumentReference {
  readonly name: string
  readonly sha256: string
  /** The office's notice code, where the document has one. */
  readonly code?: string
}

/** How the office codes an event: ST.27 category letter and the national gazette code, where one is sourced. */
export interface EventCode {
  readonly standard: 'ST.27'
  readonly category: string
  readonly national?: string
}

/**
 * One thing that happened. A right's events form its chain: the ledger adds `sequence`, `previousHash` and `hash`.
 * Up to four times: `legalDate` (the act), `effectiveOn` (where law moves the effect), `assertedAt` (the transaction's own
 * statement), and its place in the chain, which alone is the authority on order.
 */
export interface DomainEvent {
  readonly type: string
  readonly subject: { readonly kind: SubjectKind; readonly id: string }
  readonly legalDate: string
  readonly effectiveOn?: string
  readonly assertedAt: string
  readonly actor: ActorRecord
  readonly code?: EventCode
  readonly documents?: readonly DocumentReference[]
  /** What was said: the command's own fields, as far as they are public. */
  readonly data: Readonly<Record<string, unknown>>
  /** What it does to the documents; folding these gives the state. */
  readonly change: Change
  readonly rulesDigest: string
  readonly txId: string
  readonly backfile?: true
}

/** A right's event as it lies on the ledger under `event~<right>~<sequence>`. */
export interface ChainedEvent extends DomainEvent {
  readonly sequence: number
  readonly previousHash: string
  readonly hash: string
}

export const firstPreviousHash = '0'.repeat(64)
