import { createHash, randomBytes } from 'node:crypto'
import type { SigningIdentity } from '../embedded/signing-identity.js'
import { common, peer, timestampOf } from '../embedded/wire/protos.js'
import { channel } from '../topology.js'

export interface SignedQuestion {
  readonly txId: string
  readonly proposal: peer.SignedProposal
}

/** A proposal that asks a system chaincode something about the channel, signed. @param args the function's name first */
export function signedQuestion(identity: SigningIdentity, service: string, args: readonly (string | Uint8Array)[]): SignedQuestion {
  const nonce = randomBytes(24)
  const txId = createHash('sha256').update(nonce).update(identity.serialized).digest('hex')
  const id = new peer.ChaincodeID()
  id.setName(service)
  const input = new peer.ChaincodeInput()
  input.setArgsList(args.map((arg) => Buffer.from(arg)))
  const spec = new peer.ChaincodeSpec()
  spec.setType(peer.ChaincodeSpec.Type.NODE)
  spec.setChaincodeId(id)
  spec.setInput(input)
  const invocation = new peer.ChaincodeInvocationSpec()
  invocation.setChaincodeSpec(spec)
  const content = new peer.ChaincodeProposalPayload()
  content.setInput(invocation.serializeBinary())
  const extension = new peer.ChaincodeHeaderExtension()
  extension.setChaincodeId(id)
  const channelHeader = new common.ChannelHeader()
  channelHeader.setType(common.HeaderType.ENDORSER_TRANSACTION)
  channelHeader.setTxId(txId)
  channelHeader.setTimestamp(timestampOf(Date.now()))
  channelHeader.setChannelId(channel.id)
  channelHeader.setExtension$(extension.serializeBinary())
  const signatureHeader = new common.SignatureHeader()
  signatureHeader.setCreator(identity.serialized)
  signatureHeader.setNonce(nonce)
  const header = new common.Header()
  header.setChannelHeader(channelHeader.serializeBinary())
  header.setSignatureHeader(signatureHeader.serializeBinary())
  const proposal = new peer.Proposal()
  proposal.setHeader(header.serializeBinary())
  proposal.setPayload(content.serializeBinary())
  const signed = new peer.SignedProposal()
  signed.setProposalBytes(proposal.serializeBinary())
  signed.setSignature(identity.sign(signed.getProposalBytes_asU8()))
  return { txId, proposal: signed }
}
