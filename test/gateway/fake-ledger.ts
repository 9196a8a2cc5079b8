import { createHash } from 'node:crypto'
import type { OfflineSigning } from '../../gateway/src/ledger/offline-signing.js'
import { LedgerFailure, type ThrownRefusal } from '../../gateway/src/ledger/ledger-failure.js'
import type {
  Caller,
  Endorsed,
  Endorsement,
  EnrolledIdentity,
  Evaluated,
  Height,
  Invocation,
  Ledger,
  PeerAway,
} from '../../gateway/src/ledger/ledger.js'
import { fakeOfflineSigning } from './fake-offline-signing.js'

type Answering = (invocation: Invocation, caller: Caller) => unknown

/** A ledger in memory: tests say what the chaincode answers, and read what was sent to it. */
export class FakeLedger implements Ledger {
  readonly sent: { readonly caller: string; readonly invocation: Invocation; readonly evaluated: boolean }[] = []
  readonly users: Record<string, EnrolledIdentity> = {}
  block = 7
  /** MSP id of the member whose peer answers in place of the own one. */
  via: string | undefined
  partsAway: readonly PeerAway[] = []
  /** Transaction ids in the order in which they were handed to the orderers. */
  readonly ordered: string[] = []
  /** Failures of the next endorsements, hand-overs or commits, first to last. */
  readonly failures: LedgerFailure[] = []
  readonly submitFailures: LedgerFailure[] = []
  readonly commitFailures: LedgerFailure[] = []
  readonly #committed = new Map<string, number>()
  readonly #answers = new Map<string, Answering>()
  readonly #requests = new Map<string, { readonly txId: string; readonly body: string; readonly reply: Record<string, unknown> }>()
  gate: Promise<void> = Promise.resolve()

  answer(transaction: string, answering: Answering): void {
    this.#answers.set(transaction, answering)
  }

  async evaluate(caller: Caller, invocation: Invocation): Promise<Evaluated> {
    this.sent.push({ caller: caller.user, invocation, evaluated: true })
    return { reply: JSON.stringify(this.#run(caller, invocation)), ...this.#marked }
  }

  async endorse(caller: Caller, invocation: Invocation): Promise<Endorsement> {
    this.sent.push({ caller: caller.user, invocation, evaluated: false })
    const failure = this.failures.shift()
    if (failure) throw failure
    const whole = invocation.transient?.['command'] ?? invocation.argument
    const { requestId } = JSON.parse(whole) as { readonly requestId: string }
    const earlier = this.#requests.get(requestId)
    if (earlier && earlier.body !== whole) throw refused({ code: 'REQUEST_KEY_REUSED' })
    const reply = earlier ? { ...earlier.reply, replayOf: earlier.txId } : (this.#run(caller, invocation) as Record<string, unknown>)
    const txId = createHash('sha256').update(`${requestId}${this.sent.length}`).digest('hex')
    return this.kept(Buffer.from(JSON.stringify({ txId, requestId, body: whole, reply })))
  }

  readonly offline: OfflineSigning = fakeOfflineSigning((caller, invocation) => this.endorse(caller, invocation))

  async kept(bytes: Uint8Array): Promise<Endorsement> {
    const { txId, requestId, body, reply } = JSON.parse(Buffer.from(bytes).toString('utf8'))
    return {
      txId,
      reply: JSON.stringify(reply),
      bytes,
      submit: async () => {
        const failure = this.submitFailures.shift()
        if (failure) throw failure
        this.ordered.push(txId)
      },
      committed: async () => {
        await this.gate
        const failure = this.commitFailures.shift()
        if (failure) throw failure
        const known = this.#committed.get(txId)
        if (known !== undefined) return { txId, block: known }
        this.#requests.set(requestId, { txId, body, reply })
        this.block += 1
        this.#committed.set(txId, this.block)
        return { txId, block: this.block, ...this.#marked }
      },
    }
  }

  async holds(txId: string): Promise<boolean> {
    return this.#committed.has(txId)
  }

  async height(): Promise<Height> {
    return { block: this.block, ...this.#marked }
  }

  away(): readonly PeerAway[] {
    return this.partsAway
  }

  async blockOf(): Promise<number> {
    return this.block
  }

  async blocks(): Promise<Uint8Array[]> {
    return []
  }

  async query(): Promise<Uint8Array> {
    return new Uint8Array()
  }

  async queryEndorsed(): Promise<Endorsed> {
    return { envelope: new Uint8Array(), result: new Uint8Array() }
  }

  async identity(user: string): Promise<EnrolledIdentity | null> {
    return Object.hasOwn(this.users, user) ? (this.users[user] ?? null) : null
  }

  close(): void {}

  get #marked() {
    return this.via === undefined ? {} : { via: this.via }
  }

  #run(caller: Caller, invocation: Invocation): unknown {
    const answering = this.#answers.get(`${invocation.contract}:${invocation.name}`)
    if (!answering) throw new Error(`expected an answer for ${invocation.contract}:${invocation.name}`)
    return answering(invocation, caller)
  }
}

export function refused(refusal: ThrownRefusal): LedgerFailure {
  return new LedgerFailure('refused', refusal.code, { refusal })
}
