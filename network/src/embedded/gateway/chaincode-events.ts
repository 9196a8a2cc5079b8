import { status } from '@grpc/grpc-js'
import type { BlockReader } from '../store/block-reader.js'
import { wrongWireFormat } from '../wire/parsed.js'
import { gateway, orderer, type peer } from '../wire/protos.js'
import type { GatewayParts } from './gateway-parts.js'
import { RpcError } from './rpc-error.js'
import { requireReader } from './signed-request.js'

/** Where events go: a stream that says when it wants no more. */
export interface EventSink {
  /** Resolves when the next can be taken. */
  send(response: gateway.ChaincodeEventsResponse): Promise<void>
  readonly signal: AbortSignal
}

/** Events of one chaincode from a block on, block by block, for ever (`internal/pkg/gateway/chaincodeevents.go:ChaincodeEvents`). */
export async function chaincodeEvents(
  signed: gateway.SignedChaincodeEventsRequest,
  { channel, events }: GatewayParts,
  sink: EventSink,
): Promise<void> {
  const bytes = signed.getRequest_asU8()
  if (bytes.length === 0) throw new RpcError(status.INVALID_ARGUMENT, 'a chaincode events request is required')
  const request = eventsRequest(bytes)
  requireReader(channel, request.getChannelId(), bytes, request.getIdentity_asU8(), signed.getSignature_asU8())
  const matches = matcher(request)
  for (let number = startBlock(channel.blocks, request); ; number++) {
    await channel.blocks.waitForHeight(number + 1, sink.signal)
    const matching = events.of(number).filter(matches)
    if (matching.length === 0) continue
    const response = new gateway.ChaincodeEventsResponse()
    response.setEventsList(matching)
    response.setBlockNumber(number)
    await sink.send(response)
  }
}

function eventsRequest(bytes: Uint8Array): gateway.ChaincodeEventsRequest {
  try {
    return gateway.ChaincodeEventsRequest.deserializeBinary(bytes)
  } catch {
    throw new RpcError(status.INVALID_ARGUMENT, `invalid chaincode events request: ${wrongWireFormat}`)
  }
}

/** After a transaction: events are passed over until one of that transaction was seen, so one without events ends nothing. */
function matcher(request: gateway.ChaincodeEventsRequest): (event: peer.ChaincodeEvent) => boolean {
  const chaincode = request.getChaincodeId()
  const after = request.getAfterTransactionId()
  let passed = after === ''
  return (event) => {
    if (passed) return event.getChaincodeId() === chaincode
    passed = event.getTxId() === after
    return false
  }
}

function startBlock(blocks: BlockReader, request: gateway.ChaincodeEventsRequest): number {
  const after = request.getAfterTransactionId()
  const seen = after === '' ? undefined : blocks.transaction(after)
  if (seen) return seen.blockNumber
  const position = request.getStartPosition()
  const { TypeCase } = orderer.SeekPosition
  switch (position?.getTypeCase() ?? TypeCase.TYPE_NOT_SET) {
    case TypeCase.SPECIFIED:
      return position?.getSpecified()?.getNumber() ?? 0
    case TypeCase.TYPE_NOT_SET:
    case TypeCase.NEXT_COMMIT:
      return blocks.height
    default:
      throw new RpcError(status.INVALID_ARGUMENT, 'invalid start position type: expected a block number or the next commit')
  }
}
