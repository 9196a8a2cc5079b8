import { common, peer } from '../../../../network/src/embedded/wire/protos.js'
import { channel } from '../../../../network/src/topology.js'
import { bank, copyright, ip } from '../../opened-channel.js'
import { endorsed, endorsersOf } from '../../transaction-outcome.js'
import type { AskedNetwork } from '../asked-network.js'
import { type Failure, failure } from '../observed.js'
import type { Question } from '../question.js'

const system = (n: AskedNetwork, name: string, at = ip) => n.client(at).network.getContract(name)
const call = (n: AskedNetwork, chaincode: string, ...[name = '', ...args]: readonly string[]) =>
  failure(n.evaluated(system(n, chaincode), name, ...args))
const absent = 'f'.repeat(64)

const refused = (chaincode: string, ...args: readonly string[]): Question => ({
  name: `${chaincode}: ${args.join(' ').replace(absent, 'an absent one')}`,
  ask: (n) => call(n, chaincode, ...args),
})

/** Questions to the peer's own chaincodes. */
export const systemChaincodes: readonly Question[] = [
  refused('qscc', 'GetChainInfo'),
  refused('qscc', 'GetChainInfo', 'nochannel'),
  refused('qscc', 'GetBlockByNumber', channel.id),
  refused('qscc', 'GetBlockByNumber', channel.id, '1000000'),
  refused('qscc', 'GetBlockByNumber', channel.id, 'many'),
  refused('qscc', 'GetBlockByNumber', channel.id, '-1'),
  refused('qscc', 'GetBlockByHash', channel.id, 'no hash'),
  refused('qscc', 'GetBlockByHash', channel.id),
  refused('qscc', 'GetBlockByTxID', channel.id, absent),
  refused('qscc', 'GetTransactionByID', channel.id, absent),
  refused('qscc', 'GetTransactionByID', channel.id, ''),
  refused('qscc', 'GetTransactionByID', channel.id),
  refused('qscc', 'Nope', channel.id),
  refused('qscc', ''),
  refused('cscc', 'GetConfigBlock'),
  refused('cscc', 'GetConfigBlock', 'nochannel'),
  refused('cscc', 'GetChannelConfig', 'nochannel'),
  refused('cscc', 'JoinChain', 'x'),
  refused('cscc', 'Nope', channel.id),
  {
    name: 'lscc: is no chaincode any more',
    ask: async (n) => {
      const { code, details } = (await call(n, 'lscc', 'getchaincodes')) as Failure
      return {
        code,
        details: details.map(({ mspId, message }) => ({ mspId, message: message.slice(0, message.indexOf(': error building chaincode')) })),
      }
    },
  },
  refused('_lifecycle', 'Nope', 'x'),
  {
    name: 'qscc: the transaction of one that failed',
    ask: async (n) => {
      const transaction = await endorsed(n.contract(ip), 'put', ['attested', 'v'], { named: [ip] })
      await n.committed(await transaction.submit())
      const bytes = await system(n, 'qscc').evaluateTransaction('GetTransactionByID', channel.id, transaction.getTransactionId())
      return peer.ProcessedTransaction.deserializeBinary(bytes).getValidationcode()
    },
  },
  {
    name: 'qscc: endorsed by three members, by nobody named',
    ask: async (n) => {
      const transaction = await endorsed(n.contract(ip), 'put', ['attested', 'v'])
      await n.committed(await transaction.submit())
      const args = [channel.id, transaction.getTransactionId()]
      const named = await endorsed(system(n, 'qscc'), 'GetTransactionByID', args, { named: [ip, copyright, bank] })
      return { named: endorsersOf(named), unnamed: await failure(endorsed(system(n, 'qscc'), 'GetTransactionByID', args)) }
    },
  },
  {
    name: 'qscc: an absent transaction, endorsed',
    ask: (n) => failure(endorsed(system(n, 'qscc'), 'GetTransactionByID', [channel.id, absent], { named: [ip, bank] })),
  },
  {
    name: 'cscc: channels and configuration',
    ask: async (n) => {
      const channels = await system(n, 'cscc').evaluateTransaction('GetChannels')
      const block = common.Block.deserializeBinary(await system(n, 'cscc').evaluateTransaction('GetConfigBlock', channel.id))
      const config = common.Config.deserializeBinary(await system(n, 'cscc').evaluateTransaction('GetChannelConfig', channel.id))
      return {
        channels: peer.ChannelQueryResponse.deserializeBinary(channels).toObject(),
        block: block.getHeader()?.getNumber(),
        sequence: config.getSequence(),
      }
    },
  },
]
