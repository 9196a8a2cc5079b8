import type { ChannelConfig } from '../reading/channel-config.js'
import type { TransactionReading } from '../reading/transaction.js'
import { endorsersOf } from './endorsers.js'

/** MSP ids of the members in the genesis block whose peers did not endorse the founding; none where all did. */
export async function absentFounders(founding: TransactionReading, genesis: ChannelConfig): Promise<readonly string[]> {
  const { good } = await endorsersOf(founding, genesis)
  const there = new Set(good.filter(({ fault, ou }) => fault === undefined && ou === 'peer').map(({ mspId }) => mspId))
  return genesis.memberMsps.filter((mspId) => !there.has(mspId)).sort()
}
