import createClient, { type Client, type Middleware } from 'openapi-fetch'
import type { paths } from './generated/api.js'

export type { components, operations, paths } from './generated/api.js'

export interface ClientOptions {
  /** Of a member's gateway, as `https://gateway.bank.example`. */
  readonly gateway: string
  /** An access token or an API key; asked for before each request, so that it may be renewed. */
  readonly token: string | (() => string | Promise<string>)
  /** For another transport than the platform's own. */
  readonly fetch?: (request: Request) => Promise<Response>
}

/** A gateway's API by its paths: `client.GET('/api/v1/ip-rights/{id}', { params: { path: { id } } })` (openapi-fetch). */
export type RegisterClient = Client<paths>

/** Methods that change something: each call needs a key under which it may be sent again. */
const writing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * A client of one gateway. A write without an `Idempotency-Key` gets a random one; whoever wants to send it again after a broken connection gives
 * a key of their own (draft-ietf-httpapi-idempotency-key-header-07).
 */
export function connect({ gateway, token, fetch }: ClientOptions): RegisterClient {
  const client = createClient<paths>({ baseUrl: gateway.replace(/\/$/, ''), ...(fetch === undefined ? {} : { fetch }) })
  client.use(credentials(token))
  return client
}

function credentials(token: ClientOptions['token']): Middleware {
  return {
    async onRequest({ request }) {
      request.headers.set('authorization', `Bearer ${typeof token === 'string' ? token : await token()}`)
      if (writing.has(request.method) && !request.headers.has('idempotency-key')) {
        request.headers.set('idempotency-key', globalThis.crypto.randomUUID())
      }
      return request
    },
  }
}
