import { channel, fabricPortsOf, type Member, members } from '@ip-rights-ledger/network/topology'
import type { ProgramName } from './harness.js'
import { ProgramMetrics } from './program-metrics.js'

const ofChannel = { channel: channel.id }

const metricsOf = (portBase: number, of: readonly Member[]): Promise<readonly ProgramMetrics[]> =>
  Promise.all(of.map((member) => ProgramMetrics.at(fabricPortsOf(portBase, member).ordererOperations)))

const newestBlock = (metrics: ProgramMetrics): number => metrics.sum('consensus_BFT_committed_block_number', ofChannel)

/** The orderer that led when the newest block was made. */
export async function leadingOrderer(portBase: number): Promise<ProgramName> {
  const each = await metricsOf(portBase, members)
  const newest = each.toSorted((a, b) => newestBlock(b) - newestBlock(a))[0]
  const id = newest?.sum('consensus_BFT_leader_id', ofChannel)
  const leader = members.find(({ consenterId }) => consenterId === id)
  if (leader === undefined) throw new Error(`expected the consenter id of a member as the leader's, got ${id}`)
  return `orderer-${leader.name}`
}

/** Number of the newest block that one of these orderers has. */
export async function newestOrdered(portBase: number, of: readonly Member[]): Promise<number> {
  return Math.max(...(await metricsOf(portBase, of)).map(newestBlock))
}

/** Transactions that each of these orderers has taken. */
export async function takenByEach(portBase: number, of: readonly Member[]): Promise<number> {
  const each = await metricsOf(portBase, of)
  return Math.min(...each.map((metrics) => metrics.sum('broadcast_processed_count', { ...ofChannel, status: 'SUCCESS' })))
}
