import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { switchboardPolicy } from '../../network/src/embedded/channel-config/genesis-block.js'
import { allBlocks } from './all-blocks.js'
import { type Answer, Client } from './client.js'
import { cast } from './collateral.js'
import { outcome } from './direct.js'
import { startSystem, type System } from './harness.js'
import { signedToken } from './tokens.js'
import { MomentsBySwitchboard } from './moments-by-switchboard.js'
import { until } from './until.js'

/** What an operator must expect of single failures: who goes on, what is said meanwhile, and that no write is lost or done twice. */
let system: System
let registrar: Client
let depositor: Client
let people: Awaited<ReturnType<typeof cast>>

const healthy = { stoppedOrderers: [], stoppedPeers: [], peerDelaysMs: {}, blocksBehind: {} }

beforeAll(async () => {
  system = await startSystem('embedded', { switchboard: true })
  registrar = await system.as('ip-office', 'registrar')
  depositor = await system.as('copyright-office', 'agent')
  people = await cast(system)
}, 120_000)
afterEach(async () => {
  await system.mend()
  await system.faults(healthy)
}, 60_000)
afterAll(async () => {
  people?.close()
  await system?.stop()
}, 60_000)

const enter = (name: string, key: string = randomUUID(), by: Client = registrar): Promise<Answer> =>
  by.post('/parties', { kind: 'legalPerson', name }, { key })

const ready = async (client: Client): Promise<boolean> => (await client.get('/health/ready')).status === 200

/** How often a name stands on the register. */
async function standing(name: string): Promise<number> {
  let [count, after] = [0, '']
  for (;;) {
    const { body } = await registrar.get(`/parties?limit=200${after}`)
    count += (body.items as { name: string }[]).filter((party) => party.name === name).length
    if (body.page.next === undefined) return count
    after = `&after=${body.page.next}`
  }
}

/** Sends a write again under its key until the answer is final. */
async function answered(name: string, key: string, by: Client = registrar): Promise<Answer> {
  for (;;) {
    const answer = await enter(name, key, by).catch(() => undefined)
    if (answer?.status === 201) return answer
    expect([202, 409, 502, 503, 504, undefined]).toContain(answer?.status)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function timed<T>(work: Promise<T>): Promise<{ readonly result: T; readonly ms: number }> {
  const started = performance.now()
  return { result: await work, ms: performance.now() - started }
}

const unreachable = (answer: Answer) => {
  expect(answer).toMatchObject({ status: 503, body: { code: 'LEDGER_UNREACHABLE', retryable: true } })
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
}

test('a ledger that can be disturbed says so in its first block', async () => {
  const [genesis] = await allBlocks(system.dataDir)
  expect(Buffer.from(genesis ?? []).includes(switchboardPolicy)).toBe(true)
})

test('one member’s peer stopped: that member is served by another’s and says so, the others go on, and a guard finds its other signature', async () => {
  const { right } = await people.pledged()
  const { id, terms } = await people.transferOf(right)
  await people.banker.submit('transfers', 'consent', { id, body: { terms } })
  const bank = await system.as('bank', 'loan-officer')
  await system.faults({ stoppedPeers: ['BankMSP'] })

  expect((await bank.get('/parties?consistency=ledger')).body.asOf.via).toBe('CourtMSP')
  expect((await bank.get('/health/ready')).body.degraded).toMatchObject([{ part: 'chain', via: 'CourtMSP' }])
  expect((await bank.get('/health/live')).status).toBe(200)
  expect((await enter('甲乙丙')).status).toBe(201)
  expect((await enter('丁戊己', randomUUID(), depositor)).status).toBe(201)
  // Title of a pledged right: the office and either bank or court.
  expect((await registrar.post(`/transfers/${id}/register`)).status).toBe(201)

  await system.faults(healthy)
  await until(async () => (await bank.get(`/transfers/${id}`)).body.status === 'registered')
}, 60_000)

test('where the one that is stopped cannot be done without, that is said, and the same key succeeds when it is back', async () => {
  const { right } = await people.pledged()
  await system.faults({ stoppedPeers: ['IpOfficeMSP'] })
  const judge = await system.as('court', 'judge')
  const order = {
    rights: [{ ipRightId: right }],
    case: { number: '(2026)京73执保1号' },
    ruling: { number: '1' },
    assistanceNotice: { number: '1' },
    service: { channel: 'paper', receivedAt: new Date(Date.now() - 1000).toISOString().replace(/\.\d+Z/, 'Z') },
    months: 6,
  }
  const key = randomUUID()
  const refused = await judge.post('/freezes', order, { key })
  unreachable(refused)
  expect(refused.body.detail).toMatch(/member whose endorsement this write needs/)
  await system.faults(healthy)
  expect((await judge.post('/freezes', order, { key })).status).toBe(201)
}, 60_000)

test.each(['CourtOrdererMSP', 'IpOfficeOrdererMSP'])(
  'one orderer stopped, %s: writes go on',
  async (stopped) => {
    await system.faults({ stoppedOrderers: [stopped] })
    for (const name of [`一-${stopped}`, `二-${stopped}`]) {
      const key = randomUUID()
      expect((await answered(name, key)).status).toBe(201)
      expect(await standing(name)).toBe(1)
    }
  },
  60_000,
)

test('two orderers stopped: said within 5 s, reads go on, and the same keys are answered once when they return', async () => {
  await system.faults({ stoppedOrderers: ['CourtOrdererMSP', 'BankOrdererMSP'] })
  const keys = ['k1', 'k2', 'k3']
  const { result, ms } = await timed(Promise.all(keys.map((key) => enter(`停-${key}`, key))))
  expect(ms).toBeLessThan(5000)
  for (const answer of result) unreachable(answer)
  expect((await registrar.get('/parties?limit=1')).status).toBe(200)

  await system.faults(healthy)
  const back = await timed(Promise.all(keys.map((key) => answered(`停-${key}`, key))))
  expect(back.ms).toBeLessThan(20_000)
  for (const key of keys) expect([key, await standing(`停-${key}`)]).toEqual([key, 1])
}, 60_000)

test('a peer that answers and has stopped committing: its gateway is not ready and says how far it is, the others go on', async () => {
  const bank = await system.as('bank', 'auditor')
  await until(() => ready(bank))
  await system.faults({ blocksBehind: { BankMSP: 2 } })
  let answer: Answer | undefined
  // Heights of others are asked once a second at most.
  await until(async () => (answer = await bank.get('/health/ready')).status === 503)
  if (answer === undefined) throw new Error('expected an answer of the gateway, got none')
  unreachable(answer)
  expect(answer.body.detail).toMatch(/expected the member’s peer to have block \d+ as that of \w+MSP has, got \d+ as its last/)
  expect(await ready(registrar)).toBe(true)
  expect((await enter('后块')).status).toBe(201)
  await system.faults(healthy)
  await until(() => ready(bank))
}, 60_000)

test('one member answers late: the others’ writes are late at worst, its own reads go by another; where all are late, that is said', async () => {
  await system.faults({ peerDelaysMs: { BankMSP: 1500 } })
  const several = await Promise.all(['慢一', '慢二', '慢三'].map((name) => timed(enter(name))))
  for (const { result, ms } of several) {
    expect(result.status).toBe(201)
    expect(ms).toBeLessThan(8000)
  }
  await system.faults({ peerDelaysMs: { BankMSP: 20_000 } })
  const bank = await system.as('bank', 'auditor')
  // Who gives no sign of life in a second is away, and is not waited for again.
  const first = await timed(bank.get('/parties?consistency=ledger'))
  expect(first.result).toMatchObject({ status: 200, body: { asOf: { via: 'CourtMSP' } } })
  expect(first.ms).toBeLessThan(19_000)
  expect((await timed(bank.get('/parties?consistency=ledger'))).ms).toBeLessThan(4500)
  await system.faults({
    peerDelaysMs: Object.fromEntries(['Bank', 'Court', 'IpOffice', 'CopyrightOffice'].map((m) => [`${m}MSP`, 30_000])),
  })
  const { result, ms } = await timed(bank.get('/parties?consistency=ledger'))
  // Whether its gateway or we stop waiting first: a peer gives another three seconds, and we give our own five.
  expect([503, 504]).toContain(result.status)
  expect(result.body.retryable).toBe(true)
  expect(ms).toBeLessThan(25_000)
}, 60_000)

test('killed between ordering and commit: the restarted ledger has the write, once, under its key', async () => {
  await system.faults({ crashBetweenOrderingAndCommit: true })
  const first = await enter('序后', 'crash')
  expect([202, 503, 504]).toContain(first.status)
  await system.ended('ledger')
  await system.restart('ledger')
  await until(() => ready(registrar))
  expect(await standing('序后')).toBe(1)
  if (first.status === 202) {
    const operation = first.headers.get('location') as string
    await until(async () => (await registrar.get(operation)).body.state === 'final')
    expect((await registrar.get(operation)).body.result).toMatchObject({ noun: 'parties' })
  }
  const again = await enter('序后', 'crash')
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true'])
  expect(await standing('序后')).toBe(1)
}, 60_000)

test('the chaincode killed: every gateway says so, and goes on when it is back', async () => {
  await system.kill('chaincode')
  unreachable(await enter('无码', 'no-chaincode'))
  expect((await depositor.get('/parties?consistency=ledger')).status).toBe(503)
  await system.restart('chaincode')
  expect((await answered('无码', 'no-chaincode')).status).toBe(201)
  expect(await standing('无码')).toBe(1)
}, 60_000)

test('a gateway killed with writes under way: each is answered under its key by the restarted one, and done once', async () => {
  const keys = Array.from({ length: 12 }, (_, index) => `mid-${index}`)
  const firsts = new Map<string, string>()
  const send = async (key: string): Promise<void> => {
    const answer = await enter(`断-${key}`, key).catch(() => undefined)
    if (answer?.status === 201) firsts.set(key, answer.body.id as string)
  }
  await Promise.all(keys.slice(0, 4).map(send))
  const moments = new MomentsBySwitchboard(system)
  await moments.hold('commitStatus')
  try {
    const open = keys.slice(4).map(send)
    await moments.reached(open.length)
    await system.kill('gateway-ip-office')
    await moments.abandoned()
    await Promise.all(open)
  } finally {
    await moments.release()
  }
  expect(firsts.size).toBe(4)
  await system.restart('gateway-ip-office')
  for (const key of keys) {
    const answer = await answered(`断-${key}`, key)
    if (firsts.has(key)) {
      expect([answer.body.id, answer.headers.get('idempotency-replayed')]).toEqual([firsts.get(key), 'true'])
    }
    expect([key, await standing(`断-${key}`)]).toEqual([key, 1])
  }
  const other = await enter('another name', keys[0])
  expect([other.status, other.body.code]).toEqual([422, 'REQUEST_KEY_REUSED'])
}, 60_000)

test('seven months on, for all parts at once: a freeze of six months has run out', async () => {
  const right = await people.patent()
  await people.frozen(right, { months: 6 })
  expect(await outcome(people.owner.submit('rights', 'surrender', { id: right }))).toBe('FROZEN')
  const shift = 214 * 24 * 3600_000
  await system.faults({ clockShiftMs: shift })
  process.env['CLOCK_SHIFT_MS'] = `${shift}`
  process.env['NODE_OPTIONS'] = `--import=${join(process.cwd(), 'test/fixtures/shifted-clock.mjs')}`
  try {
    await system.kill('gateway-ip-office')
    await system.restart('gateway-ip-office')
  } finally {
    delete process.env['NODE_OPTIONS']
    delete process.env['CLOCK_SHIFT_MS']
  }
  const party = people.parties.owner
  const expires = Math.floor((Date.now() + shift) / 1000) + 3600
  const token = await signedToken(system.dataDir, { audience: 'ip-office', user: 'test-owner', roles: ['owner'], party, expires })
  const owner = new Client(system.gateway('ip-office'), token)
  expect((await owner.get(`/ip-rights/${right}`)).body.restraint).not.toHaveProperty('active')
  const surrendered = await owner.post(`/ip-rights/${right}/surrender`)
  expect([surrendered.status, (surrendered.body.events as { type: string }[]).map(({ type }) => type)]).toEqual([
    201,
    expect.arrayContaining(['freezeEnded', 'surrendered']),
  ])
  // Whoever's clock did not go along is told apart: its proposals are out of the window.
  const { status } = await (await system.as('court', 'auditor')).get('/health/ready')
  expect(status).toBe(503)
}, 60_000)
