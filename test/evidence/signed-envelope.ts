import { createHash } from 'node:crypto'
import type { SigningIdentity } from '../../network/src/embedded/signing-identity.js'
import { common, peer, timestampOf } from '../../network/src/embedded/wire/protos.js'
import { channel } from '../../network/src/topology.js'

export interface EnvelopeParts {
  readonly creator: SigningIdentity
  readonly nonce: Uint8Array
  readonly atMs: number
  readonly chaincode: string
  readonly arguments: readonly string[]
  readonly results: Uint8Array
  readonly answer: Uint8Array
  readonly endorsers: readonly SigningIdentity[]
}

export const transactionIdOf = (creator: SigningIdentity, nonce: Uint8Array): string =>
  createHash('sha256').update(nonce).update(creator.serialized).digest('hex')

/** A serialized common.Envelope of an endorsed call, as a gateway client would submit it. */
export function signedEnvelope(parts: EnvelopeParts): Uint8Array {
  const { creator } = parts
  const header = headerOf(parts)
  const proposal = proposalOf(parts)
  const answer = answerOf(parts, header, proposal)
  const endorsed = new peer.ChaincodeEndorsedAction()
  endorsed.setProposalResponsePayload(answer)
  endorsed.setEndorsementsList(
    parts.endorsers.map((each) => {
      const endorsement = new peer.Endorsement()
      endorsement.setEndorser(each.serialized)
      endorsement.setSignature(each.sign(Buffer.concat([answer, each.serialized])))
      return endorsement
    }),
  )
  const actionPayload = new peer.ChaincodeActionPayload()
  actionPayload.setChaincodeProposalPayload(proposal)
  actionPayload.setAction(endorsed)
  const action = new peer.TransactionAction()
  action.setHeader(header.getSignatureHeader_asU8())
  action.setPayload(actionPayload.serializeBinary())
  const transaction = new peer.Transaction()
  transaction.setActionsList([action])
  const payload = new common.Payload()
  payload.setHeader(header)
  payload.setData(transaction.serializeBinary())
  const envelope = new common.Envelope()
  envelope.setPayload(payload.serializeBinary())
  envelope.setSignature(creator.sign(payload.serializeBinary()))
  return envelope.serializeBinary()
}

function headerOf({ creator, nonce, atMs }: EnvelopeParts): common.Header {
  const signatureHeader = new common.SignatureHeader()
  signatureHeader.setCreator(creator.serialized)
  signatureHeader.setNonce(nonce)
  const channelHeader = new common.ChannelHeader()
  channelHeader.setType(common.HeaderType.ENDORSER_TRANSACTION)
  channelHeader.setChannelId(channel.id)
  channelHeader.setTimestamp(timestampOf(atMs))
  channelHeader.setTxId(transactionIdOf(creator, nonce))
  const header = new common.Header()
  header.setChannelHeader(channelHeader.serializeBinary())
  header.setSignatureHeader(signatureHeader.serializeBinary())
  return header
}

function chaincodeId(name: string): peer.ChaincodeID {
  const id = new peer.ChaincodeID()
  id.setName(name)
  return id
}

function proposalOf(parts: EnvelopeParts): Uint8Array {
  const input = new peer.ChaincodeInput()
  input.setArgsList(parts.arguments.map((each) => Buffer.from(each)))
  const spec = new peer.ChaincodeSpec()
  spec.setChaincodeId(chaincodeId(parts.chaincode))
  spec.setInput(input)
  const invocation = new peer.ChaincodeInvocationSpec()
  invocation.setChaincodeSpec(spec)
  const proposal = new peer.ChaincodeProposalPayload()
  proposal.setInput(invocation.serializeBinary())
  return proposal.serializeBinary()
}

function answerOf({ chaincode, results, answer }: EnvelopeParts, header: common.Header, proposal: Uint8Array): Uint8Array {
  const response = new peer.Response()
  response.setStatus(200)
  response.setPayload(answer)
  const action = new peer.ChaincodeAction()
  action.setResults(results)
  action.setResponse(response)
  action.setChaincodeId(chaincodeId(chaincode))
  const hash = createHash('sha256').update(header.getChannelHeader_asU8()).update(header.getSignatureHeader_asU8()).update(proposal)
  const payload = new peer.ProposalResponsePayload()
  payload.setProposalHash(hash.digest())
  payload.setExtension$(action.serializeBinary())
  return payload.serializeBinary()
}
