import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from './client.js'
import { cast } from './collateral.js'
import { host, memberByName, portsOf } from '@ip-rights-ledger/network/topology'
import { startSystem, type System } from './harness.js'
import { until } from './until.js'

let system: System
let people: Awaited<ReturnType<typeof cast>>
let office: Client
let banker: Client
let buyer: Client
let pledged: { readonly right: string; readonly pledge: string }
let free: string
let transfer: string

beforeAll(async () => {
  system = await startSystem()
  people = await cast(system)
  free = await people.patent()
  pledged = await people.pledged()
  await people.frozen(free)
  transfer = (await people.transferOf(pledged.right)).id
  office = await system.as('ip-office', 'registrar')
  banker = await system.as('bank', 'test-loan-officer')
  buyer = await system.as('ip-office', 'test-buyer')
}, 120_000)

afterAll(async () => {
  people?.close()
  await system?.stop()
}, 60_000)

/** Whoever reads must not be ahead of the block that the story ended with. */
async function indexed(client: Client): Promise<number> {
  const { height } = (await office.get('/health/ready')).body as { readonly height: number }
  await until(async () => (await client.get(`/parties?limit=1&minBlock=${height}`)).status === 200)
  return height
}

const ids = (answer: { readonly body: { readonly items: readonly { readonly id: string }[] } }) => answer.body.items.map(({ id }) => id)

test('a list of the index is the peer’s own, thing for thing', async () => {
  await indexed(office)
  for (const noun of ['ip-rights', 'parties', 'pledges', 'transfers', 'freezes', 'disputes', 'mandates']) {
    const ledger = await office.get(`/${noun}?consistency=ledger&limit=200`)
    const index = await office.get(`/${noun}?limit=200`)
    expect(index.body.items).toEqual(ledger.body.items)
    expect([ledger.body.asOf.source, index.body.asOf.source]).toEqual(['ledger', 'index'])
    expect(index.body.asOf.block).toBeGreaterThanOrEqual(ledger.body.asOf.block)
  }
})

test('rights are found by what burdens them, by holder, number and words', async () => {
  await indexed(office)
  expect(ids(await office.get('/ip-rights?encumbered=true'))).toEqual([pledged.right])
  expect(ids(await office.get('/ip-rights?frozen=true'))).toEqual([free])
  expect(ids(await office.get(`/ip-rights?holder=${people.parties.owner}&count=true`)).sort()).toEqual([free, pledged.right].sort())
  const { items } = (await office.get('/ip-rights')).body
  const { printed } = items[0].numbers[0]
  expect(ids(await office.get(`/ip-rights?applicationNumber=${encodeURIComponent(printed)}`))).toEqual([items[0].id])
  expect((await office.get('/ip-rights?q=%E6%B5%8B%E8%AF%95&count=true&limit=1')).body.page).toMatchObject({ total: 2, limit: 1 })
  expect(ids(await office.get('/ip-rights?q=%E5%85%BD%E5%8C%BB'))).toEqual([])
  const search = await office.request('POST', '/ip-rights/search', JSON.stringify({ encumbered: true, fields: 'procedure' }), {
    headers: { 'content-type': 'application/json' },
  })
  expect(search.body.items).toEqual([{ id: pledged.right, procedure: expect.anything() }])
})

test('a bank finds its pledges, what it holds, and what waits for its word', async () => {
  await indexed(banker)
  const { bank, owner } = people.parties
  expect(ids(await banker.get(`/pledges?pledgee=${bank}&state=active&maturity.lte=2028-01-01`))).toEqual([pledged.pledge])
  expect(ids(await banker.get(`/pledges?ipRightId=${free}`))).toEqual([])
  const awaited = await banker.get('/consents?awaiting=me')
  expect(awaited.body.items).toMatchObject([
    { noun: 'transfers', id: transfer, act: 'register', href: `/api/v1/transfers/${transfer}/consent` },
  ])
  expect((await buyer.get('/consents?awaiting=me')).body.items).toEqual([])
  const holdings = await banker.get(`/parties/${owner}/holdings`)
  expect(holdings.body.held.map((right: { readonly ipRightId: string }) => right.ipRightId).sort()).toEqual([free, pledged.right].sort())
  expect(holdings.body.dealings.pledge).toContainEqual({ kind: 'pledge', id: pledged.pledge, role: 'pledgor', state: 'active' })
  expect((await banker.get('/parties/NOBODY/holdings')).status).toBe(404)
})

test('events have one order and one id on every gateway, and lose none by the page', async () => {
  await indexed(office)
  await indexed(banker)
  const all = (await office.get('/events?limit=200')).body
  expect((await banker.get('/events?limit=200')).body.items).toEqual(all.items)
  const paged: unknown[] = []
  for (let next = ''; ;) {
    const { body } = await banker.get(`/events?limit=3${next}`)
    if (body.items.length === 0) break
    paged.push(...body.items)
    next = `&after=${body.page.next}`
  }
  expect(paged).toEqual(all.items)
  const own = (await office.get(`/events?ipRightId=${pledged.right}`)).body.items
  const history = (await office.get(`/ip-rights/${pledged.right}/events`)).body.items
  expect(own.map((event: { readonly hash: string }) => event.hash)).toEqual(history.map((event: { readonly hash: string }) => event.hash))
})

test('what no index can answer in time, or at all, is said', async () => {
  expect((await office.get('/ip-rights?sort=colour')).body).toMatchObject({ code: 'MALFORMED', target: 'sort' })
  expect((await office.get('/ip-rights?consistency=ledger&frozen=true')).body).toMatchObject({ code: 'MALFORMED', target: 'frozen' })
  expect((await office.get('/ip-rights?minBlock=999999')).body).toMatchObject({ code: 'INDEX_BEHIND', status: 503 })
}, 20_000)

test('the figures of a gateway tell of its calls of the ledger and of its index', async () => {
  expect((await office.post('/parties', { kind: 'legalPerson', name: '某某有限公司' })).status).toBe(201)
  const height = await indexed(office)
  const { gatewayAdmin } = portsOf(system.portBase, memberByName('ip-office'))
  const text = await (await fetch(`http://${host}:${gatewayAdmin}/metrics`)).text()
  for (const stage of ['Evaluate', 'Endorse', 'Submit', 'CommitStatus']) {
    expect(text).toMatch(new RegExp(`ipr_ledger_stage_seconds_count\\{stage="${stage}",outcome="OK"\\} [1-9]`))
  }
  expect(Number(/^ipr_index_block (\d+)$/m.exec(text)?.[1])).toBeGreaterThanOrEqual(height)
  expect(text).toMatch(/^ipr_operations\{state="final"\} [1-9]/m)
  expect(text).toMatch(/ipr_http_request_seconds_count\{method="POST",route="\/api\/v1\/parties",status="201"\} [1-9]/)
})

test('an index deleted while its gateway is down is read anew from the blocks', async () => {
  await indexed(banker)
  const before = (await banker.get('/events?limit=200')).body.items
  await system.kill('gateway-bank')
  for (const end of ['', '-wal', '-shm']) await rm(join(system.dataDir, 'index', `bank.db${end}`), { force: true })
  await system.restart('gateway-bank')
  await indexed(banker)
  expect((await banker.get('/events?limit=200')).body.items.slice(0, before.length)).toEqual(before)
}, 60_000)
