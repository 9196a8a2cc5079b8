import { createHash, randomBytes } from 'node:crypto'
import type { SigningIdentity } from '../signing-identity.js'
import type { ledger } from '../wire/protos.js'
import { common, peer, timestampOf } from '../wire/protos.js'
import { lifecycleNamespace } from './definition-keys.js'

/** A call of `_lifecycle` with what its simulation gave. */
export interface LifecycleCall {
  readonly channelId: string
  readonly function: string
  readonly args: Uint8Array
  readonly results: ledger.rwset.TxReadWriteSet
}

export interface LifecycleTransaction {
  readonly txId: string
  /** Serialized common.Envelope. */
  readonly envelope: Buffer
}

/** A signed transaction of the lifecycle chaincode, checked like any other (`core/chaincode/lifecycle/scc.go`, `protoutil/txutils.go`). */
export function lifecycleTransaction(
  call: LifecycleCall,
  creator: SigningIdentity,
  endorsers: readonly SigningIdentity[],
  nowMs: number,
): LifecycleTransaction {
  const nonce = randomBytes(24)
  const txId = createHash('sha256').update(nonce).update(creator.serialized).digest('hex')
  const header = proposalHeader(call.channelId, txId, nonce, creator, nowMs)
  const input = proposalPayload(call)
  const hash = createHash('sha256').update(header.getChannelHeader_asU8()).update(header.getSignatureHeader_asU8()).update(input)
  const response = new peer.ProposalResponsePayload()
  response.setProposalHash(hash.digest())
  response.setExtension$(actionOf(call).serializeBinary())
  const responseBytes = response.serializeBinary()
  const endorsed = new peer.ChaincodeEndorsedAction()
  endorsed.setProposalResponsePayload(responseBytes)
  endorsed.setEndorsementsList(endorsers.map((endorser) => endorsementBy(endorser, responseBytes)))
  const actionPayload = new peer.ChaincodeActionPayload()
  actionPayload.setChaincodeProposalPayload(input)
  actionPayload.setAction(endorsed)
  const action = new peer.TransactionAction()
  action.setHeader(header.getSignatureHeader_asU8())
  action.setPayload(actionPayload.serializeBinary())
  const transaction = new peer.Transaction()
  transaction.setActionsList([action])
  const payload = new common.Payload()
  payload.setHeader(header)
  payload.setData(transaction.serializeBinary())
  const payloadBytes = payload.serializeBinary()
  const envelope = new common.Envelope()
  envelope.setPayload(payloadBytes)
  envelope.setSignature(creator.sign(payloadBytes))
  return { txId, envelope: Buffer.from(envelope.serializeBinary()) }
}

function endorsementBy(endorser: SigningIdentity, responseBytes: Uint8Array): peer.Endorsement {
  const endorsement = new peer.Endorsement()
  endorsement.setEndorser(endorser.serialized)
  endorsement.setSignature(endorser.sign(Buffer.concat([responseBytes, endorser.serialized])))
  return endorsement
}

function lifecycleId(version?: string): peer.ChaincodeID {
  const id = new peer.ChaincodeID()
  id.setName(lifecycleNamespace)
  if (version !== undefined) id.setVersion(version)
  return id
}

function proposalHeader(channelId: string, txId: string, nonce: Buffer, creator: SigningIdentity, nowMs: number): common.Header {
  const extension = new peer.ChaincodeHeaderExtension()
  extension.setChaincodeId(lifecycleId())
  const channelHeader = new common.ChannelHeader()
  channelHeader.setType(common.HeaderType.ENDORSER_TRANSACTION)
  channelHeader.setTimestamp(timestampOf(nowMs))
  channelHeader.setChannelId(channelId)
  channelHeader.setTxId(txId)
  channelHeader.setExtension$(extension.serializeBinary())
  const signatureHeader = new common.SignatureHeader()
  signatureHeader.setCreator(creator.serialized)
  signatureHeader.setNonce(nonce)
  const header = new common.Header()
  header.setChannelHeader(channelHeader.serializeBinary())
  header.setSignatureHeader(signatureHeader.serializeBinary())
  return header
}

function proposalPayload(call: LifecycleCall): Uint8Array {
  const input = new peer.ChaincodeInput()
  input.setArgsList([Buffer.from(call.function), call.args])
  const spec = new peer.ChaincodeSpec()
  spec.setChaincodeId(lifecycleId())
  spec.setInput(input)
  const invocation = new peer.ChaincodeInvocationSpec()
  invocation.setChaincodeSpec(spec)
  const payload = new peer.ChaincodeProposalPayload()
  payload.setInput(invocation.serializeBinary())
  return payload.serializeBinary()
}

function actionOf(call: LifecycleCall): peer.ChaincodeAction {
  const response = new peer.Response()
  response.setStatus(200)
  const action = new peer.ChaincodeAction()
  action.setResults(call.results.serializeBinary())
  action.setResponse(response)
  action.setChaincodeId(lifecycleId('syscc'))
  return action
}
