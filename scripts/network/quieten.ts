import { stopLeftovers } from '@ip-rights-ledger/network/fabric'
import { type ProcessRecord, until, writersIn } from '@ip-rights-ledger/network/supervisor'

/** Chaincodes, gateways and the embedded ledger end by themselves when their supervisor was killed, but not in an instant. */
const leashMs = 8_000

/**
 * Sees to it that nothing works on a data folder that nobody supervises any more: stops what a killed supervisor left, and waits for what ends by itself.
 * The caller holds the folder. @returns what was stopped
 * @throws Error naming who still writes there
 */
export async function quieten(dataDir: string): Promise<readonly ProcessRecord[]> {
  const stopped = await stopLeftovers(dataDir)
  const quiet = { what: `nothing to write in ${dataDir}`, holds: () => Promise.resolve(writersIn(dataDir).length === 0) }
  try {
    await until(quiet, { timeoutMs: leashMs })
  } catch (error) {
    const still = writersIn(dataDir).map(({ pid, program }) => `process ${pid}, ${program}`)
    if (still.length === 0) return stopped
    throw new Error(`${(error as Error).message}, got ${still.join('; ')}: stop that first`, { cause: error })
  }
  return stopped
}
