import { setTimeout as pause } from 'node:timers/promises'
import { GatewayError, type Gateway, type Transaction } from '@hyperledger/fabric-gateway'
import { gateway as protos, msp } from '@hyperledger/fabric-protos'
import { alreadyProcessed, invalidated, ledgerFailure } from './grpc-failure.js'
import { LedgerFailure } from './ledger-failure.js'
import type { Committed, Endorsement } from './ledger.js'

/** Sending the same signed bytes again is safe: they carry one transaction id. */
const sendings = 3

export class FabricEndorsement implements Endorsement {
  readonly txId: string
  readonly reply: string
  readonly #gateway: Gateway
  readonly #channel: string
  readonly #transaction: Transaction
  readonly #deadlines: { readonly submit: number; readonly commit: number }

  constructor(
    gateway: Gateway,
    channel: string,
    transaction: Transaction,
    deadlines: { readonly submit: number; readonly commit: number },
  ) {
    this.#gateway = gateway
    this.#channel = channel
    this.#transaction = transaction
    this.#deadlines = deadlines
    this.txId = transaction.getTransactionId()
    this.reply = new TextDecoder().decode(transaction.getResult())
  }

  async submit(): Promise<void> {
    for (let sending = 1; ; sending += 1) {
      try {
        await this.#transaction.submit({ deadline: Date.now() + this.#deadlines.submit })
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
    try {
      const commit = this.#gateway.newCommit(this.#statusRequest())
      const outcome = await commit.getStatus({ deadline: Date.now() + this.#deadlines.commit })
      if (outcome.successful) return { txId: this.txId, block: Number(outcome.blockNumber) }
      throw invalidated(this.txId, outcome.code)
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error
      throw new LedgerFailure('commitPending', `no commit status of ${this.txId} in time`, { txId: this.txId, cause: error })
    }
  }

  /** The SDK gives a commit only to those whose submit call returned; a submit that timed out needs one too. */
  #statusRequest(): Uint8Array {
    const identity = this.#gateway.getIdentity()
    const creator = new msp.SerializedIdentity()
    creator.setMspid(identity.mspId)
    creator.setIdBytes(identity.credentials)
    const request = new protos.CommitStatusRequest()
    request.setTransactionId(this.txId)
    request.setChannelId(this.#channel)
    request.setIdentity(creator.serializeBinary())
    const signed = new protos.SignedCommitStatusRequest()
    signed.setRequest(request.serializeBinary())
    return signed.serializeBinary()
  }
}
