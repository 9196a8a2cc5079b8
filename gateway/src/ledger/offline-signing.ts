import type { Invocation } from './ledger.js'

/** Bytes that a client signs with a key of its own, and what they are part of. */
export interface Unsigned {
  readonly txId: string
  /** Protobuf bytes to be kept and handed back with the signature: gateway.ProposedTransaction, or gateway.PreparedTransaction. */
  readonly whole: Uint8Array
  /** What the signature is over, by ECDSA with SHA-256: peer.Proposal, or common.Payload. */
  readonly toSign: Uint8Array
}

export interface UnsignedTransaction extends Unsigned {
  /** What the endorsers agreed on. */
  readonly reply: string
}

/** Transactions of clients whose key never comes here. What is signed in the end is an endorsement like any other, by `Ledger.kept`. */
export interface OfflineSigning {
  /** A proposal made now, with a nonce and a time of its own. @param certificate PEM, of this member */
  propose(certificate: string, invocation: Invocation): Unsigned
  /** @param invocation what was proposed: it says whom to ask @throws LedgerFailure */
  endorse(invocation: Invocation, proposal: Uint8Array, signature: Uint8Array): Promise<UnsignedTransaction>
  /** What a client has to sign of a proposal, and of an endorsed transaction. */
  proposalToSign(proposal: Uint8Array): Uint8Array
  transactionToSign(transaction: Uint8Array): Uint8Array
  /** The transaction with its client's signature, as `Ledger.kept` takes it. */
  signed(transaction: Uint8Array, signature: Uint8Array): Uint8Array
}
