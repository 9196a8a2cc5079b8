import { common, peer } from '@hyperledger/fabric-protos'
import { readWriteSets, type WriteSet } from './write-set.js'

export interface Endorsement {
  /** Serialized msp.SerializedIdentity. */
  readonly endorser: Uint8Array
  readonly signature: Uint8Array
}

/** What members endorsed: question, answer, and who signed the answer. */
export interface EndorsedAction {
  readonly header: Uint8Array
  /** Serialized ChaincodeProposalPayload, without transient data. */
  readonly proposalPayload: Uint8Array
  readonly calledChaincode: string
  readonly arguments: readonly Uint8Array[]
  readonly responsePayload: Uint8Array
  readonly proposalHash: Uint8Array
  readonly endorsements: readonly Endorsement[]
  readonly status: number
  readonly answer: Uint8Array
  readonly answeredBy: string
  readonly writeSets: readonly WriteSet[]
}

/** A common.Envelope taken apart; the byte fields are as they stand in it, for hashing. */
export interface TransactionReading {
  readonly payload: Uint8Array
  readonly signature: Uint8Array
  readonly channelHeader: Uint8Array
  readonly signatureHeader: Uint8Array
  readonly type: number
  readonly channelId: string
  readonly transactionId: string
  /** The client's clock, ms since the epoch: asserted, not proved. */
  readonly assertedAt: number
  readonly creator: Uint8Array
  readonly nonce: Uint8Array
  /** Absent for a configuration. A transaction has exactly one; `actionCount` says how many stand there. */
  readonly action?: EndorsedAction
  readonly actionCount: number
}

const none = new Uint8Array()

/** @param bytes serialized common.Envelope */
export function readTransaction(bytes: Uint8Array): TransactionReading {
  const envelope = common.Envelope.deserializeBinary(bytes)
  const payload = common.Payload.deserializeBinary(envelope.getPayload_asU8())
  const channelHeader = payload.getHeader()?.getChannelHeader_asU8() ?? none
  const signatureHeader = payload.getHeader()?.getSignatureHeader_asU8() ?? none
  const header = common.ChannelHeader.deserializeBinary(channelHeader)
  const signer = common.SignatureHeader.deserializeBinary(signatureHeader)
  const endorsed = header.getType() === common.HeaderType.ENDORSER_TRANSACTION
  const actions = endorsed ? peer.Transaction.deserializeBinary(payload.getData_asU8()).getActionsList() : []
  const [first] = actions
  return {
    payload: envelope.getPayload_asU8(),
    signature: envelope.getSignature_asU8(),
    channelHeader,
    signatureHeader,
    type: header.getType(),
    channelId: header.getChannelId(),
    transactionId: header.getTxId(),
    assertedAt: (header.getTimestamp()?.getSeconds() ?? 0) * 1000 + Math.floor((header.getTimestamp()?.getNanos() ?? 0) / 1e6),
    creator: signer.getCreator_asU8(),
    nonce: signer.getNonce_asU8(),
    ...(first ? { action: readAction(first) } : {}),
    actionCount: actions.length,
  }
}

function readAction(of: peer.TransactionAction): EndorsedAction {
  const content = peer.ChaincodeActionPayload.deserializeBinary(of.getPayload_asU8())
  const proposalPayload = content.getChaincodeProposalPayload_asU8()
  const input = peer.ChaincodeProposalPayload.deserializeBinary(proposalPayload).getInput_asU8()
  const spec = peer.ChaincodeInvocationSpec.deserializeBinary(input).getChaincodeSpec()
  const responsePayload = content.getAction()?.getProposalResponsePayload_asU8() ?? none
  const response = peer.ProposalResponsePayload.deserializeBinary(responsePayload)
  const done = peer.ChaincodeAction.deserializeBinary(response.getExtension_asU8())
  return {
    header: of.getHeader_asU8(),
    proposalPayload,
    calledChaincode: spec?.getChaincodeId()?.getName() ?? '',
    arguments: spec?.getInput()?.getArgsList_asU8() ?? [],
    responsePayload,
    proposalHash: response.getProposalHash_asU8(),
    endorsements: (content.getAction()?.getEndorsementsList() ?? []).map((each) => ({
      endorser: each.getEndorser_asU8(),
      signature: each.getSignature_asU8(),
    })),
    status: done.getResponse()?.getStatus() ?? 0,
    answer: done.getResponse()?.getPayload_asU8() ?? none,
    answeredBy: done.getChaincodeId()?.getName() ?? '',
    writeSets: readWriteSets(done.getResults_asU8()),
  }
}
