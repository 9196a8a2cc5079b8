import type { System } from './harness.js'
import type { HeldMoments, Moment } from './moment.js'
import { until } from './until.js'

const msp = 'IpOfficeMSP'

/** The embedded engine holds the call itself: its switchboard says which, and how many wait. */
export class MomentsBySwitchboard implements HeldMoments {
  readonly #system: System
  #held: Moment | undefined

  constructor(system: System) {
    this.#system = system
  }

  async hold(moment: Moment): Promise<void> {
    this.#held = moment
    await this.#system.faults({ heldCalls: { [msp]: [moment] } })
  }

  reached(writes = 1): Promise<void> {
    return until(async () => (await this.#waiting()) >= writes)
  }

  abandoned(): Promise<void> {
    return until(async () => this.#held === undefined || (await this.#waiting()) === 0)
  }

  async release(): Promise<void> {
    this.#held = undefined
    await this.#system.faults({ heldCalls: {} })
  }

  async #waiting(): Promise<number> {
    const moment = this.#held
    if (moment === undefined) throw new Error('expected a moment that is held, got none')
    const { waitingCalls } = (await this.#system.faults()) as { waitingCalls: Record<string, Partial<Record<Moment, number>>> }
    return waitingCalls[msp]?.[moment] ?? 0
  }
}
