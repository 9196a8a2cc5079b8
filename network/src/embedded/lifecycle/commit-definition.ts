import { createHash, randomBytes } from 'node:crypto'
import type { PolicyRule } from '../../topology.js'
import { kvRead } from '../ledger/range-summary.js'
import { signaturePolicy } from '../policy/signature-policy.js'
import type { SigningIdentity } from '../signing-identity.js'
import { compareUtf8 } from '../wire/bytes.js'
import { common, ledger, peer, timestampOf } from '../wire/protos.js'
import { definitionMetadata, fieldKey, lifecycleNamespace, metadataKey, stateBytes, stateInt64 } from './definition-keys.js'

export interface NewDefinition {
  readonly channelId: string
  readonly name: string
  readonly version: string
  readonly sequence: number
  readonly endorsementPolicy: PolicyRule
}

/**
 * The signed transaction that commits a chaincode definition as `_lifecycle` writes it (`core/chaincode/lifecycle/lifecycle.go`,
 * `serializer.go`), endorsed by all peers, so that it stands under the channel's LifecycleEndorsement policy like any other.
 */
export function commitDefinition(
  of: NewDefinition,
  creator: SigningIdentity,
  endorsers: readonly SigningIdentity[],
  nowMs: number,
): Buffer {
  const parameter = validationParameter(of.endorsementPolicy)
  const header = proposalHeader(of.channelId, creator, nowMs)
  const input = proposalPayload(of, parameter)
  const proposalHash = createHash('sha256')
    .update(header.getChannelHeader_asU8())
    .update(header.getSignatureHeader_asU8())
    .update(input)
    .digest()
  const response = new peer.ProposalResponsePayload()
  response.setProposalHash(proposalHash)
  response.setExtension$(action(of, parameter).serializeBinary())
  const responseBytes = response.serializeBinary()
  const endorsed = new peer.ChaincodeEndorsedAction()
  endorsed.setProposalResponsePayload(responseBytes)
  endorsed.setEndorsementsList(
    endorsers.map((endorser) => {
      const endorsement = new peer.Endorsement()
      endorsement.setEndorser(endorser.serialized)
      endorsement.setSignature(endorser.sign(Buffer.concat([responseBytes, endorser.serialized])))
      return endorsement
    }),
  )
  const actionPayload = new peer.ChaincodeActionPayload()
  actionPayload.setChaincodeProposalPayload(input)
  actionPayload.setAction(endorsed)
  const txAction = new peer.TransactionAction()
  txAction.setHeader(header.getSignatureHeader_asU8())
  txAction.setPayload(actionPayload.serializeBinary())
  const transaction = new peer.Transaction()
  transaction.setActionsList([txAction])
  const payload = new common.Payload()
  payload.setHeader(header)
  payload.setData(transaction.serializeBinary())
  const envelope = new common.Envelope()
  envelope.setPayload(payload.serializeBinary())
  envelope.setSignature(creator.sign(payload.serializeBinary()))
  return Buffer.from(envelope.serializeBinary())
}

function validationParameter(rule: PolicyRule): Uint8Array {
  const policy = new peer.ApplicationPolicy()
  policy.setSignaturePolicy(signaturePolicy(rule))
  return policy.serializeBinary()
}

function chaincodeId(version?: string): peer.ChaincodeID {
  const id = new peer.ChaincodeID()
  id.setName(lifecycleNamespace)
  if (version !== undefined) id.setVersion(version)
  return id
}

function proposalHeader(channelId: string, creator: SigningIdentity, nowMs: number): common.Header {
  const signatureHeader = new common.SignatureHeader()
  const nonce = randomBytes(24)
  signatureHeader.setCreator(creator.serialized)
  signatureHeader.setNonce(nonce)
  const extension = new peer.ChaincodeHeaderExtension()
  extension.setChaincodeId(chaincodeId())
  const channelHeader = new common.ChannelHeader()
  channelHeader.setType(common.HeaderType.ENDORSER_TRANSACTION)
  channelHeader.setTimestamp(timestampOf(nowMs))
  channelHeader.setChannelId(channelId)
  channelHeader.setTxId(createHash('sha256').update(nonce).update(creator.serialized).digest('hex'))
  channelHeader.setExtension$(extension.serializeBinary())
  const header = new common.Header()
  header.setChannelHeader(channelHeader.serializeBinary())
  header.setSignatureHeader(signatureHeader.serializeBinary())
  return header
}

function proposalPayload(of: NewDefinition, parameter: Uint8Array): Uint8Array {
  const args = new peer.lifecycle.CommitChaincodeDefinitionArgs()
  args.setSequence(of.sequence)
  args.setName(of.name)
  args.setVersion(of.version)
  args.setEndorsementPlugin('escc')
  args.setValidationPlugin('vscc')
  args.setValidationParameter(parameter)
  const input = new peer.ChaincodeInput()
  input.setArgsList([Buffer.from('CommitChaincodeDefinition'), args.serializeBinary()])
  const spec = new peer.ChaincodeSpec()
  spec.setType(peer.ChaincodeSpec.Type.GOLANG)
  spec.setChaincodeId(chaincodeId())
  spec.setInput(input)
  const invocation = new peer.ChaincodeInvocationSpec()
  invocation.setChaincodeSpec(spec)
  const payload = new peer.ChaincodeProposalPayload()
  payload.setInput(invocation.serializeBinary())
  return payload.serializeBinary()
}

function action(of: NewDefinition, parameter: Uint8Array): peer.ChaincodeAction {
  const response = new peer.Response()
  response.setStatus(200)
  const result = new peer.ChaincodeAction()
  result.setResults(definitionRwSet(of, parameter).serializeBinary())
  result.setResponse(response)
  result.setChaincodeId(chaincodeId('syscc'))
  return result
}

function definitionRwSet(of: NewDefinition, parameter: Uint8Array): ledger.rwset.TxReadWriteSet {
  const endorsement = new peer.lifecycle.ChaincodeEndorsementInfo()
  endorsement.setVersion(of.version)
  endorsement.setEndorsementPlugin('escc')
  const validation = new peer.lifecycle.ChaincodeValidationInfo()
  validation.setValidationPlugin('vscc')
  validation.setValidationParameter(parameter)
  const values: readonly (readonly [string, Uint8Array])[] = [
    [fieldKey(of.name, 'Sequence'), stateInt64(of.sequence)],
    [fieldKey(of.name, 'EndorsementInfo'), stateBytes(endorsement.serializeBinary())],
    [fieldKey(of.name, 'ValidationInfo'), stateBytes(validation.serializeBinary())],
    [fieldKey(of.name, 'Collections'), stateBytes(new Uint8Array())],
    [metadataKey(of.name), definitionMetadata()],
  ]
  const writes = values
    .toSorted(([a], [b]) => compareUtf8(a, b))
    .map(([key, value]) => {
      const write = new ledger.rwset.kvrwset.KVWrite()
      write.setKey(key)
      write.setValue(value)
      return write
    })
  const kv = new ledger.rwset.kvrwset.KVRWSet()
  kv.setReadsList([kvRead(fieldKey(of.name, 'Sequence'), undefined), kvRead(metadataKey(of.name), undefined)])
  kv.setWritesList(writes)
  const ns = new ledger.rwset.NsReadWriteSet()
  ns.setNamespace(lifecycleNamespace)
  ns.setRwset(kv.serializeBinary())
  const set = new ledger.rwset.TxReadWriteSet()
  set.setNsRwsetList([ns])
  return set
}
