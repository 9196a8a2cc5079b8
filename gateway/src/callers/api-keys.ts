import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { EnrolledIdentity, Ledger } from '../ledger/ledger.js'
import { Problem } from '../problems/problem.js'
import { allApiKeys, apiKeysBeginning, noteApiKeyUsed, putApiKey, revokeApiKey, type ApiKeyRow } from '../store/api-key-rows.js'
import type { Store } from '../store/store.js'
import { challenge } from './access-tokens.js'
import { addressList } from './client-certificate.js'
import { FailedAttempts } from './failed-attempts.js'
import { keyScopesOfRole, type Scope } from './scopes.js'

/** A key as it is shown: never its secret. */
export interface ShownKey {
  readonly id: string
  readonly beginning: string
  readonly label: string
  readonly user: string
  readonly scopes: readonly Scope[]
  readonly addresses: readonly string[]
  readonly createdAt: string
  readonly expiresAt: string
  readonly lastUsedAt?: string
  readonly revokedAt?: string
}

export interface KeyRequest {
  readonly label: string
  /** An enrolled identity of this member. */
  readonly user: string
  readonly scopes: readonly Scope[]
  /** RFC 3339; 90 days from now where absent. */
  readonly expiresAt?: string
  readonly addresses?: readonly string[]
}

export interface ApiKeysOptions {
  readonly store: Store
  readonly ledger: Pick<Ledger, 'identity'>
  readonly engine: string
  /** Milliseconds since the epoch. */
  readonly now?: () => number
}

const form = /^ipk_[a-z]+_[A-Za-z0-9_-]{43}$/
const shownLength = 'ipk_test_'.length + 6
const dayMs = 86_400_000
const usualDays = 90
const mostDays = 366
const notedEveryMs = 60_000

const digestOf = (key: string): Buffer => createHash('sha256').update(key).digest()

/** Keys for checks that read, kept as digests; each acts as an enrolled identity, so that the ledger's peers know whom they answer. */
export class ApiKeys {
  readonly #store: Store
  readonly #ledger: Pick<Ledger, 'identity'>
  readonly #environment: string
  readonly #now: () => number
  readonly #failures: FailedAttempts
  readonly #noted = new Map<string, number>()

  constructor({ store, ledger, engine, now = Date.now }: ApiKeysOptions) {
    this.#store = store
    this.#ledger = ledger
    this.#environment = engine === 'embedded' ? 'test' : 'live'
    this.#now = now
    this.#failures = new FailedAttempts(now)
  }

  /** Whether a credential means to be a key, well formed or not. */
  static means(credential: string): boolean {
    return credential.startsWith('ipk_')
  }

  /** The key stands in this answer and nowhere else. @throws Problem MALFORMED */
  async create({ label, user, scopes, expiresAt, addresses = [] }: KeyRequest): Promise<ShownKey & { readonly key: string }> {
    const identity = await this.#ledger.identity(user)
    if (!identity) throw new Problem('MALFORMED', { target: '/user', detail: `expected an enrolled identity of this member, got ${user}` })
    const admissible = keyScopesOfRole(identity.role)
    const wrong = scopes.find((scope) => !admissible.includes(scope))
    if (wrong !== undefined) {
      throw new Problem('MALFORMED', { target: '/scopes', detail: `expected scopes of ${admissible.join(', ')}, got ${wrong}` })
    }
    try {
      addressList(addresses)
    } catch (error) {
      throw new Problem('MALFORMED', { target: '/addresses', detail: error instanceof Error ? error.message : String(error), cause: error })
    }
    const key = `ipk_${this.#environment}_${randomBytes(32).toString('base64url')}`
    const row: ApiKeyRow = {
      id: uuidv7(),
      beginning: key.slice(0, shownLength),
      digest: digestOf(key).toString('base64'),
      label,
      identity: user,
      scopes: JSON.stringify(scopes),
      addresses: JSON.stringify(addresses),
      createdAt: new Date(this.#now()).toISOString(),
      expiresAt: this.#endOf(expiresAt),
      lastUsedAt: null,
      revokedAt: null,
    }
    await putApiKey(this.#store.db, row)
    return { ...shown(row), key }
  }

  async list(): Promise<readonly ShownKey[]> {
    return (await allApiKeys(this.#store.db)).map(shown)
  }

  /** @throws Problem NOT_FOUND */
  async revoke(id: string): Promise<void> {
    const known = await revokeApiKey(this.#store.db, id, new Date(this.#now()).toISOString())
    if (!known) throw new Problem('NOT_FOUND', { target: 'id', detail: 'expected the id of a key' })
  }

  /**
   * Whom a key acts for and what it was granted. Nothing is remembered between requests: a key that was revoked is none at the next.
   * @throws Problem UNAUTHENTICATED, the same whatever is wrong; TOO_MANY_REQUESTS
   */
  async grantOf(key: string, address: string): Promise<{ readonly caller: EnrolledIdentity; readonly scopes: ReadonlySet<Scope> }> {
    this.#failures.refuseLocked(address)
    const row = form.test(key) ? await this.#inForce(key, address) : undefined
    const caller = row ? await this.#ledger.identity(row.identity) : null
    if (!row || !caller) {
      this.#failures.note(address)
      throw challenge('invalid_token', 'expected a key that is in force, from an address it is good from')
    }
    await this.#noteUsed(row.id)
    // Neither the role nor what a key may carry need be what they were when it was made.
    const admissible = keyScopesOfRole(caller.role)
    return { caller, scopes: new Set(shown(row).scopes.filter((scope) => admissible.includes(scope))) }
  }

  async #inForce(key: string, address: string): Promise<ApiKeyRow | undefined> {
    const digest = digestOf(key)
    const rows = await apiKeysBeginning(this.#store.db, key.slice(0, shownLength))
    const row = rows.find((each) => timingSafeEqual(Buffer.from(each.digest, 'base64'), digest))
    if (!row || row.revokedAt !== null || Date.parse(row.expiresAt) <= this.#now()) return undefined
    const { addresses } = shown(row)
    return addresses.length === 0 || addressList(addresses)(address) ? row : undefined
  }

  async #noteUsed(id: string): Promise<void> {
    const now = this.#now()
    if (now - (this.#noted.get(id) ?? Number.NEGATIVE_INFINITY) < notedEveryMs) return
    this.#noted.set(id, now)
    await noteApiKeyUsed(this.#store.db, id, new Date(now).toISOString())
  }

  #endOf(expiresAt: string | undefined): string {
    const now = this.#now()
    const end = expiresAt === undefined ? now + usualDays * dayMs : Date.parse(expiresAt)
    if (!Number.isFinite(end) || end <= now || end > now + mostDays * dayMs) {
      throw new Problem('MALFORMED', {
        target: '/expiresAt',
        detail: `expected an instant within ${mostDays} days from now, got ${expiresAt ?? 'none'}`,
      })
    }
    return new Date(end).toISOString()
  }
}

function shown({ identity, scopes, addresses, lastUsedAt, revokedAt, digest: _digest, ...row }: ApiKeyRow): ShownKey {
  return {
    ...row,
    user: identity,
    scopes: JSON.parse(scopes) as Scope[],
    addresses: JSON.parse(addresses) as string[],
    ...(lastUsedAt === null ? {} : { lastUsedAt }),
    ...(revokedAt === null ? {} : { revokedAt }),
  }
}
