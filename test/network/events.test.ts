import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type ChaincodeEvent, checkpointers, type CloseableAsyncIterable } from '@hyperledger/fabric-gateway'
import { peer } from '../../network/src/embedded/wire/protos.js'
import { chaincode } from '../../network/src/topology.js'
import type { ConnectedClient } from './gateway-client.js'
import { bank, court, ip } from './opened-channel.js'
import { RunningLedger } from './running-ledger.js'
import { type Outcome, submitted } from './transaction-outcome.js'

let ledger: RunningLedger
let office: ConnectedClient
const outcomes: Outcome[] = []
const names = ['filed', 'granted', 'pledged']

beforeAll(async () => {
  ledger = await RunningLedger.start()
  office = ledger.client(ip)
  for (const name of names) outcomes.push(await submitted(office.contract, 'emit', [name, `of ${name}`]))
  await submitted(office.contract, 'emit', ['invalid', 'x'], { named: [ip] })
}, 60_000)
afterAll(() => ledger.stop(), 30_000)

async function take<T>(items: CloseableAsyncIterable<T>, count: number): Promise<T[]> {
  const taken: T[] = []
  try {
    for await (const item of items) {
      taken.push(item)
      if (taken.length === count) break
    }
  } finally {
    items.close()
  }
  return taken
}

const eventNames = (events: readonly ChaincodeEvent[]): string[] => events.map(({ eventName }) => eventName)
const firstBlock = (): bigint => outcomes[0]?.block ?? 0n

describe('chaincode events', () => {
  test('are replayed from a block on, invalid transactions left out', async () => {
    const events = await take(await ledger.client(bank).network.getChaincodeEvents(chaincode.name, { startBlock: firstBlock() }), 3)
    expect(eventNames(events)).toEqual(names)
    expect(events.map(({ transactionId, blockNumber }) => ({ transactionId, blockNumber }))).toEqual(
      outcomes.map(({ txId, block }) => ({ transactionId: txId, blockNumber: block })),
    )
    expect(Buffer.from(events[0]?.payload ?? []).toString()).toBe('of filed')
  })

  test('are replayed after a transaction', async () => {
    const [first] = outcomes
    const checkpoint = checkpointers.inMemory()
    await checkpoint.checkpointTransaction(first?.block ?? 0n, first?.txId ?? '')
    const events = await take(await office.network.getChaincodeEvents(chaincode.name, { checkpoint }), 2)
    expect(eventNames(events)).toEqual(['granted', 'pledged'])
  })

  test('come as they happen where no start is given', async () => {
    const stream = await ledger.client(court).network.getChaincodeEvents(chaincode.name)
    const taken = take(stream, 1)
    // The request reaches the peer some time after the call returns: what is emitted before is not missed but not seen.
    for (let i = 0; ; i++) {
      await submitted(office.contract, 'emit', [`live-${i}`, 'x'])
      const arrived = await Promise.race([taken, Promise.resolve(undefined)])
      if (arrived) break
    }
    expect(eventNames(await taken)[0]).toMatch(/^live-/)
  })
})

describe('block events', () => {
  test('whole blocks, from the first on', async () => {
    const blocks = await take(await office.network.getBlockEvents({ startBlock: 0n }), 3)
    expect(blocks.map((block) => block.getHeader()?.getNumber())).toEqual([0, 1, 2])
    // Block 1 holds the members' approvals, block 2 the definition they approved.
    const [, , definition] = blocks
    expect(definition?.getMetadata()?.getMetadataList_asU8()[2]).toEqual(new Uint8Array([peer.TxValidationCode.VALID]))
  })

  test('filtered blocks name transactions, codes and events without payload', async () => {
    const [block] = await take(await office.network.getFilteredBlockEvents({ startBlock: firstBlock() }), 1)
    const [transaction] = block?.getFilteredTransactionsList() ?? []
    expect(transaction?.getTxid()).toBe(outcomes[0]?.txId)
    expect(transaction?.getTxValidationCode()).toBe(peer.TxValidationCode.VALID)
    const [action] = transaction?.getTransactionActions()?.getChaincodeActionsList() ?? []
    expect(action?.getChaincodeEvent()?.getEventName()).toBe('filed')
    expect(action?.getChaincodeEvent()?.getPayload_asU8()).toHaveLength(0)
  })

  test('private values come to the member that holds them only', async () => {
    const lender = ledger.client(bank)
    const collection = `_implicit_org_${bank}`
    const { block } = await submitted(lender.contract, 'putPrivate', [collection, 'k'], { transient: { value: 'secret' } })
    const [mine] = await take(await lender.network.getBlockAndPrivateDataEvents({ startBlock: block }), 1)
    const [theirs] = await take(await office.network.getBlockAndPrivateDataEvents({ startBlock: block }), 1)
    expect(mine?.getBlock()?.getHeader()?.getNumber()).toBe(Number(block))
    expect(mine?.getPrivateDataMapMap().getLength()).toBe(1)
    expect(theirs?.getPrivateDataMapMap().getLength()).toBe(0)
  })

  test('a block of the future is not found', async () => {
    await expect(take(await office.network.getBlockEvents({ startBlock: 9999n }), 1)).rejects.toThrow('Unexpected status response: 404')
  })
})
