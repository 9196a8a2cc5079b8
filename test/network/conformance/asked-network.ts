import { setTimeout as pause } from 'node:timers/promises'
import type { Contract, SubmittedTransaction } from '@hyperledger/fabric-gateway'
import { common } from '../../../network/src/embedded/wire/protos.js'
import { channel, members } from '../../../network/src/topology.js'
import type { ConnectedClient, Signing } from '../gateway-client.js'
import { endorsed, endorsersOf, type SubmitOptions } from '../transaction-outcome.js'

/** A running consortium with the fixture chaincode, on either engine. */
export interface RunningNetwork {
  readonly dir: string
  readonly portBase: number
  client(gatewayMsp: string, ofMsp?: string, signing?: Signing): ConnectedClient
  stopChaincode(): Promise<void>
  restartChaincode(): Promise<void>
  stop(): Promise<void>
}

/** What became of a transaction, without what differs from run to run. */
export interface Verdict {
  readonly code: number
  readonly result: string
  readonly endorsers: readonly string[]
}

/** A network as the questions see it: what is written is known to every member before the next question. */
export class AskedNetwork {
  readonly running: RunningNetwork
  readonly #clients = new Map<string, ConnectedClient>()

  constructor(running: RunningNetwork) {
    this.running = running
  }

  /** The admin of a member at a member's gateway; one connection for all questions. */
  client(gatewayMsp: string, ofMsp: string = gatewayMsp): ConnectedClient {
    const id = `${gatewayMsp} ${ofMsp}`
    const known = this.#clients.get(id) ?? this.running.client(gatewayMsp, ofMsp)
    this.#clients.set(id, known)
    return known
  }

  contract(gatewayMsp: string, ofMsp?: string): Contract {
    return this.client(gatewayMsp, ofMsp).contract
  }

  async evaluated(contract: Contract, name: string, ...args: readonly string[]): Promise<string> {
    return Buffer.from(await contract.evaluateTransaction(name, ...args)).toString()
  }

  async submitted(contract: Contract, name: string, args: readonly string[], options: SubmitOptions = {}): Promise<Verdict> {
    const transaction = await endorsed(contract, name, args, options)
    const code = await this.committed(await transaction.submit())
    return { code, result: Buffer.from(transaction.getResult()).toString(), endorsers: endorsersOf(transaction) }
  }

  /** The verdict, once every member's peer has it. */
  async committed(submitted: SubmittedTransaction): Promise<number> {
    const { code, blockNumber } = await submitted.getStatus()
    await this.allReach(Number(blockNumber) + 1)
    return code
  }

  async height(mspId: string): Promise<number> {
    const bytes = await this.client(mspId).qscc.evaluateTransaction('GetChainInfo', channel.id)
    return common.BlockchainInfo.deserializeBinary(bytes).getHeight()
  }

  async allReach(height: number): Promise<void> {
    await Promise.all(
      members.map(async ({ mspId }) => {
        while ((await this.height(mspId)) < height) await pause(20)
      }),
    )
  }
}
