import type { FastifyBaseLogger } from 'fastify'
import { clockRunOf } from '../writes/clock-run.js'
import { Stopping } from '../writes/conductor.js'
import { begun, clockUser, type ClockParts } from './clock-run.js'

export interface Clock {
  stop(): void
}

/**
 * Runs the clock job every `seconds`. Nothing runs where the member has no such identity, or at 0. What an earlier run left under way is not begun
 * again but waited for.
 */
export async function startClock(parts: ClockParts, seconds: number, log: FastifyBaseLogger): Promise<Clock> {
  const clock = seconds === 0 ? null : await parts.ledger.identity(clockUser)
  if (!clock) return { stop: () => undefined }
  let beginning = false
  const tick = async () => {
    if (beginning) return
    beginning = true
    try {
      const items = await begun(parts, clock).finally(() => (beginning = false))
      const ends = await Promise.all(items.map(({ operation }) => parts.desk.dispatch.endOf(operation)))
      const run = clockRunOf(items, ends)
      if (run.recorded.length > 0 || run.refused.length > 0) log.info(run, 'clock run')
    } catch (error) {
      if (!(error instanceof Stopping)) log.warn({ err: error }, 'clock run failed')
    }
  }
  const timer = setInterval(() => void tick(), seconds * 1000)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
