import type { ProcessRecord } from './process-record.js'
import { startDigest } from './start-digest.js'
import type { PlannedProgram } from './supervisor.js'
import { until } from './condition.js'

/** A process that a killed supervisor left running. `obstacle` is there where it cannot be taken over, and says why. */
export interface Leftover {
  readonly record: ProcessRecord
  readonly obstacle?: string
}

const answersWithinMs = 3_000

async function obstacleOf({ name, digest }: ProcessRecord, plan: readonly PlannedProgram[]): Promise<string | undefined> {
  const planned = plan.find(({ spec }) => spec.name === name)
  if (planned === undefined || !('program' in planned.spec)) return 'is no part of what is to run'
  if (digest !== startDigest(planned.spec)) return 'was started from another build or with other settings'
  const answers = await until(planned.ready, { timeoutMs: answersWithinMs }).then(
    () => true,
    () => false,
  )
  return answers ? undefined : 'does not answer'
}

/** Which of the processes that still run are what the plan would start now, and why the others are not. */
export function judgeLeftovers(records: readonly ProcessRecord[], plan: readonly PlannedProgram[]): Promise<readonly Leftover[]> {
  return Promise.all(
    records.map(async (record) => {
      const obstacle = await obstacleOf(record, plan)
      return obstacle === undefined ? { record } : { record, obstacle }
    }),
  )
}
