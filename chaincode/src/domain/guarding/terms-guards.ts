import { partyIn, rightIn } from '../docs.js'
import { refuse, type Refusal } from '../refusal.js'
import { field, type Situation } from '../situation.js'
import { holdingsProblem, type Holdings } from '../shares.js'
import { consentSubject } from '../standing.js'

const references = (s: Situation) => field<readonly { ipRightId: string; expectedHead?: string }[]>(s, 'rights') ?? []

export const termsGuards = {
  rightsDistinct: (s: Situation) => {
    const ids = references(s).map((r) => r.ipRightId)
    const repeated = ids.findIndex((id, i) => ids.indexOf(id) !== i)
    return repeated < 0 ? undefined : refuse('RIGHT_REPEATED', { got: ids[repeated] }, { target: `/rights/${repeated}/ipRightId` })
  },
  /** Each registrar registers what it registers: a deal over two registers is two dealings. */
  rightsOfOneRegistrar: (s: Situation) => {
    const registrars = [...new Set(s.views.map((v) => v.right.registrar))]
    return registrars.length > 1
      ? refuse('NOT_THE_REGISTRAR', { expected: 'rights of one registrar', got: registrars }, { target: '/rights' })
      : undefined
  },
  transferable: (s: Situation) => {
    for (const { right, type, title } of s.views) {
      if (title.holdings === undefined) return refuse('NOT_PUBLISHED', { ipRightId: right.id })
      if (type.statuses[right.status]?.phase === 'dead') return refuse('RIGHT_DEAD', { ipRightId: right.id, got: right.status })
      if (!type.transfer.statuses.includes(right.status)) return refuse('NOT_IN_THIS_STATE', { ipRightId: right.id, got: right.status })
    }
    return undefined
  },
  partiesOfTermsKnown: (s: Situation) => {
    const to = field<Holdings>(s, 'to')
    const problem = to && holdingsProblem(to)
    if (problem) return refuse('SHARES_DO_NOT_SUM', { expected: problem.expected, got: problem.got }, { target: `/to${problem.pointer}` })
    const named: [string, string][] = [
      ...(to?.holders.map((h, i): [string, string] => [h.party, `/to/holders/${i}/party`]) ?? []),
      ...(field<readonly string[]>(s, 'pledgees') ?? []).map((p, i): [string, string] => [p, `/pledgees/${i}`]),
      ...['pledgor', 'debtor'].flatMap((name): [string, string][] => {
        const party = field<string>(s, name)
        return party === undefined ? [] : [[party, `/${name}`]]
      }),
    ]
    const unknown = named.find(([party]) => !partyIn(s.docs, party))
    return unknown
      ? refuse('TRANSFEREE_UNKNOWN', { expected: 'a party on the register', got: unknown[0] }, { target: unknown[1] })
      : undefined
  },
  /** The heads the dealing was concluded on: what happened since may change what the parties would want. */
  headsUnmoved: (s: Situation): Refusal | undefined => {
    for (const reference of s.dealing?.rights ?? []) {
      const expected = reference['expectedHead']
      const right = rightIn(s.docs, reference.ipRightId)
      if (expected === undefined || right?.headHash === expected) continue
      const since = Number(reference['headSequence'] ?? 0) + 1
      return refuse('HEAD_MOVED', {
        ipRightId: reference.ipRightId,
        expected,
        got: right?.headHash,
        eventsSince: { from: since, to: right?.eventCount ?? 0 },
      })
    }
    return undefined
  },
  termsAsConsented: (s: Situation) => {
    const { terms } = consentSubject(s)
    return field(s, 'terms') === terms
      ? undefined
      : refuse('TERMS_CHANGED', { expected: terms, got: field(s, 'terms') }, { target: '/terms' })
  },
} as const
