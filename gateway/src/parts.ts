import type { AnswerSigner } from './answers/answer-signer.js'
import type { Command, RefusalEntry, RightTypeTable } from './command.js'
import type { DraftSigning } from './drafts/draft-signing.js'
import type { Drafts } from './drafts/drafts.js'
import type { CertificateAuthority } from './enrolment/certificate-authority.js'
import type { Enrolments } from './enrolment/enrolments.js'
import type { EventFeed } from './events/event-feed.js'
import type { WatchlistChanges } from './events/watchlist-changes.js'
import type { Webhooks, WebhookSettings } from './events/webhooks.js'
import type { IndexedRegister } from './index-db/indexed-register.js'
import type { Ledger } from './ledger/ledger.js'
import type { Catalogue } from './problems/catalogue.js'
import type { Limits } from './limits.js'
import type { CallerOptions } from './plugins/authentication.js'
import type { GatewayMetrics } from './metrics/gateway-metrics.js'
import type { MemberDirectory } from './register/member-directory.js'
import type { Sealing } from './store/sealing.js'
import type { Store } from './store/store.js'
import type { Register } from './register/register.js'
import type { CommandDesk, WriteSettings } from './writes/command-desk.js'

export interface GatewayOptions {
  /** The member this gateway speaks for, and no other. */
  readonly member: { readonly name: string; readonly mspId: string }
  /** MSP ids of all members, founding order. */
  readonly members: readonly { readonly name: string; readonly mspId: string }[]
  readonly channel: string
  readonly chaincode: string
  readonly engine: string
  readonly commands: readonly Command[]
  readonly refusals: readonly RefusalEntry[]
  readonly rightTypes: readonly RightTypeTable[]
  readonly ledger: Ledger
  /** The register ready to be searched; where there is none lists come from the peer, by id. */
  readonly indexed?: IndexedRegister
  /** Who signs its answers, where the member has enrolled one for that, and for how long the member stands by them. */
  readonly answers: { readonly signer: AnswerSigner | undefined; readonly validSeconds: number }
  /** What this gateway keeps of its own: operations, deliveries, keys. */
  readonly store: Store
  /** Under which the store keeps what nobody else may read. */
  readonly sealing: Sealing
  readonly writes?: WriteSettings
  /** Seconds from one run of the clock job to the next; none runs where absent or 0. */
  readonly clockSeconds?: number
  readonly webhookSettings?: WebhookSettings
  /** Where callers' own keys are certified; absent where none can be reached. */
  readonly authority?: CertificateAuthority
  /** Figures of this process. */
  readonly metrics: GatewayMetrics
  readonly callers: CallerOptions
  readonly limits: Limits
}

/** What routes are made of. */
export interface Parts extends GatewayOptions {
  readonly catalogue: Catalogue
  readonly register: Register
  readonly directory: MemberDirectory
  readonly desk: CommandDesk
  readonly webhooks: Webhooks
  readonly watched: WatchlistChanges
  /** Tells what happens as the index takes it in; absent where there is no index. */
  readonly feed?: EventFeed
  readonly enrolments: Enrolments
  readonly drafts: Drafts
  readonly draftSigning: DraftSigning
  /** Kinds of the ledger's documents that are a dealing's or a case's. */
  readonly dealingKinds: readonly string[]
}
