import { computeTxId } from '../ledger/envelope-check.js'
import type { Identity, MspManager } from '../msp/identity.js'
import { parsed } from '../wire/parsed.js'
import { common, peer } from '../wire/protos.js'
import type { UnpackedProposal } from './unpacked-proposal.js'

/**
 * A proposal refused before it runs. `filter`: the peer answers a bare gRPC error, as its filters before the endorser do; `proposal`: the
 * endorser itself says why, and trying another peer is useless.
 */
export class ProposalRefused extends Error {
  override readonly name = 'ProposalRefused'
  readonly stage: 'filter' | 'proposal'

  constructor(stage: 'filter' | 'proposal', message: string) {
    super(message)
    this.stage = stage
  }
}

/** `peer.authentication.timewindow`: how far a client's clock may be from the peer's. */
export const timeWindowMs = 60_000

const typeName = (type: number): string => Object.entries(common.HeaderType).find(([, value]) => value === type)?.[0] ?? String(type)

const seconds = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`

/** `core/handlers/auth/filter`: the timestamp is near the peer's time, the creator's certificate has not expired; before the proposal is unpacked. */
export function filterProposal(signed: peer.SignedProposal, msps: MspManager, nowMs: number): void {
  const header = headerOf(signed)
  const timestamp = step('channel header', 'ChannelHeader', () =>
    common.ChannelHeader.deserializeBinary(header.getChannelHeader_asU8()),
  ).getTimestamp()
  const at = (timestamp?.getSeconds() ?? 0) * 1000 + Math.floor((timestamp?.getNanos() ?? 0) / 1_000_000)
  if (Math.abs(nowMs - at) > timeWindowMs) {
    throw new ProposalRefused(
      'filter',
      `request unauthorized due to incorrect timestamp ${seconds(at)}, peer time ${seconds(nowMs)}, peer.authentication.timewindow 1m0s`,
    )
  }
  let expiresAt: Date
  try {
    expiresAt = msps.deserialize(creatorOf(header)).expiresAt
  } catch {
    return
  }
  if (expiresAt.getTime() < nowMs) throw new ProposalRefused('filter', 'proposal client identity expired')
}

const creatorOf = (header: common.Header): Uint8Array =>
  common.SignatureHeader.deserializeBinary(header.getSignatureHeader_asU8()).getCreator_asU8()

function headerOf(signed: peer.SignedProposal): common.Header {
  const proposal = step('proposal', 'Proposal', () => peer.Proposal.deserializeBinary(signed.getProposalBytes_asU8()))
  return step('header', 'Header', () => common.Header.deserializeBinary(proposal.getHeader_asU8()))
}

function step<T>(what: string, message: string, decode: () => T): T {
  try {
    return parsed(message, decode)
  } catch (error) {
    throw new ProposalRefused('filter', `failed parsing ${what}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Headers, transaction id, creator and signature (`core/endorser/msgvalidation.go:Validate`); answers the creator. */
export function validateProposal(proposal: UnpackedProposal, msps: MspManager): Identity {
  try {
    return validate(proposal, msps)
  } catch (error) {
    throw new ProposalRefused('proposal', `error validating proposal: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function validate({ channelHeader, signatureHeader, signedProposal, channelId, txId }: UnpackedProposal, msps: MspManager): Identity {
  const type = channelHeader.getType()
  const { ENDORSER_TRANSACTION, CONFIG } = common.HeaderType
  if (type !== ENDORSER_TRANSACTION && type !== CONFIG) throw new Error(`invalid header type ${typeName(type)}`)
  if (channelHeader.getEpoch() !== 0) throw new Error('epoch is non-zero')
  if (signatureHeader.getNonce_asU8().length === 0) throw new Error('nonce is empty')
  const creatorBytes = signatureHeader.getCreator_asU8()
  if (creatorBytes.length === 0) throw new Error('creator is empty')
  const expected = computeTxId(signatureHeader)
  if (txId !== expected) throw new Error(`incorrectly computed txid '${txId}' -- expected '${expected}'`)
  const signature = signedProposal.getSignature_asU8()
  if (signature.length === 0) throw new Error('empty signature bytes')
  let creator: Identity
  try {
    creator = msps.deserialize(creatorBytes)
  } catch {
    throw new Error(`access denied: channel [${channelId}] creator org unknown, creator is malformed`)
  }
  const denied = new Error(`access denied: channel [${channelId}] creator org [${creator.mspId}]`)
  try {
    creator.validate()
  } catch {
    throw denied
  }
  if (!creator.verify(signedProposal.getProposalBytes_asU8(), signature)) throw denied
  return creator
}
