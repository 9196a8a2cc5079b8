import { EndorseError, GatewayError, StatusCode } from '@hyperledger/fabric-gateway'
import { status } from '@grpc/grpc-js'
import { LedgerFailure, thrownRefusal, type LedgerFailureCause } from './ledger-failure.js'

/** The shim's words when a chaincode throws, as peers put them into `details` (internal/pkg/gateway/endorse.go). */
const chaincodeThrew = /chaincode response 5\d\d, (.*)/s

/** What sending again does not mend, though the gateway calls it unavailable: a clock that is off, a transaction too large, a channel it is not on. */
const lasting = /incorrect timestamp|exceeds maximum allowed|failed to get config for channel/

const deadlines = new Set<number>([status.DEADLINE_EXCEEDED, status.CANCELLED])
const unavailable: number = status.UNAVAILABLE

const readAgain = new Set<number>([StatusCode.MVCC_READ_CONFLICT, StatusCode.PHANTOM_READ_CONFLICT])

/** Whether a submit error says that these bytes were ordered before: their status is then the answer, not an outage. */
export function alreadyProcessed(error: unknown): boolean {
  return error instanceof GatewayError && messagesOf(error).some((text) => text.includes('already processed'))
}

/** Whether the query system chaincode says that no block holds the transaction asked for (core/ledger/kvledger, `no such transaction ID`). */
export function transactionUnknown(error: unknown): boolean {
  return error instanceof GatewayError && messagesOf(error).some((text) => text.includes('no such transaction ID'))
}

/** Maps what the Fabric SDK throws; anything else is a fault of this program and passes through. */
export function ledgerFailure(error: unknown): unknown {
  if (!(error instanceof GatewayError)) return error
  const txId = 'transactionId' in error ? String(error.transactionId) : undefined
  const messages = messagesOf(error)
  for (const message of messages) {
    const words = chaincodeThrew.exec(message)?.[1]
    if (words === undefined) continue
    const refusal = thrownRefusal(words)
    if (refusal) return new LedgerFailure('refused', refusal.code, { refusal, txId, cause: error })
    // Words of an unforeseen failure may hold what was filed in secret: they stay in the chaincode's own log.
    return new LedgerFailure('network', 'the chaincode failed; its own log says why', { txId, cause: error })
  }
  return new LedgerFailure(reasonOf(error, messages.join('; ')), messages.join('; '), { txId, cause: error })
}

function messagesOf(error: GatewayError): string[] {
  return [...error.details.map((detail) => detail.message), error.cause?.details || error.message]
}

function reasonOf(error: GatewayError, text: string): LedgerFailureCause {
  // An evaluate or endorse deadline proves nothing was ordered; a peer that is cut off mid-call is told apart by UNAVAILABLE.
  if (deadlines.has(error.code)) return 'deadline'
  if (/failed to find any endorsing peers/.test(text)) return 'endorserUnreachable'
  if (lasting.test(text)) return 'network'
  if (error.code === unavailable) return 'unreachable'
  // A limiter answers UNKNOWN, an own peer without its chaincode ABORTED: both pass.
  if (/too many requests|could not launch chaincode|connection (error|refused)/.test(text)) return 'unreachable'
  // Policies here are met by members that exist (chaincode's own check when it sets them): what is missing is a peer.
  if (error instanceof EndorseError && /no peer combination can satisfy/.test(text)) return 'endorserUnreachable'
  if (error instanceof EndorseError && /failed to (endorse|collect)|distribution policy|no combination of peers/.test(text))
    return 'endorsementPolicy'
  return 'network'
}

/** What a validation code of an ordered transaction means for whoever sent it. */
export function invalidated(txId: string, code: number): LedgerFailure {
  const name = Object.entries(StatusCode).find(([, value]) => value === code)?.[0] ?? String(code)
  const reason = readAgain.has(code)
    ? 'concurrentChange'
    : code === StatusCode.ENDORSEMENT_POLICY_FAILURE
      ? 'endorsementPolicy'
      : 'invalidated'
  return new LedgerFailure(reason, `transaction ordered and found invalid: ${name}`, { txId })
}
