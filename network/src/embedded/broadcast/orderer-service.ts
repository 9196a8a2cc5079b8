import type { ServerDuplexStream, ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js'
import type { Channel } from '../channel.js'
import { asOrdered, blockFrame, withRawResponses } from '../deliver/deliver-frames.js'
import { deliver } from '../deliver/deliver-stream.js'
import type { Faults } from '../faults.js'
import type { OrdererNode } from '../orderer/ordering-service.js'
import { common, orderer } from '../wire/protos.js'

export const ordererDefinition: ServiceDefinition = withRawResponses(orderer.AtomicBroadcastService, ['deliver'])

type BroadcastCall = ServerDuplexStream<common.Envelope, orderer.BroadcastResponse>
type Status = Parameters<orderer.BroadcastResponse['setStatus']>[0]

/** orderer.AtomicBroadcast of one orderer (`orderer/common/server/server.go`). */
export function ordererService(channel: Channel, node: OrdererNode, faults: Faults): UntypedServiceImplementation {
  return {
    broadcast: broadcast(node),
    deliver: deliver({
      channel,
      faults,
      policy: '/Channel/Readers',
      stopped: () => faults.stoppedOrderers.has(node.mspId),
      frame: (block) => blockFrame(asOrdered(block)),
    }),
  }
}

/** Envelopes of a stream are taken one by one, each answered before the next; a refusal ends the stream (`orderer/common/broadcast/broadcast.go:Handle`). */
function broadcast(node: OrdererNode): (call: BroadcastCall) => void {
  return (call) => {
    let work = Promise.resolve()
    let refused = false
    call.on('data', (envelope: common.Envelope) => {
      work = work.then(async () => {
        if (refused) return
        const { status, info } = await node.broadcast(envelope.serializeBinary())
        const response = new orderer.BroadcastResponse()
        response.setStatus(status as Status)
        response.setInfo(info)
        call.write(response)
        refused = status !== common.Status.SUCCESS
        if (refused) call.end()
      })
    })
    call.on('end', () => void work.then(() => call.end()))
    // The client went away: what it sent is with the orderers all the same.
    call.on('error', () => undefined)
  }
}
