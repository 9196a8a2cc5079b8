import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { common, gateway as protos, peer as peerProtos } from '@hyperledger/fabric-protos'
import { FabricLedger } from '../../../gateway/src/ledger/fabric-ledger.js'
import { until } from '../../e2e/until.js'
import { build, closeAll, type Built } from '../build.js'
import { FakeLedger } from '../fake-ledger.js'
import { endorsedAs } from './endorsed-as.js'
import { type Answering, LyingPeer } from './lying-peer.js'

/** API10: what a peer answers is no more trusted than what a client sends. */
let folder: string
let peer: LyingPeer
let real: FabricLedger
let built: Built

const deadlines = { evaluate: 8000, endorse: 8000, submit: 5000, commit: 5000 }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-lying-'))
  peer = await LyingPeer.start(folder)
  real = new FabricLedger(peer.profile, deadlines)
  // The app that all suites use, its ledger the real one: only who is enrolled is still said by the test.
  const ledger: FakeLedger = Object.assign(new FakeLedger(), {
    evaluate: real.evaluate.bind(real),
    endorse: real.endorse.bind(real),
    kept: real.kept.bind(real),
    height: real.height.bind(real),
    holds: real.holds.bind(real),
  })
  built = await build({ ledger, writes: { retries: { buildings: 1, withinMs: 1 } } })
}, 60_000)
afterEach(() => peer.forget())
afterAll(async () => {
  await closeAll()
  real?.close()
  peer?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const evaluated = (payload: Uint8Array | string): Uint8Array => {
  const response = new peerProtos.Response()
  response.setStatus(200)
  response.setPayload(Buffer.from(payload))
  const answer = new protos.EvaluateResponse()
  answer.setResult(response)
  return answer.serializeBinary()
}

const chainInfo = (() => {
  const info = new common.BlockchainInfo()
  info.setHeight(8)
  return info.serializeBinary()
})()

const garbage = Buffer.from([0xff, 0xff, 0xff, 0xff, 0x07, 0x00, 0xfe])

const reads: readonly (readonly [string, Answering, number, string])[] = [
  ['bytes that are no protobuf', () => garbage, 502, 'LEDGER_FAULT'],
  ['nothing at all', () => new Uint8Array(), 502, 'LEDGER_FAULT'],
  ['text that is no JSON', () => evaluated('{"id":'), 502, 'LEDGER_FAULT'],
  ['bytes that are no text', () => evaluated(garbage), 502, 'LEDGER_FAULT'],
  ['10 MB', () => evaluated(JSON.stringify({ members: 'x'.repeat(10 * 1024 * 1024) })), 502, 'LEDGER_FAULT'],
  ['JSON of another form', () => evaluated('[]'), 502, 'LEDGER_FAULT'],
  ['null', () => evaluated('null'), 502, 'LEDGER_FAULT'],
  ['nothing in time', () => 'never', 504, 'LEDGER_SLOW'],
]

test.each(reads)(
  'a read answered with %s',
  async (_what, answering, status, code) => {
    peer.answer('Evaluate', (request) => (request.includes('GetChainInfo') ? evaluated(chainInfo) : answering(request)))
    const answer = await built.send('GET', '/api/v1/members')
    expect([answer.status, answer.body['code']]).toEqual([status, code])
    expect(peer.asked.Evaluate).toBeGreaterThan(0)
  },
  60_000,
)

const askedFor = (request: Buffer): string => protos.EndorseRequest.deserializeBinary(request).getTransactionId()
const good = JSON.stringify({ id: 'CN-AAA-1', noun: 'ip-rights', events: [] })

const writes: readonly (readonly [string, Answering, number, string])[] = [
  ['bytes that are no protobuf', () => garbage, 502, 'LEDGER_FAULT'],
  ['no transaction', () => new Uint8Array(), 502, 'LEDGER_FAULT'],
  ['another transaction than was asked for', () => endorsedAs('a'.repeat(64), good), 502, 'LEDGER_FAULT'],
  ['a reply that is no JSON', (request) => endorsedAs(askedFor(request), '<html>'), 502, 'LEDGER_FAULT'],
  ['a reply without an id', (request) => endorsedAs(askedFor(request), '{}'), 502, 'LEDGER_FAULT'],
  ['10 MB', (request) => endorsedAs(askedFor(request), `"${'x'.repeat(10 * 1024 * 1024)}"`), 502, 'LEDGER_FAULT'],
  ['nothing in time', () => 'never', 504, 'LEDGER_SLOW'],
]

test.each(writes)(
  'a write answered with %s is not signed, and nothing is handed over',
  async (_what, answering, status, code) => {
    peer.answer('Endorse', answering)
    const answer = await built.send('POST', '/api/v1/ip-rights/CN-AAA-1/pay-fee', { body: { year: 2 } })
    expect([answer.status, answer.body['code']]).toEqual([status, code])
    expect(peer.asked.Endorse).toBeGreaterThan(0)
    expect(peer.asked.Submit).toBe(0)
  },
  60_000,
)

test('a well-formed transaction is handed over: what is refused above is refused for what is wrong with it', async () => {
  peer.answer('Endorse', (request) => endorsedAs(askedFor(request), good))
  const status = new protos.CommitStatusResponse()
  status.setBlockNumber(8)
  peer.answer('CommitStatus', () => status.serializeBinary())
  const answer = await built.send('POST', '/api/v1/ip-rights/CN-AAA-1/pay-fee', { body: { year: 3 } })
  expect(answer).toMatchObject({ status: 201, body: { block: 8 } })
  expect(peer.asked.Submit).toBe(1)
}, 60_000)

test.each<[string, Answering]>([
  ['bytes that are no protobuf', () => garbage],
  ['a block that is none', () => evaluated(garbage)],
  ['nothing in time', () => 'never'],
])(
  'a height answered with %s is typed too',
  async (_what, answering) => {
    peer.answer('Evaluate', (request) => (request.includes('GetChainInfo') ? answering(request) : evaluated('{"members":{},"epoch":{}}')))
    const { status, body } = await built.send('GET', '/api/v1/members')
    expect([502, 504]).toContain(status)
    expect(['LEDGER_FAULT', 'LEDGER_SLOW']).toContain(body['code'])
  },
  60_000,
)

test('where the hand-over is answered with bytes that are no protobuf it is not taken for a failure: the same bytes are sent again', async () => {
  peer.answer('Endorse', (request) => endorsedAs(askedFor(request), good))
  const sent: string[] = []
  peer.answer('Submit', (request) => {
    sent.push(protos.SubmitRequest.deserializeBinary(request).getTransactionId())
    return sent.length === 1 ? garbage : new Uint8Array()
  })
  const status = new protos.CommitStatusResponse()
  status.setBlockNumber(9)
  peer.answer('CommitStatus', () => status.serializeBinary())
  const answer = await built.send('POST', '/api/v1/ip-rights/CN-AAA-1/pay-fee', { body: { year: 5 }, headers: { prefer: 'respond-async' } })
  expect(answer.status).toBe(202)
  const { id } = answer.body['operation'] as unknown as { id: string }
  await until(async () => (await built.send('GET', `/api/v1/operations/${id}`)).body['state'] === 'final')
  expect((await built.send('GET', `/api/v1/operations/${id}`)).body).toMatchObject({ result: { block: 9 } })
  expect([sent.length, new Set(sent).size]).toEqual([2, 1])
}, 60_000)

test.each<[string, Answering]>([
  ['bytes that are no protobuf', () => garbage],
  ['nothing in time', () => 'never'],
])(
  'where the commit is answered with %s the outcome stays open, and is no failure',
  async (_what, answering) => {
    peer.answer('Endorse', (request) => endorsedAs(askedFor(request), good))
    peer.answer('CommitStatus', answering)
    const answer = await built.send('POST', '/api/v1/ip-rights/CN-AAA-1/pay-fee', {
      body: { year: 4 },
      headers: { prefer: 'respond-async' },
    })
    expect(answer.status).toBe(202)
    const { id } = answer.body['operation'] as unknown as { id: string }
    const shown = await built.send('GET', `/api/v1/operations/${id}`)
    expect([shown.status, shown.body['problem']]).toEqual([200, undefined])
  },
  60_000,
)
