import type { Question } from './question.js'

/** Each valid transaction, in the order of the blocks, is one that the rules allow, and wrote what they say. */
export const legal: Question = async ({ replayed, record }) => replayed.grow(record.transactions)
