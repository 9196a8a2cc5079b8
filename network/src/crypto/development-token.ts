import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importJWK, type JWK, SignJWT } from 'jose'
import { memberByName } from '../topology.js'
import { userDir } from './paths.js'
import type { EnrolledUser } from './enrol.js'

const issuer = 'ip-rights-ledger-development'

async function readJson<T>(file: string, meaning: string): Promise<T> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`expected ${meaning} in ${file}, got ${error.code ?? error.message}`)
  })
  return JSON.parse(text) as T
}

/**
 * An access token of the development issuer (RFC 9068 in spirit: ES256, audience the member's gateway), for an enrolled user of a member.
 * The role and the party it names are those of the certificate: a token may narrow what the certificate may do, never widen it.
 * @param dir the data folder
 * @param lifetime as jose takes it, `12h` unless told
 */
export async function developmentToken(dir: string, member: string, user: string, lifetime = '12h'): Promise<string> {
  const { mspId } = memberByName(member)
  const { role, party } = await readJson<EnrolledUser>(
    join(userDir(dir, mspId, user), 'identity.json'),
    `an enrolled user ${user} of ${member}`,
  )
  const jwk = await readJson<JWK>(join(dir, 'issuer', 'private.jwk.json'), 'the key of the development issuer')
  const claims = { roles: role === undefined ? [] : [role], ...(party === undefined ? {} : { party }) }
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', ...(jwk.kid === undefined ? {} : { kid: jwk.kid }) })
    .setIssuer(issuer)
    .setAudience(member)
    .setSubject(user)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(await importJWK(jwk, 'ES256'))
}
