import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { userOf } from '../supervisor/data-folder.js'
import { type PlannedProgram, type ProgramEnded, Supervisor } from '../supervisor/supervisor.js'
import { accessFile } from './ca/later-enrolment.js'
import { conductFabric, writeNodeFiles } from './conduct.js'
import { stopLeftovers } from './leftovers.js'
import { type FabricPrograms, findPrograms } from './programs.js'
import { type FabricPlace, fabricNetwork, fabricSystem } from './system.js'

export type Say = (words: string) => void
const silent = (): void => undefined

/** A system to be run by a supervisor, and what is to be done beside it until it is ready. */
export interface FabricEngine {
  readonly plan: readonly PlannedProgram[]
  readonly conduct: () => Promise<void>
}

/** Looks over a folder that was founded before: programs start at once from what is written there, so that must be right by now. */
function takenUp(place: FabricPlace): void {
  const { dataDir, portBase } = place
  if (!existsSync(accessFile(dataDir))) return
  const { portBase: founded } = JSON.parse(readFileSync(accessFile(dataDir), 'utf8')) as { readonly portBase: number }
  if (founded === portBase) return writeNodeFiles(place)
  throw new Error(
    `expected --port-base ${founded}, got ${portBase}: the channel was founded with the addresses of its nodes, and they stand in its blocks; ` +
      'start it there, or begin anew with --reset',
  )
}

/**
 * Finds Fabric's programs and clears the ground: what a killed supervisor left running on the folder is stopped, since a new one could not watch it.
 * @throws ProgramsMissing
 */
export async function prepareFabric(dataDir: string, say: Say = silent): Promise<FabricPrograms> {
  const programs = await findPrograms()
  say(
    `programs ${Object.values(programs)
      .map(({ name, version }) => `${name} ${version}`)
      .join(', ')}`,
  )
  // With a supervisor alive they are its own; taking the folder is then refused.
  if (userOf(dataDir) !== undefined) return programs
  const stopped = await stopLeftovers(dataDir)
  if (stopped.length > 0) say(`stopped what a killed run left: ${stopped.map(({ name }) => name).join(', ')}`)
  return programs
}

/**
 * The whole consortium on Fabric's own programs, gateways included, for a supervisor to run.
 * @throws Error when the data folder was founded on other ports
 */
export function fabricEngine(place: FabricPlace, programs: FabricPrograms, say: Say = silent): FabricEngine {
  takenUp(place)
  return { plan: fabricSystem(place, programs), conduct: () => conductFabric(place, programs, say) }
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
  const programs = await prepareFabric(options.dir)
  takenUp(place)
  const supervisor = new Supervisor(fabricNetwork(place, programs), options.onEnded ?? silent)
  try {
    await Promise.all([supervisor.start(), conductFabric(place, programs)])
  } catch (error) {
    await supervisor.stop()
    throw error
  }
  return { profilesDir: join(options.dir, 'profiles'), stop: () => supervisor.stop() }
}
