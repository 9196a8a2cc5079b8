import type { FastifyLoggerOptions, FastifyRequest } from 'fastify'
import pino, { type DestinationStream } from 'pino'

/** Ways in which a credential could come into a log line; whatever they hold is left out. */
const redacted = [
  'req.headers',
  'headers.authorization',
  'headers.cookie',
  'headers["client-cert"]',
  'err.request',
  'err.config',
  '*.privateKey',
  '*.secret',
  '*.token',
]

/** Standard output, whatever becomes of it: a full disk under the log must not end a gateway that could still answer. */
export function lastingOutput(): DestinationStream {
  const output = pino.destination({ fd: 1, sync: true })
  output.on('error', () => undefined)
  return output
}

/** One JSON object a line: who asked for what, never the body, the query or the credential. Names that are searched for are personal data. */
export function requestLog(level: string): FastifyLoggerOptions & { readonly redact: string[] } {
  return {
    level,
    redact: redacted,
    serializers: {
      req: ({ method, url, routeOptions, ip }: Pick<FastifyRequest, 'method' | 'url' | 'routeOptions' | 'ip'>) => ({
        method,
        path: url.split('?')[0] ?? '',
        ...(routeOptions?.url === undefined ? {} : { route: routeOptions.url }),
        remoteAddress: ip,
      }),
    },
  }
}
