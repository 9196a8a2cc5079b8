import { firstRefusal, refuse, type Refusal } from './refusal.js'
import type { Role } from './roles.js'
import type { Situation } from './situation.js'
import { holds, isPledgee, namedConsenters } from './standing.js'

interface CapacityEntry {
  readonly roles: readonly Role[]
  /** What else must be so, beyond the role. */
  readonly stands?: (s: Situation) => Refusal | undefined
}

const sameRegistrar = (s: Situation): Refusal | undefined => {
  const registrar = s.views[0]?.right.registrar ?? registrarFor(s, s.type?.code)
  if (registrar === undefined || registrar === s.actor.msp) return undefined
  return refuse('NOT_THE_REGISTRAR', { expected: registrar, got: s.actor.msp })
}

/** The member that the directory names as registrar of a right type. */
export function registrarFor(s: Pick<Situation, 'members'>, typeCode: string | undefined): string | undefined {
  if (typeCode === undefined) return undefined
  return Object.entries(s.members.members).find(([, m]) => m.rightTypes.includes(typeCode))?.[0]
}

const partyGiven = (s: Situation): Refusal | undefined =>
  s.party ? undefined : refuse('NOT_A_PARTY', { expected: 'a certificate of a party' })

const partyRoles: readonly Role[] = ['agent', 'owner', 'loan-officer']

/**
 * Who may act: the one policy table. Every row of every procedure names its capacities, and a name that is not here does not compile.
 */
export const capacities = {
  filer: {
    roles: ['agent', 'owner', 'registrar'],
    stands: (s) => (s.row.on === 'file' && 'confidential' in s.row ? confidentialFiler(s) : undefined),
  },
  filingAgent: { roles: ['agent', 'registrar'], stands: sameRegistrar },
  registrar: { roles: ['registrar'], stands: sameRegistrar },
  registrarOfRights: { roles: ['registrar'], stands: sameRegistrar },
  examiner: { roles: ['examiner', 'registrar'], stands: sameRegistrar },
  clock: { roles: ['clock'], stands: sameRegistrar },
  tribunal: { roles: ['tribunal'] },
  court: {
    roles: ['judge', 'clerk'],
    stands: (s) => (s.actor.court ? undefined : refuse('NOT_THE_COURT', { expected: 'a certificate that names its court' })),
  },
  freezingCourt: { roles: ['judge', 'clerk'], stands: freezer },
  holder: { roles: partyRoles, stands: (s) => holds(s) },
  rightHolder: { roles: partyRoles, stands: (s) => holds(s) },
  namedPledgee: {
    roles: partyRoles,
    stands: (s) =>
      s.party !== undefined && (s.asking || (Array.isArray(s.body['pledgees']) && s.body['pledgees'].includes(s.party)))
        ? undefined
        : refuse('NOT_A_PARTY'),
  },
  pledgeeOfDealing: { roles: partyRoles, stands: isPledgee },
  pledgorOrPledgee: { roles: partyRoles, stands: (s) => (s.dealing?.terms['pledgor'] === s.party ? undefined : isPledgee(s)) },
  consenter: {
    roles: partyRoles,
    stands: (s) => (s.party && namedConsenters(s).includes(s.party) ? undefined : refuse('NOT_A_PARTY', { got: s.party ?? null })),
  },
  proposer: {
    roles: [...partyRoles, 'registrar'],
    stands: (s) =>
      s.dealing && s.dealing.proposer.msp === s.actor.msp && (s.dealing.proposer.onBehalfOf ?? s.dealing.proposer.party) === s.party
        ? undefined
        : refuse('NOT_A_PARTY'),
  },
  challenger: { roles: partyRoles, stands: partyGiven },
  disputant: {
    roles: partyRoles,
    stands: (s) =>
      s.dealing && (s.dealing.proposer.onBehalfOf ?? s.dealing.proposer.party) === s.party && s.party ? undefined : refuse('NOT_A_PARTY'),
  },
} as const satisfies Record<string, CapacityEntry>

export type Capacity = keyof typeof capacities

/** Before publication an owner’s signature in a block would tie the application to its applicant (PL 21). */
function confidentialFiler(s: Situation): Refusal | undefined {
  if (s.actor.role === 'owner') return refuse('ROLE_NOT_ALLOWED', { expected: ['agent', 'registrar'], got: 'owner' })
  return sameRegistrar(s) ? refuse('FILE_AT_THE_REGISTRAR', { expected: registrarFor(s, s.type?.code), got: s.actor.msp }) : undefined
}

function freezer(s: Situation): Refusal | undefined {
  const expected = s.dealing?.terms['court'] as { msp: string; court: string } | undefined
  if (expected && expected.msp === s.actor.msp && expected.court === s.actor.court) return undefined
  return refuse('NOT_THE_COURT', { expected: expected?.court, got: s.actor.court ?? null })
}

/** Whether the actor may give this row's command: in any of its capacities. The nearest miss is the answer. */
export function mayAct(s: Situation): Refusal | undefined {
  const given = s.members.members[s.actor.msp]?.roles ?? []
  const expected = [...new Set(s.row.by.flatMap((c) => capacities[c].roles as readonly Role[]))]
  const roleRefusal = refuse('ROLE_NOT_ALLOWED', { expected, got: s.actor.role ?? null })
  if (s.actor.role === undefined || !given.includes(s.actor.role)) return roleRefusal
  const role = s.actor.role
  const misses: Refusal[] = []
  for (const name of s.row.by) {
    const capacity: CapacityEntry = capacities[name]
    if (!capacity.roles.includes(role)) continue
    const miss = capacity.stands?.(s)
    if (!miss) return undefined
    misses.push(miss)
  }
  return firstRefusal(misses) ?? roleRefusal
}
