import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hasCaServers, registerAndEnrol } from '../fabric/ca/later-enrolment.js'
import { type CertificateRequest, issue, openAuthority } from './authority.js'
import { mspDir, userDir } from './paths.js'
import { writeWhole } from './whole-folder.js'

/** What an identity certificate says of its holder beside name and MSP. */
export interface EnrolmentAttributes {
  /** NodeOU; default `client`. */
  readonly type?: 'client' | 'admin'
  readonly role?: string
  readonly party?: string
  readonly court?: string
}

export interface EnrolledUser {
  readonly user: string
  readonly mspId: string
  readonly type: 'client' | 'admin'
  readonly role?: string
  readonly party?: string
  readonly court?: string
}

/**
 * Issues an identity by the member's CA under `crypto/<MSP>/users/<user>`: by its server, or by its key where the embedded operator holds that.
 * An identity already there with the same attributes is kept; with others it is refused, since a certificate cannot be taken back here.
 * @param dir the data directory
 */
export async function enrol(
  dir: string,
  mspId: string,
  user: string,
  attributes: EnrolmentAttributes = {},
  at: Date = new Date(),
): Promise<EnrolledUser> {
  const identity = described(mspId, user, attributes)
  const present = storedIdentity(dir, mspId, user)
  if (present === undefined) writeWhole(userDir(dir, mspId, user), await issued(dir, identity, at))
  else if (present !== textOf(identity))
    throw new Error(`expected ${user} of ${mspId} to be new or the same, got another identity of that name: ${present.trim()}`)
  return identity
}

/**
 * Issues a further identity under a name that may be there already, as when the party its holder acts for is on the register by now.
 * The former certificate stays valid until it expires: for attributes that say more than before, never to take something away.
 */
export async function reissue(
  dir: string,
  mspId: string,
  user: string,
  attributes: EnrolmentAttributes,
  at: Date = new Date(),
): Promise<EnrolledUser> {
  const identity = described(mspId, user, attributes)
  if (storedIdentity(dir, mspId, user) === textOf(identity)) return identity
  const files = await issued(dir, identity, at)
  rmSync(userDir(dir, mspId, user), { recursive: true, force: true })
  writeWhole(userDir(dir, mspId, user), files)
  return identity
}

/** Whether somebody of that name is enrolled, whatever for. */
export const isEnrolled = (dir: string, mspId: string, user: string): boolean => storedIdentity(dir, mspId, user) !== undefined

const textOf = (identity: EnrolledUser): string => JSON.stringify(identity, null, 2) + '\n'

function described(mspId: string, user: string, { type = 'client', ...claims }: EnrolmentAttributes): EnrolledUser {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/.test(user)) {
    throw new Error(`expected a user name of letters, digits, dots, dashes and underscores, got ${JSON.stringify(user)}`)
  }
  return { user, mspId, type, ...claims }
}

function storedIdentity(dir: string, mspId: string, user: string): string | undefined {
  const file = join(userDir(dir, mspId, user), 'identity.json')
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** What the CA writes into an identity's certificates. */
export function certificateOf({ user, mspId: _mspId, type, ...claims }: EnrolledUser): CertificateRequest {
  const given = Object.entries(claims).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { commonName: user, ou: type, attributes: Object.fromEntries([['hf.EnrollmentID', user], ['hf.Type', type], ...given]) }
}

async function issued(dir: string, identity: EnrolledUser, at: Date): Promise<Readonly<Record<string, string>>> {
  if (hasCaServers(dir)) {
    const { cert, key } = await registerAndEnrol(dir, identity)
    return { 'cert.pem': cert, 'key.pem': key, 'identity.json': textOf(identity) }
  }
  const root = mspDir(dir, identity.mspId)
  const authority = await openAuthority({
    cert: readFileSync(join(root, 'ca.pem'), 'utf8'),
    key: readFileSync(join(root, 'ca.key'), 'utf8'),
  })
  const pair = await issue(authority, certificateOf(identity), at)
  return { 'cert.pem': pair.cert, 'key.pem': pair.key, 'identity.json': textOf(identity) }
}
