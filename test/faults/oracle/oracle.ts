import { accessLogHolds } from './access-log-holds.js'
import { durable } from './durable.js'
import { inOrder } from './in-order.js'
import { indexEqualsLedger } from './index-equals-ledger.js'
import { legal } from './legal.js'
import { nothingLeaked } from './nothing-leaked.js'
import { once } from './once.js'
import type { Evidence, Question } from './question.js'
import { resolved } from './resolved.js'
import { toldOfEverything } from './told-of-everything.js'

/** What is asked after every fault. Reads that say as of which block they are come after the register was replayed. */
export const questions: Readonly<Record<string, Question>> = {
  resolved,
  durable,
  once,
  legal,
  inOrder,
  indexEqualsLedger,
  toldOfEverything,
  accessLogHolds,
  nothingLeaked,
}

/** By question, what is wrong; nothing where all is right. */
export async function wrongIn(evidence: Evidence): Promise<Readonly<Record<string, readonly string[]>>> {
  const wrong: Record<string, readonly string[]> = {}
  for (const [name, ask] of Object.entries(questions)) {
    const found = await ask(evidence)
    if (found.length > 0) wrong[name] = found.slice(0, 10)
  }
  return wrong
}
