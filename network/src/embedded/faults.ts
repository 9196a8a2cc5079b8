import { HeldCalls } from './held-calls.js'

/**
 * Test-only switchboard, read by the parts it concerns. Nothing sets it but the control port and tests.
 * `clockShiftMs` moves the clock of all parts of the embedded engine at once.
 */
export interface Faults {
  /** Orderer MSP ids that answer nothing and sign nothing. */
  readonly stoppedOrderers: Set<string>
  /** Peer MSP ids that answer nothing. */
  readonly stoppedPeers: Set<string>
  /** By how much each peer's answers to proposals come late, by MSP id. */
  readonly peerDelaysMs: Map<string, number>
  /** By how many blocks what each peer says of the chain is behind what the others say, by MSP id. */
  readonly blocksBehind: Map<string, number>
  /** Calls of writes that peers' gateways hold. */
  readonly heldCalls: HeldCalls
  /** Kill the process (SIGKILL) after the next block was ordered and before it is committed. */
  crashBetweenOrderingAndCommit: boolean
  clockShiftMs: number
}

export function noFaults(): Faults {
  return {
    stoppedOrderers: new Set(),
    stoppedPeers: new Set(),
    peerDelaysMs: new Map(),
    blocksBehind: new Map(),
    heldCalls: new HeldCalls(),
    crashBetweenOrderingAndCommit: false,
    clockShiftMs: 0,
  }
}

/** The engine's clock in milliseconds since the epoch. */
export const nowMs = (faults: Faults): number => Date.now() + faults.clockShiftMs
