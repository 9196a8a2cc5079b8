import { setTimeout as pause } from 'node:timers/promises'
import { GatewayError, type Transaction } from '@hyperledger/fabric-gateway'
import { gateway as protos, msp } from '@hyperledger/fabric-protos'
import { alreadyProcessed, invalidated, ledgerFailure } from './grpc-failure.js'
import type { StoredIdentity } from './identities.js'
import { LedgerFailure } from './ledger-failure.js'
import type { Committed, Endorsement } from './ledger.js'
import type { MemberPeers } from './member-peers.js'
import { within } from './peer-calls.js'
import type { PeerConnection } from './peer-connection.js'
import { signerOf } from './signer.js'

const text = new TextDecoder()

/** Sending the same signed bytes again is safe: they carry one transaction id. */
const sendings = 3

export interface EndorsementParts {
  readonly peers: MemberPeers
  /** Who signs: the creator of the transaction; of one whose bytes were kept, any identity of this member. */
  readonly identity: StoredIdentity
  readonly channel: string
  readonly deadlines: { readonly submit: number; readonly commit: number }
}

export class FabricEndorsement implements Endorsement {
  readonly txId: string
  readonly reply: string
  readonly #parts: EndorsementParts
  /** As the own peer's connection sends it. */
  readonly #own: Transaction

  private constructor(own: Transaction, parts: EndorsementParts) {
    this.#parts = parts
    this.#own = own
    this.txId = own.getTransactionId()
    this.reply = text.decode(own.getResult())
  }

  /** Signs what was endorsed. */
  static async of(transaction: Transaction, parts: EndorsementParts): Promise<FabricEndorsement> {
    const signature = await signerOf(parts.identity)(transaction.getDigest())
    const gateway = parts.peers.own.connection.gatewayOf(parts.identity)
    return new FabricEndorsement(gateway.newSignedTransaction(transaction.getBytes(), signature), parts)
  }

  /** @param bytes gateway.PreparedTransaction with its creator's signature: any member's peer takes it */
  static kept(bytes: Uint8Array, parts: EndorsementParts): FabricEndorsement {
    return new FabricEndorsement(parts.peers.own.connection.gatewayOf(parts.identity).newTransaction(bytes), parts)
  }

  get bytes(): Uint8Array {
    return this.#own.getBytes()
  }

  async submit(): Promise<void> {
    for (let sending = 1; ; sending += 1) {
      try {
        await this.#send()
        return
      } catch (error) {
        if (alreadyProcessed(error)) return
        const failure = ledgerFailure(error)
        const passing = failure instanceof LedgerFailure && (failure.reason === 'unreachable' || failure.reason === 'deadline')
        if (!passing) throw failure
        if (sending === sendings) {
          // A deadline says nothing: the orderers may have taken it, so its status is asked next.
          if (failure.reason === 'deadline') return
          throw failure
        }
        await pause(100 * sending + Math.random() * 200)
      }
    }
  }

  async committed(): Promise<Committed> {
    const { peers, identity, deadlines } = this.#parts
    try {
      const { value: outcome, via } = await peers.run('chain', undefined, (peer) =>
        peer.gatewayOf(identity).newCommit(this.#statusRequest()).getStatus(within(deadlines.commit)),
      )
      if (!outcome.successful) throw invalidated(this.txId, outcome.code)
      return { txId: this.txId, block: Number(outcome.blockNumber), ...(via === undefined ? {} : { via }) }
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error
      throw new LedgerFailure('commitPending', `no commit status of ${this.txId} in time`, { txId: this.txId, cause: error })
    }
  }

  async #send(): Promise<void> {
    const { peers, deadlines } = this.#parts
    await peers.run('chain', undefined, (peer) => this.#at(peer).submit(within(deadlines.submit)))
  }

  #at(peer: PeerConnection): Transaction {
    const { peers, identity } = this.#parts
    return peer === peers.own.connection ? this.#own : peer.gatewayOf(identity).newTransaction(this.bytes)
  }

  /** The SDK gives a commit only to those whose submit call returned; a submit that timed out needs one too. */
  #statusRequest(): Uint8Array {
    const { identity, channel } = this.#parts
    const creator = new msp.SerializedIdentity()
    creator.setMspid(identity.mspId)
    creator.setIdBytes(Buffer.from(identity.certificate))
    const request = new protos.CommitStatusRequest()
    request.setTransactionId(this.txId)
    request.setChannelId(channel)
    request.setIdentity(creator.serializeBinary())
    const signed = new protos.SignedCommitStatusRequest()
    signed.setRequest(request.serializeBinary())
    return signed.serializeBinary()
  }
}
