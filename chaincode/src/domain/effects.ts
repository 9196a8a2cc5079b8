import type { Change } from './change.js'
import type { DealingDocument } from './documents.js'
import { dealingEffects } from './effecting/dealing-effects.js'
import { disputeEffects } from './effecting/dispute-effects.js'
import { freezeEffects } from './effecting/freeze-effects.js'
import { rightEffects } from './effecting/right-effects.js'
import type { RightView, Situation } from './situation.js'

/** What one effect adds to a right's event; absent parts are the row's own. */
export interface Part {
  readonly type?: string
  readonly code?: string
  readonly effectiveOn?: string
  readonly change?: Change
}

/** What a row does beyond its status: to each right it concerns, to the dealing it belongs to, or elsewhere. */
export interface Effect {
  /** `undefined`: this right gets no event; a list: several, in order. */
  readonly right?: (s: Situation, view: RightView) => Part | readonly Part[] | undefined
  readonly dealing?: (s: Situation) => Partial<DealingDocument>
  /** Changes that are no right's and no dealing's: a consent, a confidential filing. */
  readonly beside?: (s: Situation) => Change
}

export const effects = { ...rightEffects, ...dealingEffects, ...freezeEffects, ...disputeEffects } as const satisfies Record<string, Effect>

export type EffectName = keyof typeof effects
