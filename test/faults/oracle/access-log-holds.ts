import { host, members, portsOf } from '@ip-rights-ledger/network/topology'
import type { Question } from './question.js'

/** The chain of who read what is not public is unbroken at every gateway; the patent office's holds each reading of a secret filing. */
export const accessLogHolds: Question = async ({ system, shown }) => {
  const told = await Promise.all(
    members.map(async (member) => {
      const response = await fetch(`http://${host}:${portsOf(system.portBase, member).gatewayAdmin}/access-log/verification`)
      const verdict = (await response.json()) as { readonly entries: number; readonly broken?: unknown }
      if (verdict.broken !== undefined) return [`access log of ${member.name}: ${JSON.stringify(verdict.broken)}`]
      return member.name === 'ip-office' && verdict.entries < shown
        ? [`access log of ip-office: expected at least ${shown} entries, got ${verdict.entries}`]
        : []
    }),
  )
  return told.flat()
}
