import { peer } from '../wire/protos.js'
import { stateRequests, typeName } from './state-requests.js'
import { TransactionContext } from './transaction-context.js'
import type { ChaincodeCall, ChaincodeOutcome } from './chaincode-stream.js'

const { Type } = peer.ChaincodeMessage

type MessageType = Parameters<peer.ChaincodeMessage['setType']>[0]

interface Running {
  readonly context: TransactionContext
  readonly settle: (outcome: ChaincodeOutcome | Error) => void
}

/** Transactions under way on one stream, by channel and transaction id (`core/chaincode/transaction_contexts.go`). */
export class RunningTransactions {
  readonly #executeTimeoutMs: number
  readonly #running = new Map<string, Running>()

  constructor(executeTimeoutMs: number) {
    this.#executeTimeoutMs = executeTimeoutMs
  }

  /** Sends a transaction to the chaincode, and resolves once it is completed. */
  run(call: ChaincodeCall, send: (message: peer.ChaincodeMessage) => void): Promise<ChaincodeOutcome> {
    const { channelId, txId } = call
    const id = channelId + txId
    if (this.#running.has(id)) return Promise.reject(new Error(`error sending: txid: ${txId}(${channelId}) exists`))
    return new Promise((resolve, reject) => {
      const settle = (outcome: ChaincodeOutcome | Error): void => {
        clearTimeout(timer)
        this.#running.delete(id)
        if (outcome instanceof Error) reject(outcome)
        else resolve(outcome)
      }
      const timeout = new Error('error sending: timeout expired while executing transaction')
      const timer = setTimeout(() => settle(timeout), this.#executeTimeoutMs)
      this.#running.set(id, { context: new TransactionContext(call), settle })
      const message = chaincodeMessage(Type.TRANSACTION, channelId, txId, call.input)
      message.setProposal(call.signedProposal)
      send(message)
    })
  }

  /** Takes COMPLETED or ERROR; one for a transaction that is over is passed over. */
  settle(message: peer.ChaincodeMessage): void {
    const running = this.#running.get(message.getChannelId() + message.getTxid())
    const payload = message.getPayload_asU8()
    if (message.getType() === Type.ERROR) {
      running?.settle(new Error(`transaction returned with failure: ${Buffer.from(payload).toString('utf8')}`))
      return
    }
    running?.settle({ response: peer.Response.deserializeBinary(payload), event: message.getChaincodeEvent() })
  }

  /** The answer to a request of the chaincode: RESPONSE, or ERROR with the reason (`handler.go:HandleTransaction`). */
  answer(message: peer.ChaincodeMessage): peer.ChaincodeMessage {
    const type = message.getType()
    const channelId = message.getChannelId()
    const txId = message.getTxid()
    try {
      const running = this.#running.get(channelId + txId)
      if (!running) throw new Error('no ledger context')
      const handle = stateRequests.get(type)
      if (!handle) throw new Error(`cannot handle message (${typeName(type)}) while in ready state`)
      return chaincodeMessage(Type.RESPONSE, channelId, txId, handle(message.getPayload_asU8(), running.context))
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      return chaincodeMessage(Type.ERROR, channelId, txId, Buffer.from(`${typeName(type)} failed: transaction ID: ${txId}: ${why}`))
    }
  }

  /** The stream is gone, and with it every transaction on it. */
  terminate(): void {
    for (const { settle } of [...this.#running.values()]) settle(new Error('error sending: chaincode stream terminated'))
  }
}

export function chaincodeMessage(type: MessageType, channelId = '', txId = '', payload?: Uint8Array): peer.ChaincodeMessage {
  const message = new peer.ChaincodeMessage()
  message.setType(type)
  message.setChannelId(channelId)
  message.setTxid(txId)
  if (payload) message.setPayload(payload)
  return message
}
