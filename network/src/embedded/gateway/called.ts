import { common, peer } from '../wire/protos.js'
import { parsed } from '../wire/parsed.js'

/** What a gateway reads of a proposal before any peer has judged it. */
export interface Called {
  readonly signedProposal: peer.SignedProposal
  readonly channelId: string
  /** As the call names it, whatever the header says; empty where it names none. */
  readonly chaincode: string
  readonly spec: peer.ChaincodeSpec | undefined
  readonly hasTransientData: boolean
}

/** @throws Error naming the part that is no message (`internal/pkg/gateway/endorse.go:Endorse`) */
export function calledBy(signedProposal: peer.SignedProposal): Called {
  const proposal = parsed('Proposal', () => peer.Proposal.deserializeBinary(signedProposal.getProposalBytes_asU8()))
  const header = parsed('Header', () => common.Header.deserializeBinary(proposal.getHeader_asU8()))
  const channelHeader = parsed('ChannelHeader', () => common.ChannelHeader.deserializeBinary(header.getChannelHeader_asU8()))
  const payload = parsed('ChaincodeProposalPayload', () => peer.ChaincodeProposalPayload.deserializeBinary(proposal.getPayload_asU8()))
  const invocation = parsed('ChaincodeInvocationSpec', () => peer.ChaincodeInvocationSpec.deserializeBinary(payload.getInput_asU8()))
  const spec = invocation.getChaincodeSpec()
  return {
    signedProposal,
    channelId: channelHeader.getChannelId(),
    chaincode: spec?.getChaincodeId()?.getName() ?? '',
    spec,
    hasTransientData: payload.getTransientmapMap().getLength() > 0,
  }
}
