import { roles } from '@ip-rights-ledger/chaincode/domain'
import type { Command } from '../command.js'
import type { EnrolledIdentity } from '../ledger/ledger.js'

/** Which certificates may be let: all, those whose role acts, or those of the roles named. */
type Let = 'any' | 'acting' | readonly string[]

interface ScopeRow {
  readonly title: string
  readonly for: Let
  /** Whether an API key may carry it: reading alone, and little of that. */
  readonly apiKey: boolean
}

/** What a token or a key may be let do (RFC 6749 section 3.3): each route names one of these in its `config`. */
export const scopes = {
  'ipr:status': { title: 'Read the status and the burdens of rights named by id or number', for: 'any', apiKey: true },
  'ipr:check': { title: 'Ask whether rights can be taken in pledge', for: 'any', apiKey: true },
  'ipr:events': { title: 'Read what happened, polled or streamed, and what falls due', for: 'any', apiKey: true },
  'ipr:read': { title: 'Read and search the whole register', for: 'any', apiKey: false },
  'ipr:evidence': { title: 'Take evidence packages', for: 'any', apiKey: false },
  'ipr:webhooks': { title: 'Manage where events are delivered', for: 'any', apiKey: false },
  'ipr:enrol': { title: 'Have a key of one’s own certified', for: 'any', apiKey: false },
  'ipr:write': { title: 'Act on the register, and follow the act to its end', for: 'acting', apiKey: false },
  'ipr:admin': { title: 'Keep the register: clock runs, back-files, completions', for: ['registrar', 'clock'], apiKey: false },
} as const satisfies Readonly<Record<string, ScopeRow>>

export type Scope = keyof typeof scopes

export const scopeNames = Object.keys(scopes) as readonly Scope[]

/** Scopes of which a caller needs one to act at all. */
export const actingScopes = ['ipr:write', 'ipr:admin'] as const satisfies readonly Scope[]

/** What an act asks of a credential, as its row in the tables says. */
export const scopeOfAct = ({ scope = 'write' }: Pick<Command, 'scope'>): Scope => `ipr:${scope}`

/** Roles that look and never act. */
const lookingOn: readonly string[] = ['auditor']

function lets(scope: Scope, role: string | undefined): boolean {
  const rule: Let = scopes[scope].for
  if (rule === 'any') return true
  if (role === undefined) return false
  return rule === 'acting' ? !lookingOn.includes(role) : rule.includes(role)
}

/** All that a certificate of this role could be let do; a certificate without a role reads. */
export function scopesOfRole(role: EnrolledIdentity['role']): readonly Scope[] {
  return scopeNames.filter((scope) => lets(scope, role))
}

/** Roles that could be granted a scope. */
export const rolesWith = (scope: Scope): readonly string[] => roles.filter((role) => lets(scope, role))

export const keyScopes: readonly Scope[] = scopeNames.filter((scope) => scopes[scope].apiKey)

/** Scopes that could be granted to an API key bound to this role. */
export function keyScopesOfRole(role: EnrolledIdentity['role']): readonly Scope[] {
  return scopesOfRole(role).filter((scope) => scopes[scope].apiKey)
}

/**
 * What a token grants: without a `scope` claim all that the role has, with one the part of it that the claim names. What the claim names
 * beyond the role is not granted, what it names of others (`openid`) says nothing here.
 * @param claim space-separated (RFC 8693 section 4.2)
 */
export function grantedScopes(role: EnrolledIdentity['role'], claim: string | undefined): ReadonlySet<Scope> {
  const ofRole = scopesOfRole(role)
  if (claim === undefined) return new Set(ofRole)
  const named = new Set(claim.split(' '))
  return new Set(ofRole.filter((scope) => named.has(scope)))
}
