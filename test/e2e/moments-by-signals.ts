import { channel, fabricPortsOf, type Member, memberByName, members, type MemberName } from '@ip-rights-ledger/network/topology'
import type { ProgramName, System } from './harness.js'
import { holdsTransaction } from './holds-transaction.js'
import { keptOperations } from './kept-operations.js'
import type { HeldMoments, Moment } from './moment.js'
import { ProgramMetrics } from './program-metrics.js'
import { until } from './until.js'

const own: MemberName = 'ip-office'
/** Another member, whose peer says what is committed. */
const witness: MemberName = 'court'

const ofChannel = { channel: channel.id }
const ofEach = (kind: 'chaincode' | 'orderer'): readonly ProgramName[] => members.map(({ name }): ProgramName => `${kind}-${name}`)

/** The call that does not come back at a moment, and how far the gateway says by then that the write is. */
const callOf: Readonly<Record<Moment, readonly [method: string, state: string]>> = {
  endorse: ['Endorse', 'received'],
  submit: ['Submit', 'signed'],
  submitted: ['Submit', 'signed'],
  commitStatus: ['CommitStatus', 'sent'],
}

/**
 * Fabric's programs have no switchboard: those that would take a write past its moment are stopped where they are, by a signal, and how many writes wait
 * there is what the patent office's own peer counts of calls that came and have not ended.
 */
export class MomentsBySignals implements HeldMoments {
  readonly #system: System
  readonly #frozen = new Set<ProgramName>()
  #held: Moment | undefined
  #takenBefore = 0

  constructor(system: System) {
    this.#system = system
  }

  async hold(moment: Moment): Promise<void> {
    const leader = await this.#leader()
    const followers = ofEach('orderer').filter((name) => name !== leader)
    const stopped: Readonly<Record<Moment, readonly ProgramName[]>> = {
      endorse: ofEach('chaincode'),
      submit: ofEach('orderer'),
      // The other two take a write, and are no quorum to say so or to order it.
      submitted: followers.slice(1),
      // The other three take it, and wait some seconds for their leader before they choose another.
      commitStatus: [leader],
    }
    this.#held = moment
    this.#freeze(...stopped[moment])
    if (moment === 'submitted') this.#takenBefore = await this.#taken()
  }

  async reached(writes = 1): Promise<void> {
    const moment = this.#held
    if (moment === undefined) throw new Error('expected a moment that is held, got none')
    const [method, state] = callOf[moment]
    const kept = () => keptOperations(this.#system.dataDir, own).filter((operation) => operation.state === state)
    await until(async () => kept().length >= writes && (await this.#underWay(method)) >= writes)
    if (moment === 'submitted') await until(async () => (await this.#taken()) >= this.#takenBefore + writes)
    if (moment !== 'commitStatus') return
    const orderers = [...this.#frozen]
    const sent = kept()
    this.#freeze(`peer-${own}`)
    this.#thaw(...orderers)
    for (const { txId } of sent) await until(() => holdsTransaction(this.#system.dataDir, witness, txId))
  }

  async release(): Promise<void> {
    const moment = this.#held
    this.#held = undefined
    const frozen = [...this.#frozen]
    if (moment !== 'submit') return this.#thaw(...frozen)
    // What was sent to a program that stands still lies in its socket: so that it never gets it, it ends where it stands.
    this.#frozen.clear()
    await Promise.all(frozen.map((name) => this.#system.kill(name)))
    await Promise.all(frozen.map((name) => this.#system.begin(name)))
  }

  #freeze(...names: readonly ProgramName[]): void {
    for (const name of names) {
      process.kill(this.#system.pidOf(name), 'SIGSTOP')
      this.#frozen.add(name)
    }
  }

  #thaw(...names: readonly ProgramName[]): void {
    for (const name of names) {
      process.kill(this.#system.pidOf(name), 'SIGCONT')
      this.#frozen.delete(name)
    }
  }

  /** Calls of the gateway service that came to the own peer and have not ended. */
  async #underWay(method: string): Promise<number> {
    const metrics = await ProgramMetrics.at(fabricPortsOf(this.#system.portBase, memberByName(own)).peerOperations)
    const labels = { service: 'gateway_Gateway', method }
    return metrics.sum('grpc_server_unary_requests_received', labels) - metrics.sum('grpc_server_unary_requests_completed', labels)
  }

  /** Transactions that each orderer which is not stopped has taken. */
  async #taken(): Promise<number> {
    const running = members.filter(({ name }) => !this.#frozen.has(`orderer-${name}`))
    const each = await Promise.all(running.map((member) => this.#ordererMetrics(member)))
    return Math.min(...each.map((metrics) => metrics.sum('broadcast_processed_count', { ...ofChannel, status: 'SUCCESS' })))
  }

  /** Who led when the newest block was made. */
  async #leader(): Promise<ProgramName> {
    const each = await Promise.all(members.map((member) => this.#ordererMetrics(member)))
    const height = (metrics: ProgramMetrics): number => metrics.sum('consensus_BFT_committed_block_number', ofChannel)
    const [newest] = each.toSorted((a, b) => height(b) - height(a))
    const id = newest?.sum('consensus_BFT_leader_id', ofChannel)
    const leader = members.find(({ consenterId }) => consenterId === id)
    if (leader === undefined) throw new Error(`expected the consenter id of a member as the leader's, got ${id}`)
    return `orderer-${leader.name}`
  }

  #ordererMetrics(member: Member): Promise<ProgramMetrics> {
    return ProgramMetrics.at(fabricPortsOf(this.#system.portBase, member).ordererOperations)
  }
}
