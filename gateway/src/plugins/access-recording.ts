import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { AccessLog } from '../access-log/access-log.js'
import { Problem } from '../problems/problem.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True where the answer may show what is not public: who was shown it is recorded before the answer leaves. */
    nonPublic?: boolean
  }
}

/** Nothing that is not public is shown without a record of whom it was shown to. */
export default fp(
  (app: FastifyInstance, { accessLog }: { readonly accessLog: AccessLog }) => {
    app.addHook('onSend', async (request, reply, payload) => {
      const { caller } = request
      if (request.routeOptions.config.nonPublic !== true || reply.statusCode >= 400 || caller === null) return payload
      const { user, role, party } = caller
      const access = {
        at: new Date().toISOString(),
        user,
        ...(role === undefined ? {} : { role }),
        ...(party === undefined ? {} : { party }),
        method: request.method,
        route: request.routeOptions.url ?? '',
        parameters: request.params as Record<string, string>,
        requestId: request.id,
      }
      await accessLog.append(access).catch((cause: unknown) => {
        throw new Problem('ACCESS_LOG_UNAVAILABLE', { cause, headers: { 'retry-after': '5' } })
      })
      return payload
    })
  },
  { name: 'access-recording' },
)
