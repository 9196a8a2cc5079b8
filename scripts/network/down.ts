import { lockFolder, readMark, resetDataFolder, until, userOf } from '@ip-rights-ledger/network/supervisor'
import { quieten } from './quieten.js'

/** Stops what runs on a data folder, also what a killed supervisor left, and removes the folder when told to. */
export async function down(dataDir: string, purge: boolean): Promise<number> {
  if (readMark(dataDir) === undefined) throw new Error(`expected a data folder of this register in ${dataDir}, got none`)
  const holder = userOf(dataDir)
  if (holder !== undefined) {
    process.kill(holder, 'SIGTERM')
    await until(
      { what: `process ${holder} to stop everything`, holds: () => Promise.resolve(userOf(dataDir) === undefined) },
      { timeoutMs: 90_000 },
    )
    console.log(`stopped by process ${holder}, in reverse order`)
  }
  const release = lockFolder(dataDir)
  const stopped = await quieten(dataDir)
  if (stopped.length > 0) console.log(`stopped what a killed run left: ${stopped.map(({ name }) => name).join(', ')}`)
  if (holder === undefined && stopped.length === 0) console.log('nothing ran')
  if (purge) {
    resetDataFolder(dataDir)
    console.log(`removed ${dataDir}`)
  } else release()
  return 0
}
