import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { bank, chaincodeCodes, court, ip } from './opened-channel.js'
import { RunningLedger } from './running-ledger.js'
import { endorsed, submitted } from './transaction-outcome.js'

let ledger: RunningLedger

beforeAll(async () => {
  ledger = await RunningLedger.start()
}, 60_000)
afterEach(() => ledger.faults({ stoppedPeers: [], peerDelaysMs: {} }))
afterAll(() => ledger?.stop(), 30_000)

test('killed amid 200 writes, the ledger has every one it acknowledged, once', async () => {
  const before = (await ledger.status()).height
  const contract = ledger.client(ip).contract
  const acknowledged: { id: string; block: bigint }[] = []
  let next = 0
  let killed: Promise<void> | undefined
  const worker = async (): Promise<void> => {
    while (next < 200 && !killed) {
      const id = `crash-${next++}`
      try {
        const { code, block } = await submitted(contract, 'act', [id])
        expect(code).toBe(chaincodeCodes.valid)
        acknowledged.push({ id, block })
      } catch (error) {
        if (!killed) throw error
      }
      if (acknowledged.length === 80) killed ??= ledger.killLedger()
    }
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  await killed
  await ledger.restartLedger()
  const after = ledger.client(court)
  expect(acknowledged.length).toBeGreaterThanOrEqual(80)
  const events = await after.network.getChaincodeEvents('ip-rights-ledger', { startBlock: BigInt(before) })
  const seen = new Map<string, bigint[]>()
  const { height } = await ledger.status()
  await submitted(after.contract, 'emit', ['end', 'x'])
  try {
    for await (const { eventName, payload, blockNumber } of events) {
      if (eventName === 'end') break
      const { id } = JSON.parse(Buffer.from(payload).toString('utf8')) as { id: string }
      seen.set(id, [...(seen.get(id) ?? []), blockNumber])
    }
  } finally {
    events.close()
  }
  for (const { id, block } of acknowledged) expect({ id, blocks: seen.get(id) }).toEqual({ id, blocks: [block] })
  for (const { id } of acknowledged) {
    expect(Buffer.from(await after.contract.evaluateTransaction('get', `right~${id}`)).toString()).toContain(id)
  }
  expect(height).toBeGreaterThan(before)
}, 60_000)

test('what was ordered before a crash is committed after it', async () => {
  const transaction = await endorsed(ledger.client(ip).contract, 'put', ['ordered', 'v'], { named: [ip, bank] })
  await ledger.faults({ crashBetweenOrderingAndCommit: true })
  const commit = await transaction.submit()
  await ledger.ledgerEnded()
  await ledger.restartLedger()
  const after = ledger.client(bank)
  expect(Buffer.from(await after.contract.evaluateTransaction('get', 'ordered')).toString()).toBe('v')
  expect(commit.getTransactionId()).toBe(transaction.getTransactionId())
}, 60_000)

test('a stopped peer fails its own gateway alone, and the others find endorsers without it', async () => {
  const lender = ledger.client(bank).contract
  const office = ledger.client(ip).contract
  await ledger.faults({ stoppedPeers: [bank] })
  await expect(lender.evaluateTransaction('get', 'k')).rejects.toMatchObject({ code: 14 })
  for (let i = 0; i < 5; i++) {
    const { code, endorsers } = await submitted(office, 'put', [`without-bank-${i}`, 'v'])
    expect(code).toBe(chaincodeCodes.valid)
    expect(endorsers).not.toContain(bank)
  }
  await ledger.faults({ stoppedPeers: [] })
  const returned = ledger.client(bank).contract
  expect(Buffer.from(await returned.evaluateTransaction('get', 'without-bank-0')).toString()).toBe('v')
})

test('a slow peer delays what it endorses, no more', async () => {
  const office = ledger.client(ip).contract
  await ledger.faults({ peerDelaysMs: { [bank]: 400 } })
  const started = performance.now()
  await endorsed(office, 'put', ['slow', 'v'], { named: [ip, bank] })
  expect(performance.now() - started).toBeGreaterThan(350)
  await ledger.faults({ peerDelaysMs: {} })
})

test('a chaincode that hangs holds up no commit', async () => {
  const office = ledger.client(ip).contract
  let over = false
  const hanging = office.evaluateTransaction('sleep', '4000').then(() => (over = true))
  expect(await submitted(ledger.client(bank).contract, 'put', ['meanwhile', 'v'])).toMatchObject({ code: chaincodeCodes.valid })
  expect(over).toBe(false)
  await hanging
})
