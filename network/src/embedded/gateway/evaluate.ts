import { status } from '@grpc/grpc-js'
import { gateway, peer } from '../wire/protos.js'
import { type Called, calledBy } from './called.js'
import { askEndorser } from './endorser-answer.js'
import type { GatewayParts } from './gateway-parts.js'
import type { MemberPeer } from './member-peer.js'
import { type ErrorDetail, RpcError } from './rpc-error.js'

/** Runs a transaction function at one peer and answers its result (`internal/pkg/gateway/evaluate.go:Evaluate`). */
export async function evaluate(request: gateway.EvaluateRequest, parts: GatewayParts): Promise<gateway.EvaluateResponse> {
  const proposal = proposalOf(request.getProposedTransaction())
  const { channelId } = proposal
  if (channelId !== parts.channel.id) {
    throw new RpcError(
      status.UNAVAILABLE,
      `failed to get config for channel [${channelId}]: could not get last config for channel ${channelId}`,
    )
  }
  const details: ErrorDetail[] = []
  let code: number = status.UNAVAILABLE
  for (const to of evaluators(proposal, request.getTargetOrganizationsList(), parts)) {
    const answer = await askEndorser(to, proposal.signedProposal, parts.own.mspId, parts.faults)
    if (answer.ok) {
      const response = new gateway.EvaluateResponse()
      response.setResult(resultOf(answer.endorsed.response))
      return response
    }
    code = answer.code
    details.push({ address: to.address, mspId: to.mspId, message: answer.message })
    if (!answer.tryAnother) throw new RpcError(code, `evaluate call to endorser returned error: ${answer.message}`, details)
  }
  throw new RpcError(code, 'failed to evaluate transaction, see attached details for more info', details)
}

/** @throws RpcError INVALID_ARGUMENT */
function proposalOf(signed: peer.SignedProposal | undefined): Called {
  try {
    if (!signed || signed.getProposalBytes_asU8().length === 0) throw new Error('a signed proposal is required')
    const called = calledBy(signed)
    const { channelId, spec, chaincode } = called
    if (channelId === '') throw new Error('no channel id provided')
    if (!spec) throw new Error(`no chaincode spec is provided, channel id [${channelId}]`)
    if (!spec.getChaincodeId()) throw new Error(`no chaincode id is provided, channel id [${channelId}]`)
    if (chaincode === '') throw new Error(`no chaincode name is provided, channel id [${channelId}]`)
    return called
  } catch (error) {
    throw new RpcError(
      status.INVALID_ARGUMENT,
      `failed to unpack transaction proposal: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** Transient data goes to the gateway's own organisation only, unless the client names others. */
function evaluators(
  { channelId, chaincode, hasTransientData }: Called,
  targets: readonly string[],
  { registry, own }: GatewayParts,
): MemberPeer[] {
  const guarded = hasTransientData && targets.length === 0
  try {
    return registry.evaluators(channelId, chaincode, guarded ? [own.mspId] : targets)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const advice = "no endorsers found in the gateway's organization; retry specifying target organization(s) to protect transient data: "
    throw new RpcError(status.FAILED_PRECONDITION, guarded ? advice + message : message)
  }
}

/** The result signed over is preferred to the response beside it. */
function resultOf(answer: peer.ProposalResponse): peer.Response {
  const response = answer.getResponse() ?? new peer.Response()
  const payload = answer.getPayload_asU8()
  if (payload.length === 0) return response
  const action = peer.ChaincodeAction.deserializeBinary(peer.ProposalResponsePayload.deserializeBinary(payload).getExtension_asU8())
  response.setPayload(action.getResponse()?.getPayload_asU8() ?? new Uint8Array())
  return response
}
