import type { TProperties } from 'typebox'
import type { DomainEvent, SubjectKind } from './events.js'
import type { Localized } from './localized.js'
import type { RightType } from './procedure.js'
import type { Refusal } from './refusal.js'
import type { Role } from './roles.js'
import type { Command, Context } from './situation.js'
import type { Docs } from './docs.js'
import type { MembersDocument } from './documents.js'
import type { RuleSet } from './rule-set.js'

export interface ActSituation extends Context {
  readonly docs: Docs
  readonly command: Command
  readonly body: Readonly<Record<string, unknown>>
  readonly members: MembersDocument
  readonly rules: RuleSet
  readonly today: string
  readonly legalDate: string
  readonly party?: string
  readonly newId: string
  /** The types of right of the tables that decide. */
  readonly rightTypes: readonly RightType[]
}

/** A command that moves no life: it enters, founds or records something at once. */
export interface Act {
  readonly contract: string
  readonly name: string
  readonly noun: string
  /** True where its subject comes into being by it. */
  readonly creates: boolean
  /** Roles of the directory; `admin` is the certificate's NodeOU. */
  readonly by: readonly (Role | 'admin')[]
  readonly title: Localized
  readonly source: string
  readonly body: TProperties
  /** A body that is accepted, where the command has fields: what the documentation shows, with the ids of `sample`. */
  readonly example?: Readonly<Record<string, unknown>>
  /** Of an act that makes a thing: what the thing holds beside the body, as examples show it. */
  readonly keeps?: Readonly<Record<string, unknown>>
  /** The event it is, by the kind of thing that it is about. */
  readonly tells: { readonly type: string; readonly subject: SubjectKind }
  readonly confidential?: true
  /** Where it keeps the register itself, and a credential that may act need not be one for it; `write` where absent. */
  readonly scope?: 'admin'
  /** Keys it reads, given what is known already. */
  readonly reads: (command: Command, docs: Docs, msp: string) => readonly string[]
  readonly decide: (s: ActSituation) => Refusal | readonly Told[]
}

/** An event as a decision tells it; who, when and by which rules is added for all alike. */
export type Told = Omit<DomainEvent, 'assertedAt' | 'actor' | 'rulesDigest' | 'txId' | 'legalDate'> & { readonly legalDate?: string }
