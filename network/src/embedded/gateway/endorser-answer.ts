import { status } from '@grpc/grpc-js'
import type { Endorsed } from '../endorser/proposal-response.js'
import { ProposalRefused } from '../endorser/proposal-checks.js'
import type { Faults } from '../faults.js'
import type { peer } from '../wire/protos.js'
import { peerTimeouts } from '../../topology.js'
import { type MemberPeer, sendProposal } from './member-peer.js'

/** What a gateway makes of a peer's answer (`internal/pkg/gateway/apiutils.go:responseStatus`). */
export type EndorserAnswer =
  | { readonly ok: true; readonly endorsed: Endorsed }
  | { readonly ok: false; readonly code: number; readonly message: string; readonly tryAnother: boolean }

/** @param own MSP id of the gateway's own peer: an error of another's crosses the wire, and loses its response there */
export async function askEndorser(to: MemberPeer, proposal: peer.SignedProposal, own: string, faults: Faults): Promise<EndorserAnswer> {
  try {
    const endorsed = await withTimeout(sendProposal(to, proposal, faults))
    const response = endorsed.response.getResponse()
    const code = response?.getStatus() ?? 0
    if (code >= 200 && code < 400) return { ok: true, endorsed }
    const message = response?.getMessage() ?? ''
    if (code === 500 && endorsed.response.getPayload_asU8().length === 0)
      return { ok: false, code: status.ABORTED, message, tryAnother: true }
    return { ok: false, code: status.UNKNOWN, message: `chaincode response ${code}, ${message}`, tryAnother: false }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (!(error instanceof ProposalRefused)) return { ok: false, code: status.UNAVAILABLE, message, tryAnother: true }
    if (to.mspId !== own)
      return { ok: false, code: status.UNAVAILABLE, message: `rpc error: code = Unknown desc = ${message}`, tryAnother: true }
    return error.stage === 'filter'
      ? { ok: false, code: status.UNAVAILABLE, message, tryAnother: true }
      : { ok: false, code: status.FAILED_PRECONDITION, message, tryAnother: false }
  }
}

async function withTimeout<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error('rpc error: code = DeadlineExceeded desc = context deadline exceeded')),
      peerTimeouts.endorsementMs,
    )
  })
  try {
    return await Promise.race([work, expired])
  } finally {
    clearTimeout(timer)
  }
}
