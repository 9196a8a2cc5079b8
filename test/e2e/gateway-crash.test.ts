import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { checkChain } from '../network/independent-chain-check.js'
import { allBlocks } from './all-blocks.js'
import type { Answer, Client } from './client.js'
import { engines, startSystem, type System } from './harness.js'
import { heldMoments } from './held-moments.js'
import { holdsTransaction } from './holds-transaction.js'
import { keptOperations } from './kept-operations.js'
import type { HeldMoments } from './moment.js'
import { until } from './until.js'

const gateway = 'gateway-ip-office'

describe.each(engines)('a gateway killed within a write, on %s', (engine) => {
  let system: System
  let registrar: Client
  let elsewhere: Client
  let moments: HeldMoments

  beforeAll(async () => {
    system = await startSystem(engine, engine === 'embedded' ? { switchboard: true } : {})
    registrar = await system.as('ip-office', 'registrar')
    elsewhere = await system.as('copyright-office', 'registrar')
    moments = heldMoments(system)
  }, 120_000)
  afterEach(async () => {
    await moments.release()
    await system.mend()
  }, 60_000)
  afterAll(() => system?.stop(), 60_000)

  const body = (key: string) => ({ kind: 'legalPerson', name: `当事人 ${key}` })
  const enter = (key: string): Promise<Answer> => registrar.post('/parties', body(key), { key })
  const left = () => keptOperations(system.dataDir, 'ip-office')

  async function kill(): Promise<void> {
    await system.kill(gateway)
    await moments.abandoned()
  }

  async function killAndRestart(): Promise<void> {
    await kill()
    await moments.release()
    await system.restart(gateway)
    await until(async () => (await registrar.get('/health/ready')).status === 200)
  }

  /** How often a name stands on the register, in the blocks of one member. */
  async function standing(key: string): Promise<number> {
    const blocks = (await allBlocks(system.dataDir)).map((block) => Buffer.from(block).toString('latin1'))
    expect(checkChain(await allBlocks(system.dataDir)).valid).toBeGreaterThan(0)
    const name = Buffer.from(body(key).name).toString('latin1')
    return blocks.filter((block) => block.includes(name)).length
  }

  /** The same request again until its end: exactly one transaction, however the process died. */
  async function endsOnce(key: string): Promise<Answer> {
    let answer = await enter(key)
    await until(async () => {
      expect([201, 202, 409]).toContain(answer.status)
      if (answer.status === 201) return true
      answer = await enter(key)
      return answer.status === 201
    })
    const again = await enter(key)
    expect([again.body, again.headers.get('idempotency-replayed')]).toEqual([answer.body, 'true'])
    expect(await standing(key)).toBe(1)
    const other = await registrar.post('/parties', body('another'), { key })
    expect([other.status, other.body.code]).toEqual([422, 'REQUEST_KEY_REUSED'])
    return answer
  }

  test('before the write was stored: nothing is left of it, and it is done when it is sent again', async () => {
    const key = randomUUID()
    const text = JSON.stringify(body(key))
    const { hostname, port } = new URL(system.gateway('ip-office'))
    const socket = connect(Number(port), hostname)
    socket.on('error', () => undefined)
    await new Promise<void>((resolve) => socket.once('connect', resolve))
    const head = [
      `POST /api/v1/parties HTTP/1.1`,
      `host: ${hostname}`,
      `authorization: Bearer ${registrar.token}`,
      `idempotency-key: ${key}`,
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(text)}`,
    ]
    const before = left().length
    await new Promise<void>((resolve) => socket.write(`${head.join('\r\n')}\r\n\r\n${text.slice(0, 9)}`, () => resolve()))
    await killAndRestart()
    expect(left()).toHaveLength(before)
    const answer = await endsOnce(key)
    expect(answer.headers.get('idempotency-replayed')).toBeNull()
  }, 60_000)

  test.each([
    ['after it was stored', 'endorse', 'received', 'nothing'],
    ['after it was endorsed and its bytes were stored', 'submit', 'signed', 'nothing'],
    ['after it was handed to the orderers', 'submitted', 'signed', 'soon'],
    ['after it was committed', 'commitStatus', 'sent', 'already'],
  ] as const)(
    '%s: the next process brings it to its one end',
    async (_what, moment, state, ordered) => {
      const key = randomUUID()
      await moments.hold(moment)
      const lost = enter(key).catch(() => undefined)
      await moments.reached()
      // That its bytes are out is stored a moment later.
      await until(async () => left().at(-1)?.state === state)
      await kill()
      expect(await lost).toBeUndefined()
      const [row] = left().slice(-1)
      expect(row?.state).toBe(state)
      const { txId = '', signed = '', request = '' } = row ?? {}
      expect([txId !== '', signed !== '']).toEqual([state !== 'received', state !== 'received'])
      // What could be ordered, and whom it is about, cannot be read from the file.
      expect(request + signed).not.toMatch(/legalPerson|BEGIN CERTIFICATE/)
      const inBlock = () => holdsTransaction(system.dataDir, 'court', txId)
      if (ordered === 'already') expect(await inBlock()).toBe(true)
      await moments.release()
      // Without any help of the gateway that died.
      if (ordered === 'soon') await until(inBlock)
      // What came later stands in a block, and this does not.
      if (ordered === 'nothing' && txId !== '') {
        await until(async () => (await elsewhere.post('/parties', body(`later ${key}`), { key: `later-${key}` })).status === 201)
        expect(await inBlock()).toBe(false)
      }
      await killAndRestart()
      await until(async () => left().every((each) => each.state === 'final'))
      const answer = await endsOnce(key)
      if (txId !== '') expect(answer.body.txId).toBe(txId)
      const { body: operations } = await registrar.get('/operations?limit=1')
      const states = (operations.items[0].history as { state: string }[]).map((step) => step.state)
      expect(states.at(-1)).toBe('final')
      expect(states.filter((each) => each === 'signed')).toHaveLength(1)
    },
    90_000,
  )

  test('before its reply: what was done is told again, and not done again', async () => {
    const key = randomUUID()
    await moments.hold('commitStatus')
    const lost = enter(key).catch(() => undefined)
    await moments.reached()
    const before = left().filter(({ state }) => state === 'final').length
    await moments.release()
    await until(async () => left().filter(({ state }) => state === 'final').length > before)
    await system.kill(gateway)
    await lost
    await killAndRestart()
    await endsOnce(key)
  }, 90_000)

  test('answered 202 and killed: the operation is there and comes to its end without being asked again', async () => {
    await moments.hold('endorse')
    const key = randomUUID()
    const accepted = await registrar.post('/parties', body(key), { key, headers: { prefer: 'respond-async' } })
    expect(accepted.status).toBe(202)
    await killAndRestart()
    const operation = accepted.headers.get('location') as string
    await until(async () => (await registrar.get(operation)).body.state === 'final')
    expect((await registrar.get(operation)).body.result).toMatchObject({ noun: 'parties' })
    expect(await standing(key)).toBe(1)
  }, 90_000)

  test('stopped as a service is stopped: what is under way is answered or left to the next process', async () => {
    await moments.hold('commitStatus')
    const keys = Array.from({ length: 5 }, () => randomUUID())
    const answers = keys.map((key) => enter(key).catch(() => undefined))
    await moments.reached(keys.length)
    process.kill(system.pidOf(gateway), 'SIGTERM')
    await moments.release()
    await system.ended(gateway)
    for (const answer of await Promise.all(answers)) expect([201, 202]).toContain(answer?.status)
    await system.restart(gateway)
    for (const key of keys) await endsOnce(key)
  }, 90_000)

  test('several acts as one transaction: killed before they were ordered, they stand together once', async () => {
    const key = randomUUID()
    const names = ['一', '二', '三'].map((name) => `${name} ${key}`)
    const items = names.map((name) => ({ method: 'POST', path: '/parties', body: body(name) }))
    const send = () => registrar.post('/batches', { items, atomic: true }, { key })
    await moments.hold('submit')
    const lost = send().catch(() => undefined)
    await moments.reached()
    await killAndRestart()
    await lost
    let answer = await send()
    await until(async () => (answer = await send()).status === 200)
    const ids = new Set((answer.body.results as { body: { txId: string } }[]).map((each) => each.body.txId))
    expect(ids).toEqual(new Set([answer.body.txId]))
    expect(await Promise.all(names.map(standing))).toEqual([1, 1, 1])
    const wrong = await registrar.post('/batches', {
      items: [...items.slice(0, 1), { ...items[1], body: { kind: 'legalPerson', name: 'x', memberMsp: 'NobodyMSP' } }],
      atomic: true,
    })
    expect([wrong.status, wrong.body.target]).toEqual([expect.any(Number), expect.stringMatching(/^\/items\/1/)])
    expect(wrong.status).toBeGreaterThanOrEqual(400)
  }, 90_000)
})
