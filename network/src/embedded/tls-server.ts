import { Server, ServerCredentials } from '@grpc/grpc-js'
import { readNodeMaterial } from '../crypto/node-material.js'
import type { Service } from './peer-node.js'

const options = {
  'grpc.max_receive_message_length': 100 * 1024 * 1024,
  'grpc.max_send_message_length': -1,
  'grpc.max_concurrent_streams': 10_000,
}

export interface TlsServerOptions {
  /** The data directory, where the node's TLS certificate lies. */
  readonly dir: string
  readonly mspId: string
  readonly kind: 'peer' | 'orderer'
  readonly address: string
  readonly services: readonly Service[]
}

/** A gRPC server with a node's TLS certificate. */
export class TlsServer {
  readonly mspId: string
  readonly kind: 'peer' | 'orderer'
  readonly #server = new Server(options)
  readonly #address: string
  readonly #credentials: ServerCredentials
  #listening = false

  private constructor({ dir, mspId, kind, address, services }: TlsServerOptions) {
    this.mspId = mspId
    this.kind = kind
    this.#address = address
    for (const [definition, implementation] of services) this.#server.addService(definition, implementation)
    const { tlsCert, tlsKey } = readNodeMaterial(dir, mspId, kind)
    this.#credentials = ServerCredentials.createSsl(null, [{ cert_chain: Buffer.from(tlsCert), private_key: Buffer.from(tlsKey) }])
  }

  /** @throws Error when the address is taken */
  static async start(server: TlsServerOptions): Promise<TlsServer> {
    const started = new TlsServer(server)
    await started.listen()
    return started
  }

  async listen(): Promise<void> {
    if (this.#listening) return
    this.#listening = true
    await new Promise<void>((resolve, reject) => {
      this.#server.bindAsync(this.#address, this.#credentials, (error) => {
        if (error) reject(new Error(`expected ${this.#address} to be free for the ${this.kind} of ${this.mspId}: ${error.message}`))
        else resolve()
      })
    })
  }

  /** Cuts whoever is connected and refuses who comes, as the end of the process would. */
  hangUp(): void {
    if (!this.#listening) return
    this.#listening = false
    this.#server.unbind(this.#address)
    this.#server.drain(this.#address, 0)
  }

  /** Lets calls end for so many milliseconds, and cuts those that follow the chain for ever. */
  stop(graceMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#server.forceShutdown(), graceMs)
      this.#server.tryShutdown(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
}
