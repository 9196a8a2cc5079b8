import { status } from '@grpc/grpc-js'
import type { UnpackedProposal } from '../endorser/unpacked-proposal.js'
import { unpackProposal } from '../endorser/unpacked-proposal.js'
import type { EndorsementInterest } from '../policy/layouts.js'
import { common, gateway, peer } from '../wire/protos.js'
import { type Called, calledBy } from './called.js'
import type { EndorsementPlan } from './endorsement-plan.js'
import { askEndorser } from './endorser-answer.js'
import type { GatewayParts } from './gateway-parts.js'
import { type ErrorDetail, RpcError } from './rpc-error.js'

/** Collects the endorsements a transaction needs and assembles it, unsigned (`internal/pkg/gateway/endorse.go:Endorse`). */
export async function endorse(request: gateway.EndorseRequest, parts: GatewayParts): Promise<gateway.EndorseResponse> {
  const proposal = proposalOf(request.getProposedTransaction())
  const named = request.getEndorsingOrganizationsList()
  const plan = named.length > 0 ? planForNamed(proposal, named, parts) : await planFromFirstEndorser(proposal, parts)
  while (!plan.completed) {
    const endorsers = plan.nextEndorsers()
    if (!endorsers) break
    const failed = await Promise.all(
      endorsers.map(async (to) => {
        const answer = await askEndorser(to, proposal.signedProposal, parts.own.mspId, parts.faults)
        if (answer.ok) return plan.accept(to, answer.endorsed.response) ? undefined : to.mspId
        plan.errorDetails.push({ address: to.address, mspId: to.mspId, message: answer.message })
        return to.mspId
      }),
    )
    plan.abandon(failed.filter((mspId) => mspId !== undefined))
  }
  if (!plan.completed) {
    throw new RpcError(
      status.ABORTED,
      'failed to collect enough transaction endorsements, see attached details for more info',
      plan.errorDetails,
    )
  }
  const response = new gateway.EndorseResponse()
  response.setPreparedTransaction(preparedTransaction(unpackProposal(proposal.signedProposal), plan.completed))
  return response
}

/** @throws RpcError INVALID_ARGUMENT */
function proposalOf(signed: peer.SignedProposal | undefined): Called {
  if (!signed || signed.getProposalBytes_asU8().length === 0) {
    throw new RpcError(status.INVALID_ARGUMENT, 'the proposed transaction must contain a signed proposal')
  }
  try {
    return calledBy(signed)
  } catch (error) {
    throw new RpcError(status.INVALID_ARGUMENT, error instanceof Error ? error.message : String(error))
  }
}

/** The client answers for it that these organisations suffice. */
function planForNamed({ channelId, chaincode }: Called, named: readonly string[], { registry }: GatewayParts): EndorsementPlan {
  try {
    return registry.planForOrgs(channelId, chaincode, named)
  } catch (error) {
    throw new RpcError(status.UNAVAILABLE, error instanceof Error ? error.message : String(error))
  }
}

/** Endorses at the gateway's own peer, and plans the rest by what the simulation touched (`endorse.go:planFromFirstEndorser`). */
async function planFromFirstEndorser(proposal: Called, parts: GatewayParts): Promise<EndorsementPlan> {
  const { registry, own, faults } = parts
  const { channelId, chaincode, hasTransientData, signedProposal } = proposal
  const chaincodeOnly: EndorsementInterest = {
    chaincode,
    collections: [],
    keyPolicies: [],
    disregardNamespacePolicy: false,
    privateReads: [],
  }
  const first = firstEndorsers(proposal, chaincodeOnly, parts)
  const details: ErrorDetail[] = []
  for (const to of first) {
    const answer = await askEndorser(to, signedProposal, own.mspId, faults)
    if (!answer.ok) {
      details.push({ address: to.address, mspId: to.mspId, message: answer.message })
      continue
    }
    const interest = answer.endorsed.interest ?? chaincodeOnly
    const guarded = hasTransientData ? { ...interest, privateReads: interest.collections } : interest
    let plan: EndorsementPlan
    try {
      plan = registry.endorsementPlan(channelId, guarded, to.mspId)
    } catch (error) {
      throw new RpcError(status.FAILED_PRECONDITION, whyNoPlan(error, proposal, interest, parts, to.mspId))
    }
    plan.accept(to, answer.endorsed.response)
    return plan
  }
  throw new RpcError(status.ABORTED, 'failed to endorse transaction, see attached details for more info', details)
}

function firstEndorsers(
  { channelId, chaincode, hasTransientData }: Called,
  interest: EndorsementInterest,
  { registry, own }: GatewayParts,
) {
  try {
    return registry.planForOrgs(channelId, chaincode, [own.mspId]).nextEndorsers() ?? []
  } catch {
    if (hasTransientData) {
      throw new RpcError(
        status.FAILED_PRECONDITION,
        "no endorsers found in the gateway's organization; retry specifying endorsing organization(s) to protect transient data",
      )
    }
  }
  try {
    return (registry.endorsementPlan(channelId, interest, undefined).nextEndorsers() ?? []).slice(0, 1)
  } catch (error) {
    throw new RpcError(status.FAILED_PRECONDITION, error instanceof Error ? error.message : String(error))
  }
}

/** With transient data only members of the collections may be asked; where that is the reason, it is said. */
function whyNoPlan(
  error: unknown,
  { channelId, hasTransientData }: Called,
  interest: EndorsementInterest,
  { registry }: GatewayParts,
  first: string,
): string {
  const message = error instanceof Error ? error.message : String(error)
  const guarded = interest.collections.filter((name) => !interest.privateReads.includes(name))
  if (!hasTransientData || guarded.length === 0) return message
  try {
    registry.endorsementPlan(channelId, interest, first)
  } catch {
    return message
  }
  return (
    'requires endorsement from organisation(s) that are not in the distribution policy of the private data collection(s): ' +
    `[${guarded.join(' ')}]; retry specifying trusted endorsing organizations to protect transient data`
  )
}

/** `internal/pkg/gateway/submit.go:prepareTransaction`; each endorser once (`endorsement.go:uniqueEndorsements`). */
function preparedTransaction(
  proposal: UnpackedProposal,
  { payload, endorsements }: { readonly payload: Uint8Array; readonly endorsements: readonly peer.Endorsement[] },
): common.Envelope {
  const unique = new Map(endorsements.map((endorsement) => [Buffer.from(endorsement.getEndorser_asU8()).toString('latin1'), endorsement]))
  const endorsed = new peer.ChaincodeEndorsedAction()
  endorsed.setProposalResponsePayload(payload)
  endorsed.setEndorsementsList([...unique.values()])
  const content = new peer.ChaincodeActionPayload()
  content.setChaincodeProposalPayload(proposal.publicPayload)
  content.setAction(endorsed)
  const action = new peer.TransactionAction()
  action.setHeader(proposal.header.getSignatureHeader_asU8())
  action.setPayload(content.serializeBinary())
  const transaction = new peer.Transaction()
  transaction.setActionsList([action])
  const envelopePayload = new common.Payload()
  envelopePayload.setHeader(proposal.header)
  envelopePayload.setData(transaction.serializeBinary())
  const envelope = new common.Envelope()
  envelope.setPayload(envelopePayload.serializeBinary())
  return envelope
}
