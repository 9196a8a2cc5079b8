import type { StateSnapshot } from './state-snapshot.js'

/** Committed state, for simulation. */
export interface WorldState {
  /** Takes a consistent view; the caller closes it when the simulation ends. */
  snapshot(): StateSnapshot
}

/** A member's own store of private values, beside the ledger (`core/transientstore`, `core/ledger/pvtdatastorage`). */
export interface PrivateStaging {
  /**
   * Keeps the private writes of an endorsed transaction until it commits; durable when it returns.
   * @param privateWrites serialized ledger.rwset.TxPvtReadWriteSet
   */
  stage(mspId: string, txId: string, height: number, privateWrites: Uint8Array): void
}
