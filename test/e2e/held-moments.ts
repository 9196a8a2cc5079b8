import { chosenEngine } from './engine-under-test.js'
import type { System } from './harness.js'
import type { HeldMoments } from './moment.js'
import { MomentsBySignals } from './moments-by-signals.js'
import { MomentsBySwitchboard } from './moments-by-switchboard.js'

/** By the means of the engine of this run; the embedded one must have been started with its switchboard. */
export const heldMoments = (system: System): HeldMoments =>
  chosenEngine === 'fabric' ? new MomentsBySignals(system) : new MomentsBySwitchboard(system)
