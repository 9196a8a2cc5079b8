import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mintToken } from '../development-issuer.js'
import { memberByName } from '../topology.js'
import type { EnrolledUser } from './enrol.js'
import { userDir } from './paths.js'

/**
 * A development token for an enrolled user of a member, with the role and the party of its certificate.
 * @param dir the data folder
 * @throws Error when the member has no such user
 */
export async function developmentToken(dir: string, member: string, user: string): Promise<string> {
  const { mspId } = memberByName(member)
  const file = join(userDir(dir, mspId, user), 'identity.json')
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`expected an enrolled user ${user} of ${member} in ${file}, got ${error.code ?? error.message}`)
  })
  const { role, party } = JSON.parse(text) as EnrolledUser
  return mintToken(dir, { member, user, roles: role === undefined ? [] : [role], ...(party === undefined ? {} : { party }) })
}
