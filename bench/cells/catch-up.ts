import { channel } from '@ip-rights-ledger/network/topology'
import { common } from '@hyperledger/fabric-protos'
import { registrar } from '../calls.js'
import type { Consortium } from '../consortium.js'

/** The whole index read anew from block 0, while the gateway serves. */
export async function catchUp(c: Consortium): Promise<void> {
  const height = await c.client.height()
  let transactions = 0
  for (const bytes of await c.client.blocks(registrar))
    transactions += common.Block.deserializeBinary(bytes).getData()?.getDataList().length ?? 0
  const begun = performance.now()
  const response = await fetch(`${c.admin('bank')}/index/rebuild`, { method: 'POST' })
  if (!response.ok) throw new Error(`expected a rebuilt index, got ${response.status}: ${await response.text()}`)
  const seconds = (performance.now() - begun) / 1000
  console.log(
    `\nindex of ${channel.id} read anew: ${transactions} transactions in ${height.block + 1} blocks in ${seconds.toFixed(1)} s, ${Math.round(transactions / seconds)} transactions/s (goal 1000)`,
  )
}
