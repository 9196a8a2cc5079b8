import { applyMutant } from './mutants.js'

const mutant = process.env.IPRL_MUTANT
if (mutant !== undefined) applyMutant(mutant)
