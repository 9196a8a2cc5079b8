import { availability, commandsAsked, keys, reads, type RightDocument } from '../domain/index.js'
import { digest, readAll, readDocument } from '../ledger/documents-io.js'
import { idOf, notFound } from './register-read.js'
import type { Question } from './register.js'

/** What this caller may do with a right, and for each command that it may not, the refusal a write would meet. */
export async function answerAvailable(q: Question): Promise<unknown> {
  const id = idOf(q)
  const right = (await readDocument(q.stub, keys.right(id))) as RightDocument | undefined
  if (!right) throw notFound(id)
  const context = { actor: q.actor, now: q.now, txId: q.stub.getTxID(), digest }
  const [onBehalfOf, mandateId] = [q.ask['onBehalfOf'], q.ask['mandateId']]
  const acting = { ...(typeof onBehalfOf === 'string' ? { onBehalfOf } : {}), ...(typeof mandateId === 'string' ? { mandateId } : {}) }
  let docs = await readAll(q.stub, () => [keys.right(id)])
  const commands: unknown[] = []
  for (const command of commandsAsked(right.type, id, acting, q.tables)) {
    docs = await readAll(q.stub, (known) => reads(command, known, context, q.tables), docs)
    commands.push(availability(docs, command, context, q.tables))
  }
  return { id, head: right.headHash, commands }
}
