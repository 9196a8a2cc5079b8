import { status } from '@grpc/grpc-js'
import type { Channel } from '../channel.js'
import { readersPolicy, requireAccess } from '../endorser/access.js'
import { signersOf } from '../msp/signed-data.js'
import { RpcError } from './rpc-error.js'

/** Only readers of the channel may ask. @throws RpcError PERMISSION_DENIED */
export function requireReader(channel: Channel, channelId: string, data: Uint8Array, identity: Uint8Array, signature: Uint8Array): void {
  if (channelId !== channel.id) throw new RpcError(status.PERMISSION_DENIED, `Failed to get policy manager for channel [${channelId}]`)
  try {
    requireAccess(channel.policies, channelId, readersPolicy, signersOf([{ data, identity, signature }], channel.msps))
  } catch (error) {
    throw new RpcError(status.PERMISSION_DENIED, error instanceof Error ? error.message : String(error))
  }
}
