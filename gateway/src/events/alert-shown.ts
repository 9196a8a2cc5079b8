import { alertRules } from '@ip-rights-ledger/chaincode/domain'
import type { Alert } from '../index-db/alerts-query.js'

/** An alert as everyone is shown it: the same on every gateway. */
export function alertShown({ id, rule, ipRightId, dueDate, from, dealings }: Alert) {
  const { title, source } = alertRules[rule]
  return { id, rule, title, source, ipRightId, dueDate, from, ...(dealings.length === 0 ? {} : { dealings }) }
}
