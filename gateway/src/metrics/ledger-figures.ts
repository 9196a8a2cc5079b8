import type { GatewayOptions } from '../parts.js'

/** How far the member's peer and the index are, and by how many blocks the index is behind; nothing where the peer does not answer. */
export function ledgerFigures({ metrics, ledger, indexed }: Pick<GatewayOptions, 'metrics' | 'ledger' | 'indexed'>): void {
  const height = () =>
    ledger.height().then(
      ({ block }) => block,
      () => undefined,
    )
  metrics.gauge('ipr_ledger_block', 'Last block of the member’s peer', height)
  if (indexed === undefined) return
  metrics.gauge('ipr_index_block', 'Last block in the index, -1 before the first', () => indexed.block)
  metrics.gauge('ipr_index_damages', 'Times the index was found damaged and read anew since the gateway began', () => indexed.damages)
  metrics.gauge('ipr_index_lag_blocks', 'Blocks that the index is behind the peer', async () => {
    const last = await height()
    return last === undefined ? undefined : Math.max(0, last - indexed.block)
  })
}
