import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Limits } from '../limits.js'
import { callerOf } from './authentication.js'
import { limiter } from './limiter.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True where one request costs as much as hundreds, or leaves something lasting. */
    costly?: boolean
  }
}

/** Limits of one caller: requests of all kinds, acts, and what is costly. */
export default fp(
  (app: FastifyInstance, { perCaller, writesPerCaller, costlyPerCaller }: Limits) => {
    const keyOf = (request: FastifyRequest) => callerOf(request).user
    const all = perCaller === 0 ? undefined : limiter(app, perCaller, keyOf)
    const writes = writesPerCaller === 0 ? undefined : limiter(app, writesPerCaller, keyOf)
    const costly = costlyPerCaller === 0 ? undefined : limiter(app, costlyPerCaller, keyOf)
    app.addHook('onRequest', async (request, reply) => {
      if (!request.caller) return
      const { scope, costly: isCostly } = request.routeOptions.config
      await all?.(request, reply)
      if (scope === 'ipr:write' && request.method !== 'GET' && request.method !== 'HEAD') await writes?.(request, reply)
      if (isCostly === true) await costly?.(request, reply)
    })
  },
  { name: 'caller-limits', dependencies: ['address-limit', 'authentication'] },
)
