import type { ChaincodeOutcome } from '../chaincode-stream/chaincode-stream.js'
import type { EndorsementInterest } from '../policy/layouts.js'
import type { SigningIdentity } from '../signing-identity.js'
import { peer } from '../wire/protos.js'
import type { UnpackedProposal } from './unpacked-proposal.js'

/** A processed proposal, with what the gateway needs to choose further endorsers. */
export interface Endorsed {
  readonly response: peer.ProposalResponse
  /** Absent where nothing was simulated: system chaincodes, failures. */
  readonly interest: EndorsementInterest | undefined
}

/** What a chaincode answered, and what it read and wrote. */
export interface Simulated extends ChaincodeOutcome {
  /** Serialized ledger.rwset.TxReadWriteSet */
  readonly results: Uint8Array
  readonly version: string
  readonly interest: EndorsementInterest | undefined
}

/**
 * The answer to a proposal that ran (`core/endorser/endorser.go:ProcessProposalSuccessfullyOrError`): endorsed below status 400, without
 * payload from 400, with an unsigned payload from 500, by which a gateway tells the chaincode's refusal from the peer's.
 */
export function proposalResponse(proposal: UnpackedProposal, simulated: Simulated, endorser: SigningIdentity): Endorsed {
  const { response, interest } = simulated
  const status = response.getStatus()
  const answer = new peer.ProposalResponse()
  answer.setResponse(response)
  if (status < 500 && (status >= 400 || proposal.channelId === '')) return { response: answer, interest: undefined }
  const payload = responsePayload(proposal, simulated)
  answer.setPayload(payload)
  if (status >= 500) return { response: answer, interest }
  const endorsement = new peer.Endorsement()
  endorsement.setEndorser(endorser.serialized)
  endorsement.setSignature(endorser.sign(Buffer.concat([payload, endorser.serialized])))
  answer.setVersion(1)
  answer.setEndorsement(endorsement)
  return { response: answer, interest }
}

/** Status 500 without payload: the peer failed, not the chaincode. */
export function failed(message: string): Endorsed {
  const response = new peer.Response()
  response.setStatus(500)
  response.setMessage(message)
  const answer = new peer.ProposalResponse()
  answer.setResponse(response)
  return { response: answer, interest: undefined }
}

/** `protoutil/proputils.go:GetBytesProposalResponsePayload` */
function responsePayload(proposal: UnpackedProposal, { response, event, results, version }: Simulated): Uint8Array {
  const id = new peer.ChaincodeID()
  id.setName(proposal.chaincode)
  id.setVersion(version)
  const action = new peer.ChaincodeAction()
  action.setResults(results)
  if (event) action.setEvents(event.serializeBinary())
  action.setResponse(response)
  action.setChaincodeId(id)
  const payload = new peer.ProposalResponsePayload()
  payload.setProposalHash(proposal.hash)
  payload.setExtension$(action.serializeBinary())
  return payload.serializeBinary()
}
