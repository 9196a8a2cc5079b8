import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { requestIdOf } from '../../gateway/src/writes/request-names.js'
import type { Call, Outcome } from './calls.js'
import type { Recorded } from './ledger-record.js'
import { durable } from './oracle/durable.js'
import { inOrder } from './oracle/in-order.js'
import { nothingLeaked } from './oracle/nothing-leaked.js'
import { once } from './oracle/once.js'
import type { Evidence } from './oracle/question.js'
import { resolved } from './oracle/resolved.js'
import { ReplayedRegister } from './replayed-register.js'

/** The oracle itself: each of its questions notices what it is there to notice. */
const canary = 'KANARI0123456789ABCDEF'
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-oracle-'))
  mkdirSync(join(folder, 'ledger'))
  writeFileSync(join(folder, 'ledger', 'private-IpOfficeMSP.db'), canary)
})
afterAll(() => rmSync(folder, { recursive: true }))

const call = (key: string, outcome: Outcome, more: Partial<Call> = {}): Call =>
  ({ ...{ key, user: 'registrar', path: '/parties', confidential: false, invokedAt: 0, repliedAt: 1, outcome }, ...more }) as Call
const committed = (key: string, txId = `tx ${key}`, more: Partial<Recorded> = {}): Recorded =>
  ({ ...{ txId, valid: true, block: 1, argument: { requestId: requestIdOf('registrar', key) } }, ...more }) as Recorded
const ok = (key: string): Outcome => ({ kind: 'ok', txId: `tx ${key}`, id: key })

function evidence(made: readonly Call[], transactions: readonly Recorded[], more: object = {}): Evidence {
  const missingAt = (txId: string) => (transactions.some((each) => each.valid && each.txId === txId) ? [] : ['bank'])
  return {
    system: { dataDir: folder },
    calls: { made, seen: [] },
    record: { transactions, blocks: [], missingAt },
    replayed: { headAt: () => ({ version: 2, headHash: 'h' }) },
    ...{ canary, elsewhere: [], ...more },
  } as unknown as Evidence
}

test('what was acknowledged and is missing at a member, or is not valid, is found', async () => {
  const made = [call('a', ok('a')), call('b', ok('b'))]
  expect(await durable(evidence(made, [committed('a'), committed('b')]))).toEqual([])
  expect(await durable(evidence(made, [committed('a'), committed('b', 'tx b', { valid: false })]))).toEqual([
    expect.stringMatching(/^b: .*bank$/),
  ])
})

test('a key with two transactions, with another than was answered, or refused and done all the same, is found', async () => {
  const made = [call('a', ok('a')), call('r', { kind: 'refused', code: 'FROZEN' })]
  expect(await once(evidence(made, [committed('a'), committed('a', 'loser', { valid: false })]))).toEqual([])
  expect(await once(evidence(made, [committed('a'), committed('a', 'again')]))).toHaveLength(2)
  expect(await once(evidence(made, [committed('a', 'another')]))).toHaveLength(1)
  expect(await once(evidence(made, [committed('a'), committed('r')]))).toEqual([expect.stringMatching(/^r: /)])
  expect(await once(evidence([call('a', ok('a')), call('s', ok('a'), { confidential: true })], [committed('a')]))).toHaveLength(1)
})

test('what stays open, or ended late, is found', async () => {
  const open = call('a', { kind: 'unknown', why: 'no answer' })
  expect(await resolved(evidence([call('a', ok('a'), { resolvedMs: 59_000 })], []))).toEqual([])
  expect(await resolved(evidence([open, call('b', ok('b'), { resolvedMs: 61_000 })], []))).toHaveLength(2)
})

test('two writes of one right against the order of their answers, and a read that shows another head, are found', async () => {
  const made = [
    call('a', ok('a'), { right: 'R', invokedAt: 0, repliedAt: 1 }),
    call('b', ok('b'), { right: 'R', invokedAt: 2, repliedAt: 3 }),
  ]
  expect(await inOrder(evidence(made, [committed('a'), committed('b')]))).toEqual([])
  expect(await inOrder(evidence(made, [committed('b'), committed('a')]))).toEqual(['R: expected a, answered first, before b'])
  const seen = (version: number) => ({ calls: { made: [], seen: [{ right: 'R', block: 3, version, headHash: 'h' }] } })
  expect(await inOrder(evidence([], [], seen(2)))).toEqual([])
  expect(await inOrder(evidence([], [], seen(1)))).toHaveLength(1)
})

test('a transaction that the rules refuse, and one that writes what they do not say, are found', () => {
  const refused = { ...committed('a'), contract: 'rights', name: 'surrender', actor: { msp: 'BankMSP' }, now: '2026-11-26T00:00:00Z' }
  expect(new ReplayedRegister().grow([{ ...refused, secret: false, writes: new Map() }])).toEqual([
    expect.stringMatching(/^rights:surrender .*expected what the rules allow, got/),
  ])
})

test('a secret in a block or a file of others is found, and so is a search that would find nothing', async () => {
  expect(await nothingLeaked(evidence([], []))).toEqual([])
  const block = Buffer.from(`…${Buffer.from(`ab${canary}`).toString('base64')}…`)
  expect(await nothingLeaked(evidence([], [], { record: { blocks: [block] } }))).toEqual(['block 0 holds a secret'])
  const elsewhere = mkdtempSync(join(folder, 'log-'))
  writeFileSync(join(elsewhere, 'gateway-bank.log'), Buffer.from(canary).toString('hex'))
  expect(await nothingLeaked(evidence([], []))).toEqual([expect.stringMatching(/gateway-bank\.log holds a secret$/)])
  rmSync(elsewhere, { recursive: true })
  expect(await nothingLeaked(evidence([], [], { canary: 'NEVERFILED0123456' }))).toHaveLength(1)
})
