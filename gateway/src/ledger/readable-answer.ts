import { GatewayError } from '@hyperledger/fabric-gateway'
import { LedgerFailure } from './ledger-failure.js'

/**
 * What a peer answered in bytes that are not of the form they should be is that peer's fault, and typed as one.
 * @throws GatewayError as the SDK does; LedgerFailure `network` where the SDK could not read what it was given
 */
export async function readable<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (cause) {
    if (cause instanceof GatewayError || cause instanceof LedgerFailure) throw cause
    throw new LedgerFailure('network', 'the peer answered what cannot be read', { cause })
  }
}
