import { credentials, type ClientDuplexStream } from '@grpc/grpc-js'
import type { Simulator } from '../simulator/simulator.js'
import { peer } from '../wire/protos.js'
import { stateRequests, typeName } from './state-requests.js'
import { TransactionContext } from './transaction-context.js'

const { Type } = peer.ChaincodeMessage

export interface ChaincodeCall {
  readonly channelId: string
  readonly txId: string
  readonly namespace: string
  /** Serialized peer.ChaincodeInput */
  readonly input: Uint8Array
  readonly signedProposal: peer.SignedProposal
  readonly simulator: Simulator
}

export interface ChaincodeOutcome {
  readonly response: peer.Response
  readonly event: peer.ChaincodeEvent | undefined
}

export interface ChaincodeStreamOptions {
  /** host:port where the chaincode process listens. */
  readonly address: string
  readonly packageId: string
  /** `chaincode.executetimeout` of core.yaml, in milliseconds. */
  readonly executeTimeoutMs: number
}

interface Running {
  readonly context: TransactionContext
  readonly settle: (outcome: ChaincodeOutcome | Error) => void
}

type Stream = ClientDuplexStream<peer.ChaincodeMessage, peer.ChaincodeMessage>

const firstRedialMs = 20
const slowestRedialMs = 500
/** A call waits so long for a chaincode that is not there, as `dial_timeout` lets it. */
const dialTimeoutMs = 3000
const channelOptions = {
  'grpc.max_receive_message_length': -1,
  'grpc.max_send_message_length': -1,
  // Each member dials for itself, and a new dial never waits out the backoff of the last.
  'grpc.use_local_subchannel_pool': 1,
}

/** The peer's half of the shim protocol towards a chaincode that listens (`core/chaincode/handler.go`, `extcc_handler.go`). */
export class ChaincodeStream {
  readonly #options: ChaincodeStreamOptions
  readonly #running = new Map<string, Running>()
  readonly #waiting = new Set<() => void>()
  #client: peer.ChaincodeClient | undefined
  #stream: Stream | undefined
  #ready = false
  #redialMs = firstRedialMs
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(options: ChaincodeStreamOptions) {
    this.#options = options
    this.#dial()
  }

  /** Whether the chaincode has registered. */
  get ready(): boolean {
    return this.#ready
  }

  /**
   * Runs one transaction. Throws in the peer's words when the chaincode is not there, ends or takes too long; a refusal by the chaincode is an
   * outcome.
   */
  async execute(call: ChaincodeCall): Promise<ChaincodeOutcome> {
    const { txId, channelId } = call
    try {
      await this.#untilReady()
      return await this.#run(call)
    } catch (error) {
      throw new Error(`failed to execute transaction ${txId}: ${error instanceof Error ? error.message : channelId}`, { cause: error })
    }
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
    this.#stream?.cancel()
    this.#client?.close()
  }

  #run(call: ChaincodeCall): Promise<ChaincodeOutcome> {
    const { channelId, txId } = call
    const id = channelId + txId
    if (this.#running.has(id)) return Promise.reject(new Error(`error sending: txid: ${txId}(${channelId}) exists`))
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle(new Error('error sending: timeout expired while executing transaction')), this.#options.executeTimeoutMs)
      const settle = (outcome: ChaincodeOutcome | Error): void => {
        clearTimeout(timer)
        this.#running.delete(id)
        if (outcome instanceof Error) reject(outcome)
        else resolve(outcome)
      }
      this.#running.set(id, { context: new TransactionContext(call.namespace, call.simulator), settle })
      const message = reply(Type.TRANSACTION, channelId, txId, call.input)
      message.setProposal(call.signedProposal)
      this.#stream?.write(message)
    })
  }

  #untilReady(): Promise<void> {
    if (this.#ready) return Promise.resolve()
    const { packageId, address } = this.#options
    return new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#waiting.delete(done)
        reject(
          new Error(
            `could not launch chaincode ${packageId}: connection to ${packageId} failed: error cannot create connection for ${packageId}: ` +
              `error creating grpc connection to ${address}: context deadline exceeded`,
          ),
        )
      }, dialTimeoutMs)
      this.#waiting.add(done)
    })
  }

  #dial(): void {
    const client = new peer.ChaincodeClient(this.#options.address, credentials.createInsecure(), channelOptions)
    const stream: Stream = client.connect()
    this.#client = client
    this.#stream = stream
    let ended = false
    const end = (): void => {
      if (ended) return
      ended = true
      client.close()
      this.#lost()
    }
    stream.on('data', (message: peer.ChaincodeMessage) => this.#receive(stream, message))
    stream.on('error', end)
    stream.on('end', end)
  }

  #lost(): void {
    this.#ready = false
    for (const { settle } of [...this.#running.values()]) settle(new Error('error sending: chaincode stream terminated'))
    if (this.#closed) return
    this.#timer = setTimeout(() => this.#dial(), this.#redialMs)
    this.#redialMs = Math.min(this.#redialMs * 2, slowestRedialMs)
  }

  #receive(stream: Stream, message: peer.ChaincodeMessage): void {
    const type = message.getType()
    switch (type) {
      case Type.REGISTER:
        return this.#register(stream, message)
      case Type.COMPLETED:
      case Type.ERROR:
        return this.#settle(message)
      case Type.KEEPALIVE:
        return
      default:
        this.#answer(stream, message)
    }
  }

  /** A chaincode that says it is another package is not ours to run. */
  #register(stream: Stream, message: peer.ChaincodeMessage): void {
    const name = peer.ChaincodeID.deserializeBinary(message.getPayload_asU8()).getName()
    if (name !== this.#options.packageId) {
      stream.cancel()
      return
    }
    stream.write(reply(Type.REGISTERED, '', ''))
    stream.write(reply(Type.READY, '', ''))
    this.#ready = true
    this.#redialMs = firstRedialMs
    for (const done of this.#waiting) done()
    this.#waiting.clear()
  }

  #settle(message: peer.ChaincodeMessage): void {
    const running = this.#running.get(message.getChannelId() + message.getTxid())
    if (!running) return
    if (message.getType() === Type.ERROR) {
      running.settle(new Error(`transaction returned with failure: ${Buffer.from(message.getPayload_asU8()).toString('utf8')}`))
      return
    }
    running.settle({ response: peer.Response.deserializeBinary(message.getPayload_asU8()), event: message.getChaincodeEvent() })
  }

  #answer(stream: Stream, message: peer.ChaincodeMessage): void {
    const type = message.getType()
    const channelId = message.getChannelId()
    const txId = message.getTxid()
    try {
      const running = this.#running.get(channelId + txId)
      if (!running) throw new Error('no ledger context')
      const handle = stateRequests.get(type)
      if (!handle) throw new Error(`cannot handle message (${typeName(type)}) while in ready state`)
      stream.write(reply(Type.RESPONSE, channelId, txId, handle(message.getPayload_asU8(), running.context)))
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      stream.write(reply(Type.ERROR, channelId, txId, Buffer.from(`${typeName(type)} failed: transaction ID: ${txId}: ${why}`)))
    }
  }
}

function reply(type: peer.ChaincodeMessage.TypeMap[keyof peer.ChaincodeMessage.TypeMap], channelId: string, txId: string, payload?: Uint8Array): peer.ChaincodeMessage {
  const message = new peer.ChaincodeMessage()
  message.setType(type)
  message.setChannelId(channelId)
  message.setTxid(txId)
  if (payload) message.setPayload(payload)
  return message
}
