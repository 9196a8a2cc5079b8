import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../problems/problem.js'

const minuteMs = 60_000
const mostKeys = 10_000

interface Window {
  used: number
  readonly until: number
}

/**
 * Counts by key in windows of a minute what each request weighs, which may be part of one or many: whoever has some of its measure left is let in
 * whole, so that what weighs more than is left, or than the measure, is not shut out for ever.
 */
export function weighingLimiter(
  max: number,
  keyOf: (request: FastifyRequest) => string,
): (request: FastifyRequest, reply: FastifyReply, weight: number) => void {
  const windows = new Map<string, Window>()
  const windowOf = (key: string, now: number): Window => {
    const known = windows.get(key)
    if (known && known.until > now) return known
    windows.delete(key)
    const [oldest] = windows.keys()
    if (windows.size >= mostKeys && oldest !== undefined) windows.delete(oldest)
    const fresh = { used: 0, until: now + minuteMs }
    windows.set(key, fresh)
    return fresh
  }
  return (request, reply, weight) => {
    const now = performance.now()
    const window = windowOf(keyOf(request), now)
    const exceeded = window.used >= max
    if (!exceeded) window.used += weight
    const reset = String(Math.max(1, Math.ceil((window.until - now) / 1000)))
    const remaining = String(Math.max(0, Math.floor(max - window.used)))
    reply.headers({ 'ratelimit-limit': String(max), 'ratelimit-remaining': remaining, 'ratelimit-reset': reset })
    if (exceeded) throw new Problem('TOO_MANY_REQUESTS', { detail: `expected at most ${max} a minute`, headers: { 'retry-after': reset } })
  }
}
