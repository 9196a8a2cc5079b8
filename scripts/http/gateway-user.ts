import { randomUUID } from 'node:crypto'
import { developmentToken } from '@ip-rights-ledger/network/development-token'
import { host, type MemberName, memberByName, portsOf } from '@ip-rights-ledger/network/topology'

/** A system that runs on this machine: where its data lies and the first of its ports. */
export interface RunningSystem {
  readonly dataDir: string
  readonly portBase: number
}

export interface GatewayAnswer {
  readonly status: number
  readonly replayed: boolean
  readonly body: Readonly<Record<string, unknown>>
}

export const gatewayOf = ({ portBase }: RunningSystem, member: MemberName): string =>
  `http://${host}:${portsOf(portBase, memberByName(member)).gateway}`

/**
 * Block of the last write by anyone who writes here. Each gateway's index takes a block in at its own moment: who reads at one what was written at
 * another says from which block on.
 */
const written = new WeakMap<RunningSystem, { block: number }>()

/** One user of one member, who speaks to that member's gateway only. Paths are those below `/api/v1`. */
export class GatewayUser {
  readonly member: MemberName
  readonly user: string
  readonly #base: string
  readonly #token: string
  readonly #written: { block: number }

  private constructor(member: MemberName, user: string, base: string, token: string, last: { block: number }) {
    this.member = member
    this.user = user
    this.#base = base
    this.#token = token
    this.#written = last
  }

  static async of(system: RunningSystem, member: MemberName, user: string): Promise<GatewayUser> {
    const token = await developmentToken(system.dataDir, member, user)
    const last = written.get(system) ?? { block: 0 }
    written.set(system, last)
    return new GatewayUser(member, user, `${gatewayOf(system, member)}/api/v1`, token, last)
  }

  get(path: string): Promise<GatewayAnswer> {
    return this.#request('GET', this.#fromLast(path))
  }

  /** @param key idempotency key: the same key again is the same write; one of its own for each call unless told */
  post(path: string, body: unknown = {}, key: string = randomUUID()): Promise<GatewayAnswer> {
    return this.#request('POST', this.#fromLast(path), body, key)
  }

  #fromLast(path: string): string {
    const { block } = this.#written
    return block === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}minBlock=${block}`
  }

  /** @throws Error with the gateway's own words, unless it answers with success */
  async read(path: string): Promise<GatewayAnswer['body']> {
    return this.#succeeded('GET', path, await this.get(path))
  }

  /** @throws Error with the gateway's own words, unless it answers with success */
  async write(path: string, body?: unknown, key?: string): Promise<GatewayAnswer['body']> {
    return this.#succeeded('POST', path, await this.post(path, body, key))
  }

  #succeeded(method: string, path: string, { status, body }: GatewayAnswer): GatewayAnswer['body'] {
    if (status < 300) return body
    throw new Error(`expected ${method} ${path} by ${this.member}/${this.user} to succeed, got ${status}: ${JSON.stringify(body)}`)
  }

  async #request(method: string, path: string, body?: unknown, key?: string): Promise<GatewayAnswer> {
    const response = await fetch(this.#base + path, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(key === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    })
    const replayed = response.headers.get('idempotency-replayed') === 'true'
    const answer = (await response.json()) as GatewayAnswer['body']
    this.#written.block = Math.max(this.#written.block, Number(answer['block'] ?? 0))
    return { status: response.status, replayed, body: answer }
  }
}
