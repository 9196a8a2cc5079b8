import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { Limits } from '../limits.js'
import { Problem } from '../problems/problem.js'
import { RequestDeadlines } from './request-deadlines.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True where the answer is wanted under any load: whether the process lives and is ready. */
    probe?: boolean
    /** True where the answer goes on for as long as the client listens. */
    stream?: boolean
  }
}

/** How often is looked for those that are over their time. */
const sweepMs = 250

/**
 * Takes so many requests at a time and answers the next ones 503 at once, before their body is read or anything waits: a peer takes 500
 * evaluates at a time, and what waits behind a slow ledger is of no use to anyone. Each has its time, after which it is answered 504: one
 * timer looks after all, since a timer and an AbortController for each would cost more than many an answer.
 */
export default fp(
  (app: FastifyInstance, { atOnce, handlerMs }: Pick<Limits, 'atOnce' | 'handlerMs'>) => {
    let underWay = 0
    const deadlines = new RequestDeadlines()
    if (handlerMs > 0) {
      const sweep = setInterval(() => deadlines.answerLate(performance.now()), Math.min(sweepMs, handlerMs))
      sweep.unref()
      app.addHook('onClose', async () => clearInterval(sweep))
    }
    app.addHook('onRequest', async (request, reply) => {
      const { probe, stream } = request.routeOptions.config
      if (stream === true) return
      const limited = atOnce > 0 && probe !== true
      if (limited && underWay >= atOnce) {
        throw new Problem('OVERLOADED', { detail: `expected at most ${atOnce} requests under way`, headers: { 'retry-after': '1' } })
      }
      if (limited) underWay += 1
      if (handlerMs > 0) deadlines.add(reply, performance.now() + handlerMs)
      reply.raw.once('close', () => {
        if (limited) underWay -= 1
        deadlines.over(reply)
      })
    })
  },
  { name: 'under-way' },
)
