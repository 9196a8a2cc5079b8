import { computeTxId } from '../ledger/envelope-check.js'
import type { Identity, MspManager } from '../msp/identity.js'
import { common } from '../wire/protos.js'
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

const seconds = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`

/** `core/handlers/auth/filter`: the creator's certificate has not expired, the timestamp is near the peer's time. */
export function filterProposal(proposal: UnpackedProposal, msps: MspManager, nowMs: number): void {
  const timestamp = proposal.channelHeader.getTimestamp()
  const at = (timestamp?.getSeconds() ?? 0) * 1000 + Math.floor((timestamp?.getNanos() ?? 0) / 1_000_000)
  if (Math.abs(nowMs - at) > timeWindowMs) {
    throw new ProposalRefused(
      'filter',
      `request unauthorized due to incorrect timestamp ${seconds(at)}, peer time ${seconds(nowMs)}, peer.authentication.timewindow 1m0s`,
    )
  }
  let expiresAt: Date
  try {
    expiresAt = msps.deserialize(proposal.signatureHeader.getCreator_asU8()).expiresAt
  } catch {
    return
  }
  if (expiresAt.getTime() < nowMs) throw new ProposalRefused('filter', 'proposal client identity expired')
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
  if (type !== ENDORSER_TRANSACTION && type !== CONFIG) throw new Error(`invalid header type ${type}`)
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
