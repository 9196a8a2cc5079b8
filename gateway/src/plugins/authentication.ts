import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { AccessTokens, challenge, type VerifiedToken } from '../callers/access-tokens.js'
import { ApiKeys } from '../callers/api-keys.js'
import { checkBinding, type Binding } from '../callers/bound-tokens.js'
import { addressList } from '../callers/client-certificate.js'
import type { TrustedIssuer } from '../callers/issuers.js'
import { grantedScopes, type Scope } from '../callers/scopes.js'
import type { EnrolledIdentity, Ledger } from '../ledger/ledger.js'
import { Problem } from '../problems/problem.js'

declare module 'fastify' {
  interface FastifyRequest {
    /** The enrolled identity that acts; null on public routes only. */
    caller: EnrolledIdentity | null
    /** What its credential was granted, never more than its role has; null on public routes only. */
    scopes: ReadonlySet<Scope> | null
  }
  interface FastifyContextConfig {
    /** True where no credential is asked for. */
    public?: boolean
  }
}

export interface CallerOptions {
  readonly issuers: readonly TrustedIssuer[]
  /** Whether a token that is not bound to a client certificate is refused. */
  readonly requireBoundTokens: boolean
  /** Addresses or networks of proxies whose `Client-Cert` and `X-Forwarded-For` are believed. */
  readonly trustedProxies: readonly string[]
}

export interface AuthenticationOptions extends CallerOptions {
  readonly ledger: Pick<Ledger, 'identity'>
  readonly apiKeys: ApiKeys
}

interface Grant {
  readonly caller: EnrolledIdentity
  readonly scopes: ReadonlySet<Scope>
}

/** The caller of a route that asks for a credential. */
export function callerOf(request: FastifyRequest): EnrolledIdentity {
  if (!request.caller) throw new Problem('UNAUTHENTICATED')
  return request.caller
}

const scopesGranted = new WeakMap<VerifiedToken['claims'], { readonly role: string | undefined; readonly scopes: ReadonlySet<Scope> }>()

/** What the claims grant to a role, kept for as long as they are remembered. */
function scopesOf(claims: VerifiedToken['claims'], role: string | undefined, scope: string | undefined): ReadonlySet<Scope> {
  const known = scopesGranted.get(claims)
  if (known && known.role === role) return known.scopes
  const scopes = grantedScopes(role, scope)
  scopesGranted.set(claims, { role, scopes })
  return scopes
}

/** A token may narrow what the certificate may do, never widen it: its role and party must be the certificate's. */
async function grantOf({ issuer, claims }: VerifiedToken, ledger: Pick<Ledger, 'identity'>): Promise<Grant> {
  const { roles, party, scope } = claims
  if (scope !== undefined && typeof scope !== 'string') throw challenge('invalid_token', 'expected scope to be space-separated text')
  if (roles !== undefined && !Array.isArray(roles)) throw challenge('invalid_token', 'expected roles to be a list of names')
  const user = issuer.userOf(claims)
  const caller = user === undefined ? null : await ledger.identity(user)
  if (!caller) throw new Problem('IDENTITY_UNKNOWN', { detail: 'expected the token’s subject to be an identity enrolled by this member' })
  if (caller.role !== undefined && roles !== undefined && !roles.includes(caller.role)) {
    throw new Problem('ROLE_NOT_ALLOWED', { detail: `expected the token to carry role ${caller.role}` })
  }
  if (party !== undefined && party !== caller.party) {
    throw new Problem('IDENTITY_UNKNOWN', { detail: 'expected the token’s party to be that of the enrolled certificate' })
  }
  return { caller, scopes: scopesOf(claims, caller.role, scope) }
}

export default fp(
  async (app: FastifyInstance, { issuers, requireBoundTokens, trustedProxies, ledger, apiKeys }: AuthenticationOptions) => {
    const tokens = new AccessTokens(issuers)
    const binding: Binding = { required: requireBoundTokens, isTrustedProxy: addressList(trustedProxies) }
    const ofKey = async (key: string, request: FastifyRequest) => {
      if (requireBoundTokens) throw challenge('invalid_token', 'expected a token bound to a client certificate, got a key anyone may bear')
      return apiKeys.grantOf(key, request.ip)
    }
    const ofToken = async (token: string, request: FastifyRequest) => {
      const verified = await tokens.verified(token, request.raw.socket)
      checkBinding(verified.claims['cnf'], request.raw, binding)
      return grantOf(verified, ledger)
    }
    app.decorateRequest('caller', null)
    app.decorateRequest('scopes', null)
    app.addHook('onRequest', async (request) => {
      if (request.routeOptions.config.public === true || request.is404) return
      const { authorization = '' } = request.headers
      const credential = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(authorization)?.[1]
      const error = /^Bearer\b/i.test(authorization) ? 'invalid_request' : undefined
      if (credential === undefined) throw challenge(error, 'expected Authorization: Bearer <access token or key>')
      const { caller, scopes } = await (ApiKeys.means(credential) ? ofKey(credential, request) : ofToken(credential, request))
      request.caller = caller
      request.scopes = scopes
    })
  },
  { name: 'authentication' },
)
