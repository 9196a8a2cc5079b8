import { FabricLedger } from '@ip-rights-ledger/gateway/ledger'
import { readProfile } from '@ip-rights-ledger/gateway/profile'
import { profileFile } from '@ip-rights-ledger/network/embedded-system'
import { channel } from '@ip-rights-ledger/network/topology'

/** Every block from genesis on, as a member's peer gives it. */
export async function allBlocks(dataDir: string): Promise<Uint8Array[]> {
  const ledger = new FabricLedger(await readProfile(profileFile(dataDir, 'court')), {
    evaluate: 10_000,
    endorse: 10_000,
    submit: 10_000,
    commit: 10_000,
  })
  try {
    const { block: last } = await ledger.height()
    const blocks: Uint8Array[] = []
    for (let number = 0; number <= last; number++)
      blocks.push(await ledger.query({ user: 'auditor' }, 'GetBlockByNumber', [channel.id, `${number}`]))
    return blocks
  } finally {
    ledger.close()
  }
}
