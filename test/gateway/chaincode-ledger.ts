import { registerTables, commands, type Actor } from '@ip-rights-ledger/chaincode/domain'
import type { ChaincodeStub } from 'fabric-shim'
import { parseArgument } from '../../chaincode/src/ledger/argument.js'
import { instantOf } from '../../chaincode/src/ledger/performing.js'
import { Refused } from '../../chaincode/src/ledger/refused.js'
import { submit } from '../../chaincode/src/ledger/submission.js'
import { answerConfidential } from '../../chaincode/src/contract/register-confidential.js'
import { answerMembers, answerRead, answerResolve } from '../../chaincode/src/contract/register-read.js'
import type { Question } from '../../chaincode/src/contract/register.js'
import type { Caller, Endorsement, Evaluated, Invocation } from '../../gateway/src/ledger/ledger.js'
import { MemoryLedger } from '../domain/memory-stub.js'
import { sha256, type Story } from '../domain/story.js'
import { FakeLedger, refused } from './fake-ledger.js'

const questions: Readonly<Record<string, (question: Question) => Promise<unknown>>> = {
  members: answerMembers,
  read: answerRead,
  resolve: answerResolve,
  confidential: answerConfidential,
}

/** A ledger that runs the register's own chaincode on what a story holds, at the story's time. */
export class ChaincodeLedger extends FakeLedger {
  #story!: Story
  #actor!: Actor

  /** From here on `actor` is whoever calls. */
  stand(story: Story, actor: Actor): void {
    this.#story = story
    this.#actor = actor
  }

  override async evaluate(_caller: Caller, invocation: Invocation): Promise<Evaluated> {
    return { reply: await this.#run(invocation) }
  }

  override async endorse(_caller: Caller, invocation: Invocation): Promise<Endorsement> {
    const body = invocation.transient?.['command'] ?? invocation.argument
    const { requestId } = JSON.parse(body) as { readonly requestId: string }
    const reply = JSON.parse(await this.#run(invocation)) as object
    return this.kept(Buffer.from(JSON.stringify({ txId: sha256(requestId), requestId, body, reply })))
  }

  async #run({ contract, name, argument, transient = {} }: Invocation): Promise<string> {
    const memory = MemoryLedger.of(this.#story.docs)
    const actor = this.#actor
    const run = async (stub: ChaincodeStub): Promise<string> => {
      const answer = contract === 'register' ? questions[name] : undefined
      if (answer) {
        const question = { stub, actor, now: instantOf(stub), tables: registerTables, ask: parseArgument(argument) }
        return JSON.stringify(await answer(question))
      }
      const spec = commands.find((each) => each.contract === contract && each.name === name)
      if (!spec) throw new Error(`expected an act or a question of the register, got ${contract}:${name}`)
      return submit(stub, actor, spec, argument, registerTables)
    }
    try {
      return (await memory.transaction({ at: this.#story.now, txId: sha256(argument), transient }, run)).reply
    } catch (error) {
      if (error instanceof Refused) throw refused(error.refusal)
      throw error
    }
  }
}
