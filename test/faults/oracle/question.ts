import type { IndexLocation } from '../../../gateway/src/index-db/index-db.js'
import type { System } from '../../e2e/harness.js'
import type { Received } from '../../gateway/events/receiver.js'
import type { MemberName } from '@ip-rights-ledger/network/topology'
import type { Calls } from '../calls.js'
import type { LedgerRecord } from '../ledger-record.js'
import type { ReplayedRegister } from '../replayed-register.js'

/** A subscriber of everything: what came to it, and how it can ask for what is late. */
export interface Subscriber {
  readonly name: string
  readonly secret: string
  /** Id of the last event before it subscribed. */
  readonly since: string
  readonly received: readonly Received[]
}

/** All that is known when the fault is over and every open call was asked about. */
export interface Evidence {
  readonly system: System
  readonly calls: Calls
  readonly record: LedgerRecord
  readonly replayed: ReplayedRegister
  readonly subscribers: readonly Subscriber[]
  readonly indexOf: (member: MemberName) => IndexLocation
  readonly canary: string
  /** How often the content of a secret filing was shown to someone. */
  readonly shown: number
  /** Folders in which a secret may not be found, besides the data folder. */
  readonly elsewhere: readonly string[]
}

/** One question of the oracle. Answers what is wrong, in words; nothing where all is right. */
export type Question = (evidence: Evidence) => Promise<readonly string[]>
