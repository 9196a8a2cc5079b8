import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { issue, openAuthority } from './authority.js'
import { mspDir, userDir } from './paths.js'

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
 * Issues an identity by the member's CA, whose key the embedded operator holds, under `crypto/<MSP>/users/<user>`.
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
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/.test(user)) {
    throw new Error(`expected a user name of letters, digits, dots, dashes and underscores, got ${JSON.stringify(user)}`)
  }
  const { type = 'client', ...claims } = attributes
  const identity: EnrolledUser = { user, mspId, type, ...claims }
  const target = userDir(dir, mspId, user)
  const described = JSON.stringify(identity, null, 2) + '\n'
  if (existsSync(join(target, 'identity.json'))) {
    const present = readFileSync(join(target, 'identity.json'), 'utf8')
    if (present === described) return identity
    throw new Error(`expected ${user} of ${mspId} to be new or the same, got another identity of that name: ${present.trim()}`)
  }
  const root = mspDir(dir, mspId)
  const authority = await openAuthority({
    cert: readFileSync(join(root, 'ca.pem'), 'utf8'),
    key: readFileSync(join(root, 'ca.key'), 'utf8'),
  })
  const given = Object.entries(claims).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const pair = await issue(
    authority,
    { commonName: user, ou: type, attributes: Object.fromEntries([['hf.EnrollmentID', user], ['hf.Type', type], ...given]) },
    at,
  )
  writeWhole(target, { 'cert.pem': pair.cert, 'key.pem': pair.key, 'identity.json': described })
  return identity
}

/** Writes a directory in one step: a reader sees all of its files or none. */
export function writeWhole(target: string, files: Readonly<Record<string, string>>): void {
  const partial = `${target}.partial-${randomUUID()}`
  mkdirSync(partial, { recursive: true, mode: 0o700 })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(partial, name), text, { mode: 0o600 })
  mkdirSync(dirname(target), { recursive: true })
  try {
    renameSync(partial, target)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    throw error
  }
}
