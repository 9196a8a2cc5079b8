import { hash } from 'node:crypto'
import type { ChannelConfig } from '../channel-config/channel-config.js'
import type { Identity } from '../msp/identity.js'
import { signersOf } from '../msp/signed-data.js'
import { parsed } from '../wire/parsed.js'
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
  try {
    envelope = common.Envelope.deserializeBinary(bytes)
    header = parsed('Payload', () => common.Payload.deserializeBinary(envelope.getPayload_asU8())).getHeader()
    if (!header) throw new Error('header not set')
    channelHeader = channelHeaderOf(header)
  } catch (error) {
    return refused(BAD_REQUEST, `could not determine channel ID: ${error instanceof Error ? error.message : 'malformed envelope'}`)
  }
  if (channelHeader.getChannelId() !== config.channelId) return refused(BAD_REQUEST, 'channel does not exist')
  const unfit = refusedType(channelHeader.getType())
  if (unfit !== undefined) return refused(BAD_REQUEST, unfit)
  const payload = envelope.getPayload_asU8()
  const signature = envelope.getSignature_asU8()
  const max = config.batchSize.absoluteMaxBytes
  const size = payload.length + signature.length
  if (size > max) return refused(BAD_REQUEST, `message payload is ${size} bytes and exceeds maximum allowed ${max} bytes`)
  const creator = creatorOf(header)
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

function channelHeaderOf(header: common.Header): common.ChannelHeader {
  const bytes = header.getChannelHeader_asU8()
  if (bytes.length === 0) throw new Error('channel header not set')
  try {
    return parsed('ChannelHeader', () => common.ChannelHeader.deserializeBinary(bytes))
  } catch (cause) {
    throw new Error(`error unmarshalling channel header: ${cause instanceof Error ? cause.message : ''}`, { cause })
  }
}

/**
 * `standardchannel.go:ClassifyMsg`. Fabric's BFT orderers take a type that none of them may put into a block, and then depose one leader after
 * the other over it without end (`orderer/consensus/smartbft/verifier.go:verifyRequest`); here it is refused.
 */
function refusedType(type: number): string | undefined {
  const { ENDORSER_TRANSACTION, CONFIG, ORDERER_TRANSACTION } = common.HeaderType
  if (type === ENDORSER_TRANSACTION) return undefined
  if (type === CONFIG) return 'message is of type that cannot be processed directly'
  if (type === ORDERER_TRANSACTION) return 'message is of type that is no longer supported'
  return `the embedded engine orders endorser transactions only, got header type ${type}`
}

/** Bytes that are no header hold no creator, and then nobody has signed. */
function creatorOf(header: common.Header): Uint8Array {
  try {
    return common.SignatureHeader.deserializeBinary(header.getSignatureHeader_asU8()).getCreator_asU8()
  } catch {
    return new Uint8Array()
  }
}

function expired(creator: Uint8Array, config: ChannelConfig, nowMs: number): boolean {
  try {
    return config.msps.deserialize(creator).expiresAt.getTime() <= nowMs
  } catch {
    return false
  }
}
