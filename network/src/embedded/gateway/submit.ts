import { status } from '@grpc/grpc-js'
import { gateway } from '../wire/protos.js'
import type { GatewayParts } from './gateway-parts.js'
import { RpcError } from './rpc-error.js'

/** Sends a signed transaction to the orderers (`internal/pkg/gateway/submit.go:Submit`). */
export async function submit(request: gateway.SubmitRequest, { channel }: GatewayParts): Promise<gateway.SubmitResponse> {
  const envelope = request.getPreparedTransaction()
  if (!envelope) throw new RpcError(status.INVALID_ARGUMENT, 'a prepared transaction is required')
  if (envelope.getSignature_asU8().length === 0) throw new RpcError(status.INVALID_ARGUMENT, 'prepared transaction must be signed')
  const channelId = request.getChannelId()
  if (channelId !== channel.id) {
    throw new RpcError(
      status.UNAVAILABLE,
      `failed to get config for channel [${channelId}]: could not get last config for channel ${channelId}`,
    )
  }
  const outcome = await channel.orderers.submit(envelope.serializeBinary())
  if (!outcome.accepted) throw new RpcError(status.UNAVAILABLE, outcome.message, outcome.details)
  return new gateway.SubmitResponse()
}
