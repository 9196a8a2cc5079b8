import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { developmentToken } from '@ip-rights-ledger/network/development-token'
import { enrol, type EnrolmentAttributes } from '@ip-rights-ledger/network/enrol'
import { freePortBase, type ProgramEnded, Supervisor } from '@ip-rights-ledger/network/supervisor'
import { controlPort, host, type MemberName, memberByName, portsOf } from '@ip-rights-ledger/network/topology'
import { foundRegister } from '../../scripts/start/founding.js'
import { Client, type LastWritten } from './client.js'
import { chosenEngine, type Engine, type EngineUnderTest, engineUnderTest, type SystemOptions } from './engine-under-test.js'

/**
 * Programs of a system by name; `chaincode-<member>` where each member has its own. On Fabric `ledger` and `chaincode` are those of all members at once.
 */
export type ProgramName = 'ledger' | 'chaincode' | `${'chaincode' | 'gateway' | 'peer' | 'orderer' | 'ca'}-${MemberName}`

/** The engine of this run, for suites whose name is to tell it: `describe.each(engines)`. */
export const engines: readonly Engine[] = [chosenEngine]

interface Place {
  readonly dataDir: string
  readonly portBase: number
}

/** A whole consortium for one suite: own data folder, own ports. Stop it in `afterAll`, always. */
export class System {
  readonly dataDir: string
  readonly portBase: number
  readonly #supervisor: Supervisor
  readonly #names: readonly string[]
  readonly #ended: ProgramEnded[]
  readonly #engine: EngineUnderTest
  readonly #tokens = new Map<string, Promise<string>>()
  readonly #last: LastWritten = { block: 0, acts: chosenEngine === 'fabric' }

  constructor(
    engine: EngineUnderTest,
    { dataDir, portBase }: Place,
    supervisor: Supervisor,
    names: readonly string[],
    ended: ProgramEnded[],
  ) {
    this.#engine = engine
    this.dataDir = dataDir
    this.portBase = portBase
    this.#supervisor = supervisor
    this.#names = names
    this.#ended = ended
  }

  /** A user of a member at the member's own gateway. */
  async as(member: MemberName, user: string): Promise<Client> {
    const name = `${member}/${user}`
    const token = this.#tokens.get(name) ?? developmentToken(this.dataDir, member, user)
    this.#tokens.set(name, token)
    return new Client(this.gateway(member), await token, this.#last)
  }

  gateway(member: MemberName): string {
    return `http://${host}:${portsOf(this.portBase, memberByName(member)).gateway}`
  }

  /** An identity beyond those made at boot: an owner, or a loan officer with a party. */
  async enrol(member: MemberName, user: string, attributes: EnrolmentAttributes): Promise<Client> {
    await enrol(this.dataDir, memberByName(member).mspId, user, attributes)
    return this.as(member, user)
  }

  /** Height of the ledger. */
  async status(): Promise<{ readonly height: number }> {
    return { height: await this.#engine.height(this) }
  }

  /** Sets faults of a system started with a switchboard; what is left out stays. Answers all that are set. */
  faults(set: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    return this.#control('/faults', set)
  }

  /** `kill -9`, as a power cut would. Answers when the process is gone. */
  async kill(name: ProgramName): Promise<void> {
    const running = this.#engine.programsOf(name).map((each) => this.#supervisor.program(each))
    for (const each of running) each.kill()
    await Promise.all(running.map(({ ended }) => ended))
  }

  /** Waits until a program has ended by itself, as by a fault set on the switchboard. */
  async ended(name: ProgramName): Promise<void> {
    await this.#supervisor.program(name).ended
    const told = this.#ended.findIndex(({ program }) => program === name)
    if (told !== -1) this.#ended.splice(told, 1)
  }

  /** Starts a program that has ended, and waits until it is ready by its own word. */
  async begin(name: ProgramName): Promise<void> {
    await Promise.all(this.#engine.programsOf(name).map((each) => this.#supervisor.startOne(each)))
  }

  /** Starts a program that has ended, and waits until the ledger takes writes again. */
  async restart(name: ProgramName): Promise<void> {
    await this.begin(name)
    await this.recovered()
  }

  /** Starts whatever has ended: a test that failed half-way is not to leave the next without a program. */
  async mend(): Promise<void> {
    const dead = this.#names.filter((name) => !this.#supervisor.program(name).alive)
    if (dead.length === 0) return
    for (const name of dead) await this.#supervisor.startOne(name)
    await this.recovered()
  }

  /** Waits until the ledger takes writes again. */
  recovered(): Promise<void> {
    return this.#engine.recovered(this)
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

/**
 * Below 32768, from where on Linux hands out ports of outgoing connections: one of those would be taken between our looking and our listening.
 * Each process begins elsewhere, so that two that start together, of one run or of two, do not want the same.
 */
const firstPort = () => 10_000 + 100 * (process.pid % 180)

/**
 * Starts a founded register without any right in it.
 * @param options altered chaincode for some members, or the fault switchboard of the embedded engine (`system.faults({…})`)
 */
export async function startSystem(name: Engine = chosenEngine, options: SystemOptions = {}): Promise<System> {
  // What falls due is recorded by the tests that ask for it, not by a clock's job at whatever moment a slow machine comes to it.
  process.env['GATEWAY_CLOCK_SECONDS'] ??= '0'
  const engine = engineUnderTest(name)
  const dataDir = await mkdtemp(join(tmpdir(), 'ip-rights-ledger-e2e-'))
  const portBase = await freePortBase(host, firstPort(), engine.ports)
  const ended: ProgramEnded[] = []
  const { plan, conduct } = await engine.system({ dataDir, portBase, ...options })
  const supervisor = new Supervisor(plan, (error) => ended.push(error))
  try {
    await Promise.all([supervisor.start(), conduct()])
    await foundRegister(dataDir)
  } catch (error) {
    await supervisor.stop()
    throw error
  }
  const names = plan.filter(({ completed }) => completed === undefined).map(({ spec }) => spec.name)
  return new System(engine, { dataDir, portBase }, supervisor, names, ended)
}
