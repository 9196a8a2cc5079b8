import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EnrolledUser } from '../../crypto/enrol.js'
import { memberByMsp } from '../../topology.js'
import { fabricDir } from '../files.js'
import { caRegistrar } from '../settings/ca-settings.js'
import { CaClient, CaRefusal, type Enrolment } from './ca-client.js'
import { caPassword } from './ca-program.js'

/** A CA that knows the identity already says so (fabric-ca `lib/caerrors/servererror.go:ErrDupIdentityReg`). */
const alreadyRegistered = 74

/** Where the ports of a running system stand, for those who come to its CAs later. */
export const accessFile = (dir: string): string => join(fabricDir(dir), 'access.json')

/** Whether the data folder's identities come from CA servers rather than from keys on disk. */
export const hasCaServers = (dir: string): boolean => existsSync(accessFile(dir))

/** Registers an identity at its member's CA, or changes its attributes there, and enrols it. The CA must be running. */
export async function registerAndEnrol(dir: string, identity: EnrolledUser): Promise<Enrolment> {
  const { user, mspId, type, role, party, court } = identity
  const { portBase } = JSON.parse(readFileSync(accessFile(dir), 'utf8')) as { readonly portBase: number }
  const member = memberByMsp(mspId)
  const client = new CaClient(dir, member, portBase)
  const secretOf = (name: string) => caPassword(dir, member, 'enrolment', name)
  const registrar = await client.enrol('enrolment', caRegistrar, secretOf(caRegistrar), mspId)
  const given = Object.entries({ role, party, court }).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const request = { id: user, type, secret: secretOf(user), attributes: Object.fromEntries(given) }
  try {
    await client.register('enrolment', registrar, request)
  } catch (error) {
    if (!(error instanceof CaRefusal && error.code === alreadyRegistered)) throw error
    await client.modify('enrolment', registrar, request)
  }
  return client.enrol('enrolment', user, secretOf(user), mspId)
}
