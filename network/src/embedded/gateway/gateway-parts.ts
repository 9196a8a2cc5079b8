import type { Channel } from '../channel.js'
import type { Faults } from '../faults.js'
import type { BlockEvents } from './block-events.js'
import type { MemberPeer } from './member-peer.js'
import type { Registry } from './registry.js'

/** What one member's gateway service works with. */
export interface GatewayParts {
  readonly channel: Channel
  readonly own: MemberPeer
  readonly registry: Registry
  readonly events: BlockEvents
  readonly faults: Faults
}
