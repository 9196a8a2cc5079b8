import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { developmentToken } from '@ip-rights-ledger/network/development-token'
import { embeddedPorts, embeddedSystem, type SystemPlace } from '@ip-rights-ledger/network/embedded-system'
import { enrol, type EnrolmentAttributes } from '@ip-rights-ledger/network/enrol'
import { freePortBase, type ProgramEnded, Supervisor } from '@ip-rights-ledger/network/supervisor'
import { controlPort, host, type MemberName, memberByName, portsOf } from '@ip-rights-ledger/network/topology'
import { foundRegister } from '../../scripts/start/founding.js'
import { Client } from './client.js'

export type Engine = 'embedded'

/** Programs of a system by name; `chaincode-<member>` where each member has its own. */
export type ProgramName = 'ledger' | 'chaincode' | `chaincode-${MemberName}` | `gateway-${MemberName}`

/** Engines this machine can run; each end-to-end suite runs on each: `describe.each(engines)`. */
export const engines: readonly Engine[] = ['embedded']

/** A whole consortium for one suite: own data folder, own ports. Stop it in `afterAll`, always. */
export class System {
  readonly dataDir: string
  readonly portBase: number
  readonly #supervisor: Supervisor
  readonly #ended: ProgramEnded[]
  readonly #tokens = new Map<string, Promise<string>>()

  constructor(dataDir: string, portBase: number, supervisor: Supervisor, ended: ProgramEnded[]) {
    this.dataDir = dataDir
    this.portBase = portBase
    this.#supervisor = supervisor
    this.#ended = ended
  }

  /** A user of a member at the member's own gateway. */
  async as(member: MemberName, user: string): Promise<Client> {
    const name = `${member}/${user}`
    const token = this.#tokens.get(name) ?? developmentToken(this.dataDir, member, user)
    this.#tokens.set(name, token)
    return new Client(this.gateway(member), await token)
  }

  gateway(member: MemberName): string {
    return `http://${host}:${portsOf(this.portBase, memberByName(member)).gateway}`
  }

  /** An identity beyond those made at boot: an owner, or a loan officer with a party. */
  async enrol(member: MemberName, user: string, attributes: EnrolmentAttributes): Promise<Client> {
    await enrol(this.dataDir, memberByName(member).mspId, user, attributes)
    return this.as(member, user)
  }

  /** Heights of the ledger, and whether its chaincode is there. */
  status(): Promise<unknown> {
    return this.#control('/status')
  }

  /** Sets faults of a system started with a switchboard; what is left out stays. Answers all that are set. */
  faults(set: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    return this.#control('/faults', set)
  }

  /** `kill -9`, as a power cut would. Answers when the process is gone. */
  async kill(name: ProgramName): Promise<void> {
    const running = this.#supervisor.program(name)
    running.kill()
    await running.ended
  }

  /** Waits until a program has ended by itself, as by a fault set on the switchboard. */
  async ended(name: ProgramName): Promise<void> {
    await this.#supervisor.program(name).ended
    const told = this.#ended.findIndex(({ program }) => program === name)
    if (told !== -1) this.#ended.splice(told, 1)
  }

  /** Starts a program that has ended, and waits until it is ready. */
  restart(name: ProgramName): Promise<void> {
    return this.#supervisor.startOne(name)
  }

  async #control(path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`http://${host}:${controlPort(this.portBase)}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      signal: AbortSignal.timeout(10_000),
    })
    if (!response.ok) throw new Error(`expected 2xx from the control port at ${path}, got ${response.status}: ${await response.text()}`)
    return response.json()
  }

  pidOf(name: ProgramName): number {
    return this.#supervisor.program(name).pid
  }

  /** Stops everything and removes the data. @throws ProgramEnded when a program had ended that no test asked to */
  async stop(): Promise<void> {
    await this.#supervisor.stop()
    await rm(this.dataDir, { recursive: true, force: true })
    const [first] = this.#ended
    if (first !== undefined) throw first
  }
}

/** Jest workers count from 1; each looks for its ports in a range of its own, so that two never want the same. */
const firstPort = () => 40_000 + 2_000 * Number(process.env['JEST_WORKER_ID'] ?? '0')

/**
 * Starts a founded register without any right in it.
 * @param options altered chaincode for some members, or the fault switchboard (`system.faults({…})`)
 */
export async function startSystem(
  _engine: Engine = 'embedded',
  options: Pick<SystemPlace, 'chaincodePackages' | 'switchboard'> = {},
): Promise<System> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ip-rights-ledger-e2e-'))
  const portBase = await freePortBase(host, firstPort(), embeddedPorts)
  const ended: ProgramEnded[] = []
  const supervisor = new Supervisor(embeddedSystem({ dataDir, portBase, ...options }), (error) => ended.push(error))
  try {
    await supervisor.start()
    await foundRegister(dataDir)
  } catch (error) {
    await supervisor.stop()
    throw error
  }
  return new System(dataDir, portBase, supervisor, ended)
}
