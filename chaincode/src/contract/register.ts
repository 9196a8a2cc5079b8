import { canonical, type Actor, type Tables } from '../domain/index.js'
import { callerOf } from '../ledger/caller.js'
import { parseArgument } from '../ledger/argument.js'
import { instantOf } from '../ledger/performing.js'
import type { ChaincodeStub } from 'fabric-shim'
import { answerAvailable } from './register-available.js'
import { answerConfidential } from './register-confidential.js'
import { answerDue } from './register-due.js'
import { answerPledgeCheck, answerStatus } from './register-many.js'
import { answerEvents, answerList, answerMembers, answerRead, answerResolve, answerRules } from './register-read.js'
import { type ContractClass, contractOf, identityOf, stubOf } from './contract-of.js'

/** A question put to the register: read-only, answered in canonical JSON with neither time nor MSP, so that members can attest it. */
export interface Question {
  readonly stub: ChaincodeStub
  readonly actor: Actor
  readonly now: string
  readonly tables: Tables
  readonly ask: Readonly<Record<string, unknown>>
}

const questions: Readonly<Record<string, (q: Question) => Promise<unknown>>> = {
  read: answerRead,
  list: answerList,
  events: answerEvents,
  resolve: answerResolve,
  availableCommands: answerAvailable,
  pledgeCheck: answerPledgeCheck,
  status: answerStatus,
  due: answerDue,
  confidential: answerConfidential,
  rules: answerRules,
  members: answerMembers,
}

export function registerContract(tables: Tables): ContractClass {
  return contractOf(
    'register',
    Object.fromEntries(
      Object.entries(questions).map(([name, answer]) => [
        name,
        async (ctx, argument) => {
          const stub = stubOf(ctx)
          return canonical(
            await answer({ stub, actor: callerOf(identityOf(ctx)), now: instantOf(stub), tables, ask: parseArgument(argument) }),
          )
        },
      ]),
    ),
  )
}
