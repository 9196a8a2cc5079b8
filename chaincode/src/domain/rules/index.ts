import { courtRules } from './court-rules.js'
import { annuityRules, patentRules } from './patent-rules.js'
import { registerRules } from './register-rules.js'
import type { Rule } from './rule.js'
import { softwareRules } from './software-rules.js'

/** The table a register is founded with; from then on governance adds rows to the ledger's own copy. */
export const foundingRules: readonly Rule[] = [...registerRules, ...patentRules, ...annuityRules, ...softwareRules, ...courtRules]
