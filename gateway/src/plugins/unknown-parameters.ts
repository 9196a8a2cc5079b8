import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'

/** Query parameters the route's schema does not know are named in the answer (WIPO ST.90 has them ignored, not refused). */
function unknownParameters(request: FastifyRequest): string[] {
  const schema = request.routeOptions.schema?.querystring as { readonly properties?: object } | undefined
  const known = new Set(Object.keys(schema?.properties ?? {}))
  return Object.keys(request.query as object).filter((name) => !known.has(name))
}

export default fp(
  (app: FastifyInstance) => {
    app.addHook('preSerialization', async (request, reply, payload: unknown) => {
      const unknown = reply.statusCode < 400 ? unknownParameters(request) : []
      if (unknown.length === 0 || typeof payload !== 'object' || payload === null || Array.isArray(payload)) return payload
      const warnings = unknown.map((target) => ({
        code: 'UNKNOWN_PARAMETER',
        target,
        message: `the parameter ${target.slice(0, 64)} is not known here and was ignored`,
      }))
      return { ...payload, warnings }
    })
  },
  { name: 'unknown-parameters' },
)
