import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

/** For how long an index that is behind is asked again. */
const patienceMs = 30_000

/** What a gateway answered. `body` is parsed where it is JSON. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each test expects its own shape of each answer
  readonly body: any
}

export interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>
  /** Idempotency key of a write; one of its own for each call unless told. */
  readonly key?: string
}

/** Reads that an index answers, each gateway's as far as it has come. */
const ofIndex = /^\/(ip-rights|parties|pledges|transfers|licences|freezes|disputes|mandates|consents|events|alerts|pledge-checks)/
const notOfIndex = /filing|available-commands|stream|consistency=|minBlock=|asOf|\/search/

/** Last block that someone of a suite wrote: who reads it at another gateway says from which block on. */
export interface LastWritten {
  block: number
  /** Whether acts wait for it too: members of Fabric commit at different moments, those of the embedded ledger at one. */
  readonly acts: boolean
}

/** One user of one member, at that member's gateway. Paths are below `/api/v1` unless they begin with `/api` or `/health`. */
export class Client {
  readonly token: string
  readonly #base: string
  readonly #last: LastWritten

  constructor(base: string, token: string, last: LastWritten = { block: 0, acts: false }) {
    this.#base = base
    this.token = token
    this.#last = last
  }

  get(path: string, options: RequestOptions = {}): Promise<Answer> {
    return this.request('GET', path, undefined, options)
  }

  post(path: string, body: unknown = {}, { key = randomUUID(), headers = {} }: RequestOptions = {}): Promise<Answer> {
    return this.request('POST', path, JSON.stringify(body), {
      headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
    })
  }

  /** A write that a test's story needs and does not question. @throws Error with the problem the gateway answered, unless 201 */
  async write(path: string, body: unknown = {}, options: RequestOptions = {}): Promise<Answer['body']> {
    const answer = await this.post(path, body, options)
    if (answer.status !== 201)
      throw new Error(`expected 201 from POST ${path}, got ${answer.status}: ${JSON.stringify(answer.body, null, 2)}`)
    return answer.body
  }

  /** A request as it is given: its body is sent as text, well formed or not. */
  async request(
    method: string,
    path: string,
    body: string | Uint8Array<ArrayBuffer> | undefined,
    { headers = {} }: RequestOptions = {},
  ): Promise<Answer> {
    const reads =
      ((method === 'GET' || (method === 'POST' && this.#last.acts)) && ofIndex.test(path)) ||
      /^\/(pledge-checks|ip-rights\/bulk-status)/.test(path)
    const from =
      this.#last.block > 0 && reads && !notOfIndex.test(path) ? `${path.includes('?') ? '&' : '?'}minBlock=${this.#last.block}` : ''
    const url = this.#base + (/^\/(api|health)/.test(path) ? path : `/api/v1${path}`) + from
    const patient = performance.now() + patienceMs
    const ask = async (): Promise<Answer> => {
      const answer = await this.#asked(url, { method, headers, ...(body === undefined ? {} : { body }) })
      // On a slow machine an index may need longer than a gateway waits for it: then as its Retry-After says.
      if (from === '' || answer.status !== 503 || answer.body.code !== 'INDEX_BEHIND' || performance.now() > patient) return answer
      await pause(500)
      return ask()
    }
    return ask()
  }

  async #asked(url: string, { headers, ...init }: RequestInit & { readonly headers: RequestOptions['headers'] }): Promise<Answer> {
    const response = await fetch(url, {
      ...init,
      headers: { authorization: `Bearer ${this.token}`, ...headers },
      signal: AbortSignal.timeout(60_000),
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') === true
    const answered = json ? (JSON.parse(text) as { readonly block?: unknown }) : text
    if (typeof answered !== 'string' && typeof answered.block === 'number') this.#last.block = Math.max(this.#last.block, answered.block)
    return { status: response.status, headers: response.headers, body: answered }
  }
}
