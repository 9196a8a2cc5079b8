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
    assertedAt: milliseconds(header.getTimestamp()),
    creator: signer.getCreator_asU8(),
    nonce: signer.getNonce_asU8(),
    ...(first ? { action: readAction(first) } : {}),
    actionCount: actions.length,
  }
}

/** google.protobuf.Timestamp, of which fabric-protos ships no declaration. */
function milliseconds(timestamp: unknown): number {
  const stated = timestamp as { getSeconds(): number; getNanos(): number } | undefined
  return stated ? stated.getSeconds() * 1000 + Math.floor(stated.getNanos() / 1e6) : 0
}

function readAction(of: peer.TransactionAction): EndorsedAction {
  const content = peer.ChaincodeActionPayload.deserializeBinary(of.getPayload_asU8())
  const proposalPayload = content.getChaincodeProposalPayload_asU8()
  const responsePayload = content.getAction()?.getProposalResponsePayload_asU8() ?? none
  const response = peer.ProposalResponsePayload.deserializeBinary(responsePayload)
  const done = peer.ChaincodeAction.deserializeBinary(response.getExtension_asU8())
  return {
    header: of.getHeader_asU8(),
    proposalPayload,
    ...readCall(proposalPayload),
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

/** Peers compare the proposal by its hash and never look into it when they validate, so it may hold anything. */
function readCall(proposalPayload: Uint8Array): Pick<EndorsedAction, 'calledChaincode' | 'arguments'> {
  try {
    const input = peer.ChaincodeProposalPayload.deserializeBinary(proposalPayload).getInput_asU8()
    const spec = peer.ChaincodeInvocationSpec.deserializeBinary(input).getChaincodeSpec()
    return { calledChaincode: spec?.getChaincodeId()?.getName() ?? '', arguments: spec?.getInput()?.getArgsList_asU8() ?? [] }
  } catch {
    return { calledChaincode: '', arguments: [] }
  }
}

const opaque: TransactionReading = {
  payload: none,
  signature: none,
  channelHeader: none,
  signatureHeader: none,
  type: -1,
  channelId: '',
  transactionId: '',
  assertedAt: 0,
  creator: none,
  nonce: none,
  actionCount: 0,
}

/** As `readTransaction`; bytes that do not parse touch nothing: orderers order them, peers find them invalid, and they must not spoil others' evidence. */
export function readOrdered(bytes: Uint8Array): TransactionReading {
  try {
    return readTransaction(bytes)
  } catch {
    return opaque
  }
}
