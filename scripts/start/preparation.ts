import { setTimeout as pause } from 'node:timers/promises'
import { leftovers } from '@ip-rights-ledger/network/fabric'
import {
  describedPort,
  type FolderUse,
  refuseForeignFolder,
  refuseFullDisk,
  refuseRemoval,
  type TakenPort,
  takenPorts,
  wasAbandoned,
} from '@ip-rights-ledger/network/supervisor'
import { host } from '@ip-rights-ledger/network/topology'
import { type Engine, engineFor, type Say } from './engines.js'
import { type StartOptions, UsageError } from './options.js'

/** Programs end by themselves when their supervisor was killed, but not in an instant. */
const leashMs = 8_000

async function refuseTakenPorts({ dataDir, portBase }: StartOptions, engine: Engine): Promise<void> {
  // They are taken over, or stopped for a new beginning, whichever engine that is on.
  const left = leftovers(dataDir).map(({ pid }) => pid)
  const byOthers = async (): Promise<readonly TakenPort[]> =>
    (await takenPorts(host, engine.ports(portBase))).filter(({ holder }) => !left.includes(holder?.pid ?? 0))
  const deadline = performance.now() + (wasAbandoned(dataDir) ? leashMs : 0)
  while (performance.now() < deadline && (await byOthers()).length > 0) await pause(200)
  const taken = await byOthers()
  if (taken.length === 0) return
  const few = taken.slice(0, 3).map(describedPort)
  const named = [...few, ...(taken.length > few.length ? [`${taken.length - few.length} more`] : [])].join(', ')
  throw new UsageError(`expected free ports, got ${named} taken on ${host}: stop what holds them, or choose others with --port-base N`, 1)
}

/** An engine that may be started here, and as what it takes its folder. */
export interface Preparation {
  readonly engine: Engine
  readonly use: FolderUse
}

/**
 * Looks whether a consortium can be started: programs, folder, disk, ports. Nothing is changed by it, so that a start that is refused leaves no trace.
 * @param anew how whoever asks would begin anew; completes "or begin anew …"
 */
export async function prepare(options: StartOptions, anew: string, say: Say): Promise<Preparation> {
  const { dataDir, portBase } = options
  const engine = await engineFor(options, say)
  const use = { engine: options.engine, portBase, programs: engine.programs, anew }
  await refuseFullDisk(dataDir)
  if (options.reset) refuseRemoval(dataDir)
  else {
    refuseForeignFolder(dataDir, use)
    engine.refuseFolder(options, anew)
  }
  if (wasAbandoned(dataDir)) say('data', `the last run on ${dataDir} was ended without stopping: ${engine.outlives}`)
  await refuseTakenPorts(options, engine)
  return { engine, use }
}
