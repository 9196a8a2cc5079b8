import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { JWTPayload } from 'jose'
import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'
import { keysOfFile, keysOfUrl, type IssuerKeys } from './issuer-keys.js'

/** Asymmetric signatures alone: `none` and HMAC over a public key are the known ways in (RFC 8725 section 3.1). */
const algorithms = ['ES256', 'ES384', 'EdDSA', 'PS256', 'RS256'] as const

const issuerSchema = Type.Object(
  {
    issuer: Type.String({ minLength: 1, description: '`iss` of its tokens' }),
    audience: Type.Optional(Type.String({ minLength: 1, description: '`aud` of tokens for this gateway; the member’s name where absent' })),
    jwksFile: Type.Optional(Type.String({ minLength: 1, description: 'File of its public keys (RFC 7517), read again when it changes' })),
    jwksUrl: Type.Optional(Type.String({ pattern: '^https://|^http://(127\\.0\\.0\\.1|localhost|\\[::1\\])[:/]' })),
    algorithms: Type.Optional(Type.Array(Type.Union(algorithms.map((name) => Type.Literal(name))), { minItems: 1 })),
    users: Type.Optional(Type.Record(Type.String(), Type.String(), { description: 'Enrolled identity by `sub`' })),
    userClaim: Type.Optional(
      Type.String({ minLength: 1, description: 'Claim that names the enrolled identity of those the table does not list' }),
    ),
    clockTolerance: Type.Optional(Type.Integer({ minimum: 0, maximum: 300, description: 'Seconds its clock and ours may differ' })),
  },
  { additionalProperties: false },
)
const issuersSchema = Type.Array(issuerSchema, { minItems: 1 })

export type IssuerSettings = Static<typeof issuerSchema>

/** Whose tokens are believed, and about whom. */
export interface TrustedIssuer {
  readonly issuer: string
  readonly audience: string
  readonly keys: IssuerKeys
  readonly algorithms: readonly string[]
  readonly clockTolerance: number
  /** The enrolled identity a token is for. */
  userOf(claims: JWTPayload): string | undefined
}

/** @param member name of the member whose gateway this is */
export function trustedIssuer(settings: IssuerSettings, member: string, keys: IssuerKeys): TrustedIssuer {
  const { users = {}, userClaim } = settings
  return {
    issuer: settings.issuer,
    audience: settings.audience ?? member,
    keys,
    algorithms: settings.algorithms ?? ['ES256', 'EdDSA', 'PS256'],
    clockTolerance: settings.clockTolerance ?? 0,
    userOf: (claims) => {
      const { sub = '' } = claims
      const named = Object.hasOwn(users, sub) ? users[sub] : userClaim === undefined ? undefined : claims[userClaim]
      return typeof named === 'string' ? named : undefined
    },
  }
}

/**
 * Reads who may issue tokens for this gateway. Paths in the file are relative to its folder.
 * @throws Error naming the entry and what is wrong with it
 */
export async function readIssuers(file: string, member: string): Promise<readonly TrustedIssuer[]> {
  const read: unknown = JSON.parse(await readFile(file, 'utf8'))
  if (!Value.Check(issuersSchema, read)) {
    const [error] = Value.Errors(issuersSchema, read)
    throw new Error(`expected a list of issuers in ${file}, got a wrong value at ${error?.instancePath || '/'}: ${error?.message ?? ''}`)
  }
  for (const [index, settings] of read.entries()) {
    const wrong = contradiction(settings, read.slice(0, index))
    if (wrong !== undefined) throw new Error(`expected ${wrong} at /${index} of ${file}, got ${JSON.stringify(settings)}`)
  }
  return Promise.all(
    read.map(async (settings) => {
      const { jwksFile, jwksUrl = '' } = settings
      const keys = jwksFile === undefined ? keysOfUrl(new URL(jwksUrl)) : await keysOfFile(resolve(dirname(file), jwksFile))
      return trustedIssuer(settings, member, keys)
    }),
  )
}

function contradiction(settings: IssuerSettings, earlier: readonly IssuerSettings[]): string | undefined {
  if ((settings.jwksFile === undefined) === (settings.jwksUrl === undefined)) return 'one of jwksFile and jwksUrl'
  if (settings.users === undefined && settings.userClaim === undefined) return 'users, userClaim or both'
  return earlier.some(({ issuer }) => issuer === settings.issuer) ? 'an issuer not listed before' : undefined
}
