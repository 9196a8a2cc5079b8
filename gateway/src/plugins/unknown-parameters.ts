import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'

/** Query parameters the route's schema does not know are named in the answer (WIPO ST.90 has them ignored, not refused). */
function unknownParameters(request: FastifyRequest): string[] {
  const schema = request.routeOptions.schema?.querystring as { readonly properties?: object } | undefined
  const known = schema?.properties ?? {}
  return Object.keys(request.query as object).filter((name) => !Object.hasOwn(known, name))
}

/** What an answer says of them, in text that can be signed; nothing where there are none. */
export function warningsOf(request: FastifyRequest): { readonly warnings?: readonly object[] } {
  const unknown = unknownParameters(request)
  const warnings = unknown.map((name) => ({
    code: 'UNKNOWN_PARAMETER',
    target: name.normalize('NFC'),
    message: 'this parameter is not known here and was ignored',
  }))
  return warnings.length === 0 ? {} : { warnings }
}

export default fp(
  (app: FastifyInstance) => {
    app.addHook('preSerialization', (request, reply, payload: unknown, done) => {
      if (reply.statusCode >= 400 || typeof payload !== 'object' || payload === null || Array.isArray(payload)) return done()
      // One that is signed has said it already: what came to it afterwards would not be signed.
      if ('signature' in payload) return done()
      const told = warningsOf(request)
      done(null, told.warnings === undefined ? payload : { ...payload, ...told })
    })
  },
  { name: 'unknown-parameters' },
)
