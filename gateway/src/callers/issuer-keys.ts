import { readFile, stat } from 'node:fs/promises'
import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'

/** An issuer's public keys, as they are now. */
export interface IssuerKeys {
  readonly find: JWTVerifyGetKey
  /** Changes when the keys do; what was verified under an earlier one is verified anew. */
  generation(): number | Promise<number>
}

export interface KeyFreshness {
  /** Milliseconds; the process's own clock. */
  readonly now?: () => number
  /** Milliseconds after which keys are looked at again. */
  readonly lookAgain?: number
  /** Milliseconds after a failed or a fruitless fetch in which none is tried again. */
  readonly cooldown?: number
  /** Milliseconds that a fetch may take. */
  readonly timeout?: number
}

/** Keys could not be had at all: no fault of the caller. */
export class KeysUnreachable extends Error {
  constructor(source: string, cause: unknown) {
    super(`expected keys from ${source}, got ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.name = 'KeysUnreachable'
  }
}

/**
 * Keys of a file, read again once it has changed. A file that is gone or half written meanwhile takes no known key away.
 * @throws Error where the file holds no keys at first
 */
export async function keysOfFile(file: string, { now = Date.now, lookAgain = 1000 }: KeyFreshness = {}): Promise<IssuerKeys> {
  let keys = createLocalJWKSet(await keySetIn(file))
  let seen = await stampOf(file)
  let looked = now()
  let generation = 0
  const refresh = async () => {
    looked = now()
    const stamp = await stampOf(file).catch(() => seen)
    if (stamp === seen) return
    try {
      keys = createLocalJWKSet(await keySetIn(file))
    } catch {
      return
    }
    seen = stamp
    generation += 1
  }
  return {
    find: async (header, token) => {
      try {
        return await keys(header, token)
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
        await refresh()
        return keys(header, token)
      }
    },
    generation: () => (now() - looked >= lookAgain ? refresh().then(() => generation) : generation),
  }
}

async function keySetIn(file: string): Promise<JSONWebKeySet> {
  return JSON.parse(await readFile(file, 'utf8')) as JSONWebKeySet
}

async function stampOf(file: string): Promise<string> {
  const { mtimeMs, size, ino } = await stat(file)
  return `${mtimeMs} ${size} ${ino}`
}

/** Keys at an address, fetched when first needed, when an unknown key id turns up, and when they are old. While it is down the last known serve on. */
export function keysOfUrl(
  url: URL,
  { now = Date.now, lookAgain = 600_000, cooldown = 30_000, timeout = 5000 }: KeyFreshness = {},
): IssuerKeys {
  const remote = createRemoteJWKSet(url, { cooldownDuration: cooldown, cacheMaxAge: lookAgain, timeoutDuration: timeout })
  let known: JWTVerifyGetKey | undefined
  let failedAt = Number.NEGATIVE_INFINITY
  let shown = ''
  let generation = 0
  const note = () => {
    const text = JSON.stringify(remote.jwks())
    if (text === shown) return
    shown = text
    known = createLocalJWKSet(JSON.parse(text) as JSONWebKeySet)
    generation += 1
  }
  return {
    find: async (header, token) => {
      if (known && now() - failedAt < cooldown) return known(header, token)
      try {
        const key = await remote(header, token)
        note()
        return key
      } catch (error) {
        if (isVerdict(error)) {
          // What was fetched to come to it is known too: a key that it no longer has must not serve once the address is down.
          note()
          throw error
        }
        failedAt = now()
        if (!known) throw new KeysUnreachable(url.href, error)
        return known(header, token)
      }
    },
    // Once they are old no verdict that rests on them is told again, lest a withdrawn key serve longer than they are kept.
    generation: () => (known === undefined || remote.fresh || now() - failedAt < cooldown ? generation : Number.NaN),
  }
}

/** What the keys themselves say, as against a fetch that failed. */
function isVerdict(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  )
}
