import { common, peer } from '../../../../network/src/embedded/wire/protos.js'
import { chaincode } from '../../../../network/src/topology.js'
import { bank, copyright, ip } from '../../opened-channel.js'
import { endorsed } from '../../transaction-outcome.js'
import type { AskedNetwork } from '../asked-network.js'
import { failure } from '../observed.js'
import type { Question } from '../question.js'

interface Heard {
  readonly name: string
  readonly payload: string
  readonly chaincode: string
}

/** Chaincode events from a block on, up to one with the name `end`. */
async function heard(n: AskedNetwork, at: string, startBlock: number, end: string): Promise<readonly Heard[]> {
  const events = await n.client(at).network.getChaincodeEvents(chaincode.name, { startBlock: BigInt(startBlock) })
  const all: Heard[] = []
  try {
    for await (const { eventName, payload, chaincodeName } of events) {
      all.push({ name: eventName, payload: Buffer.from(payload).toString(), chaincode: chaincodeName })
      if (eventName === end) break
    }
  } finally {
    events.close()
  }
  return all
}

async function firstEvent(n: AskedNetwork, work: () => Promise<AsyncIterable<unknown> & { close(): void }>): Promise<unknown> {
  const events = await work()
  try {
    for await (const event of events) return event
    return 'end'
  } finally {
    events.close()
  }
}

/** Events of chaincode, whole blocks and filtered ones, as the SDK reads them. */
export const events: readonly Question[] = [
  {
    name: 'events: of valid transactions only, in order, the last of each; at two members',
    ask: async (n) => {
      const from = await n.height(ip)
      const { contract } = n.client(ip)
      await n.submitted(contract, 'emit', ['first', '{"n":1}'])
      await n.submitted(contract, 'emit', ['refused', '{}'], { named: [bank] })
      await n.submitted(contract, 'emitTwice', ['overwritten', 'last'])
      await n.submitted(contract, 'emit', ['empty', ''])
      await n.submitted(contract, 'emit', ['终', '权利'])
      await n.submitted(contract, 'emit', ['end', ''])
      return { office: await heard(n, ip, from, 'end'), bank: await heard(n, bank, from, 'end') }
    },
  },
  { name: 'events: an event without a name', ask: (n) => failure(endorsed(n.contract(ip), 'emit', ['', 'x'])) },
  {
    name: 'events: after a transaction',
    ask: async (n) => {
      const from = await n.height(ip)
      const { contract, network } = n.client(ip)
      const transaction = await endorsed(contract, 'emit', ['passed', ''])
      await n.committed(await transaction.submit())
      await n.submitted(contract, 'emit', ['after', ''])
      const checkpoint = { getBlockNumber: () => BigInt(from), getTransactionId: () => transaction.getTransactionId() }
      const event = (await firstEvent(n, () => network.getChaincodeEvents(chaincode.name, { checkpoint }))) as { eventName: string }
      return event.eventName
    },
  },
  {
    name: 'events: of a channel that is not there',
    ask: (n) => failure(firstEvent(n, () => n.client(ip).gateway.getNetwork('nochannel').getChaincodeEvents('ip-rights-ledger'))),
  },
  {
    name: 'events: blocks of a channel that is not there',
    ask: (n) => failure(firstEvent(n, () => n.client(ip).gateway.getNetwork('nochannel').getBlockEvents({ startBlock: 0n }))),
  },
  {
    name: 'events: to one whose signature is bad',
    ask: async (n) => {
      const client = n.running.client(ip, ip, { sign: () => Promise.resolve(Buffer.from('garbage')) })
      const answers = [
        await failure(firstEvent(n, () => client.network.getChaincodeEvents('ip-rights-ledger', { startBlock: 0n }))),
        await failure(firstEvent(n, () => client.network.getBlockEvents({ startBlock: 0n }))),
        await failure(firstEvent(n, () => client.network.getFilteredBlockEvents({ startBlock: 0n }))),
        await failure(firstEvent(n, () => client.network.getBlockAndPrivateDataEvents({ startBlock: 0n }))),
      ]
      client.close()
      return answers
    },
  },
  {
    name: 'events: a filtered block',
    ask: async (n) => {
      const from = await n.height(ip)
      await n.submitted(n.contract(ip), 'emit', ['filtered', 'hidden'])
      const block = (await firstEvent(n, () => n.client(ip).network.getFilteredBlockEvents({ startBlock: BigInt(from) }))) as {
        serializeBinary(): Uint8Array
      }
      const { channelId, filteredTransactionsList } = peer.FilteredBlock.deserializeBinary(block.serializeBinary()).toObject()
      return { channelId, filteredTransactionsList }
    },
  },
  {
    name: 'events: private values to a member and to another',
    ask: async (n) => {
      const from = await n.height(bank)
      const { contract } = n.client(bank)
      await n.submitted(contract, 'putPrivate', [`_implicit_org_${bank}`, 'delivered'], { transient: { value: 'secret' } })
      const valuesAt = async (mspId: string) => {
        const { network } = n.client(mspId)
        const event = (await firstEvent(n, () => network.getBlockAndPrivateDataEvents({ startBlock: BigInt(from) }))) as {
          serializeBinary(): Uint8Array
        }
        return peer.BlockAndPrivateData.deserializeBinary(event.serializeBinary())
          .getPrivateDataMapMap()
          .toObject(false, (_, set) => set.toObject())
      }
      return { bank: await valuesAt(bank), copyright: await valuesAt(copyright) }
    },
  },
  {
    name: 'events: the first block',
    ask: async (n) => {
      const block = (await firstEvent(n, () => n.client(ip).network.getBlockEvents({ startBlock: 0n }))) as {
        serializeBinary(): Uint8Array
      }
      const { header, data } = common.Block.deserializeBinary(block.serializeBinary()).toObject()
      return { number: header?.number, previousHash: header?.previousHash, transactions: data?.dataList.length }
    },
  },
]
