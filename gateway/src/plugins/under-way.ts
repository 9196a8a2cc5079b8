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

export interface UnderWayOptions extends Pick<Limits, 'atOnce' | 'handlerMs'> {
  /** Whether what is under way is being brought to its end. */
  readonly stopping: () => boolean
}

/** How often is looked for those that are over their time. */
const sweepMs = 250

/**
 * While the gateway stops it takes on nothing. Else it takes so many requests at a time and answers the next ones 503 at once, before their body
 * is read or anything waits: a peer takes 500 evaluates at a time, and what waits behind a slow ledger is of no use to anyone. Each has its time,
 * after which it is answered 504: one timer looks after all, since a timer and an AbortController for each would cost more than many an answer.
 */
export default fp(
  (app: FastifyInstance, { atOnce, handlerMs, stopping }: UnderWayOptions) => {
    let underWay = 0
    const deadlines = new RequestDeadlines()
    if (handlerMs > 0) {
      const sweep = setInterval(() => deadlines.answerLate(performance.now()), Math.min(sweepMs, handlerMs))
      sweep.unref()
      app.addHook('onClose', async () => clearInterval(sweep))
    }
    app.addHook('onRequest', (request, reply, done) => {
      const { probe, stream, refuses = [] } = request.routeOptions.config
      // Whether it lives is answered to the end; whether it is ready is not a question any more.
      if (stopping() && (probe !== true || refuses.includes('OVERLOADED'))) {
        throw new Problem('OVERLOADED', { detail: 'the gateway stops and takes on nothing new', headers: { 'retry-after': '2' } })
      }
      if (stream === true) return done()
      const limited = atOnce > 0 && probe !== true
      if (limited && underWay >= atOnce) {
        throw new Problem('OVERLOADED', { detail: `expected at most ${atOnce} requests under way`, headers: { 'retry-after': '1' } })
      }
      if (limited) underWay += 1
      const over = handlerMs > 0 ? deadlines.add(reply, performance.now() + handlerMs) : undefined
      reply.raw.once('close', () => {
        if (limited) underWay -= 1
        over?.()
      })
      done()
    })
  },
  { name: 'under-way' },
)
