import { hash } from 'node:crypto'
import type { ChannelConfig } from '../channel-config/channel-config.js'
import type { Identity } from '../msp/identity.js'
import { signersOf } from '../msp/signed-data.js'
import { common } from '../wire/protos.js'
import type { BroadcastAnswer } from './ordering-service.js'

/** An envelope that may be ordered. */
export interface AdmittedRequest {
  /** SmartBFT's request id: client and transaction (`orderer/consensus/smartbft/util.go:requestIDFromSigHeader`). */
  readonly id: string
  readonly bytes: Uint8Array
}

const { BAD_REQUEST, FORBIDDEN } = common.Status

const refused = (status: number, info: string): BroadcastAnswer => ({ status, info })

/** `orderer/common/msgprocessor/standardchannel.go:CreateStandardChannelFilters`, in order: empty, size, expiry, signature and Writers. */
export function admit(bytes: Uint8Array, config: ChannelConfig, nowMs: number): AdmittedRequest | BroadcastAnswer {
  let envelope: common.Envelope
  let header: common.Header | undefined
  let channelHeader: common.ChannelHeader
  let signatureHeader: common.SignatureHeader
  try {
    envelope = common.Envelope.deserializeBinary(bytes)
    header = common.Payload.deserializeBinary(envelope.getPayload_asU8()).getHeader()
    if (!header) return refused(BAD_REQUEST, 'envelope is missing header')
    channelHeader = common.ChannelHeader.deserializeBinary(header.getChannelHeader_asU8())
    signatureHeader = common.SignatureHeader.deserializeBinary(header.getSignatureHeader_asU8())
  } catch (error) {
    return refused(BAD_REQUEST, `could not determine channel ID: ${error instanceof Error ? error.message : 'malformed envelope'}`)
  }
  if (channelHeader.getChannelId() !== config.channelId) return refused(BAD_REQUEST, 'channel does not exist')
  const { ENDORSER_TRANSACTION } = common.HeaderType
  if (channelHeader.getType() !== ENDORSER_TRANSACTION) {
    return refused(BAD_REQUEST, `the embedded engine orders endorser transactions only, got header type ${channelHeader.getType()}`)
  }
  const payload = envelope.getPayload_asU8()
  const signature = envelope.getSignature_asU8()
  const max = config.batchSize.absoluteMaxBytes
  const size = payload.length + signature.length
  if (size > max) return refused(BAD_REQUEST, `message payload is ${size} bytes and exceeds maximum allowed ${max} bytes`)
  const creator = signatureHeader.getCreator_asU8()
  if (expired(creator, config, nowMs)) return refused(BAD_REQUEST, 'broadcast client identity expired')
  const signers: Identity[] = signersOf([{ data: payload, identity: creator, signature }], config.msps)
  if (!config.policies.satisfies('/Channel/Writers', signers)) {
    return refused(
      FORBIDDEN,
      'implicit policy evaluation failed - 0 sub-policies were satisfied, but this policy requires 1 of the ' +
        "'Writers' sub-policies to be satisfied: permission denied",
    )
  }
  return { id: hash('sha256', header.getSignatureHeader_asU8(), 'base64'), bytes }
}

function expired(creator: Uint8Array, config: ChannelConfig, nowMs: number): boolean {
  try {
    return config.msps.deserialize(creator).expiresAt.getTime() <= nowMs
  } catch {
    return false
  }
}
