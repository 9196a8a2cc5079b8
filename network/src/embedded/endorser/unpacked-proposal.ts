import { hash } from 'node:crypto'
import { parsed } from '../wire/parsed.js'
import { common, peer } from '../wire/protos.js'

/** A proposal decoded once (`core/endorser/msgvalidation.go:UnpackedProposal`). */
export interface UnpackedProposal {
  readonly signedProposal: peer.SignedProposal
  readonly channelId: string
  readonly txId: string
  readonly channelHeader: common.ChannelHeader
  readonly signatureHeader: common.SignatureHeader
  readonly header: common.Header
  readonly chaincode: string
  readonly input: peer.ChaincodeInput
  readonly hasTransientData: boolean
  /** Serialized peer.ChaincodeProposalPayload without the transient data: what enters the transaction. */
  readonly publicPayload: Uint8Array
  /** SHA-256 that endorsements commit to. */
  readonly hash: Buffer
}

/** @throws Error saying what is missing or malformed */
export function unpackProposal(signedProposal: peer.SignedProposal): UnpackedProposal {
  const proposal = parsed('Proposal', () => peer.Proposal.deserializeBinary(signedProposal.getProposalBytes_asU8()))
  const header = parsed('Header', () => common.Header.deserializeBinary(proposal.getHeader_asU8()))
  const channelHeader = parsed('ChannelHeader', () => common.ChannelHeader.deserializeBinary(header.getChannelHeader_asU8()))
  const signatureHeader = parsed('SignatureHeader', () => common.SignatureHeader.deserializeBinary(header.getSignatureHeader_asU8()))
  const id = parsed('ChaincodeHeaderExtension', () =>
    peer.ChaincodeHeaderExtension.deserializeBinary(channelHeader.getExtension_asU8()),
  ).getChaincodeId()
  if (!id) throw new Error('ChaincodeHeaderExtension.ChaincodeId is nil')
  if (id.getName() === '') throw new Error('ChaincodeHeaderExtension.ChaincodeId.Name is empty')
  const payload = parsed('ChaincodeProposalPayload', () => peer.ChaincodeProposalPayload.deserializeBinary(proposal.getPayload_asU8()))
  const invocation = parsed('ChaincodeInvocationSpec', () => peer.ChaincodeInvocationSpec.deserializeBinary(payload.getInput_asU8()))
  const spec = invocation.getChaincodeSpec()
  if (!spec) throw new Error('chaincode invocation spec did not contain chaincode spec')
  const input = spec.getInput()
  if (!input) throw new Error('chaincode input did not contain any input')
  const withoutTransient = new peer.ChaincodeProposalPayload()
  withoutTransient.setInput(payload.getInput_asU8())
  const publicPayload = withoutTransient.serializeBinary()
  return {
    signedProposal,
    channelId: channelHeader.getChannelId(),
    txId: channelHeader.getTxId(),
    channelHeader,
    signatureHeader,
    header,
    chaincode: id.getName(),
    input,
    hasTransientData: payload.getTransientmapMap().getLength() > 0,
    publicPayload,
    hash: hash('sha256', Buffer.concat([header.getChannelHeader_asU8(), header.getSignatureHeader_asU8(), publicPayload]), 'buffer'),
  }
}
