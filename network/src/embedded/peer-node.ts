import type { ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js'
import { host, portsOf, type Member } from '../topology.js'
import { ChaincodeStream } from './chaincode-stream/chaincode-stream.js'
import type { Channel } from './channel.js'
import { peerDeliverDefinition, peerDeliverService } from './deliver/peer-deliver-service.js'
import { Endorser } from './endorser/endorser.js'
import { endorserService } from './endorser/endorser-service.js'
import type { Faults } from './faults.js'
import type { BlockEvents } from './gateway/block-events.js'
import type { CommitFinder } from './gateway/commit-status.js'
import { gatewayService } from './gateway/gateway-service.js'
import type { MemberPeer } from './gateway/member-peer.js'
import { Registry } from './gateway/registry.js'
import { nodeIdentity } from './signing-identity.js'
import { SystemChaincodes } from './system-chaincodes/system-chaincodes.js'
import { gateway, peer } from './wire/protos.js'

/** A service and what answers it. */
export type Service = readonly [ServiceDefinition, UntypedServiceImplementation]

export interface PeerNodeOptions {
  readonly dir: string
  readonly portBase: number
  readonly member: Member
  readonly channel: Channel
  readonly faults: Faults
  /** host:port of the chaincode process that this member's peer runs its transactions in. */
  readonly chaincodeAddress: string
  readonly executeTimeoutMs: number
}

/** One member's peer: its chaincode stream and its endorser. */
export class PeerNode implements MemberPeer {
  readonly mspId: string
  readonly address: string
  readonly endorser: Endorser
  readonly chaincode: ChaincodeStream
  readonly #options: PeerNodeOptions

  constructor(options: PeerNodeOptions) {
    const { dir, portBase, member, channel, faults, chaincodeAddress, executeTimeoutMs } = options
    this.#options = options
    this.mspId = member.mspId
    this.address = `${host}:${portsOf(portBase, member).peer}`
    this.chaincode = new ChaincodeStream({ address: chaincodeAddress, packageId: channel.definition.packageId, executeTimeoutMs })
    const identity = nodeIdentity(dir, member.mspId, 'peer')
    const systemChaincodes = new SystemChaincodes(channel, () => faults.blocksBehind.get(this.mspId) ?? 0)
    this.endorser = new Endorser({ channel, identity, chaincode: this.chaincode, systemChaincodes, faults })
  }

  /** What the peer serves, given all peers of the channel. */
  services(peers: readonly MemberPeer[], events: BlockEvents, finder: CommitFinder): Service[] {
    const { channel, faults } = this.#options
    const registry = new Registry(channel, peers, this, faults)
    return [
      [gateway.GatewayService, gatewayService({ channel, own: this, registry, events, faults }, finder)],
      [peer.EndorserService, endorserService(this.endorser, faults)],
      [peerDeliverDefinition, peerDeliverService(channel, this.mspId, faults)],
    ]
  }
}
