import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { members, type MemberName } from '@ip-rights-ledger/network/topology'
import type { IndexLocation } from '../../gateway/src/index-db/index-db.js'
import { chosenEngine } from '../e2e/engine-under-test.js'
import { startSystem, type System } from '../e2e/harness.js'
import { until } from '../e2e/until.js'
import { ok, Receiver } from '../gateway/events/receiver.js'
import { postgresIsHere, postgresServer } from '../gateway/index-db/databases.js'
import { smallDisk, type SmallDisk } from '../network/supervisor/small-disk.js'
import { Choice } from './choice.js'
import { LedgerRecord } from './ledger-record.js'
import type { Subscriber } from './oracle/question.js'
import { secretFiling } from './load.js'
import { peopleOf, type People } from './people.js'
import { ReplayedRegister } from './replayed-register.js'

type Postgres = Awaited<ReturnType<typeof postgresServer>>

/** The member whose gateway keeps index and store in PostgreSQL, where that is on this machine; it also pushes to the receivers. */
const onPostgres: MemberName = 'bank'

export interface Listener extends Subscriber {
  readonly endpoint: string
  readonly receiver: Receiver
}

async function listenerOf(name: string, { banker }: People): Promise<Listener> {
  const receiver = await Receiver.open(ok)
  const { id, secret } = await banker.client.write('/webhook-endpoints', { url: receiver.url })
  let since = ''
  for (let next = ''; ;) {
    const { body } = await banker.client.get(`/events?limit=200${next}`)
    since = body.items.at(-1)?.id ?? since
    if (body.page.more !== true) break
    next = `&after=${body.page.next}`
  }
  return { name, endpoint: id, secret, since, receiver, received: receiver.received }
}

/** A consortium on which one fault after the other is tried, with all that its ledger held before. */
export class Ground {
  readonly system: System
  readonly people: People
  readonly record: LedgerRecord
  readonly replayed = new ReplayedRegister()
  readonly steady: Listener
  readonly weak: Listener
  readonly canary: string
  readonly rights: string[] = []
  readonly filings: string[] = []
  readonly shown: string[] = []
  readonly postgres: Postgres | undefined
  /** Where the store of a gateway can be put so that it runs full; absent where this user may mount nothing. */
  readonly disk: SmallDisk | undefined
  readonly diskFolder: string
  readonly #index: IndexLocation | undefined

  private constructor(
    from: Pick<Ground, 'system' | 'people' | 'record' | 'steady' | 'weak' | 'canary' | 'postgres'>,
    index?: IndexLocation,
  ) {
    this.system = from.system
    this.people = from.people
    this.record = from.record
    this.steady = from.steady
    this.weak = from.weak
    this.canary = from.canary
    this.postgres = from.postgres
    this.#index = index
    this.diskFolder = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-small-disk-'))
    this.disk = smallDisk(this.diskFolder, 24)
  }

  static async prepare(seed: number): Promise<Ground> {
    const postgres = postgresIsHere ? await postgresServer() : undefined
    const [index, store] = [await postgres?.fresh(), await postgres?.fresh()]
    const urls = index && store && 'url' in index && 'url' in store ? { INDEX_DATABASE_URL: index.url, STORE_DATABASE_URL: store.url } : {}
    process.env['GATEWAY_CLOCK_SECONDS'] = '0'
    const gatewayEnv = { [onPostgres]: { ...urls, WEBHOOK_TIMEOUT_MS: '1000' } }
    const system = await startSystem(chosenEngine, { gatewayEnv, ...(chosenEngine === 'embedded' ? { switchboard: true } : {}) })
    const people = await peopleOf(system)
    const record = await LedgerRecord.of(system.dataDir)
    const [steady, weak] = [await listenerOf('steady', people), await listenerOf('weak', people)]
    const choice = new Choice(seed)
    const canary = `KANARI${choice.hex(10).toUpperCase()}`
    const ground = new Ground({ system, people, record, steady, weak, canary, postgres }, index)
    ground.filings.push((await people.agent.client.write('/ip-rights', secretFiling(canary, choice))).id)
    return ground
  }

  indexOf(member: MemberName): IndexLocation {
    return member === onPostgres && this.#index ? this.#index : { file: join(this.system.dataDir, 'index', `${member}.db`) }
  }

  /** Waits until every gateway says that it is ready. */
  async ready(): Promise<void> {
    for (const { name } of members)
      await until(async () => (await fetch(`${this.system.gateway(name)}/health/ready`).catch(() => undefined))?.status === 200)
  }

  async close(): Promise<void> {
    this.record.close()
    await Promise.all([this.steady, this.weak].map(({ receiver }) => receiver.close()))
    await this.system.stop()
    await this.postgres?.stop()
    this.disk?.remove()
    rmSync(this.diskFolder, { recursive: true, force: true })
  }
}
