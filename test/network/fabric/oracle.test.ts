import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Contract } from '@hyperledger/fabric-gateway'
import { fabricPresent } from './fabric-present.js'
import { bank, chaincodeCodes, copyright, court, ip } from '../opened-channel.js'
import { RunningLedger } from '../running-ledger.js'
import { endorsed, submitted } from '../transaction-outcome.js'
import { bothEndorse } from './same-proposals.js'
import { heightAt, RealPeer, type Verdict, verdictsOf } from './real-peer.js'

const { valid, duplicate, policy, mvcc, phantom } = chaincodeCodes
const collection = (mspId: string): string => `_implicit_org_${mspId}`

/** Everything whose outcome a peer decides, each at least once, in one chain. */
async function variedChain(ledger: RunningLedger): Promise<void> {
  const office = ledger.client(ip, ip, { user: 'registrar' }).contract
  const lender = ledger.client(bank).contract
  for (const gateway of [ip, copyright, bank, court]) await submitted(ledger.client(gateway).contract, 'act', [`case-${gateway}`])
  await tooFewEndorsers(office)
  await guardedKeys(office)
  await conflicts(office)
  await phantoms(office)
  await privateValues(office, lender)
  await replays(ledger, office)
}

async function tooFewEndorsers(office: Contract): Promise<void> {
  for (const named of [[ip], [bank, court], [copyright]])
    expect(await submitted(office, 'put', ['few', 'v'], { named })).toMatchObject({ code: policy })
  for (const named of [
    [ip, copyright],
    [copyright, bank],
    [ip, court, bank],
  ])
    expect(await submitted(office, 'put', ['enough', 'v'], { named })).toMatchObject({ code: valid })
}

async function guardedKeys(office: Contract): Promise<void> {
  expect(await submitted(office, 'guard', ['title', `${ip},${bank}`])).toMatchObject({ code: valid })
  expect(await submitted(office, 'put', ['title', 'by its guards'])).toMatchObject({ code: valid })
  for (const named of [[ip, copyright], [ip]]) {
    expect(await submitted(office, 'put', ['title', 'forged'], { named })).toMatchObject({ code: policy })
    expect(await submitted(office, 'remove', ['title'], { named })).toMatchObject({ code: policy })
  }
  // Together with a key that the chaincode policy guards, and a policy changed earlier in the same block.
  const change = await endorsed(office, 'guard', ['title', `${ip},${court}`], { named: [ip, bank] })
  const late = await endorsed(office, 'put', ['title', 'x'], { named: [ip, court] })
  const other = await endorsed(office, 'put', ['free', 'x'], { named: [copyright, court] })
  const commits = [await change.submit(), await late.submit(), await other.submit()]
  const codes = await Promise.all(commits.map(async (commit) => (await commit.getStatus()).code))
  expect(codes).toEqual([valid, policy, valid])
  expect(await submitted(office, 'remove', ['title'])).toMatchObject({ code: valid })
  expect(await submitted(office, 'put', ['title', 'anew'])).toMatchObject({ code: valid })
  expect(await submitted(office, 'guard', ['still-guarded', `${ip},${bank}`])).toMatchObject({ code: valid })
}

async function conflicts(office: Contract): Promise<void> {
  const both = await Promise.all([endorsed(office, 'add', ['counter']), endorsed(office, 'add', ['counter'])])
  const commits = [await both[0].submit(), await both[1].submit()]
  expect(await Promise.all(commits.map(async (commit) => (await commit.getStatus()).code))).toEqual([valid, mvcc])
}

async function phantoms(office: Contract): Promise<void> {
  const key = (i: number): string => `row-${String(i).padStart(3, '0')}`
  // A busy machine runs so many side by side within a peer's time limit, not all of them.
  for (let from = 0; from < 120; from += 20)
    await Promise.all(Array.from({ length: 20 }, (_, i) => submitted(office, 'put', [key(from + i), 'v'], { named: [ip, bank] })))
  for (const [start, end, intruder] of [
    ['row-000', 'row-010', 'row-0005'],
    ['row-', 'row-~', 'row-0555'],
  ] as const) {
    const seen = await endorsed(office, 'rangeAndPut', [start, end, 'count'])
    await submitted(office, 'put', [intruder, 'v'])
    expect((await (await seen.submit()).getStatus()).code).toBe(phantom)
    expect(await submitted(office, 'rangeAndPut', [start, end, 'count'])).toMatchObject({ code: valid })
  }
}

async function privateValues(office: Contract, lender: Contract): Promise<void> {
  const transient = { value: 'a secret' }
  expect(await submitted(lender, 'putPrivate', [collection(bank), 'terms'], { transient })).toMatchObject({ code: valid })
  expect(await submitted(lender, 'putPrivate', [collection(bank), 'terms'], { transient, named: [court] })).toMatchObject({ code: policy })
  expect(await submitted(office, 'putPrivate', [collection(bank), 'shared'], { transient, named: [ip, bank] })).toMatchObject({
    code: valid,
  })
  expect(await submitted(office, 'putDigest', [collection(bank), 'consent', 'ab12'])).toMatchObject({ code: valid })
  expect(await submitted(office, 'putDigest', [collection(bank), 'consent', 'forged'], { named: [ip, copyright] })).toMatchObject({
    code: policy,
  })
  expect(await submitted(office, 'privateHash', [collection(bank), 'terms'])).toMatchObject({ code: valid })
  expect(await submitted(lender, 'purgePrivate', [collection(bank), 'terms'], { named: [bank] })).toMatchObject({ code: valid })
}

/** The orderers forget what they ordered when they are restarted, and then take the same bytes again. */
async function replays(ledger: RunningLedger, office: Contract): Promise<void> {
  const twice = await endorsed(office, 'put', ['twice', 'v'])
  expect((await (await twice.submit()).getStatus()).code).toBe(valid)
  await ledger.killLedger()
  await ledger.restartLedger()
  await twice.submit()
  expect(await submitted(office, 'put', ['last', 'v'])).toMatchObject({ code: valid })
}

const inCase = (await fabricPresent()) ? describe : describe.skip

inCase('a real peer of one member of an embedded ledger', () => {
  let ledger: RunningLedger
  let peer: RealPeer
  let ours: Verdict[]
  let theirs: Verdict[]

  beforeAll(async () => {
    ledger = await RunningLedger.start()
    await variedChain(ledger)
    peer = await RealPeer.join(ledger.dir, ledger.portBase, court)
    const own = ledger.client(court)
    const height = await heightAt(own)
    await peer.reaches(height)
    ours = await verdictsOf(own, height)
    theirs = await verdictsOf(peer.client, height)
  }, 300_000)

  afterAll(async () => {
    await peer?.stop()
    await ledger.stop()
  }, 60_000)

  test('takes the same transactions when it replays the chain', () => {
    expect(theirs.map(({ number, flags }) => ({ number, flags }))).toEqual(ours.map(({ number, flags }) => ({ number, flags })))
    const seen = new Set(ours.flatMap(({ flags }) => flags))
    expect([...seen].sort((a, b) => a - b)).toEqual([valid, duplicate, policy, mvcc, phantom])
  })

  test('comes to the same state after every block', () => {
    expect(theirs).toEqual(ours)
  })

  // Last, for the real peer is started anew without TLS.
  test('endorses the same proposals with the same bytes', async () => {
    const answers = await bothEndorse(ledger, peer)
    expect(answers.ours).toEqual(answers.theirs)
  }, 120_000)
})
