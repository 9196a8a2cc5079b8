import { termEndDay } from '../terms.js'
import { refuse } from '../refusal.js'
import { field, type Situation } from '../situation.js'
import { hasConsented, pledgeesOf } from '../standing.js'

const term = <T>(s: Situation, name: string): T | undefined => (s.dealing ? (s.dealing.terms[name] as T | undefined) : field<T>(s, name))

const proposed = <T>(s: Situation, name: string): T | undefined => {
  const change = s.dealing?.terms['proposed'] as Readonly<Record<string, unknown>> | undefined
  return (change?.[name] as T | undefined) ?? term<T>(s, name)
}

export const pledgeGuards = {
  /** PP461 ground 1: pledgor and registered owner are the same. */
  pledgorHolds: (s: Situation) => {
    const pledgor = term<string>(s, 'pledgor')
    for (const { right, title } of s.views) {
      const holders = title.holdings?.holders.map((h) => h.party)
      if (!holders) return refuse('NOT_PUBLISHED', { ipRightId: right.id })
      if (pledgor !== undefined && !holders.includes(pledgor))
        return refuse('PLEDGOR_NOT_HOLDER', { ipRightId: right.id, expected: holders, got: pledgor }, { target: '/pledgor' })
    }
    return undefined
  },
  /** An office takes no application for a right that is over; what may still be cured (a grant, a fee, a freeze) is judged at registration. */
  rightsLive: (s: Situation) => {
    const ended = s.views.find((v) => v.type.statuses[v.right.status]?.phase === 'dead')
    return ended && refuse('RIGHT_DEAD', { ipRightId: ended.right.id, got: ended.right.status })
  },
  /** PP461 grounds 2-4: ended, only an application, fee unpaid. */
  pledgeable: (s: Situation) => {
    for (const { right, type } of s.views) {
      if (type.pledge.statuses.includes(right.status)) continue
      const phase = type.statuses[right.status]?.phase
      if (phase === 'application')
        return refuse(
          'ONLY_APPLICATION',
          { ipRightId: right.id, got: right.status },
          { remedies: [{ act: 'wait for the grant', source: 'PP461' }] },
        )
      if (phase === 'late') return refuse('LATE_FEE', { ipRightId: right.id }, { remedies: [{ act: 'payFee', source: 'PR art. 115' }] })
      return refuse('RIGHT_DEAD', { ipRightId: right.id, got: right.status })
    }
    return undefined
  },
  /** PP461 ground 6: the debt may not outlast the right. */
  debtWithinTerm: (s: Situation) => {
    const end = proposed<string>(s, 'debtTermEnd')
    for (const { right, type } of s.views) {
      const last = termEndDay(type, right, s.rules)
      if (end !== undefined && last !== undefined && end > last)
        return refuse('DEBT_BEYOND_TERM', { ipRightId: right.id, expected: `by ${last}`, got: end }, { target: '/debtTermEnd' })
    }
    return undefined
  },
  /** PP461 ground 9 for patents; a ranked list where the register admits one (CC 414). */
  rankOpen: (s: Situation) => {
    for (const { right, title, type } of s.views) {
      const pledges = title.encumbrances.filter((e) => e.id !== s.dealing?.id)
      if (pledges.length >= type.pledge.maxActive)
        return refuse(
          'PLEDGED_ALREADY',
          { ipRightId: right.id, got: pledges.map((p) => p.id) },
          { remedies: [{ act: 'release the earlier pledge, or pledge jointly', source: 'PP461; CC art. 414' }] },
        )
    }
    return undefined
  },
  /** PP461 ground 11: a pending invalidation bars only while the parties have not confirmed that they know. */
  invalidationAcknowledged: (s: Situation) => {
    const known = term<readonly string[]>(s, 'acknowledgements') ?? []
    const open = s.views.find((v) => v.right.openDisputes.length > 0)
    if (!open || known.includes('invalidationPending')) return undefined
    return refuse(
      'INVALIDATION_PENDING',
      { ipRightId: open.right.id, disputes: open.right.openDisputes },
      { remedies: [{ act: 'state acknowledgements: ["invalidationPending"]', source: 'PP461 ground 11' }] },
    )
  },
  amendmentStated: (s: Situation) =>
    ['debtTermEnd', 'termsCommitment', 'contract', 'acknowledgements'].some((n) => s.body[n] !== undefined)
      ? undefined
      : refuse('MALFORMED', { expected: 'a term to change' }, { target: '' }),
  amendmentProposed: (s: Situation) =>
    s.dealing?.terms['proposed'] === undefined
      ? refuse('NOT_IN_THIS_STATE', { expected: 'a proposed amendment' }, { remedies: [{ act: 'proposeAmendment', source: 'CP8 art. 5' }] })
      : undefined,
  releaseNamesItsRights: (s: Situation) => outside(s, field<readonly string[]>(s, 'only')),
  /** Co-pledgees hold together: none releases for the others; a court's judgment stands for all (CC 393). */
  allPledgeesRelease: (s: Situation) => {
    if (s.actor.court !== undefined) return undefined
    const missing = pledgeesOf(s).filter(
      // Judged as any consent: to these terms, unexpired, and a member's by the word in its own collection.
      (p) => p !== s.party && !hasConsented(s, p, { dealing: `${s.dealing?.id ?? ''}.release`, terms: s.dealing?.termsDigest ?? '' }),
    )
    return missing.length === 0
      ? undefined
      : refuse('PLEDGEE_CONSENT_MISSING', { missing }, { remedies: [{ act: 'consentToRelease', source: 'CC art. 393' }] })
  },
} as const

export function outside(s: Situation, only: readonly string[] | undefined) {
  const named = new Set(s.dealing?.rights.map((r) => r.ipRightId))
  const stray = only?.findIndex((id) => !named.has(id)) ?? -1
  return stray < 0 ? undefined : refuse('NOT_FOUND', { expected: [...named], got: only?.[stray] }, { target: `/only/${stray}` })
}
