import { setTimeout as pause } from 'node:timers/promises'
import { EndorseError } from '@hyperledger/fabric-gateway'

/** A member's peer is rarely more than some blocks behind: 50 + 100 + … + 300 ms. */
const pausesMs = [50, 100, 150, 200, 250, 300]

/** What tells that peers saw different states: one refuses what another endorses, or they read different versions of a key. */
const disagreement = /chaincode response 5\d\d, |ProposalResponsePayloads do not match/

/**
 * Whether the member's own peer endorsed and only others' did not. Members commit a block at different moments, and what their own peer has told this
 * client is committed may be news to the next; Fabric asks of each organisation one peer and does not wait for it (`internal/pkg/gateway/endorse.go`).
 */
export function othersLagBehind(error: unknown, ownMspId: string): boolean {
  if (!(error instanceof EndorseError) || error.details.length === 0) return false
  return error.details.every(({ mspId, message }) => mspId !== ownMspId && disagreement.test(message))
}

/** Asks again while only others' peers disagree: nothing was ordered, so building anew is safe. Who still refuses after a second means it. */
export async function whileOthersCatchUp<T>(ownMspId: string, ask: () => Promise<T>): Promise<T> {
  for (const ms of pausesMs) {
    try {
      return await ask()
    } catch (error) {
      if (!othersLagBehind(error, ownMspId)) throw error
      await pause(ms)
    }
  }
  return ask()
}
