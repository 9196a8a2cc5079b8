import { answerPledgeChecks, answerStatuses, isRefusal, pledgeCheckReads, statusReads, type Context, type Docs } from '../domain/index.js'
import { digest, readAll } from '../ledger/documents-io.js'
import { Refused } from '../ledger/refused.js'
import type { Question } from './register.js'

const contextOf = (q: Question): Context => ({ actor: q.actor, now: q.now, txId: q.stub.getTxID(), digest })

function told<T extends object>(answer: T): T {
  if (isRefusal(answer)) throw new Refused(answer)
  return answer
}

/** Whether each right can be taken in pledge, and the rules that say why not. */
export async function answerPledgeCheck(q: Question): Promise<unknown> {
  const context = contextOf(q)
  const docs: Docs = await readAll(q.stub, (known) => pledgeCheckReads(q.ask, known, context, q.tables))
  return told(answerPledgeChecks(docs, q.ask, context, q.tables))
}

/** Where each right stands. */
export async function answerStatus(q: Question): Promise<unknown> {
  const docs: Docs = await readAll(q.stub, (known) => statusReads(q.ask, known))
  return told(answerStatuses(docs, q.ask, contextOf(q), q.tables))
}
