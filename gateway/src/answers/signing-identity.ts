import { readFile } from 'node:fs/promises'
import { loadIdentity } from '../ledger/identities.js'
import type { Profile } from '../profile.js'
import { AnswerSigner } from './answer-signer.js'

/** The name under which a member enrols the identity that signs its gateway's answers and does no act. */
const signingUser = 'answers'

/** Undefined where the member has enrolled none. @throws Error where its files do not fit together */
export async function answerSigner({
  usersDir,
  usersCaFile,
}: Pick<Profile, 'usersDir' | 'usersCaFile'>): Promise<AnswerSigner | undefined> {
  const identity = await loadIdentity(usersDir, signingUser)
  if (!identity) return undefined
  const issuers = usersCaFile === undefined ? [] : [await readFile(usersCaFile, 'utf8')]
  return new AnswerSigner({ certificates: [identity.certificate, ...issuers], privateKey: identity.privateKey })
}
