import { setTimeout as pause } from 'node:timers/promises'
import { type ProcessRecord, recordedProcesses, stillRuns } from '../supervisor/process-record.js'
import type { PlannedProgram } from '../supervisor/supervisor.js'
import { signalTo } from '../supervisor/running-program.js'
import { judgeLeftovers } from '../supervisor/take-over.js'
import { recordsDir } from './files.js'

const graceMs = 15_000

/** Fabric's programs that still run though their supervisor is gone: `kill -9` lets it stop nothing. */
export const leftovers = (dir: string): readonly ProcessRecord[] => recordedProcesses(recordsDir(dir))

/** Others may have its number by now, if it ended while it was judged. */
function signalled(record: ProcessRecord, signal: NodeJS.Signals): void {
  if (stillRuns(record)) signalTo(record.pid, signal)
}

async function stopped(records: readonly ProcessRecord[]): Promise<void> {
  // One that was frozen would not hear TERM.
  for (const record of records) for (const signal of ['SIGTERM', 'SIGCONT'] as const) signalled(record, signal)
  const deadline = performance.now() + graceMs
  while (records.some(stillRuns) && performance.now() < deadline) await pause(50)
  for (const record of records) signalled(record, 'SIGKILL')
}

/** Stops what a supervisor left behind. Data is safe: a peer and an orderer end on TERM as they do in every stop. */
export async function stopLeftovers(dir: string): Promise<readonly ProcessRecord[]> {
  const found = leftovers(dir)
  await stopped(found)
  return found
}

/**
 * What a killed supervisor left, to be taken over as it runs. What the plan would not start the same way, or what does not answer, is stopped so that it is
 * started anew. The chaincodes and gateways end with their supervisor and are never here.
 * @param say hears, in a line each, what is taken over and why the others are not
 */
export async function takeOverLeftovers(
  dir: string,
  plan: readonly PlannedProgram[],
  say: (words: string) => void,
): Promise<readonly ProcessRecord[]> {
  const judged = await judgeLeftovers(leftovers(dir), plan)
  const refused = judged.filter(({ obstacle }) => obstacle !== undefined)
  for (const { record, obstacle } of refused)
    say(`not taken over: ${record.name} (${record.pid}) ${obstacle}; it is stopped and started anew`)
  await stopped(refused.map(({ record }) => record))
  const living = judged.filter(({ obstacle }) => obstacle === undefined).map(({ record }) => record)
  if (living.length > 0) say(`taken over as they run: ${living.map(({ name, pid }) => `${name} (${pid})`).join(', ')}`)
  return living
}
