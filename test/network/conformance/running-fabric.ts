import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { conductFabric } from '../../../network/src/fabric/conduct.js'
import { findPrograms } from '../../../network/src/fabric/programs.js'
import { fabricNetwork, fabricPorts } from '../../../network/src/fabric/system.js'
import { freePortBase } from '../../../network/src/supervisor/ports.js'
import { Supervisor } from '../../../network/src/supervisor/supervisor.js'
import { host, members } from '../../../network/src/topology.js'
import { type ConnectedClient, connectClient, type Signing } from '../gateway-client.js'

/** Below the ports that Linux hands out for outgoing connections; each process begins elsewhere. */
const firstPort = () => 10_000 + 100 * (process.pid % 180)

/** Fabric's own programs with the fixture chaincode at every member, in a directory of their own. */
export class RunningFabric {
  readonly dir: string
  readonly portBase: number
  readonly #supervisor: Supervisor
  readonly #clients: ConnectedClient[] = []

  private constructor(dir: string, portBase: number, supervisor: Supervisor) {
    this.dir = dir
    this.portBase = portBase
    this.#supervisor = supervisor
  }

  static async start(): Promise<RunningFabric> {
    const programs = await findPrograms()
    const dir = mkdtempSync(join(tmpdir(), 'fabric-'))
    const portBase = await freePortBase(host, firstPort(), fabricPorts)
    const chaincodePackages = Object.fromEntries(members.map(({ name }) => [name, 'test/fixtures/chaincode']))
    const place = { dataDir: dir, portBase, chaincodePackages }
    // A chaincode ends where a question asks for it.
    const supervisor = new Supervisor(fabricNetwork(place, programs), () => undefined)
    try {
      await Promise.all([supervisor.start(), conductFabric(place, programs)])
    } catch (error) {
      await supervisor.stop()
      throw error
    }
    return new RunningFabric(dir, portBase, supervisor)
  }

  client(gatewayMsp: string, ofMsp: string = gatewayMsp, signing: Signing = {}): ConnectedClient {
    const client = connectClient(this.dir, this.portBase, gatewayMsp, ofMsp, signing)
    this.#clients.push(client)
    return client
  }

  async stopChaincode(): Promise<void> {
    for (const { name } of members) {
      const running = this.#supervisor.program(`chaincode-${name}`)
      running.kill()
      await running.ended
    }
  }

  async restartChaincode(): Promise<void> {
    await Promise.all(members.map(({ name }) => this.#supervisor.startOne(`chaincode-${name}`)))
  }

  async stop(): Promise<void> {
    for (const client of this.#clients) client.close()
    await this.#supervisor.stop()
    rmSync(this.dir, { recursive: true, force: true })
  }
}
