import type { FastifyContextConfig, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { actingScopes, type Scope } from '../callers/scopes.js'
import { changes } from '../contract/route-facts.js'
import type { Limits } from '../limits.js'
import { callerOf } from './authentication.js'
import { scopesAsked } from './authorization.js'
import { goOn } from './go-on.js'
import { limiter } from './limiter.js'
import { weighingLimiter } from './weighing-limiter.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True where one request costs as much as hundreds, or leaves something lasting. */
    costly?: boolean
    /** Where the body says how much is asked for: what the request is counted as, in acts and in costly things, in place of one. */
    weighs?: (request: FastifyRequest) => { readonly acts?: number; readonly costly?: number }
  }
}

/** Whether a route lets who may act do so. */
const lets = (config: FastifyContextConfig): boolean => actingScopes.some((acting: Scope) => scopesAsked(config).includes(acting))

/** Limits of one caller: requests of all kinds, acts, and what is costly. */
export default fp(
  (app: FastifyInstance, { perCaller, writesPerCaller, costlyPerCaller }: Limits) => {
    const keyOf = (request: FastifyRequest) => callerOf(request).user
    const all = perCaller === 0 ? undefined : limiter(app, perCaller, keyOf)
    const acts = writesPerCaller === 0 ? undefined : weighingLimiter(writesPerCaller, keyOf)
    const costly = costlyPerCaller === 0 ? undefined : weighingLimiter(costlyPerCaller, keyOf)
    const weighed = (request: FastifyRequest, reply: FastifyReply) => {
      const { config } = request.routeOptions
      if (lets(config) && changes(request) && config.weighs === undefined) acts?.(request, reply, 1)
      if (config.costly === true) costly?.(request, reply, 1)
    }
    app.addHook('onRequest', (request, reply, done) => {
      if (!request.caller) return done()
      const counted = all?.(request, reply).then(() => weighed(request, reply))
      if (counted === undefined) weighed(request, reply)
      goOn(counted, done)
    })
    app.addHook('preHandler', (request, reply, done) => {
      const weight = request.routeOptions.config.weighs?.(request)
      if (weight?.acts) acts?.(request, reply, weight.acts)
      if (weight?.costly) costly?.(request, reply, weight.costly)
      done()
    })
  },
  { name: 'caller-limits', dependencies: ['address-limit', 'authentication'] },
)
