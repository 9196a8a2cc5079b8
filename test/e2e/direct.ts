import { createHash, randomUUID } from 'node:crypto'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { FabricLedger } from '@ip-rights-ledger/gateway/ledger'
import { LedgerFailure } from '@ip-rights-ledger/gateway/ledger-failure'
import { readProfile } from '@ip-rights-ledger/gateway/profile'
import { profileFile } from '@ip-rights-ledger/network/embedded-system'
import { type MemberName } from '@ip-rights-ledger/network/topology'

const deadlines = { evaluate: 10_000, endorse: 15_000, submit: 10_000, commit: 15_000 }

export interface Act {
  readonly id?: string
  readonly body?: unknown
  /** Exactly these members endorse. */
  readonly endorsers?: readonly string[]
}

/** The newest block that a direct client of each system was told of, by data folder. */
const told = new Map<string, number>()

/** A client that skips our gateway and speaks to a member's peer itself, choosing who endorses. */
export class Direct {
  readonly #dataDir: string
  readonly #ledger: FabricLedger
  readonly #user: string

  private constructor(dataDir: string, ledger: FabricLedger, user: string) {
    this.#dataDir = dataDir
    this.#ledger = ledger
    this.#user = user
  }

  static async at(dataDir: string, member: MemberName, user: string): Promise<Direct> {
    return new Direct(dataDir, new FabricLedger(await readProfile(profileFile(dataDir, member)), deadlines), user)
  }

  /** Endorses, orders and waits. Answers the reply; @throws LedgerFailure */
  async submit(
    contract: string,
    name: string,
    { id, body = {}, endorsers }: Act,
  ): Promise<{ readonly id: string; readonly result: Record<string, unknown> }> {
    const requestId = createHash('sha256').update(randomUUID()).digest('hex')
    const argument = canonical({ requestId, ...(id === undefined ? {} : { id }), body })
    return this.raw(contract, name, argument, endorsers)
  }

  async raw(
    contract: string,
    name: string,
    argument: string,
    endorsers?: readonly string[],
  ): Promise<{ readonly id: string; readonly result: Record<string, unknown> }> {
    await this.#abreast()
    const endorsement = await this.#ledger.endorse({ user: this.#user }, { contract, name, argument, ...(endorsers ? { endorsers } : {}) })
    await endorsement.submit()
    const { block } = await endorsement.committed()
    told.set(this.#dataDir, Math.max(block, told.get(this.#dataDir) ?? 0))
    return JSON.parse(endorsement.reply === '' ? '{}' : endorsement.reply) as never
  }

  async ask(name: string, question: unknown): Promise<Record<string, unknown>> {
    await this.#abreast()
    const { reply } = await this.#ledger.evaluate({ user: this.#user }, { contract: 'register', name, argument: canonical(question) })
    return JSON.parse(reply) as never
  }

  close(): void {
    this.#ledger.close()
  }

  /** Members commit a block at different moments, and a test acts at one on what it was told at another. Who is behind for longer is taken as it is. */
  async #abreast(): Promise<void> {
    const block = told.get(this.#dataDir) ?? 0
    const deadline = performance.now() + 5_000
    while (performance.now() < deadline && (await this.#ledger.height()).block < block)
      await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** What came of a submission: the reason it failed, the refusal's code where a rule refused, or `committed`. */
export async function outcome(submission: Promise<unknown>): Promise<string> {
  try {
    await submission
    return 'committed'
  } catch (error) {
    if (!(error instanceof LedgerFailure)) throw error
    return error.refusal?.code ?? error.reason
  }
}
