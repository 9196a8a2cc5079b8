import { randomUUID } from 'node:crypto'

/** What a gateway answered, where it answered with success. */
export interface Succeeded {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** A gateway refused or failed; `code` is its problem's. */
export class GatewayRefusal extends Error {
  readonly code: string

  constructor(what: string, status: number, body: Readonly<Record<string, unknown>>) {
    const [code = '', message = ''] = [body['code'], body['message'] ?? body['detail']].filter((each) => typeof each === 'string')
    super(`${what}: ${status} ${code} ${message}`.trim())
    this.name = 'GatewayRefusal'
    this.code = code
  }
}

const timeoutMs = 60_000

/** One caller at its member's gateway, by its access token. */
export class GatewayCaller {
  readonly #base: string
  readonly #token: string

  /** @param gateway address without a path */
  constructor(gateway: string, token: string) {
    this.#base = new URL('/api/v1', gateway).href
    this.#token = token
  }

  /** @throws GatewayRefusal */
  async call(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Succeeded> {
    const response = await fetch(this.#base + path, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        accept: 'application/json',
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    })
    const text = await response.text()
    const answer = text === '' ? {} : (JSON.parse(text) as Succeeded['body'])
    if (!response.ok) throw new GatewayRefusal(`${method} ${path}`, response.status, answer)
    return { status: response.status, body: answer }
  }
}
