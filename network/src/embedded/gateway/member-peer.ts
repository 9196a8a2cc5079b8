import { setTimeout as delay } from 'node:timers/promises'
import type { Faults } from '../faults.js'
import type { Endorser } from '../endorser/endorser.js'
import type { Endorsed } from '../endorser/proposal-response.js'
import type { peer } from '../wire/protos.js'

/** A member's peer as the gateways see it. Between the four in this process a call is a function call, and a fault stands for the network. */
export interface MemberPeer {
  readonly mspId: string
  /** host:port, as it stands in error details. */
  readonly address: string
  readonly endorser: Endorser
}

export const isStopped = (faults: Faults, mspId: string): boolean => faults.stoppedPeers.has(mspId)

/** Sends a proposal to a peer, with what the switchboard says of the way there. */
export async function sendProposal(to: MemberPeer, proposal: peer.SignedProposal, faults: Faults): Promise<Endorsed> {
  if (isStopped(faults, to.mspId)) {
    throw new Error(
      `rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial tcp ${to.address}: connect: connection refused"`,
    )
  }
  const delayMs = faults.peerDelaysMs.get(to.mspId)
  if (delayMs !== undefined && delayMs > 0) await delay(delayMs)
  return to.endorser.processProposal(proposal)
}
