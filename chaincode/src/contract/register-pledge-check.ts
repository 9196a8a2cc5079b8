import {
  checkPledge,
  firstRefusal,
  ground,
  isNumberProblem,
  keys,
  parseNumber,
  reads,
  refuse,
  viewOf,
  type Command,
  type Refusal,
} from '../domain/index.js'
import { digest, readAll, readDocument } from '../ledger/documents-io.js'
import { Refused } from '../ledger/refused.js'
import type { Question } from './register.js'

const most = 500

/** Whether each right can be taken in pledge, and the rules that say why not: judged as the registration would be. */
export async function answerPledgeCheck(q: Question): Promise<unknown> {
  const named = q.ask['rights']
  if (!Array.isArray(named) || named.length === 0 || named.length > most || named.some((n) => typeof n !== 'string'))
    throw new Refused(
      refuse(
        'MALFORMED',
        { expected: `1 to ${most} ids or numbers`, got: Array.isArray(named) ? named.length : null },
        { target: '/rights' },
      ),
    )
  const results: unknown[] = []
  for (const name of named as string[]) results.push(await checkOne(q, name))
  return { results }
}

async function checkOne(q: Question, name: string): Promise<unknown> {
  const id = await bearerOf(q, name)
  if (typeof id !== 'string') return { asked: name, result: 'refused', reasons: [id], pledges: [] }
  const body = { rights: [{ ipRightId: id }], ...kept(q.ask) }
  const command: Command = { contract: 'pledges', name: 'propose', requestId: '0'.repeat(64), body }
  const context = { actor: q.actor, now: q.now, txId: q.stub.getTxID(), digest }
  const docs = await readAll(q.stub, (known) => reads(command, known, context, q.tables))
  const found = ground(docs, command, context)
  if ('code' in found) throw new Refused(found)
  const doubt = firstRefusal(found.doubts)
  if (doubt) throw new Refused(doubt)
  const view = viewOf(docs, id, context, { actor: found.record, rulesDigest: found.rules.digest, txId: found.txId }, q.tables.rightTypes)
  const kind = q.tables.dealings.find((d) => d.key === 'pledge')
  const row = kind?.lifecycle[0]
  if (!view || !kind || !row) return { asked: name, result: 'refused', reasons: [refuse('NOT_FOUND', { got: name })], pledges: [] }
  return { asked: name, ...checkPledge({ ...found, row, kind, views: [view], asking: false }, view) }
}

const kept = (ask: Question['ask']) =>
  Object.fromEntries(['pledgor', 'debtTermEnd', 'acknowledgements'].flatMap((n) => (ask[n] === undefined ? [] : [[n, ask[n]]])))

async function bearerOf(q: Question, name: string): Promise<string | Refusal> {
  if (/^[A-Z0-9-]{1,64}$/.test(name) && (await readDocument(q.stub, keys.right(name))) !== undefined) return name
  const parsed = parseNumber(name)
  if (isNumberProblem(parsed))
    return refuse(parsed.problem === 'checkDigit' ? 'NUMBER_CHECK_DIGIT' : 'NOT_FOUND', { expected: parsed.expected, got: parsed.got })
  const bearer = (await readDocument(q.stub, keys.number(parsed.scheme, parsed.value))) as { id: string } | undefined
  return bearer?.id ?? refuse('NOT_FOUND', { got: name })
}
