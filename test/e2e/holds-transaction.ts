import { FabricLedger } from '@ip-rights-ledger/gateway/ledger'
import { readProfile } from '@ip-rights-ledger/gateway/profile'
import { profileFile } from '@ip-rights-ledger/network/embedded-system'
import type { MemberName } from '@ip-rights-ledger/network/topology'

const deadlines = { evaluate: 10_000, endorse: 10_000, submit: 10_000, commit: 10_000 }

/** Whether a member's own peer has a transaction in a block of its. */
export async function holdsTransaction(dataDir: string, member: MemberName, txId: string): Promise<boolean> {
  const ledger = new FabricLedger(await readProfile(profileFile(dataDir, member)), deadlines)
  try {
    return await ledger.holds(txId)
  } finally {
    ledger.close()
  }
}
