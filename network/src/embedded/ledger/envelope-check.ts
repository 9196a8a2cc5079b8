import { createHash } from 'node:crypto'
import type { MspManager } from '../msp/identity.js'
import { asBuffer } from '../wire/bytes.js'
import { common, peer } from '../wire/protos.js'
import type { ParsedTransaction } from './parsed-transaction.js'

const Code = peer.TxValidationCode

/** The verdict on one envelope: `transaction` for a sound endorser transaction, `config` for a sound configuration. */
export type EnvelopeVerdict =
  | { readonly code: 0; readonly transaction: ParsedTransaction }
  | { readonly code: 0; readonly config: Buffer; readonly txId: string }
  | { readonly code: number; readonly txId: string | undefined }

interface Headers {
  readonly channel: common.ChannelHeader
  readonly signature: common.SignatureHeader
}

/** Form, creator's signature, transaction id and proposal hash (`core/common/validation/msgvalidation.go:ValidateTransaction`). */
export function checkEnvelope(bytes: Uint8Array, msps: MspManager): EnvelopeVerdict {
  const envelope = attempt(() => common.Envelope.deserializeBinary(bytes))
  if (!envelope) return { code: Code.INVALID_OTHER_REASON, txId: undefined }
  const payloadBytes = envelope.getPayload_asU8()
  const payload = attempt(() => common.Payload.deserializeBinary(payloadBytes))
  if (!payload) return { code: Code.BAD_PAYLOAD, txId: undefined }
  const header = payload.getHeader()
  const headers = header && decodeHeaders(header)
  if (!header || !headers || !soundHeaders(headers)) return { code: Code.BAD_COMMON_HEADER, txId: headers?.channel.getTxId() || undefined }
  const txId = headers.channel.getTxId()
  if (headers.channel.getType() === common.HeaderType.CONFIG) return { code: 0, config: asBuffer(payload.getData_asU8()), txId }
  if (!signedByCreator(headers.signature.getCreator_asU8(), payloadBytes, envelope.getSignature_asU8(), msps)) {
    return { code: Code.BAD_CREATOR_SIGNATURE, txId }
  }
  if (headers.channel.getType() !== common.HeaderType.ENDORSER_TRANSACTION) return { code: Code.UNSUPPORTED_TX_PAYLOAD, txId }
  if (txId !== computeTxId(headers.signature)) return { code: Code.BAD_PROPOSAL_TXID, txId }
  const transaction = attempt(() => decodeAction(payload.getData_asU8(), header, headers.channel))
  return transaction ? { code: 0, transaction } : { code: Code.INVALID_ENDORSER_TRANSACTION, txId }
}

/** Hex SHA-256 of nonce and creator (`protoutil/proputils.go:ComputeTxID`). */
export function computeTxId(header: common.SignatureHeader): string {
  return createHash('sha256').update(header.getNonce_asU8()).update(header.getCreator_asU8()).digest('hex')
}

function decodeHeaders(header: common.Header): Headers | undefined {
  return attempt(() => ({
    channel: common.ChannelHeader.deserializeBinary(header.getChannelHeader_asU8()),
    signature: common.SignatureHeader.deserializeBinary(header.getSignatureHeader_asU8()),
  }))
}

/** A configuration's outer creator may be absent: block 0 has none, and its update carries signatures of its own. */
function soundHeaders({ channel, signature }: Headers): boolean {
  const { ENDORSER_TRANSACTION, CONFIG_UPDATE, CONFIG } = common.HeaderType
  const type = channel.getType()
  if (channel.getEpoch() !== 0) return false
  if (type === CONFIG) return true
  return (type === ENDORSER_TRANSACTION || type === CONFIG_UPDATE) && hasNonce(signature) && signature.getCreator_asU8().length > 0
}

const hasNonce = (header: common.SignatureHeader): boolean => header.getNonce_asU8().length > 0

function signedByCreator(creator: Uint8Array, message: Uint8Array, signature: Uint8Array, msps: MspManager): boolean {
  try {
    const identity = msps.deserialize(creator)
    identity.validate()
    return identity.verify(message, signature)
  } catch {
    return false
  }
}

/** `validateEndorserTransaction`: exactly one action, its own headers sound, and the hash of the proposal that was endorsed. */
function decodeAction(data: Uint8Array, header: common.Header, channel: common.ChannelHeader): ParsedTransaction | undefined {
  const actions = peer.Transaction.deserializeBinary(data).getActionsList()
  const [action] = actions
  if (!action || actions.length !== 1) return undefined
  const actionHeader = common.SignatureHeader.deserializeBinary(action.getHeader_asU8())
  if (!hasNonce(actionHeader) || actionHeader.getCreator_asU8().length === 0) return undefined
  const payload = peer.ChaincodeActionPayload.deserializeBinary(action.getPayload_asU8())
  const endorsed = payload.getAction()
  if (!endorsed) return undefined
  const response = endorsed.getProposalResponsePayload_asU8()
  const proposalHash = createHash('sha256')
    .update(header.getChannelHeader_asU8())
    .update(action.getHeader_asU8())
    .update(payload.getChaincodeProposalPayload_asU8())
    .digest()
  if (!proposalHash.equals(peer.ProposalResponsePayload.deserializeBinary(response).getProposalHash_asU8())) return undefined
  const extension = attempt(() => peer.ChaincodeHeaderExtension.deserializeBinary(channel.getExtension_asU8()))
  return {
    txId: channel.getTxId(),
    channelId: channel.getChannelId(),
    invoked: extension?.getChaincodeId()?.getName(),
    proposalResponsePayload: asBuffer(response),
    endorsements: endorsed.getEndorsementsList(),
  }
}

function attempt<T>(decode: () => T): T | undefined {
  try {
    return decode()
  } catch {
    return undefined
  }
}
