import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FabricLedger } from '@ip-rights-ledger/gateway/ledger'
import { readProfile } from '@ip-rights-ledger/gateway/profile'
import { developmentToken } from '@ip-rights-ledger/network/development-token'
import { embeddedPorts, embeddedSystem, profileFile } from '@ip-rights-ledger/network/embedded-system'
import { fabricEngine, fabricPorts, findPrograms } from '@ip-rights-ledger/network/fabric'
import { freePortBase, type PlannedProgram, Supervisor } from '@ip-rights-ledger/network/supervisor'
import { host, type MemberName, memberByName, members, portsOf } from '@ip-rights-ledger/network/topology'
import { foundRegister } from '#founding'

export type Engine = 'embedded' | 'fabric'

const deadlines = { evaluate: 30_000, endorse: 30_000, submit: 30_000, commit: 60_000 }
const trivial = 'bench/trivial-chaincode'

/** A whole system, its chaincode joined by the trivial contract. */
export interface Consortium {
  readonly engine: Engine
  readonly dataDir: string
  readonly portBase: number
  /** Process ids by program. */
  readonly pids: ReadonlyMap<string, number>
  /** The bare client, at the office's peer. */
  readonly client: FabricLedger
  gateway(member: MemberName): string
  /** Administration port of a member's gateway. */
  admin(member: MemberName): string
  /** Headers of a user's request with a JSON body. */
  headers(member: MemberName, user: string): Promise<Readonly<Record<string, string>>>
  stop(): Promise<void>
  /** Ends all programs and starts them again on the same data. Milliseconds until ready. */
  restart(): Promise<number>
}

interface Planned {
  readonly plan: readonly PlannedProgram[]
  readonly conduct: () => Promise<void>
}

async function planOf(engine: Engine, place: { readonly dataDir: string; readonly portBase: number }): Promise<Planned> {
  if (engine === 'embedded') return { plan: embeddedSystem({ ...place, chaincodePackage: trivial }), conduct: async () => undefined }
  const chaincodePackages = Object.fromEntries(members.map(({ name }) => [name, trivial])) as Record<MemberName, string>
  return fabricEngine({ ...place, chaincodePackages }, await findPrograms())
}

/** A load generator is one caller at one address: the limits that stop such a one are lifted. */
function unlimited(planned: PlannedProgram): PlannedProgram {
  if (!planned.spec.name.startsWith('gateway-')) return planned
  const names = ['REQUESTS_PER_MINUTE', 'REQUESTS_PER_MINUTE_AND_ADDRESS', 'WRITES_PER_MINUTE', 'COSTLY_PER_MINUTE', 'REQUESTS_AT_ONCE']
  const env = Object.fromEntries(names.map((name) => [`GATEWAY_${name}`, '0']))
  return { ...planned, spec: { ...planned.spec, env: { ...planned.spec.env, ...env, GATEWAY_LOG_LEVEL: 'warn' } } }
}

export async function startConsortium(engine: Engine): Promise<Consortium> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ip-rights-ledger-bench-'))
  const portBase = await freePortBase(host, 28_000, engine === 'fabric' ? fabricPorts : embeddedPorts)
  const pids = new Map<string, number>()
  const start = async () => {
    const { plan, conduct } = await planOf(engine, { dataDir, portBase })
    const started = new Supervisor(plan.map(unlimited), (error) => console.error(error.message))
    await Promise.all([started.start(), conduct()])
    for (const { spec } of plan) pids.set(spec.name, started.program(spec.name).pid)
    return started
  }
  let supervisor = await start()
  await foundRegister(dataDir)
  const client = new FabricLedger(await readProfile(profileFile(dataDir, 'ip-office')), deadlines)
  return {
    engine,
    dataDir,
    portBase,
    pids,
    client,
    gateway: (member) => `http://${host}:${portsOf(portBase, memberByName(member)).gateway}/api/v1`,
    admin: (member) => `http://${host}:${portsOf(portBase, memberByName(member)).gatewayAdmin}`,
    headers: async (member, user) => ({
      authorization: `Bearer ${await developmentToken(dataDir, member, user)}`,
      'content-type': 'application/json',
    }),
    async restart() {
      await supervisor.stop()
      const started = performance.now()
      supervisor = await start()
      return performance.now() - started
    },
    async stop() {
      client.close()
      await supervisor.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
