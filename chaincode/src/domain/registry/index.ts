import type { Act } from '../act.js'
import { commandConsentActs } from './command-consents.js'
import { governanceActs } from './governance.js'
import { mandateActs } from './mandates.js'
import { partyActs } from './parties.js'
import { registerCompletionActs } from './register-completions.js'
import { takeOver } from './take-over.js'

/** Everything that is done to the register and moves no life. */
export const acts: readonly Act[] = [
  ...partyActs,
  ...mandateActs,
  ...governanceActs,
  ...registerCompletionActs,
  takeOver,
  ...commandConsentActs,
]
