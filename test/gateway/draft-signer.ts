import type { Sealing } from '../../gateway/src/store/sealing.js'
import { Store } from '../../gateway/src/store/store.js'
import { build, type Answered, type Built } from './build.js'
import { FakeLedger } from './fake-ledger.js'
import { memberAuthority, OwnKey } from './member-authority.js'

export const body = { rights: [{ ipRightId: 'CN-PAT-1' }] }
export const path = '/api/v1/pledges'
export const user = 'loan-officer'
export const base = '/api/v1/transaction-drafts'

/** A loan officer with a certified key, at a gateway whose ledger takes pledges. */
export class Signer {
  readonly gateway: Built
  readonly store: Store
  readonly key: OwnKey

  private constructor(gateway: Built, store: Store, key: OwnKey) {
    this.gateway = gateway
    this.store = store
    this.key = key
  }

  static async start(kept: { store?: Store; sealing?: Sealing } = {}): Promise<Signer> {
    const ledger = new FakeLedger()
    ledger.answer('pledges:propose', () => ({ id: 'PL1', noun: 'pledges', events: [{ type: 'pledgeProposed' }] }))
    const store = kept.store ?? (await Store.open({ file: ':memory:' }))
    const gateway = await build({ ledger, store, authority: await memberAuthority(ledger.users), ...kept })
    const signer = new Signer(gateway, store, new OwnKey())
    const { status } = await signer.send('POST', '/api/v1/enrolments', { certificateRequest: await signer.key.request([{ CN: [user] }]) })
    expect(status).toBe(201)
    return signer
  }

  send(method: 'GET' | 'POST' | 'PUT', url: string, given?: unknown, as = user, headers: Record<string, string> = {}): Promise<Answered> {
    return this.gateway.send(method, url, { user: as, headers, ...(given === undefined ? {} : { body: given }) })
  }

  async draft(more: object = {}, headers?: Record<string, string>): Promise<string> {
    const { status, body: drafted } = await this.send('POST', base, { path, body, ...more }, user, headers)
    expect([status, drafted['state']]).toEqual([201, 'drafted'])
    return String(drafted['id'])
  }

  async proposal(id: string): Promise<Record<string, string>> {
    const { status, body: toSign } = await this.send('POST', `${base}/${id}/proposal`)
    expect([status, toSign['state']]).toEqual([201, 'proposed'])
    return toSign
  }

  endorse(id: string, signature: string): Promise<Answered> {
    return this.send('PUT', `${base}/${id}/proposal-signature`, { signature })
  }

  submit(id: string, signature: string, headers?: Record<string, string>): Promise<Answered> {
    return this.send('PUT', `${base}/${id}/transaction-signature`, { signature }, user, headers)
  }

  /** Signs twice; answers what the second signature was answered. */
  async complete(id: string): Promise<Answered> {
    const { bytes = '' } = await this.proposal(id)
    const { body: endorsed } = await this.endorse(id, this.key.sign(bytes))
    return this.submit(id, this.key.sign(endorsed['bytes'] ?? ''))
  }

  /** As if the bytes had been given out so many milliseconds before now. */
  async age(id: string, ms: number): Promise<void> {
    const builtAt = new Date(Date.now() - ms).toISOString()
    await this.store.db.updateTable('draft').set({ builtAt }).where('id', '=', id).execute()
  }
}

export const codes = ({ status, body: answered }: Answered) => [status, answered['code']]
