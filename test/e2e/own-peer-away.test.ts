import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Answer, Client } from './client.js'
import { chosenEngine } from './engine-under-test.js'
import { startSystem, type System } from './harness.js'
import { until } from './until.js'

/**
 * A member whose peer, or its chaincode, is gone: its own gateway goes on by another member's peer and says so; what is secret waits. The peer is
 * killed on Fabric; on the embedded engine, which is one process, its switchboard cuts it off.
 */
let system: System
let registrar: Client
let agent: Client
let elsewhere: Client

const own = 'IpOfficeMSP'
/** Next in founding order after the patent office. */
const standIn = 'CopyrightOfficeMSP'
/** Less than a read by the ledger is waited for: nobody waited for the peer that is gone. */
const gapMs = 4500

beforeAll(async () => {
  const each = { 'ip-office': 'chaincode', 'copyright-office': 'chaincode', bank: 'chaincode', court: 'chaincode' }
  system = await startSystem(chosenEngine, chosenEngine === 'embedded' ? { switchboard: true, chaincodePackages: each } : {})
  registrar = await system.as('ip-office', 'registrar')
  agent = await system.as('ip-office', 'agent')
  elsewhere = await system.as('bank', 'auditor')
}, 120_000)
afterEach(async () => {
  await system.mend()
  if (chosenEngine === 'embedded') await system.faults({ stoppedPeers: [] })
}, 60_000)
afterAll(() => system?.stop(), 60_000)

const lost = () => (chosenEngine === 'fabric' ? system.kill('peer-ip-office') : system.faults({ stoppedPeers: [own] }))
const found = () => (chosenEngine === 'fabric' ? system.restart('peer-ip-office') : system.faults({ stoppedPeers: [] }))

const filing = () => ({
  rightType: 'PAT',
  particulars: { title: '一种秘密', claims: 3, abstract: '秘密', inventors: ['甲'] },
  holdings: { kind: 'sole', holders: [{ party: 'NOT-ON-THE-REGISTER' }] },
  salt: randomBytes(32).toString('hex'),
})

const enter = (name: string, key: string = randomUUID()): Promise<Answer> =>
  registrar.post('/parties', { kind: 'legalPerson', name }, { key })

/** The first 201 to a write, sent again under its key until then, and how long that took. */
async function taken(name: string): Promise<{ readonly answer: Answer; readonly ms: number }> {
  const [started, key] = [performance.now(), randomUUID()]
  for (;;) {
    const answer = await enter(name, key)
    if (answer.status === 201) return { answer, ms: performance.now() - started }
    expect([202, 409, 502, 503, 504]).toContain(answer.status)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const read = () => registrar.get('/parties?limit=1&consistency=ledger')
const named = async (name: string) => {
  const { body } = await registrar.get('/parties?limit=200')
  const items = (body.items as readonly { readonly name: string }[]).filter((party) => party.name === name)
  return { count: items.length, asOf: body.asOf as { readonly block: number; readonly via?: string } }
}
const ready = async () => (await registrar.get('/health/ready')).body
const waits = (answer: Answer) => {
  expect(answer).toMatchObject({ status: 503, body: { code: 'LEDGER_UNREACHABLE', retryable: true } })
  expect(answer.body.detail).toMatch(/own peer does not answer, and what is not public goes by no other/)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
}

test('with its own peer there nothing is marked', async () => {
  const { answer } = await taken('先')
  expect(answer.body).not.toHaveProperty('via')
  expect((await read()).body.asOf).not.toHaveProperty('via')
  expect((await named('先')).asOf).not.toHaveProperty('via')
  expect(await ready()).not.toHaveProperty('degraded')
}, 60_000)

test('its own peer gone: it reads, writes, follows and is ready by another’s, marked; secrets wait; all is as before when it is back', async () => {
  const { id } = (await agent.post('/ip-rights', filing())).body
  expect((await agent.get(`/ip-rights/${id}`)).status).toBe(200)
  await lost()

  const { answer, ms } = await taken('代')
  expect(ms).toBeLessThan(gapMs)
  expect(answer.body.via).toBe(standIn)
  const { status, body } = await read()
  expect([status, body.asOf.via]).toEqual([200, standIn])
  expect(body.asOf.block).toBeGreaterThanOrEqual(answer.body.block)
  expect(await named('代')).toMatchObject({ count: 1, asOf: { via: standIn } })
  expect(await ready()).toMatchObject({ status: 'ready', degraded: [{ mspId: own, part: 'chain', via: standIn }] })

  // The peer of another member has nothing of this application, and its "not found" would be untrue.
  const key = randomUUID()
  const secret = filing()
  waits(await agent.post('/ip-rights', secret, { key }))
  waits(await agent.post('/ip-rights?simulate=true', filing()))
  waits(await agent.get(`/ip-rights/${id}?consistency=ledger`))
  waits(await agent.get(`/ip-rights/${id}/filing`))
  expect((await elsewhere.get('/parties?consistency=ledger')).body.asOf).not.toHaveProperty('via')

  await found()
  await until(async () => (await read()).body.asOf?.via === undefined)
  expect((await agent.post('/ip-rights', secret, { key })).status).toBe(201)
  expect((await agent.get(`/ip-rights/${id}/filing`)).status).toBe(200)
  const { answer: after } = await taken('后')
  expect(after.body).not.toHaveProperty('via')
  await until(async () => (await named('后')).asOf.via === undefined)
  expect([(await named('代')).count, (await named('后')).count]).toEqual([1, 1])
  await until(async () => !('degraded' in (await ready())))
}, 120_000)

test('its chaincode gone: others’ answer its questions, marked, while its own peer still tells what is committed', async () => {
  await system.kill('chaincode-ip-office')
  const { answer, ms } = await taken('无码')
  expect(ms).toBeLessThan(gapMs)
  expect(answer.body).not.toHaveProperty('via')
  expect((await read()).body.asOf.via).toBe(standIn)
  expect((await named('无码')).asOf).not.toHaveProperty('via')
  expect(await ready()).toMatchObject({ status: 'ready', degraded: [{ part: 'chaincode', via: standIn }] })
  waits(await agent.post('/ip-rights', filing()))

  await system.restart('chaincode-ip-office')
  await until(async () => (await read()).body.asOf?.via === undefined)
  expect((await agent.post('/ip-rights', filing())).status).toBe(201)
}, 120_000)

// The embedded engine’s peers are one process; what late answers do there stands in faults.test.ts.
if (chosenEngine === 'fabric')
  test('its own peer held, so that it keeps connections and answers nothing: one deadline is waited for, and then no more', async () => {
    const pid = system.pidOf('peer-ip-office')
    process.kill(pid, 'SIGSTOP')
    try {
      const first = performance.now()
      expect((await read()).body.asOf.via).toBe(standIn)
      expect(performance.now() - first).toBeLessThan(8000)
      const next = performance.now()
      expect((await read()).body.asOf.via).toBe(standIn)
      expect(performance.now() - next).toBeLessThan(gapMs)
      const { answer } = await taken('扣')
      expect(answer.body.via).toBe(standIn)
      await until(async () => (await named('扣')).count === 1)
    } finally {
      process.kill(pid, 'SIGCONT')
    }
    await until(async () => (await read()).body.asOf?.via === undefined)
  }, 120_000)

test('its gateway gone: the others go on', async () => {
  await system.kill('gateway-ip-office')
  const copyright = await system.as('copyright-office', 'registrar')
  const started = performance.now()
  expect((await copyright.post('/parties', { kind: 'legalPerson', name: '他' })).status).toBe(201)
  expect((await elsewhere.get('/parties?consistency=ledger')).status).toBe(200)
  expect(performance.now() - started).toBeLessThan(gapMs)
  await system.restart('gateway-ip-office')
  expect((await read()).status).toBe(200)
}, 60_000)
