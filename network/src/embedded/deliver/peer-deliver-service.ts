import type { ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js'
import type { Channel } from '../channel.js'
import { readersPolicy } from '../endorser/access.js'
import type { Faults } from '../faults.js'
import { common, peer } from '../wire/protos.js'
import { blockAndPrivateDataFrame, blockFrame, filteredBlockFrame, withRawResponses } from './deliver-frames.js'
import { deliver } from './deliver-stream.js'
import { filteredBlock } from './filtered-block.js'

export const peerDeliverDefinition: ServiceDefinition = withRawResponses(peer.DeliverService, [
  'deliver',
  'deliverFiltered',
  'deliverWithPrivateData',
])

/** protos.Deliver of one member's peer (`core/peer/deliverevents.go`). */
export function peerDeliverService(channel: Channel, mspId: string, faults: Faults): UntypedServiceImplementation {
  const kind = (frame: (block: Uint8Array, number: number) => Buffer) =>
    deliver({ channel, faults, policy: readersPolicy, stopped: () => faults.stoppedPeers.has(mspId), frame })
  return {
    deliver: kind(blockFrame),
    deliverFiltered: kind((block) => filteredBlockFrame(filteredBlock(block))),
    deliverWithPrivateData: kind((block, number) => {
      const both = new peer.BlockAndPrivateData()
      both.setBlock(common.Block.deserializeBinary(block))
      for (const [txNumber, writes] of channel.privateWritesOf(mspId, number)) both.getPrivateDataMapMap().set(txNumber, writes)
      return blockAndPrivateDataFrame(both)
    }),
  }
}
