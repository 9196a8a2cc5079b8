import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProcessRecord } from '../supervisor/process-record.js'
import { type PlannedProgram, type ProgramEnded, Supervisor } from '../supervisor/supervisor.js'
import { members } from '../topology.js'
import { writeCaFiles } from './ca/ca-program.js'
import { accessFile, hasCaServers } from './ca/later-enrolment.js'
import { conductFabric, writeNodeFiles } from './conduct.js'
import { caSettingsFile } from './files.js'
import { takeOverLeftovers } from './leftovers.js'
import { described, type FabricPrograms, findPrograms } from './programs.js'
import { type FabricPlace, fabricNetwork, fabricSystem } from './system.js'

export type Say = (words: string) => void
const silent = (): void => undefined

/** A system to be run by a supervisor, and what is to be done beside it until it is ready. */
export interface FabricEngine {
  readonly plan: readonly PlannedProgram[]
  /** Those of the plan that run already. */
  readonly living: readonly ProcessRecord[]
  readonly conduct: () => Promise<void>
}

/**
 * Looks whether a folder can be gone on with on these ports, and changes nothing.
 * @param anew how whoever asks would begin anew; completes "or begin anew …"
 * @throws Error when it was founded on others
 */
export function refuseOtherPorts({ dataDir, portBase }: FabricPlace, anew = 'in another folder'): void {
  if (!hasCaServers(dataDir)) return
  const { portBase: founded } = JSON.parse(readFileSync(accessFile(dataDir), 'utf8')) as { readonly portBase: number }
  if (founded === portBase) return
  throw new Error(
    `expected --port-base ${founded}, got ${portBase}: the channel was founded with the addresses of its nodes, and they stand in its blocks; ` +
      `start it there, or begin anew ${anew}`,
  )
}

/**
 * Looks over a folder that was worked on before: programs start at once from what is written there, so that must be right by now. Until all are enrolled only
 * the CAs know ports, and they may be told others.
 */
function takenUp(place: FabricPlace): void {
  const { dataDir, portBase } = place
  refuseOtherPorts(place)
  if (hasCaServers(dataDir)) writeNodeFiles(place)
  else for (const member of members) if (existsSync(caSettingsFile(dataDir, member))) writeCaFiles(dataDir, member, portBase)
}

/** Finds Fabric's programs and says which. @throws ProgramsMissing */
export async function prepareFabric(say: Say = silent): Promise<FabricPrograms> {
  const programs = await findPrograms()
  say(`programs ${Object.values(programs).map(described).join(', ')}`)
  return programs
}

/**
 * The whole consortium on Fabric's own programs, gateways included, for a supervisor to run. The data folder must be this process's own.
 * @throws Error when the data folder was founded on other ports
 */
export async function fabricEngine(place: FabricPlace, programs: FabricPrograms, say: Say = silent): Promise<FabricEngine> {
  takenUp(place)
  const plan = fabricSystem(place, programs)
  const living = await takeOverLeftovers(place.dataDir, plan, say)
  return { plan, living, conduct: () => conductFabric(place, programs, say) }
}

export interface StartedFabric {
  /** Folder of the members' connection profiles. */
  readonly profilesDir: string
  stop(): Promise<void>
}

/** Starts the network without gateways and answers when every member endorses for every other. @param options.dir absolute path of the data folder */
export async function startFabric(options: {
  readonly dir: string
  readonly portBase: number
  readonly onEnded?: (error: ProgramEnded) => void
}): Promise<StartedFabric> {
  const place = { dataDir: options.dir, portBase: options.portBase }
  const programs = await prepareFabric()
  takenUp(place)
  const plan = fabricNetwork(place, programs)
  const supervisor = new Supervisor(plan, options.onEnded ?? silent, await takeOverLeftovers(options.dir, plan, silent))
  try {
    await Promise.all([supervisor.start(), conductFabric(place, programs)])
  } catch (error) {
    await supervisor.stop()
    throw error
  }
  return { profilesDir: join(options.dir, 'profiles'), stop: () => supervisor.stop() }
}
