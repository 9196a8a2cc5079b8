import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Kysely, Migrator, PostgresDialect, type Dialect } from 'kysely'
import { sqliteDialect } from '../../../gateway/src/index-db/sqlite-dialect.js'
import { actOnce } from '../../../gateway/src/store/endpoint-act-rows.js'
import { migrations } from '../../../gateway/src/store/migrations.js'
import { Store, type StoreLocation } from '../../../gateway/src/store/store.js'
import { deliveriesOf } from '../../../gateway/src/store/webhook-delivery-rows.js'
import { endpointById } from '../../../gateway/src/store/webhook-endpoint-rows.js'
import { postgresIsHere, postgresServer, sqliteFiles, type Databases } from '../index-db/databases.js'

const at = '2026-11-26T08:00:00.000Z'

async function dialectOf(location: StoreLocation): Promise<Dialect> {
  if ('url' in location)
    return new PostgresDialect({ pool: new (await import('pg')).default.Pool({ connectionString: location.url, max: 1 }) })
  return sqliteDialect(new (await import('node:sqlite')).DatabaseSync(location.file))
}

/** A store as it was after an earlier step, with what the test puts there. */
async function earlier(
  location: StoreLocation,
  step: string,
  fill: (db: Kysely<Record<string, Record<string, unknown>>>) => Promise<void>,
) {
  const db = new Kysely<Record<string, Record<string, unknown>>>({ dialect: await dialectOf(location) })
  const provider = { getMigrations: async () => ({ ...migrations }) }
  const names = { migrationTableName: 'storeMigration', migrationLockTableName: 'storeMigrationLock' }
  const { error } = await new Migrator({ db, provider, ...names }).migrateTo(step)
  expect(error).toBeUndefined()
  await fill(db)
  await db.destroy()
}

describe.each([
  ['SQLite', sqliteFiles, true],
  ['PostgreSQL', postgresServer, postgresIsHere],
] as const)('a store of an earlier version on %s', (_name, start, present) => {
  const here = present ? test : test.skip
  let databases: Databases
  beforeAll(async () => {
    if (present) databases = await start()
  }, 60_000)
  afterAll(() => databases?.stop())

  here('keeps its endpoints and deliveries, and knows its latest rotations', async () => {
    const location = await databases.fresh()
    await earlier(location, '007-evidence-packages', async (db) => {
      const endpoint = (id: string, rotation: string) => ({
        ...{ id, owner: 'banker', requestId: `request-${id}`, fingerprint: 'f', url: 'https://receiver.example/', description: '' },
        ...{ filter: '{}', secret: 'sealed', oldSecret: '', oldSecretUntil: '', rotation, enabled: 1, disabledBecause: '' },
        ...{ failingSince: '', cursor: '0:0:0', alertCursor: '0:2026-11-26', lastNumber: 1, createdAt: at },
      })
      await db
        .insertInto('webhookEndpoints')
        .values([endpoint('1', 'r'), endpoint('2', '')])
        .execute()
      const delivery = { endpoint: '1', number: 1, eventId: 'e', type: 't', subject: 's', body: '{}', state: 'waiting', attempts: 2 }
      await db
        .insertInto('webhookDeliveries')
        .values({ ...delivery, nextAt: at, lastAt: at, lastStatus: 500, lastError: 'answered 500', createdAt: at })
        .execute()
    })
    const store = await Store.open(location)
    expect(await deliveriesOf(store.db, '1', { limit: 9 })).toEqual([expect.objectContaining({ attempts: 2, resent: 0 })])
    expect(await endpointById(store.db, '2')).not.toHaveProperty('rotation')
    const again = { requestId: 'r', endpoint: '1', act: 'rotate-secret', doneAt: at }
    expect((await actOnce(store.db, again, () => Promise.reject(new Error('expected no second rotation')))).replayed).toBe(true)
    await store.close()
  })
})
