import { readFile, stat } from 'node:fs/promises'
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

/** A renewed or withdrawn identity is noticed within this time at the latest. */
const lookAgainMs = 2000

interface Kept {
  readonly identity: StoredIdentity
  readonly stamp: string
  readonly looked: number
}

/** The identities of a folder; what was read a moment ago is not read again, for every request asks for its caller's. */
export class Identities {
  readonly #usersDir: string
  readonly #now: () => number
  readonly #kept = new Map<string, Kept>()

  /** @param now milliseconds; the process's own clock */
  constructor(usersDir: string, now: () => number = Date.now) {
    this.#usersDir = usersDir
    this.#now = now
  }

  /** One that was looked at a moment ago. */
  known(user: string): StoredIdentity | undefined {
    const kept = this.#kept.get(user)
    return kept && this.#now() - kept.looked < lookAgainMs ? kept.identity : undefined
  }

  /** Null where there is none of that name. @throws Error where its files do not fit together */
  async find(user: string): Promise<StoredIdentity | null> {
    const known = this.known(user)
    if (known) return known
    const kept = this.#kept.get(user)
    const looked = this.#now()
    const stamp = userName.test(user) ? await stampOf(join(this.#usersDir, user)) : undefined
    if (kept && kept.stamp === stamp) {
      this.#kept.set(user, { ...kept, looked })
      return kept.identity
    }
    const identity = stamp === undefined ? null : await loadIdentity(this.#usersDir, user)
    if (identity && stamp !== undefined) this.#kept.set(user, { identity, stamp, looked })
    else this.#kept.delete(user)
    return identity
  }

  /** Some identity that was asked for before, as it is now: for questions that nobody in particular asks. */
  async any(): Promise<StoredIdentity | undefined> {
    for (const user of [...this.#kept.keys()]) {
      // One that cannot be read just now is no reason to ask nothing: another serves.
      const found = await this.find(user).catch(() => null)
      if (found) return found
    }
    return undefined
  }
}

async function stampOf(folder: string): Promise<string | undefined> {
  try {
    const files = await Promise.all(['identity.json', 'cert.pem', 'key.pem'].map((file) => stat(join(folder, file))))
    return files.map(({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`).join()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
