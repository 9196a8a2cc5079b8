import { type common, gateway as protos, peer as peerProtos } from '@hyperledger/fabric-protos'
import type { StoredIdentity } from './identities.js'
import type { Invocation } from './ledger.js'
import type { OfflineSigning, Unsigned, UnsignedTransaction } from './offline-signing.js'
import type { PeerCalls } from './peer-calls.js'
import type { PeerConnection } from './peer-connection.js'

/** Asks whichever peer an invocation may be shown to; any identity of the member carries the call, since the proposal bears its signature. */
export type AskPeer = <T>(invocation: Invocation, ask: (peer: PeerConnection, identity: StoredIdentity) => Promise<T>) => Promise<T>

export class FabricOfflineSigning implements OfflineSigning {
  readonly #calls: PeerCalls
  readonly #own: PeerConnection
  readonly #ask: AskPeer

  constructor(calls: PeerCalls, own: PeerConnection, ask: AskPeer) {
    this.#calls = calls
    this.#own = own
    this.#ask = ask
  }

  propose(certificate: string, invocation: Invocation): Unsigned {
    const proposal = this.#calls.unsigned(this.#own, certificate, invocation)
    const whole = proposal.getBytes()
    return { txId: proposal.getTransactionId(), whole, toSign: this.proposalToSign(whole) }
  }

  async endorse(invocation: Invocation, proposal: Uint8Array, signature: Uint8Array): Promise<UnsignedTransaction> {
    const transaction = await this.#ask(invocation, (peer, identity) => this.#calls.endorseSigned(peer, identity, proposal, signature))
    const whole = transaction.getBytes()
    const reply = new TextDecoder().decode(transaction.getResult())
    return { txId: transaction.getTransactionId(), whole, toSign: this.transactionToSign(whole), reply }
  }

  proposalToSign(proposal: Uint8Array): Uint8Array {
    const signed = protos.ProposedTransaction.deserializeBinary(proposal).getProposal() ?? new peerProtos.SignedProposal()
    return signed.getProposalBytes_asU8()
  }

  transactionToSign(transaction: Uint8Array): Uint8Array {
    return envelopeOf(protos.PreparedTransaction.deserializeBinary(transaction)).getPayload_asU8()
  }

  signed(transaction: Uint8Array, signature: Uint8Array): Uint8Array {
    const prepared = protos.PreparedTransaction.deserializeBinary(transaction)
    const envelope = envelopeOf(prepared)
    envelope.setSignature(signature)
    prepared.setEnvelope(envelope)
    return prepared.serializeBinary()
  }
}

function envelopeOf(prepared: protos.PreparedTransaction): common.Envelope {
  const envelope = prepared.getEnvelope()
  if (!envelope) throw new Error(`expected an envelope in transaction ${prepared.getTransactionId()}, got none`)
  return envelope
}
