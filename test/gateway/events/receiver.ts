import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'

export interface Received {
  readonly id: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** The CloudEvent. */
  readonly event: {
    readonly id: string
    readonly type: string
    readonly subject: string
    readonly data: { readonly block?: number }
    readonly [more: string]: unknown
  }
}

type Answering = (response: ServerResponse, received: Received, count: number) => void

export const ok: Answering = (response) => void response.writeHead(204).end()
export const failing: Answering = (response) => void response.writeHead(500).end('no')

/** A receiver of webhooks, as real as any: an HTTP server of its own. */
export class Receiver {
  readonly received: Received[] = []
  answering: Answering
  readonly #server: Server
  readonly #waiting = new Set<() => void>()

  private constructor(answering: Answering) {
    this.answering = answering
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString()
        const headers = request.headers
        const received = { id: String(headers['webhook-id']), headers, body, event: JSON.parse(body) as Received['event'] }
        this.received.push(received)
        this.answering(response, received, this.received.length)
        for (const done of [...this.#waiting]) done()
      })
    })
  }

  static async open(answering: Answering = ok, port = 0): Promise<Receiver> {
    const receiver = new Receiver(answering)
    await new Promise<void>((resolve) => receiver.#server.listen(port, '127.0.0.1', resolve))
    return receiver
  }

  get port(): number {
    const address = this.#server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`
  }

  /** Ids in the order in which they came, each once. */
  get first(): readonly string[] {
    return [...new Set(this.received.map(({ id }) => id))]
  }

  /** Waits until so many have come. */
  async count(most: number): Promise<readonly Received[]> {
    while (this.received.length < most) {
      await new Promise<void>((resolve) => {
        const done = () => {
          this.#waiting.delete(done)
          resolve()
        }
        this.#waiting.add(done)
      })
    }
    return this.received
  }

  close(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }
}

/** What the reference verifier says of a delivery. @throws where the signature is not of this secret */
export const verified = (secret: string, { headers, body }: Received): unknown =>
  new Webhook(secret).verify(body, headers as Record<string, string>)
