import { embeddedPorts, embeddedSystem, type SystemPlace } from '@ip-rights-ledger/network/embedded-system'
import { consortiumReady, consortiumState, fabricEngine, fabricPorts, findPrograms } from '@ip-rights-ledger/network/fabric'
import type { PlannedProgram, WantedPort } from '@ip-rights-ledger/network/supervisor'
import { controlPort, host, members } from '@ip-rights-ledger/network/topology'

export type Engine = 'embedded' | 'fabric'

/** What a suite may ask of its system beyond the usual. */
export type SystemOptions = Pick<SystemPlace, 'chaincodePackages' | 'switchboard' | 'gatewayEnv'>

/** One engine as a suite needs it: what to start, what the ledger is made of, and how far it is. */
export interface EngineUnderTest {
  readonly ports: (portBase: number) => readonly WantedPort[]
  readonly system: (place: SystemPlace) => Promise<{ readonly plan: readonly PlannedProgram[]; readonly conduct: () => Promise<void> }>
  /** Programs that fall and rise together where a test kills `ledger` or `chaincode`. */
  readonly programsOf: (name: string) => readonly string[]
  /** Waits until the ledger takes writes again after its programs were started again. */
  readonly recovered: (place: SystemPlace) => Promise<void>
  readonly height: (place: SystemPlace) => Promise<number>
}

const ofEach = (...kinds: readonly string[]) => kinds.flatMap((kind) => members.map(({ name }) => `${kind}-${name}`))
const nothing = (): Promise<void> => Promise.resolve()

const fabricPrograms: Readonly<Record<string, readonly string[]>> = { ledger: ofEach('orderer', 'peer'), chaincode: ofEach('chaincode') }

const engines: Readonly<Record<Engine, EngineUnderTest>> = {
  embedded: {
    ports: embeddedPorts,
    system: (place) => Promise.resolve({ plan: embeddedSystem(place), conduct: nothing }),
    programsOf: (name) => [name],
    recovered: nothing,
    height: async ({ portBase }) => {
      const response = await fetch(`http://${host}:${controlPort(portBase)}/status`, { signal: AbortSignal.timeout(10_000) })
      return ((await response.json()) as { readonly height: number }).height
    },
  },
  fabric: {
    ports: fabricPorts,
    system: async (place) => {
      if (place.switchboard === true) throw new Error('expected no switchboard with fabric: its programs have none')
      return fabricEngine(place, await findPrograms())
    },
    programsOf: (name) => fabricPrograms[name] ?? [name],
    recovered: ({ dataDir, portBase }) => consortiumReady(dataDir, portBase),
    height: async ({ dataDir, portBase }) => {
      const heights = (await consortiumState(dataDir, portBase)).map(({ peerHeight }) => peerHeight ?? 0)
      return Math.max(...heights)
    },
  },
}

/** The engine that every suite runs on in this run: `IPRL_ENGINE`, else the embedded one. */
export const chosenEngine: Engine = process.env['IPRL_ENGINE'] === 'fabric' ? 'fabric' : 'embedded'

export const engineUnderTest = (engine: Engine): EngineUnderTest => engines[engine]
