import { embeddedPorts, embeddedSystem } from '@ip-rights-ledger/network/embedded-system'
import { fabricEngine, fabricPorts, prepareFabric, refuseOtherPorts } from '@ip-rights-ledger/network/fabric'
import type { PlannedProgram, ProcessRecord, WantedPort } from '@ip-rights-ledger/network/supervisor'
import { members } from '@ip-rights-ledger/network/topology'
import type { EngineName, StartOptions } from './options.js'

/** What a supervisor runs, and what is to be done beside it until the gateways are ready. */
export interface EngineRun {
  readonly plan: readonly PlannedProgram[]
  /** Those of the plan that run already. */
  readonly living: readonly ProcessRecord[]
  readonly conduct: () => Promise<void>
}

export interface Engine {
  /** What it starts, in words. */
  readonly words: string
  /** Versions of the programs that are not the product's, by name. */
  readonly programs: Readonly<Record<string, string>>
  readonly ports: (portBase: number) => readonly WantedPort[]
  /** What becomes of its programs when their supervisor is killed, in words. */
  readonly outlives: string
  /** Refuses a folder of its own that it cannot go on with on these ports, and changes nothing; `anew` completes "or begin anew …". */
  readonly refuseFolder: (options: StartOptions, anew: string) => void
  /** Called once ports and data folder are this run's own. */
  readonly run: (options: StartOptions) => Promise<EngineRun>
}

export type Say = (topic: string, words: string) => void

const makers: Readonly<Record<EngineName, (options: StartOptions, say: Say) => Promise<Engine>>> = {
  embedded: () =>
    Promise.resolve({
      words: `chaincode, ledger and ${members.length} gateways`,
      programs: {},
      ports: embeddedPorts,
      outlives: 'its programs end with it, so none is taken over and all are started anew',
      refuseFolder: () => undefined,
      run: (options) => Promise.resolve({ plan: embeddedSystem(options), living: [], conduct: () => Promise.resolve() }),
    }),
  fabric: async (_, say) => {
    const heard = (words: string) => say('fabric', words)
    const programs = await prepareFabric(heard)
    return {
      words: `${members.length} each of authorities, orderers, peers, chaincodes and gateways`,
      programs: Object.fromEntries(Object.values(programs).map(({ name, version }) => [name, version])),
      ports: fabricPorts,
      outlives: 'authorities, orderers and peers go on without it; chaincodes and gateways end with it and are started anew',
      refuseFolder: refuseOtherPorts,
      run: (options) => fabricEngine(options, programs, heard),
    }
  },
}

/** The engine chosen, ready to be run on this machine. @throws ProgramsMissing where its programs are not here */
export const engineFor = (options: StartOptions, say: Say): Promise<Engine> => makers[options.engine](options, say)
