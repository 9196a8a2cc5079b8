import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

const admissible = /^[A-Za-z0-9-]{1,64}$/

/** The caller's own id where it sent an admissible one (X-Request-ID, or a bank's x-fapi-interaction-id), else a new one. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id'] ?? headers['x-fapi-interaction-id']
  return typeof given === 'string' && admissible.test(given) ? given : randomUUID()
}

export default fp(
  (app: FastifyInstance) => {
    app.addHook('onRequest', (request, reply, done) => {
      reply.header('correlation-id', request.id)
      done()
    })
  },
  { name: 'request-ids' },
)
