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

/** A client that skips our gateway and speaks to a member's peer itself, choosing who endorses. */
export class Direct {
  readonly #ledger: FabricLedger
  readonly #user: string

  private constructor(ledger: FabricLedger, user: string) {
    this.#ledger = ledger
    this.#user = user
  }

  static async at(dataDir: string, member: MemberName, user: string): Promise<Direct> {
    return new Direct(new FabricLedger(await readProfile(profileFile(dataDir, member)), deadlines), user)
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
    const endorsement = await this.#ledger.endorse({ user: this.#user }, { contract, name, argument, ...(endorsers ? { endorsers } : {}) })
    await endorsement.submit()
    await endorsement.committed()
    return JSON.parse(endorsement.reply === '' ? '{}' : endorsement.reply) as never
  }

  async ask(name: string, question: unknown): Promise<Record<string, unknown>> {
    const { reply } = await this.#ledger.evaluate({ user: this.#user }, { contract: 'register', name, argument: canonical(question) })
    return JSON.parse(reply) as never
  }

  close(): void {
    this.#ledger.close()
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
