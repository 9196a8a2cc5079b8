import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { Limits } from '../limits.js'
import { Problem } from '../problems/problem.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True where the answer is wanted under any load: whether the process lives and is ready. */
    probe?: boolean
    /** True where the answer goes on for as long as the client listens. */
    stream?: boolean
  }
}

/**
 * Takes so many requests at a time and answers the next ones 503 at once, before their body is read or anything waits: a peer takes 500
 * evaluates at a time, and what waits behind a slow ledger is of no use to anyone. Each has its time, after which it is answered 504.
 */
export default fp(
  (app: FastifyInstance, { atOnce, handlerMs }: Pick<Limits, 'atOnce' | 'handlerMs'>) => {
    let underWay = 0
    app.addHook('onRoute', (route) => {
      if (handlerMs > 0 && route.config?.stream !== true) route.handlerTimeout ??= handlerMs
    })
    app.addHook('onRequest', async (request, reply) => {
      const { probe, stream } = request.routeOptions.config
      if (atOnce === 0 || probe === true || stream === true) return
      if (underWay >= atOnce) {
        throw new Problem('OVERLOADED', { detail: `expected at most ${atOnce} requests under way`, headers: { 'retry-after': '1' } })
      }
      underWay += 1
      reply.raw.once('close', () => (underWay -= 1))
    })
  },
  { name: 'under-way' },
)
