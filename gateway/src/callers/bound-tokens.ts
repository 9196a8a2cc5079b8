import type { IncomingMessage } from 'node:http'
import { challenge } from './access-tokens.js'
import { clientThumbprint } from './client-certificate.js'

export interface Binding {
  /** Whether a token that anyone may bear is refused. */
  readonly required: boolean
  readonly isTrustedProxy: (address: string) => boolean
}

/**
 * A token bound to a client certificate (`cnf["x5t#S256"]`, RFC 8705) is good only from whoever holds that certificate's key.
 * @throws Problem UNAUTHENTICATED
 */
export function checkBinding(cnf: unknown, request: IncomingMessage, { required, isTrustedProxy }: Binding): void {
  if (cnf === undefined) {
    if (required) throw challenge('invalid_token', 'expected a token bound to a client certificate (cnf)')
    return
  }
  const expected = typeof cnf === 'object' && cnf !== null ? (cnf as Readonly<Record<string, unknown>>)['x5t#S256'] : undefined
  // A binding of another kind that went unchecked would be no binding.
  if (typeof expected !== 'string' || Object.keys(cnf as object).length !== 1) {
    throw challenge('invalid_token', 'expected cnf to hold x5t#S256 alone')
  }
  if (clientThumbprint(request, isTrustedProxy) === expected) return
  throw challenge('invalid_token', 'expected the token from the holder of the client certificate it is bound to')
}
