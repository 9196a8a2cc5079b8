import { hash } from 'node:crypto'
import { decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose'
import { Problem } from '../problems/problem.js'
import { KeysUnreachable } from './issuer-keys.js'
import type { TrustedIssuer } from './issuers.js'

/** A token whose signature, issuer, audience and times hold. */
export interface VerifiedToken {
  readonly issuer: TrustedIssuer
  readonly claims: JWTPayload
}

interface Remembered extends VerifiedToken {
  readonly generation: number
  /** Milliseconds since the epoch. */
  readonly until: number
}

const mostRemembered = 10_000
/** A key that its issuer has withdrawn is noticed within this time at the latest. */
const rememberedMs = 60_000

/** A challenge has one parameter at least (RFC 6750 section 3). */
export function bearer(more: Readonly<Record<string, string>>): string {
  const parameters = Object.entries({ realm: 'ip-rights-ledger', ...more }).map(([name, value]) => `${name}="${value}"`)
  return `Bearer ${parameters.join(', ')}`
}

/** The answer to a credential that does not hold, or to none: then it names no error (RFC 6750 section 3.1). */
export function challenge(error: 'invalid_request' | 'invalid_token' | undefined, detail: string, cause?: unknown): Problem {
  return new Problem('UNAUTHENTICATED', { detail, cause, headers: { 'www-authenticate': bearer(error === undefined ? {} : { error }) } })
}

/** Checks access tokens of several issuers; what was verified a moment ago is not computed again. */
export class AccessTokens {
  readonly #issuers: ReadonlyMap<string, TrustedIssuer>
  readonly #remembered = new Map<string, Remembered>()
  /** What each connection sent last, gone with it: to hash a token takes longer than to look at what was verified of it. */
  readonly #lastOf = new WeakMap<object, { readonly token: string; readonly digest: string }>()

  constructor(issuers: readonly TrustedIssuer[]) {
    this.#issuers = new Map(issuers.map((issuer) => [issuer.issuer, issuer]))
  }

  /** @param connection that it came by @throws Problem UNAUTHENTICATED, ISSUER_UNREACHABLE */
  async verified(token: string, connection: object): Promise<VerifiedToken> {
    const digest = this.#digestOf(token, connection)
    const earlier = this.#remembered.get(digest)
    if (earlier && earlier.until > Date.now() && earlier.generation === (await earlier.issuer.keys.generation())) return earlier
    this.#remembered.delete(digest)
    const issuer = this.#issuerOf(token)
    const generation = await issuer.keys.generation()
    const claims = await claimsOf(token, issuer)
    const until = Math.min(Date.now() + rememberedMs, (claims.exp ?? 0) * 1000)
    if (this.#remembered.size >= mostRemembered) this.#remembered.delete(this.#remembered.keys().next().value ?? '')
    this.#remembered.set(digest, { issuer, claims, generation, until })
    return { issuer, claims }
  }

  #digestOf(token: string, connection: object): string {
    const last = this.#lastOf.get(connection)
    if (last?.token === token) return last.digest
    const digest = hash('sha256', token, 'base64')
    this.#lastOf.set(connection, { token, digest })
    return digest
  }

  /** Nothing is believed yet: the claim only says whose keys to try. */
  #issuerOf(token: string): TrustedIssuer {
    let named: string | undefined
    try {
      named = decodeJwt(token).iss
    } catch (error) {
      throw challenge('invalid_token', 'expected a JSON Web Token', error)
    }
    const issuer = this.#issuers.get(named ?? '')
    if (!issuer) throw challenge('invalid_token', 'expected a token of a configured issuer (iss)')
    return issuer
  }
}

async function claimsOf(token: string, issuer: TrustedIssuer): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, issuer.keys.find, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms: [...issuer.algorithms],
      clockTolerance: issuer.clockTolerance,
      requiredClaims: ['sub', 'exp'],
    })
    return payload
  } catch (error) {
    if (error instanceof KeysUnreachable) {
      const detail = 'the keys of the token’s issuer could not be fetched'
      throw new Problem('ISSUER_UNREACHABLE', { detail, cause: error, headers: { 'retry-after': '5' } })
    }
    const expired = error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed
    const claim = expired ? ` (${error.claim})` : ''
    throw challenge('invalid_token', `expected a valid access token of a configured issuer for this member${claim}`, error)
  }
}
