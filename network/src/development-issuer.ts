import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, importJWK, SignJWT, calculateJwkThumbprint, type JWK } from 'jose'
import { writeWhole } from './crypto/whole-folder.js'

/** `iss` of the tokens a development issuer makes. */
export const developmentIssuer = 'ip-rights-ledger-development'

const algorithm = 'ES256'
const lifetime = '12h'

/** For whom a token is: `user` is an enrolled identity of `member`, and `roles` may narrow what its certificate allows. */
export interface TokenSubject {
  readonly member: string
  readonly user: string
  readonly roles: readonly string[]
  readonly party?: string
}

const issuerDir = (dir: string): string => join(dir, 'issuer')

/**
 * Makes the issuer's key where there is none: `issuer/private.jwk.json`, and `issuer/jwks.json` that gateways verify by.
 * @param dir the data directory
 */
export async function ensureIssuer(dir: string): Promise<void> {
  const target = issuerDir(dir)
  if (existsSync(join(target, 'jwks.json'))) return
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true })
  const shown = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(shown)
  const marks = { kid, alg: algorithm, use: 'sig' }
  writeWhole(target, {
    'private.jwk.json': JSON.stringify({ ...(await exportJWK(privateKey)), ...marks }, null, 2) + '\n',
    'jwks.json': JSON.stringify({ keys: [{ ...shown, ...marks }] }, null, 2) + '\n',
  })
}

/** An access token of the development issuer, good for twelve hours. @throws Error where `ensureIssuer` has not run */
export async function mintToken(dir: string, { member, user, roles, party }: TokenSubject): Promise<string> {
  const jwk = JSON.parse(readFileSync(join(issuerDir(dir), 'private.jwk.json'), 'utf8')) as JWK
  const key = await importJWK(jwk, algorithm)
  return new SignJWT({ roles: [...roles], ...(party === undefined ? {} : { party }) })
    .setProtectedHeader({ alg: algorithm, typ: 'at+jwt', ...(jwk.kid === undefined ? {} : { kid: jwk.kid }) })
    .setIssuer(developmentIssuer)
    .setAudience(member)
    .setSubject(user)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(key)
}
