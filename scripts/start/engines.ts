import { embeddedPorts, embeddedSystem } from '@ip-rights-ledger/network/embedded-system'
import { fabricEngine, fabricPorts, prepareFabric } from '@ip-rights-ledger/network/fabric'
import type { PlannedProgram, WantedPort } from '@ip-rights-ledger/network/supervisor'
import { members } from '@ip-rights-ledger/network/topology'
import type { EngineName, StartOptions } from './options.js'

/** What a supervisor runs, and what is to be done beside it until the gateways are ready. */
export interface EngineRun {
  readonly plan: readonly PlannedProgram[]
  readonly conduct: () => Promise<void>
}

export interface Engine {
  /** What it starts, in words. */
  readonly words: string
  readonly ports: (portBase: number) => readonly WantedPort[]
  /** Called once ports and data folder are this run's own. */
  readonly run: (options: StartOptions) => EngineRun
}

type Say = (topic: string, words: string) => void

const makers: Readonly<Record<EngineName, (options: StartOptions, say: Say) => Promise<Engine>>> = {
  embedded: () =>
    Promise.resolve({
      words: `chaincode, ledger and ${members.length} gateways`,
      ports: embeddedPorts,
      run: (options) => ({ plan: embeddedSystem(options), conduct: () => Promise.resolve() }),
    }),
  fabric: async ({ dataDir }, say) => {
    const heard = (words: string) => say('fabric', words)
    const programs = await prepareFabric(dataDir, heard)
    return {
      words: `${members.length} each of authorities, orderers, peers, chaincodes and gateways`,
      ports: fabricPorts,
      run: (options) => fabricEngine(options, programs, heard),
    }
  },
}

/** The engine chosen, ready to be run on this machine. @throws ProgramsMissing where its programs are not here */
export const engineFor = (options: StartOptions, say: Say): Promise<Engine> => makers[options.engine](options, say)
