import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importJWK, type JWK, SignJWT } from 'jose'
import { developmentIssuer } from '../../network/src/development-issuer.js'

export interface TokenClaims {
  /** The member it is for. */
  readonly audience: string
  readonly user: string
  readonly roles?: readonly string[]
  readonly party?: string
  readonly issuer?: string
  /** Seconds since the epoch, or a span from now such as `-1h`. */
  readonly expires?: number | string
}

export const issuerFile = (dataDir: string, name: string) =>
  JSON.parse(readFileSync(join(dataDir, 'issuer', name), 'utf8')) as JWK & { keys: JWK[] }

/** A token under the system's issuer key, whatever it claims. */
export async function signedToken(dataDir: string, { audience, user, roles, party, issuer, expires = '1h' }: TokenClaims): Promise<string> {
  const jwk = issuerFile(dataDir, 'private.jwk.json')
  return new SignJWT({ ...(roles ? { roles } : {}), ...(party === undefined ? {} : { party }) })
    .setProtectedHeader({ alg: 'ES256', kid: jwk.kid as string })
    .setIssuer(issuer ?? developmentIssuer)
    .setAudience(audience)
    .setSubject(user)
    .setExpirationTime(expires)
    .sign(await importJWK(jwk, 'ES256'))
}
