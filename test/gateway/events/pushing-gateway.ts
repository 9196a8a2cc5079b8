import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WebhookSettings } from '../../../gateway/src/events/webhooks.js'
import { Sealing } from '../../../gateway/src/store/sealing.js'
import { Store } from '../../../gateway/src/store/store.js'
import { until } from '../../e2e/until.js'
import { build, type Answered, type Built } from '../build.js'
import type { Limits } from '../../../gateway/src/limits.js'
import { FakeLedger } from '../fake-ledger.js'
import { LivingRegister } from './living-register.js'

/** It does not look by itself for what is due: whatever enters something wakes it. */
const quick: WebhookSettings = { allow: '127.0.0.0/8', timeoutMs: 10_000, schedule: [20, 20, 20], longestSleepMs: 600_000 }

export interface Delivery {
  readonly number: number
  readonly eventId: string
  readonly state: string
  readonly attempts: number
  readonly lastStatus?: number
  readonly lastError?: string
}

/** A bank's gateway over a growing register; it can be killed and started again over what it has stored. */
export class PushingGateway {
  readonly register: LivingRegister
  readonly #folder = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-pushing-'))
  readonly #ledger = new FakeLedger()
  #store: Store | undefined
  #built: Built | undefined
  #settings: WebhookSettings = {}
  #limits: Partial<Limits> = {}

  private constructor(register: LivingRegister) {
    this.register = register
    const banker = { user: 'banker', mspId: 'BankMSP', type: 'client', role: 'loan-officer', party: 'BANK1' } as const
    this.#ledger.users['banker'] = banker
    this.#ledger.users['other'] = { ...banker, user: 'other', party: 'BANK2' }
  }

  static async open(settings: WebhookSettings = {}, limits: Partial<Limits> = {}): Promise<PushingGateway> {
    const register = await LivingRegister.open()
    register.start()
    const gateway = new PushingGateway(register)
    gateway.#settings = { ...quick, ...settings }
    gateway.#limits = limits
    await gateway.start()
    return gateway
  }

  get built(): Built {
    if (!this.#built) throw new Error('expected a gateway that runs')
    return this.#built
  }

  get store(): Store {
    if (!this.#store) throw new Error('expected a store that is open')
    return this.#store
  }

  /** @param key file of the store's key, in the folder of its own */
  async start(key = 'bank.key'): Promise<void> {
    this.#store = await Store.open({ file: join(this.#folder, 'bank.db') })
    const sealing = await Sealing.open(join(this.#folder, key))
    const { indexed } = this.register
    const parts = { indexed, sealing, store: this.#store, ledger: this.#ledger, webhookSettings: this.#settings, limits: this.#limits }
    this.#built = await build({ ...parts, member: 'bank', mspId: 'BankMSP' })
  }

  async stop(): Promise<void> {
    await this.#built?.app.close()
    await this.#store?.close()
  }

  async close(): Promise<void> {
    await this.stop()
    await this.register.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  send(
    method: Parameters<Built['send']>[0],
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
    user = 'banker',
  ): Promise<Answered> {
    return this.built.send(method, `/api/v1${path}`, { user, ...(body === undefined ? {} : { body }), ...(headers ? { headers } : {}) })
  }

  /** An endpoint that is told all, unless a filter says less. */
  async endpoint(url: string, filter: object = {}): Promise<{ readonly id: string; readonly secret: string }> {
    const { status, body } = await this.send('POST', '/webhook-endpoints', { url, filter })
    if (status !== 201) throw new Error(`expected 201, got ${status}: ${JSON.stringify(body)}`)
    return body as unknown as { readonly id: string; readonly secret: string }
  }

  /** Oldest first. */
  async deliveries(id: string): Promise<readonly Delivery[]> {
    const { body } = await this.send('GET', `/webhook-endpoints/${id}/deliveries?limit=200`)
    return ((body['items'] ?? []) as unknown as Delivery[]).toReversed()
  }

  /** Waits until the deliveries of an endpoint are in these states, oldest first. */
  async come(id: string, ...states: readonly string[]): Promise<readonly Delivery[]> {
    let found: readonly Delivery[] = []
    await until(async () => {
      found = await this.deliveries(id)
      return found.map(({ state }) => state).join() === states.join()
    })
    return found
  }
}
