import '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../problems/problem.js'

const minute = 60_000

/** Counts requests by key in windows of a minute; the app has `@fastify/rate-limit`. What is left is told in the answer's head. */
export function limiter(
  app: FastifyInstance,
  max: number,
  keyOf: (request: FastifyRequest) => string,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const count = app.createRateLimit({ max, timeWindow: minute, keyGenerator: keyOf })
  return async (request, reply) => {
    const counted = await count(request)
    if (counted.isAllowed) return
    const reset = String(counted.ttlInSeconds)
    reply.headers({ 'ratelimit-limit': String(max), 'ratelimit-remaining': String(counted.remaining), 'ratelimit-reset': reset })
    if (!counted.isExceeded) return
    throw new Problem('TOO_MANY_REQUESTS', { detail: `expected at most ${max} a minute`, headers: { 'retry-after': reset } })
  }
}
