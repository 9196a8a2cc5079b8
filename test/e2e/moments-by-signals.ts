import { fabricPortsOf, memberByName, members, type MemberName } from '@ip-rights-ledger/network/topology'
import type { ProgramName, System } from './harness.js'
import { holdsTransaction } from './holds-transaction.js'
import { keptOperations } from './kept-operations.js'
import type { HeldMoments, Moment } from './moment.js'
import { leadingOrderer, takenByEach } from './orderers-told.js'
import { ProgramMetrics } from './program-metrics.js'
import { StoppedPrograms } from './stopped-programs.js'
import { until } from './until.js'

const own: MemberName = 'ip-office'
/** Another member, whose peer says what is committed. */
const witness: MemberName = 'court'

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
  readonly #stopped: StoppedPrograms
  #held: Moment | undefined
  #takenBefore = 0

  constructor(system: System) {
    this.#system = system
    this.#stopped = new StoppedPrograms(system)
  }

  async hold(moment: Moment): Promise<void> {
    const leader = await leadingOrderer(this.#system.portBase)
    const followers = ofEach('orderer').filter((name) => name !== leader)
    const stops: Readonly<Record<Moment, readonly ProgramName[]>> = {
      endorse: ofEach('chaincode'),
      submit: ofEach('orderer'),
      // The other two take a write, and are no quorum to say so or to order it.
      submitted: followers.slice(1),
      // The other three take it, and wait some seconds for their leader before they choose another.
      commitStatus: [leader],
    }
    this.#held = moment
    this.#stopped.stop(...stops[moment])
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
    const orderers = this.#stopped.names
    const sent = kept()
    this.#stopped.stop(`peer-${own}`)
    this.#stopped.goOn(...orderers)
    for (const { txId } of sent) await until(() => holdsTransaction(this.#system.dataDir, witness, txId))
  }

  /** Programs that stand still see nothing end. Those that hold a write which no orderer has are ended at the release. */
  async abandoned(): Promise<void> {}

  async release(): Promise<void> {
    const moment = this.#held
    this.#held = undefined
    // No orderer is to have it but from the bytes that the gateway kept.
    if (moment === 'submit') await this.#stopped.endAndBegin(...this.#stopped.names)
    else this.#stopped.goOn(...this.#stopped.names)
  }

  /** Calls of the gateway service that came to the own peer and have not ended. */
  async #underWay(method: string): Promise<number> {
    const metrics = await ProgramMetrics.at(fabricPortsOf(this.#system.portBase, memberByName(own)).peerOperations)
    const labels = { service: 'gateway_Gateway', method }
    return metrics.sum('grpc_server_unary_requests_received', labels) - metrics.sum('grpc_server_unary_requests_completed', labels)
  }

  /** Transactions that each orderer which does not stand still has taken. */
  #taken(): Promise<number> {
    const running = members.filter(({ name }) => !this.#stopped.names.includes(`orderer-${name}`))
    return takenByEach(this.#system.portBase, running)
  }
}
