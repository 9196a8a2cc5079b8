import type { Question } from './question.js'

/** What was acknowledged stands as valid in the chain of every member. */
export const durable: Question = async ({ calls, record }) =>
  calls.made.flatMap(({ key, outcome }) => {
    if (outcome.kind !== 'ok') return []
    const missing = record.missingAt(outcome.txId)
    return missing.length === 0 ? [] : [`${key}: expected ${outcome.txId} as valid at every member, got none at ${missing.join(', ')}`]
  })
