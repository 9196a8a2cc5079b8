import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { checkChain } from '../network/independent-chain-check.js'
import { allBlocks } from './all-blocks.js'
import type { Client } from './client.js'
import { startSystem, type System } from './harness.js'
import { until } from './until.js'

let system: System
let registrar: Client

beforeAll(async () => {
  system = await startSystem()
  registrar = await system.as('ip-office', 'registrar')
}, 120_000)
afterAll(async () => {
  await system?.stop()
}, 60_000)

const writes = 200
const workers = 12

const nameOf = (index: number): string => `第${index}号当事人`
const enter = (index: number) => registrar.post('/parties', { kind: 'legalPerson', name: nameOf(index) }, { key: `crash-${index}` })

/** Names on the register, page by page, with how often each stands there. */
async function counted(): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  let after = ''
  for (;;) {
    const { body, status } = await registrar.get(`/parties?limit=200${after}`)
    expect([status, body]).toEqual([200, expect.objectContaining({ items: expect.any(Array) })])
    for (const { name } of body.items as { name: string }[]) found.set(name, (found.get(name) ?? 0) + 1)
    if (body.page.next === undefined) return found
    after = `&after=${body.page.next}`
  }
}

test('kill -9 of the ledger within 200 writes: what was acknowledged is there once, all else once or not at all', async () => {
  const acknowledged = new Map<number, string>()
  let next = 0
  let killed: Promise<void> | undefined
  const work = async (): Promise<void> => {
    while (next < writes) {
      const index = next++
      const answer = await enter(index).catch(() => undefined)
      if (answer?.status === 201) acknowledged.set(index, answer.body.id as string)
      if (acknowledged.size >= 60) killed ??= system.kill('ledger')
      if (killed) return
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  await killed
  expect(acknowledged.size).toBeGreaterThanOrEqual(60)
  const tried = next
  await system.restart('ledger')
  await until(async () => (await registrar.get('/health/ready')).status === 200)

  const after = await counted()
  for (const index of acknowledged.keys()) expect([index, after.get(nameOf(index))]).toEqual([index, 1])
  for (let index = 0; index < tried; index++) expect(after.get(nameOf(index)) ?? 0).toBeLessThanOrEqual(1)

  for (let index = 0; index < tried; index++) {
    let answer = await enter(index)
    // What was on its way when the ledger died is answered 202 until its bytes, sent again, have come through.
    if (answer.status === 202) await until(async () => (answer = await enter(index)).status !== 202)
    expect(answer.status).toBe(201)
    const first = acknowledged.get(index)
    if (first === undefined) continue
    expect(answer.body.id).toBe(first)
    expect(answer.headers.get('idempotency-replayed')).toBe('true')
  }
  const complete = await counted()
  for (let index = 0; index < tried; index++) expect([index, complete.get(nameOf(index))]).toEqual([index, 1])

  const chain = checkChain(await allBlocks(system.dataDir))
  expect(chain.valid).toBeGreaterThanOrEqual(tried)
}, 180_000)
