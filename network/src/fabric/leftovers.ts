import { setTimeout as pause } from 'node:timers/promises'
import { type ProcessRecord, recordedProcesses, stillRuns } from '../supervisor/process-record.js'
import { recordsDir } from './files.js'

const graceMs = 15_000

/** Fabric's programs that still run though their supervisor is gone: `kill -9` lets it stop nothing. */
export const leftovers = (dir: string): readonly ProcessRecord[] => recordedProcesses(recordsDir(dir))

/**
 * Stops what a supervisor left behind, so that a new one can start it under its own eyes: a program's exit code is heard by its parent alone, and its log
 * is rotated at its start. Data is safe: a peer and an orderer end on TERM as they do in every stop.
 */
export async function stopLeftovers(dir: string): Promise<readonly ProcessRecord[]> {
  const found = leftovers(dir)
  for (const { pid } of found) process.kill(pid, 'SIGTERM')
  const deadline = performance.now() + graceMs
  while (found.some(stillRuns) && performance.now() < deadline) await pause(50)
  for (const record of found) if (stillRuns(record)) process.kill(record.pid, 'SIGKILL')
  return found
}
