import type { Actor } from './actor.js'
import type { DealingDocument, MembersDocument, RestraintDocument, RightDocument, TitleDocument } from './documents.js'
import type { DomainEvent } from './events.js'
import type { Docs } from './docs.js'
import type { Dealing, DealingRow, LifeRow, RightType } from './procedure.js'
import type { Refusal } from './refusal.js'
import type { RuleSet } from './rule-set.js'

export interface Command {
  readonly contract: string
  readonly name: string
  readonly id?: string
  readonly requestId: string
  readonly expectedHead?: string
  /** Of what it is about, where that is no right. */
  readonly expectedVersion?: number
  /** It came as a secret: nothing it reads or says may tie it to the applicant. */
  readonly confidential?: true
  readonly body: Readonly<Record<string, unknown>>
}

/** What the ledger knows of the transaction, and the two functions the domain may not bring itself. */
export interface Context {
  readonly actor: Actor
  /** The client's transaction time: asserted, accepted within 60 s. */
  readonly now: string
  readonly txId: string
  /** Hex SHA-256 of UTF-8 text. */
  readonly digest: (text: string) => string
}

/** One right as the decision sees it: freezes that ran out are already over, `settled` records that. */
export interface RightView {
  readonly right: RightDocument
  readonly title: TitleDocument
  readonly restraint: RestraintDocument
  readonly type: RightType
  readonly settled: readonly DomainEvent[]
}

export interface Situation extends Context {
  readonly docs: Docs
  readonly command: Command
  readonly body: Readonly<Record<string, unknown>>
  readonly members: MembersDocument
  readonly rules: RuleSet
  /** The Beijing day of `now`. */
  readonly today: string
  readonly legalDate: string
  /** For whom the actor acts: the mandate's principal, else its own party. */
  readonly party?: string
  readonly views: readonly RightView[]
  readonly row: LifeRow | DealingRow
  readonly type?: RightType
  readonly kind?: Dealing
  readonly dealing?: DealingDocument
  /** What stands against the command whatever it is: see the ground. */
  readonly doubts: readonly Refusal[]
  /** The id a creating command gives. */
  readonly newId: string
  /** True while only asking what may be done: guards that judge the body's own fields are passed over. */
  readonly asking: boolean
}

/** A field of the body; the schema was checked before, so absence means an optional field left out. */
export const field = <T>(s: Pick<Situation, 'body'>, name: string): T | undefined => s.body[name] as T | undefined
