import type { Channel } from '../channel.js'
import { timeWindowMs } from '../endorser/proposal-checks.js'
import type { Identity } from '../msp/identity.js'
import { signersOf } from '../msp/signed-data.js'
import { common, orderer } from '../wire/protos.js'

const { BAD_REQUEST, FORBIDDEN, NOT_FOUND } = common.Status

/** Blocks someone may and wants to read. */
export interface SeekRequest {
  readonly reader: Identity
  readonly start: number
  /** Last block to send, inclusive. */
  readonly stop: number
  readonly failIfNotReady: boolean
  readonly headerOnly: boolean
}

/** A request refused, with the common.Status to answer. */
export interface SeekRefused {
  readonly status: number
}

/** Decodes and judges a signed seek envelope (`common/deliver/deliver.go:deliverBlocks`). The client sends no nonce. */
export function seekRequest(envelope: common.Envelope, channel: Channel, policy: string, nowMs: number): SeekRequest | SeekRefused {
  const payloadBytes = envelope.getPayload_asU8()
  let header: common.ChannelHeader
  let creator: Uint8Array
  let seek: orderer.SeekInfo
  try {
    const payload = common.Payload.deserializeBinary(payloadBytes)
    const headers = payload.getHeader()
    if (!headers) return { status: BAD_REQUEST }
    header = common.ChannelHeader.deserializeBinary(headers.getChannelHeader_asU8())
    creator = common.SignatureHeader.deserializeBinary(headers.getSignatureHeader_asU8()).getCreator_asU8()
    seek = orderer.SeekInfo.deserializeBinary(payload.getData_asU8())
  } catch {
    return { status: BAD_REQUEST }
  }
  const timestamp = header.getTimestamp()
  if (!timestamp || Math.abs(timestamp.getSeconds() * 1000 + timestamp.getNanos() / 1e6 - nowMs) > timeWindowMs)
    return { status: BAD_REQUEST }
  if (header.getChannelId() !== channel.id) return { status: NOT_FOUND }
  const [reader] = signersOf([{ data: payloadBytes, identity: creator, signature: envelope.getSignature_asU8() }], channel.msps)
  if (!reader || !channel.policies.satisfies(policy, [reader]) || reader.expiresAt.getTime() < nowMs) return { status: FORBIDDEN }
  return positions(seek, channel.blocks.height, reader)
}

function positions(seek: orderer.SeekInfo, height: number, reader: Identity): SeekRequest | SeekRefused {
  const from = seek.getStart()
  const to = seek.getStop()
  if (!from || !to) return { status: BAD_REQUEST }
  const { TypeCase } = orderer.SeekPosition
  const start = startOf(from, height)
  if (start === undefined) return { status: BAD_REQUEST }
  if (start > height) return { status: NOT_FOUND }
  let stop = start
  if (to.getTypeCase() === TypeCase.NEWEST && from.getTypeCase() !== TypeCase.NEWEST) stop = height - 1
  if (to.getTypeCase() === TypeCase.SPECIFIED) stop = to.getSpecified()?.getNumber() ?? 0
  if (stop < start) return { status: BAD_REQUEST }
  return {
    reader,
    start,
    stop,
    failIfNotReady: seek.getBehavior() === orderer.SeekInfo.SeekBehavior.FAIL_IF_NOT_READY,
    headerOnly: seek.getContentType() === orderer.SeekInfo.SeekContentType.HEADER_WITH_SIG,
  }
}

function startOf(position: orderer.SeekPosition, height: number): number | undefined {
  const { TypeCase } = orderer.SeekPosition
  switch (position.getTypeCase()) {
    case TypeCase.OLDEST:
      return 0
    case TypeCase.NEWEST:
      return height - 1
    case TypeCase.NEXT_COMMIT:
      return height
    case TypeCase.SPECIFIED:
      return position.getSpecified()?.getNumber() ?? 0
    default:
      return undefined
  }
}
