import { requestIdOf } from '../../../gateway/src/writes/request-names.js'
import type { Question } from './question.js'

/** Each idempotency key stands for exactly one valid transaction, or, once refused, for none for ever. */
export const once: Question = async ({ calls, record }) => {
  const byRequest = new Map<string, string[]>()
  for (const { valid, argument, txId } of record.transactions) {
    if (!valid || argument === undefined) continue
    const requestId = String(argument['requestId'])
    byRequest.set(requestId, [...(byRequest.get(requestId) ?? []), txId])
  }
  const twice = [...byRequest].filter(([, txIds]) => txIds.length > 1)
  const keys = calls.made.flatMap(({ key, user, confidential, outcome }) => {
    const standing = byRequest.get(requestIdOf(user, key)) ?? []
    if (outcome.kind === 'refused')
      return standing.length === 0 ? [] : [`${key}: expected nothing of a refused write, got ${standing.join(', ')}`]
    // What is secret names its request in no block.
    if (outcome.kind !== 'ok' || confidential) return []
    return standing.length === 1 && standing[0] === outcome.txId
      ? []
      : [`${key}: expected ${outcome.txId} alone, got ${standing.join(', ') || 'none'}`]
  })
  const answered = calls.made.flatMap(({ outcome }) => (outcome.kind === 'ok' ? [outcome.txId] : []))
  return [
    ...twice.map(([requestId, txIds]) => `request ${requestId}: expected one transaction, got ${txIds.join(', ')}`),
    ...keys,
    ...(new Set(answered).size === answered.length ? [] : ['expected another transaction for each key, got one for two keys']),
  ]
}
