import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chaincodeProcess } from '../../network/src/chaincode-process.js'
import { startProgram } from '../../network/src/supervisor/child-process.js'
import type { RunningProgram } from '../../network/src/supervisor/running-program.js'
import { freePortBase } from '../../network/src/supervisor/ports.js'
import { answersOk, until } from '../../network/src/supervisor/condition.js'
import { controlPort, host } from '../../network/src/topology.js'
import { connectClient, type ConnectedClient, type Signing } from './gateway-client.js'

const opened = [20, 21, 22, 23, 30, 31, 32, 33, 40, 50, 70, 71, 72]
const wantedAt = (base: number) => opened.map((offset) => ({ port: base + offset, use: 'a test' }))

/** Above those of whole systems and below 32768, from where on Linux hands out ports of outgoing connections. Each process begins elsewhere. */
const firstPort = () => 29_000 + 100 * (process.pid % 18)

/** The embedded ledger and the fixture chaincode as processes of their own, in a directory of their own. */
export class RunningLedger {
  readonly dir: string
  readonly portBase: number
  readonly #clients: ConnectedClient[] = []
  #ledger: RunningProgram
  #chaincode: RunningProgram

  private constructor(dir: string, portBase: number, ledger: RunningProgram, chaincode: RunningProgram) {
    this.dir = dir
    this.portBase = portBase
    this.#ledger = ledger
    this.#chaincode = chaincode
  }

  static async start(): Promise<RunningLedger> {
    const dir = mkdtempSync(join(tmpdir(), 'ledger-'))
    const portBase = await freePortBase(host, firstPort(), wantedAt)
    const [chaincode, ledger] = await Promise.all([startChaincode(dir, portBase), startLedger(dir, portBase)])
    const running = new RunningLedger(dir, portBase, ledger, chaincode)
    await running.ready()
    return running
  }

  ready(): Promise<void> {
    return until(answersOk(`http://${host}:${controlPort(this.portBase)}/status`), { timeoutMs: 30_000, everyMs: 20 })
  }

  /** @param ofMsp whose user the client is; the gateway's own member by default */
  client(gatewayMsp: string, ofMsp: string = gatewayMsp, signing: Signing = {}): ConnectedClient {
    const client = connectClient(this.dir, this.portBase, gatewayMsp, ofMsp, signing)
    this.#clients.push(client)
    return client
  }

  async faults(body: object): Promise<void> {
    const response = await fetch(`http://${host}:${controlPort(this.portBase)}/faults`, { method: 'POST', body: JSON.stringify(body) })
    if (response.status !== 200) throw new Error(await response.text())
  }

  async status(): Promise<{ height: number; orderedHeight: number; ready: boolean }> {
    const response = await fetch(`http://${host}:${controlPort(this.portBase)}/status`)
    return (await response.json()) as { height: number; orderedHeight: number; ready: boolean }
  }

  /** SIGKILL, as a crash is. */
  async killLedger(): Promise<void> {
    this.#ledger.kill()
    await this.#ledger.ended
  }

  async restartLedger(): Promise<void> {
    this.#ledger = await startLedger(this.dir, this.portBase)
    await this.ready()
  }

  async ledgerEnded(): Promise<void> {
    await this.#ledger.ended
  }

  async stopChaincode(): Promise<void> {
    this.#chaincode.kill()
    await this.#chaincode.ended
  }

  async restartChaincode(): Promise<void> {
    this.#chaincode = await startChaincode(this.dir, this.portBase)
    await this.ready()
  }

  log(name: 'ledger' | 'chaincode'): string {
    const file = join(this.dir, 'logs', `${name}.log`)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }

  async stop(): Promise<void> {
    for (const client of this.#clients) client.close()
    await this.#ledger.stop()
    await this.#chaincode.stop(2000)
    rmSync(this.dir, { recursive: true, force: true })
  }
}

function startLedger(dir: string, portBase: number): Promise<RunningProgram> {
  return startProgram({
    name: 'ledger',
    script: 'network/dist/embedded/main.js',
    args: ['--dir', dir, '--port-base', String(portBase), '--switchboard'],
    env: {},
    logFile: join(dir, 'logs', 'ledger.log'),
  })
}

function startChaincode(dir: string, portBase: number): Promise<RunningProgram> {
  const logFile = join(dir, 'logs', 'chaincode.log')
  return startProgram(chaincodeProcess({ address: `${host}:${portBase + 40}`, logFile, modulePath: 'test/fixtures/chaincode' }))
}
