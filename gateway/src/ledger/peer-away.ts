import { status } from '@grpc/grpc-js'
import { GatewayError } from '@hyperledger/fabric-gateway'

/** What a question needs of a peer: that it has the chain, or also that it can run the chaincode. */
export type PeerPart = 'chain' | 'chaincode'

/** `away`: the part does not serve; `perhaps`: the error may be the call's own; `serves`: the peer itself said what is wrong. */
export type Finding = 'away' | 'perhaps' | 'serves'

/** How a peer tells that its chaincode process is gone (`core/chaincode`, `internal/pkg/gateway/registry.go`). */
const chaincodeAway = /could not launch chaincode|stream terminated|no peers available to evaluate chaincode/

/** How its gateway service tells that its endorser did not answer it, which has a shorter deadline than the client's (`endorsementTimeout`). */
const endorserSilent = /DeadlineExceeded|context deadline exceeded|timeout expired|code = Unavailable/

/** Codes of a call whose answer never came, whoever broke off. */
const unanswered = new Set<number>([status.DEADLINE_EXCEEDED, status.CANCELLED, status.INTERNAL])

const unavailable: number = status.UNAVAILABLE

/**
 * What a failed call says of the peer that was asked.
 * @param peer `connected`: whether there is a connection now, after the failure
 */
export function findingOf(error: unknown, part: PeerPart, peer: { readonly mspId: string; readonly connected: boolean }): Finding {
  if (!(error instanceof GatewayError)) return 'serves'
  if (part === 'chaincode' && tells(chaincodeAway, error, peer.mspId)) return 'away'
  if (tells(endorserSilent, error, peer.mspId)) return 'perhaps'
  // What the gateway service itself reports as unavailable comes with details, or over a connection that stands.
  if (error.code === unavailable && error.details.length === 0) return peer.connected ? 'perhaps' : 'away'
  return unanswered.has(error.code) ? 'perhaps' : 'serves'
}

/** Whether these words are said of this member's peer. */
function tells(words: RegExp, { details, message }: GatewayError, mspId: string): boolean {
  if (details.length === 0) return words.test(message)
  return details.some((detail) => detail.mspId === mspId && words.test(detail.message))
}
