import type { Faults } from './faults.js'
import type { Identity, MspManager } from './msp/identity.js'
import type { OrderingService } from './orderer/ordering-service.js'
import type { EndorsementInterest, Layout } from './policy/layouts.js'
import type { BlockReader } from './store/block-reader.js'
import type { PrivateStaging, WorldState } from './store/world-state.js'
import type { common, ledger, peer } from './wire/protos.js'

/** The commit side of the one channel: what the peer's services read, and where envelopes go. */
export interface Channel {
  readonly id: string
  readonly state: WorldState
  readonly blocks: BlockReader
  readonly privateStaging: PrivateStaging
  /** What a member's peer holds of a block's private writes, by transaction number. */
  privateWritesOf(mspId: string, block: number): ReadonlyMap<number, ledger.rwset.TxPvtReadWriteSet>
  readonly msps: MspManager
  readonly orderers: OrderingService
  readonly policies: ChannelPolicies
  /** Serialized common.Block 0, also in DIR/genesis.block. */
  readonly genesisBlock: Buffer
  /** Current configuration, as cscc answers it. */
  readonly config: common.Config
  readonly definition: ChaincodeDefinition
  /** Blocks the orderers have made: where it runs ahead of `blocks.height`, the peers lag or have stopped. */
  readonly orderedHeight: number
  /** Why no block commits any more, as after a key policy that does not parse; `undefined` while all is well. */
  readonly stalled: string | undefined
  close(): Promise<void>
}

/** The committed definition of the chaincode, as `_lifecycle` holds it. */
export interface ChaincodeDefinition {
  readonly name: string
  readonly version: string
  readonly sequence: number
  readonly packageId: string
  readonly endorsementPolicy: common.SignaturePolicyEnvelope
  readonly collections: peer.CollectionConfigPackage
}

export interface ChannelPolicies {
  /** A policy of the channel's tree, e.g. `/Channel/Application/Writers`, over validated identities (`common/policies`). */
  satisfies(path: string, signers: readonly Identity[]): boolean
  /**
   * Layouts over MSP ids for an interest: chaincode policy (unless disregarded), collection policies and key policies, merged
   * (`discovery/endorsement/endorsement.go:computePrincipalSets`). Throws with discovery's words when none can exist.
   */
  endorsementLayouts(interest: EndorsementInterest): readonly Layout[]
}

export interface ChannelOptions {
  /** The data directory: `ledger/*.db`, `crypto/`, `genesis.block` lie in it. */
  readonly dir: string
  readonly portBase: number
  readonly faults: Faults
  /** Whether others may set `faults`: the genesis block says so. */
  readonly switchboard?: boolean
  /** How long requests wait for a silent leader; default: SmartBFT's forward and complain timeouts together. */
  readonly viewChangeMs?: number
}
