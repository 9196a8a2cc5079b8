import { dueOf, keys, type DueCommand, type RestraintDocument, type RightDocument } from '../domain/index.js'
import { readDocument } from '../ledger/documents-io.js'
import { each } from '../ledger/ranges.js'
import { rulesOf } from './register-read.js'
import type { Question } from './register.js'

/** What the clock may record now for the rights that the asking member registers, oldest id first. */
export async function answerDue(q: Question): Promise<unknown> {
  const rules = await rulesOf(q)
  const limit = typeof q.ask['limit'] === 'number' ? q.ask['limit'] : 100
  const due: DueCommand[] = []
  for await (const item of each(q.stub, 'right')) {
    const right = item as RightDocument
    if (right.registrar !== q.actor.msp) continue
    const restraint = (await readDocument(q.stub, keys.restraint(right.id))) as RestraintDocument | undefined
    due.push(...dueOf(right, restraint, rules, q.now, q.tables))
    if (due.length >= limit) break
  }
  return { due: due.slice(0, limit), more: due.length > limit }
}
