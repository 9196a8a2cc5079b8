import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { openedTransaction } from '../../gateway/src/drafts/sealed-transaction.js'

import { LedgerFailure } from '../../gateway/src/ledger/ledger-failure.js'
import type { DraftRow } from '../../gateway/src/store/draft-rows.js'
import { Sealing } from '../../gateway/src/store/sealing.js'
import { Store } from '../../gateway/src/store/store.js'
import { build, closeAll } from './build.js'
import { base, codes, Signer, user } from './draft-signer.js'

/** Whoever has a signed transaction can have it ordered: a copy of the store must not give it. */
let folder: string
let store: Store
const sealing = Sealing.passing()
const noStatus = (times: number): LedgerFailure[] => Array.from({ length: times }, () => new LedgerFailure('commitPending', 'no status'))

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-drafts-'))
  store = await Store.open({ file: join(folder, 'store.db') })
})
afterEach(async () => {
  await closeAll()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** All that lies in the store's files. */
const lying = (): string => Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file)))).toString('latin1')
const rowOf = (id: string): Promise<DraftRow> => store.db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const kept = async (id: string): Promise<Buffer> => Buffer.from(openedTransaction(sealing, await rowOf(id)))

/** Forms in which a signature, or the bytes around it, could be read out of a file. */
const forms = (bytes: Buffer): readonly string[] => [bytes.toString('base64'), bytes.toString('latin1'), bytes.toString('hex')]

test('a transaction that its caller signed is nowhere to be read in the store’s files, before its end and after it', async () => {
  const signer = await Signer.start({ store, sealing })
  const { ledger } = signer.gateway
  ledger.commitFailures.push(...noStatus(3))
  const id = await signer.draft()
  const { bytes = '' } = await signer.proposal(id)
  const { body: endorsed } = await signer.endorse(id, signer.key.sign(bytes))
  const unsigned = await kept(id)
  const signature = signer.key.sign(endorsed['bytes'] ?? '')
  expect((await signer.submit(id, signature)).status).toBe(202)
  const signed = await kept(id)
  expect([signed.includes(signature), unsigned.includes(signature)]).toEqual([true, false])
  for (const form of [...forms(unsigned), ...forms(signed)]) expect(lying().includes(form)).toBe(false)

  let state: unknown
  while (state !== 'committed') state = (await signer.send('GET', `${base}/${id}`)).body['state']
  expect((await kept(id)).includes(signature)).toBe(false)
  for (const form of [...forms(unsigned), ...forms(signed)]) expect(lying().includes(form)).toBe(false)
  // What is kept still tells the caller's signature from another's.
  expect((await signer.submit(id, signature)).headers['idempotency-replayed']).toBe('true')
  expect(codes(await signer.submit(id, signer.key.sign('AAAA')))).toEqual([400, 'SIGNATURE_INVALID'])
})

test('what an earlier version wrote down in the open is sealed at the next start, and goes on from there', async () => {
  const signer = await Signer.start({ store, sealing })
  const { ledger } = signer.gateway
  const done = await signer.draft()
  expect((await signer.complete(done)).status).toBe(201)
  const signed = await signer.draft()
  ledger.commitFailures.push(...noStatus(9))
  expect((await signer.complete(signed)).status).toBe(202)
  const endorsed = await signer.draft()
  const { bytes = '' } = await signer.proposal(endorsed)
  const { body: toSign } = await signer.endorse(endorsed, signer.key.sign(bytes))
  await closeAll()

  const open = new Map<string, Buffer>()
  for (const id of [done, signed, endorsed]) {
    const whole = await kept(id)
    open.set(id, whole)
    await store.db
      .updateTable('draft')
      .set({ transaction: whole.toString('base64') })
      .where('id', '=', id)
      .execute()
  }
  ledger.commitFailures.length = 0
  const next = await build({ ledger, store, sealing })
  await next.app.ready()
  for (const [id, whole] of open) {
    const { transaction } = await rowOf(id)
    expect(transaction).not.toContain(whole.toString('base64'))
  }
  let state: unknown
  while (state !== 'committed') state = (await next.send('GET', `${base}/${signed}`, { user })).body['state']
  const path = `${base}/${endorsed}/transaction-signature`
  const { status } = await next.send('PUT', path, { user, body: { signature: signer.key.sign(toSign['bytes'] ?? '') } })
  expect(status).toBe(201)
})
