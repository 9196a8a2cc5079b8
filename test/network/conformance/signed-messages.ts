import { createHash, randomBytes } from 'node:crypto'
import { type SigningIdentity, userIdentity } from '../../../network/src/embedded/signing-identity.js'
import { common, peer, timestampOf } from '../../../network/src/embedded/wire/protos.js'
import { chaincode, channel } from '../../../network/src/topology.js'
import type { AskedNetwork } from './asked-network.js'

/** A proposal or envelope with every part to choose, so that each can be wrong. */
export interface MessageParts {
  readonly creator: SigningIdentity
  readonly type?: number
  readonly channelId?: string
  readonly txId?: string
  readonly atMs?: number
  readonly epoch?: number
  readonly nonce?: Uint8Array
  readonly creatorBytes?: Uint8Array
  readonly sign?: (message: Uint8Array) => Uint8Array
}

export interface ProposalParts extends MessageParts {
  readonly chaincodeName?: string | undefined
  /** Chaincode named in the header, where it is another. */
  readonly namedInHeader?: string | undefined
  readonly args?: readonly (string | Uint8Array)[]
  readonly change?: (proposal: peer.Proposal) => void
}

export const officer = (network: AskedNetwork, mspId = 'IpOfficeMSP'): SigningIdentity => userIdentity(network.running.dir, mspId, 'admin')

export const txIdOf = (nonce: Uint8Array, creator: Uint8Array): string => createHash('sha256').update(nonce).update(creator).digest('hex')

export function headerOf(parts: MessageParts, extension?: Uint8Array): common.Header {
  const nonce = parts.nonce ?? randomBytes(24)
  const creator = parts.creatorBytes ?? parts.creator.serialized
  const signature = new common.SignatureHeader()
  signature.setCreator(creator)
  signature.setNonce(nonce)
  const header = new common.ChannelHeader()
  header.setType(parts.type ?? common.HeaderType.ENDORSER_TRANSACTION)
  header.setChannelId(parts.channelId ?? channel.id)
  header.setTimestamp(timestampOf(parts.atMs ?? Date.now()))
  header.setTxId(parts.txId ?? txIdOf(nonce, creator))
  header.setEpoch(parts.epoch ?? 0)
  if (extension) header.setExtension$(extension)
  const both = new common.Header()
  both.setChannelHeader(header.serializeBinary())
  both.setSignatureHeader(signature.serializeBinary())
  return both
}

/** A signed call of the fixture chaincode, or of another. */
export function signedProposal(parts: ProposalParts): peer.SignedProposal {
  const proposal = new peer.Proposal()
  const extension = new peer.ChaincodeHeaderExtension()
  extension.setChaincodeId(chaincodeId(parts.namedInHeader ?? parts.chaincodeName ?? chaincode.name))
  proposal.setHeader(headerOf(parts, extension.serializeBinary()).serializeBinary())
  proposal.setPayload(callOf(parts))
  parts.change?.(proposal)
  const bytes = proposal.serializeBinary()
  const signed = new peer.SignedProposal()
  signed.setProposalBytes(bytes)
  signed.setSignature((parts.sign ?? parts.creator.sign)(bytes))
  return signed
}

function callOf({ chaincodeName = chaincode.name, args = ['fixture:get', 'k'] }: ProposalParts): Uint8Array {
  const input = new peer.ChaincodeInput()
  input.setArgsList(args.map((each) => Buffer.from(each)))
  const spec = new peer.ChaincodeSpec()
  spec.setChaincodeId(chaincodeId(chaincodeName))
  spec.setInput(input)
  const invocation = new peer.ChaincodeInvocationSpec()
  invocation.setChaincodeSpec(spec)
  const payload = new peer.ChaincodeProposalPayload()
  payload.setInput(invocation.serializeBinary())
  return payload.serializeBinary()
}

function chaincodeId(name: string): peer.ChaincodeID {
  const id = new peer.ChaincodeID()
  id.setName(name)
  return id
}

/** A signed envelope around any data. */
export function signedEnvelope(parts: MessageParts, data: Uint8Array): common.Envelope {
  const payload = new common.Payload()
  payload.setHeader(headerOf(parts))
  payload.setData(data)
  return enveloped(payload, parts.sign ?? parts.creator.sign)
}

export function enveloped(payload: common.Payload, sign: (message: Uint8Array) => Uint8Array): common.Envelope {
  const bytes = payload.serializeBinary()
  const envelope = new common.Envelope()
  envelope.setPayload(bytes)
  envelope.setSignature(sign(bytes))
  return envelope
}
