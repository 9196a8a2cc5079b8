import { credentials, type ClientDuplexStream } from '@grpc/grpc-js'
import type { Simulator } from '../simulator/simulator.js'
import { peer } from '../wire/protos.js'
import { chaincodeMessage, RunningTransactions } from './running-transactions.js'

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

type Stream = ClientDuplexStream<peer.ChaincodeMessage, peer.ChaincodeMessage>

const firstRedialMs = 20
const slowestRedialMs = 500
/**
 * A call waits so long for a chaincode that has just gone, within what `dial_timeout` lets it; once it has been away for that long a call waits for one
 * more dial only, since all members may share the process and a gateway asks one peer after the other.
 */
const dialTimeoutMs = 2000
const oneMoreDialMs = 600
const channelOptions = {
  'grpc.max_receive_message_length': -1,
  'grpc.max_send_message_length': -1,
  // Each member dials for itself, and a new dial never waits out the backoff of the last.
  'grpc.use_local_subchannel_pool': 1,
}

const connectionRefused = (address: string): string =>
  `failed to create new connection: connection error: desc = "transport: error while dialing: dial tcp ${address}: connect: connection refused"`

/** The peer's half of the shim protocol towards a chaincode that listens (`core/chaincode/handler.go`, `extcc_handler.go`). */
export class ChaincodeStream {
  readonly #options: ChaincodeStreamOptions
  readonly #running: RunningTransactions
  readonly #waiting = new Set<() => void>()
  #client: peer.ChaincodeClient | undefined
  #stream: Stream | undefined
  #ready = false
  #awaySince = performance.now()
  #redialMs = firstRedialMs
  #timer: NodeJS.Timeout | undefined
  #closed = false
  #dialFailure = 'context deadline exceeded'

  constructor(options: ChaincodeStreamOptions) {
    this.#options = options
    this.#running = new RunningTransactions(options.executeTimeoutMs)
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
      return await this.#running.run(call, (message) => this.#stream?.write(message))
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

  #untilReady(): Promise<void> {
    if (this.#ready) return Promise.resolve()
    const { packageId, address } = this.#options
    const waitMs = Math.max(oneMoreDialMs, this.#awaySince + dialTimeoutMs - performance.now())
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
              `error creating grpc connection to ${address}: ${this.#dialFailure}`,
          ),
        )
      }, waitMs)
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
    stream.on('error', ({ message }) => {
      this.#dialFailure = message.includes('ECONNREFUSED') ? connectionRefused(this.#options.address) : 'context deadline exceeded'
      end()
    })
    stream.on('end', end)
  }

  #lost(): void {
    if (this.#ready) this.#awaySince = performance.now()
    this.#ready = false
    this.#running.terminate()
    if (this.#closed) return
    this.#timer = setTimeout(() => this.#dial(), this.#redialMs)
    this.#redialMs = Math.min(this.#redialMs * 2, slowestRedialMs)
  }

  #receive(stream: Stream, message: peer.ChaincodeMessage): void {
    switch (message.getType()) {
      case Type.REGISTER:
        return this.#register(stream, message)
      case Type.COMPLETED:
      case Type.ERROR:
        return this.#running.settle(message)
      case Type.KEEPALIVE:
        return
      default:
        stream.write(this.#running.answer(message))
    }
  }

  /** A chaincode that says it is another package is not ours to run. */
  #register(stream: Stream, message: peer.ChaincodeMessage): void {
    const name = peer.ChaincodeID.deserializeBinary(message.getPayload_asU8()).getName()
    if (name !== this.#options.packageId) {
      stream.cancel()
      return
    }
    stream.write(chaincodeMessage(Type.REGISTERED))
    stream.write(chaincodeMessage(Type.READY))
    this.#ready = true
    this.#redialMs = firstRedialMs
    for (const done of this.#waiting) done()
    this.#waiting.clear()
  }
}
