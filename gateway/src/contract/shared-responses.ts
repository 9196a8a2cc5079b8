import type { Catalogue } from '../problems/catalogue.js'

interface Shared {
  readonly name: string
  readonly description: string
  readonly headers?: readonly string[]
}

/** What a status means here; which codes stand behind it is said where a route refers to it. */
const shared: Readonly<Record<number, Shared>> = {
  400: { name: 'Malformed', description: 'The request has not the form its schema says; `target` names the place' },
  401: { name: 'Unauthenticated', description: 'No valid credential', headers: ['WWW-Authenticate'] },
  403: { name: 'Forbidden', description: 'The credential, role or party does not allow it' },
  404: { name: 'NotFound', description: 'No such thing, or not visible to this member: the same answer' },
  406: { name: 'NotAcceptable', description: 'Not to be had in a media type of Accept' },
  409: { name: 'Conflict', description: 'The register’s rules refuse, or another write came first' },
  412: { name: 'PreconditionFailed', description: 'It moved on since the version of If-Match' },
  413: { name: 'BodyTooLarge', description: 'The body, or the transaction it would become, is larger than is taken' },
  415: { name: 'UnsupportedMediaType', description: 'The body is not JSON in UTF-8, unencoded' },
  422: { name: 'KeyReused', description: 'The Idempotency-Key was used for another request' },
  429: { name: 'TooManyRequests', description: 'Too many requests in a short time', headers: ['Retry-After'] },
  500: { name: 'InternalFault', description: 'The gateway failed' },
  502: { name: 'LedgerRefused', description: 'The network or another service behind the gateway refused or failed' },
  503: { name: 'Unavailable', description: 'What the answer needs is not to be had now', headers: ['Retry-After'] },
  504: {
    name: 'TimedOut',
    description: 'Not answered in time; nothing is known lost: send it again with the same key',
    headers: ['Retry-After'],
  },
}

export const headers: Readonly<Record<string, { readonly description: string; readonly schema: object }>> = {
  'Correlation-ID': { description: 'The request’s id, as in the gateway’s log', schema: { type: 'string' } },
  ETag: {
    description: 'What If-Match and If-None-Match compare: of one thing its version, and what else the answer said',
    schema: { type: 'string' },
  },
  Location: { description: 'Where what was made, or the operation, is read', schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds after which to ask again', schema: { type: 'integer', minimum: 0 } },
  'Idempotency-Replayed': {
    description: '`true` where this key had been answered before: nothing was done again',
    schema: { type: 'string', enum: ['true'] },
  },
  'WWW-Authenticate': { description: 'The scheme, and what the credential lacks (RFC 6750)', schema: { type: 'string' } },
}

export const headerRefs = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))

/** Component of a status. @throws Error where a status has none: a code of it joined the catalogue without its meaning here */
function of(status: number): Shared {
  const found = shared[status]
  if (!found) throw new Error(`expected a meaning of status ${status} in shared-responses.ts`)
  return found
}

/**
 * A route's response of a status: the common one, and by which codes this route gives it where those are not all there are.
 * @param codes none where the register's rules decide: the common response lists all
 */
export function responseRef(status: number, codes: readonly string[], catalogue: Catalogue): object {
  const { name } = of(status)
  const all = catalogue.all().filter((entry) => entry.status === status).length
  return {
    $ref: `#/components/responses/${name}`,
    ...(codes.length === 0 || codes.length === all ? {} : { description: codes.join(', ') }),
  }
}

/** The common responses of all refusals, each with an example of its first code. */
export function problemResponses(catalogue: Catalogue): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(shared).map(([status, { name, description, headers: own = [] }]) => {
      const entries = catalogue.all().filter((each) => each.status === Number(status))
      const [entry] = entries
      const example = entry && {
        type: `/problems/${entry.code.toLowerCase().replaceAll('_', '-')}`,
        ...{ title: entry.title.en, status: entry.status, code: entry.code, message: entry.title.en },
        ...(entry.retryable ? { retryable: true } : {}),
        ...{ instance: '/api/v1/ip-rights', requestId: '0198f5a0-7c1e-7b7e-a9d4-3f2b8a1c5d6e' },
      }
      const schema = { $ref: '#/components/schemas/Problem' }
      const content = { 'application/problem+json': { schema, ...(example ? { example } : {}) } }
      const codes = entries.map(({ code }) => code).join(', ')
      return [name, { description: `${description}: ${codes}`, headers: headerRefs(['Correlation-ID', ...own]), content }]
    }),
  )
}

/** A read whose answer the caller has already; without a body. */
export const notModified = { description: 'If-None-Match names this very answer', headers: headerRefs(['ETag', 'Correlation-ID']) }
