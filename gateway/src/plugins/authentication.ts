import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import type { EnrolledIdentity, Ledger } from '../ledger/ledger.js'
import { Problem } from '../problems/problem.js'

declare module 'fastify' {
  interface FastifyRequest {
    /** The enrolled identity that acts; null on public routes only. */
    caller: EnrolledIdentity | null
  }
  interface FastifyContextConfig {
    /** True where no token is asked for. */
    public?: boolean
  }
}

export interface AuthenticationOptions {
  /** Keys of the token issuer. */
  readonly keys: JWTVerifyGetKey
  readonly issuer: string
  /** This member's name: a token for another member's gateway is none here. */
  readonly audience: string
  readonly ledger: Pick<Ledger, 'identity'>
}

/** The caller of a route that asks for a token. */
export function callerOf(request: FastifyRequest): EnrolledIdentity {
  if (!request.caller) throw new Problem('UNAUTHENTICATED')
  return request.caller
}

/** @throws Problem ROLE_NOT_ALLOWED naming the roles that would be let */
export function requireRole(request: FastifyRequest, ...roles: readonly string[]): EnrolledIdentity {
  const caller = callerOf(request)
  if (caller.role !== undefined && roles.includes(caller.role)) return caller
  throw new Problem('ROLE_NOT_ALLOWED', { detail: `expected role ${roles.join(' or ')}, got ${caller.role ?? 'none'}`, params: { roles } })
}

function challenge(error: string, detail: string, cause?: unknown): Problem {
  return new Problem('UNAUTHENTICATED', { detail, cause, headers: { 'www-authenticate': `Bearer error="${error}"` } })
}

async function verified(token: string, options: AuthenticationOptions): Promise<JWTPayload> {
  try {
    // Named algorithms only: `none` and HMAC over a public key are the known ways in (RFC 8725 section 3.1).
    const { payload } = await jwtVerify(token, options.keys, {
      issuer: options.issuer,
      audience: options.audience,
      algorithms: ['ES256', 'EdDSA', 'PS256'],
      requiredClaims: ['sub', 'exp'],
    })
    return payload
  } catch (error) {
    const claim = error instanceof errors.JWTClaimValidationFailed ? ` (${error.claim})` : ''
    throw challenge('invalid_token', `expected a valid access token of the configured issuer for this member${claim}`, error)
  }
}

/** A token may narrow what the certificate may do, never widen it: its role and party must be the certificate's. */
async function identified(claims: JWTPayload, options: AuthenticationOptions): Promise<EnrolledIdentity> {
  const identity = await options.ledger.identity(claims.sub ?? '')
  if (!identity) throw new Problem('IDENTITY_UNKNOWN', { detail: 'expected sub to name an identity enrolled by this member' })
  const { roles, party } = claims
  if (identity.role !== undefined && Array.isArray(roles) && !roles.includes(identity.role)) {
    throw new Problem('ROLE_NOT_ALLOWED', { detail: `expected the token to carry role ${identity.role}` })
  }
  if (party !== undefined && party !== identity.party) {
    throw new Problem('IDENTITY_UNKNOWN', { detail: 'expected the token’s party to be that of the enrolled certificate' })
  }
  return identity
}

export default fp(
  (app: FastifyInstance, options: AuthenticationOptions) => {
    app.decorateRequest('caller', null)
    app.addHook('onRequest', async (request) => {
      if (request.routeOptions.config.public === true || request.is404) return
      const token = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1]
      if (token === undefined) throw challenge('invalid_request', 'expected Authorization: Bearer <access token>')
      request.caller = await identified(await verified(token, options), options)
    })
  },
  { name: 'authentication' },
)
