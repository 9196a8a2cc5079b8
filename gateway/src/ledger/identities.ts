import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'

const identitySchema = Type.Object({
  user: Type.String(),
  mspId: Type.String(),
  type: Type.Union([Type.Literal('client'), Type.Literal('admin')]),
  role: Type.Optional(Type.String()),
  party: Type.Optional(Type.String()),
  court: Type.Optional(Type.String()),
})

export interface StoredIdentity extends Static<typeof identitySchema> {
  readonly certificate: string
  readonly privateKey: string
}

/** A token's subject becomes a folder name: nothing that could leave the folder. */
const userName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/

/** Null where there is none of that name. @throws Error where its files do not fit together */
export async function loadIdentity(usersDir: string, user: string): Promise<StoredIdentity | null> {
  if (!userName.test(user)) return null
  const folder = join(usersDir, user)
  let described: unknown
  try {
    described = JSON.parse(await readFile(join(folder, 'identity.json'), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  if (!Value.Check(identitySchema, described) || described.user !== user) {
    throw new Error(`expected identity.json of user ${user} to describe that user, got something else`)
  }
  const [certificate, privateKey] = await Promise.all([
    readFile(join(folder, 'cert.pem'), 'utf8'),
    readFile(join(folder, 'key.pem'), 'utf8'),
  ])
  return { ...described, certificate, privateKey }
}
