import type { FastifyBaseLogger } from 'fastify'
import type { GatewayOptions } from '../parts.js'
import { Register } from '../register/register.js'
import { runClock } from './clock-run.js'

/** The identity the clock job acts under; only registrars have one. */
export const clockUser = 'clock'

export interface Clock {
  stop(): void
}

/** Runs the clock job every `seconds`, never two at once. Nothing runs where the member has no such identity, or at 0. */
export async function startClock({ ledger }: Pick<GatewayOptions, 'ledger'>, seconds: number, log: FastifyBaseLogger): Promise<Clock> {
  const caller = seconds === 0 ? null : await ledger.identity(clockUser)
  if (!caller) return { stop: () => undefined }
  const register = new Register(ledger)
  let running = false
  const tick = async () => {
    if (running) return
    running = true
    try {
      const { recorded, refused, epoch } = await runClock(ledger, register, caller, new Date())
      if (recorded.length > 0 || refused.length > 0) log.info({ recorded, refused, epoch }, 'clock run')
    } catch (error) {
      log.warn({ err: error }, 'clock run failed')
    } finally {
      running = false
    }
  }
  const timer = setInterval(() => void tick(), seconds * 1000)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
