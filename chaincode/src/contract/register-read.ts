import {
  completenessReads,
  completeToIn,
  isNumberProblem,
  keys,
  membersIn,
  parseNumber,
  refuse,
  rightView,
  typeOf,
  viewOf,
  type Docs,
  type RestraintDocument,
  type RightDocument,
  type RuleSet,
  type TitleDocument,
} from '../domain/index.js'
import { digest, readAll, readDocument } from '../ledger/documents-io.js'
import { each, page, pageLimit } from '../ledger/ranges.js'
import { Refused } from '../ledger/refused.js'
import { filingView } from './register-confidential.js'
import type { Question } from './register.js'

/** Kinds that a reader may name, and the key each lies under. */
const kinds = ['right', 'transfer', 'pledge', 'freeze', 'dispute', 'party', 'mandate', 'register-completion'] as const

export const notFound = (got: unknown): Refused => new Refused(refuse('NOT_FOUND', { got: String(got).slice(0, 200) }))

export function kindOf(q: Question): string {
  const kind = q.ask['kind']
  if (!(kinds as readonly unknown[]).includes(kind))
    throw new Refused(refuse('MALFORMED', { expected: kinds, got: kind ?? null }, { target: '/kind' }))
  return kind as string
}

export function idOf(q: Question): string {
  const id = q.ask['id']
  if (typeof id !== 'string' || !/^[A-Z0-9-]{1,64}$/.test(id)) throw notFound(id)
  return id
}

export async function rulesOf(q: Question, docs?: Docs): Promise<RuleSet> {
  const set = ((docs?.get(keys.rules) ?? (await readDocument(q.stub, keys.rules))) as
    { rules: RuleSet['rules']; digest: string } | undefined) ?? { rules: [], digest: '' }
  const years = ((docs?.get(keys.calendars) ?? (await readDocument(q.stub, keys.calendars))) as
    { calendars: RuleSet['calendars'] } | undefined) ?? { calendars: [] }
  return { rules: set.rules, calendars: years.calendars, digest: set.digest }
}

/** A right as it stands at the question's time: a freeze that ran out is over, whether or not that is recorded yet. */
export async function rightNow(q: Question, id: string): Promise<unknown> {
  const docs = await readAll(q.stub, (known) => {
    const restraint = known.get(keys.restraint(id)) as RestraintDocument | undefined
    const orders = [...(restraint?.active ? [restraint.active] : []), ...(restraint?.queue ?? [])]
    return [
      keys.right(id),
      keys.title(id),
      keys.restraint(id),
      keys.rules,
      keys.calendars,
      ...completenessReads(id, known),
      ...orders.map((o) => keys.dealing('freeze', o.freezeId)),
    ]
  })
  const right = docs.get(keys.right(id)) as RightDocument | undefined
  const type = right && typeOf(right.type, q.tables.rightTypes)
  if (!right || !type) return undefined
  const rules = await rulesOf(q, docs)
  const view = viewOf(
    docs,
    id,
    { actor: q.actor, now: q.now, txId: '', digest },
    { actor: { msp: '' }, rulesDigest: '', txId: '' },
    q.tables.rightTypes,
  )
  const title = docs.get(keys.title(id)) as TitleDocument | undefined
  return { ...rightView(view?.right ?? right, title, view?.restraint, type, rules, q.actor.msp), ...completeToIn(right, docs) }
}

export async function answerRead(q: Question): Promise<unknown> {
  const [kind, id] = [kindOf(q), idOf(q)]
  const found =
    kind === 'right' ? ((await rightNow(q, id)) ?? (await filingView(q, id))) : await readDocument(q.stub, keys.dealing(kind, id))
  if (found === undefined) throw notFound(id)
  if (!q.tables.dealings.some(({ key }) => key === kind)) return found
  return { ...(found as object), consents: await consentsOf(q, id) }
}

/** The consents that lie on the ledger for a dealing: all of them, since one that is not shown passes for one that is missing. */
async function consentsOf(q: Question, id: string): Promise<readonly unknown[]> {
  const consents: unknown[] = []
  for await (const consent of each(q.stub, 'consent', [id])) consents.push(consent)
  return consents
}

export async function answerList(q: Question): Promise<unknown> {
  const kind = kindOf(q)
  const after = q.ask['after'] === undefined ? undefined : idOf({ ...q, ask: { id: q.ask['after'] } })
  const limit = typeof q.ask['limit'] === 'number' && q.ask['limit'] > 0 ? q.ask['limit'] : 20
  const found = await page(q.stub, kind, [], after, limit)
  if (kind !== 'right') return found
  const ids = found.items.map((item) => (item as { id: string }).id)
  const items: unknown[] = []
  for (const id of ids) items.push(await rightNow(q, id))
  return { ...found, items }
}

/** A right's whole history, oldest first. */
export async function answerEvents(q: Question): Promise<unknown> {
  const id = idOf(q)
  const right = (await readDocument(q.stub, keys.right(id))) as RightDocument | undefined
  if (!right) throw notFound(id)
  const first = typeof q.ask['after'] === 'number' ? q.ask['after'] + 1 : 1
  const events: unknown[] = []
  for (let sequence = first; sequence <= Math.min(right.eventCount, first + pageLimit - 1); sequence++)
    events.push(await readDocument(q.stub, keys.event(id, sequence)))
  return { events, head: right.headHash, total: right.eventCount }
}

/** The right that bears a number, in any printed form; an id resolves to itself. */
export async function answerResolve(q: Question): Promise<unknown> {
  const printed = q.ask['number']
  if (typeof printed !== 'string') throw notFound(printed)
  if (/^[A-Z0-9-]{1,64}$/.test(printed)) {
    const right = await readDocument(q.stub, keys.right(printed))
    if (right !== undefined) return { id: printed }
  }
  const parsed = parseNumber(printed)
  if (isNumberProblem(parsed)) {
    if (parsed.problem === 'checkDigit') throw new Refused(refuse('NUMBER_CHECK_DIGIT', { expected: parsed.expected, got: parsed.got }))
    throw notFound(printed)
  }
  const bearer = (await readDocument(q.stub, keys.number(parsed.scheme, parsed.value))) as { id: string } | undefined
  if (!bearer) throw notFound(printed)
  return bearer
}

export async function answerRules(q: Question): Promise<unknown> {
  const { rules, digest: of } = await rulesOf(q)
  const day = q.ask['asOf']
  const inForce = typeof day === 'string' ? rules.filter((r) => r.from <= day && (r.to === undefined || day <= r.to)) : rules
  return { rules: inForce, digest: of }
}

export async function answerMembers(q: Question): Promise<unknown> {
  const docs = await readAll(q.stub, () => [keys.members, keys.epoch])
  return { members: membersIn(docs)?.members ?? {}, founded: membersIn(docs) !== undefined, epoch: docs.get(keys.epoch) ?? { number: 0 } }
}
