import type { RuleSet } from '@ip-rights-ledger/chaincode/domain'
import type { Expanded } from '../index-db/expansions.js'
import type { EnrolledIdentity } from '../ledger/ledger.js'
import type { Parts } from '../parts.js'
import { Problem } from '../problems/problem.js'
import type { ReadQuery } from '../schemas/read-query.js'
import { readThing, type DatedAnswer } from './read-thing.js'
import { pageOfHistory, wholeHistory, type HistoricEvent } from './right-history.js'
import { rightIdOf } from './right-numbers.js'

export type Thing = Readonly<Record<string, unknown>>
type Sources = Pick<Parts, 'register' | 'ledger' | 'indexed'>

export interface ThingRead {
  readonly thing: Thing
  readonly expanded: Expanded
}

/** What is related stands in the index only. @throws Problem INDEX_BEHIND where it was asked for and the peer answered */
export function fromPeer({ answer, asOf }: DatedAnswer<Thing>, expand: readonly string[]): DatedAnswer<ThingRead> {
  if (expand.length === 0) return { answer: { thing: answer, expanded: {} }, asOf }
  throw new Problem('INDEX_BEHIND', { detail: 'expected the index to answer what expand asks for', headers: { 'retry-after': '2' } })
}

/** A right by its id or any printed number, as it stands. */
export function rightRead(parts: Sources, caller: EnrolledIdentity, name: string, query: ReadQuery, expand: readonly string[]) {
  return readThing<ThingRead>(
    parts,
    query,
    (indexed) => indexed.right(name, new Date().toISOString(), expand),
    async () => {
      const id = await rightIdOf(parts.register, caller, name)
      return fromPeer(await parts.register.askDated<Thing>(caller, 'read', { kind: 'right', id }), expand)
    },
  )
}

/** All that happened to a right, oldest first, and how far its register is complete. */
export interface HistoryRead {
  readonly id: string
  readonly rightType: string | undefined
  readonly events: readonly HistoricEvent[]
  readonly head: string
  readonly total: number
  readonly registerCompleteTo?: string
  rules(): Promise<RuleSet>
}

export function historyRead(parts: Sources, caller: EnrolledIdentity, name: string, query: ReadQuery): Promise<DatedAnswer<HistoryRead>> {
  return readThing<HistoryRead>(
    parts,
    query,
    async (indexed) => {
      const found = await indexed.history(name)
      if (!found?.answer) return undefined
      const { events, rules, ...rest } = found.answer
      return { answer: { ...rest, events: events as unknown as readonly HistoricEvent[], rules: async () => rules }, asOf: found.asOf }
    },
    () => historyAtPeer(parts, caller, name),
  )
}

async function historyAtPeer({ register, ledger }: Sources, caller: EnrolledIdentity, name: string): Promise<DatedAnswer<HistoryRead>> {
  const id = await rightIdOf(register, caller, name)
  const complete = await completeness(register, caller, id)
  const { events, rightType, asOf } = await wholeHistory(register, ledger, caller, id)
  const answer = {
    id,
    rightType,
    events,
    head: events.at(-1)?.hash ?? '',
    total: events.length,
    ...complete,
    rules: async () => ({ ...(await register.ask<Omit<RuleSet, 'calendars'>>(caller, 'rules')), calendars: [] }),
  }
  return { answer, asOf }
}

/**
 * To be asked before the events that it speaks of: what was stated after they were read may rest on events that are not among them.
 */
async function completeness(register: Sources['register'], caller: EnrolledIdentity, id: string) {
  const { registerCompleteTo } = await register.ask<{ readonly registerCompleteTo?: string }>(caller, 'read', { kind: 'right', id })
  return registerCompleteTo === undefined ? {} : { registerCompleteTo }
}

const pageSize = 200

/** The events after one of a right's history, a page of them. */
export function historyPage(parts: Sources, caller: EnrolledIdentity, name: string, query: ReadQuery, after: number | undefined) {
  return readThing<Omit<HistoryRead, 'rules' | 'rightType'>>(
    parts,
    query,
    async (indexed) => {
      const found = await indexed.history(name)
      if (!found?.answer) return undefined
      const { events, rules: _rules, rightType: _type, ...rest } = found.answer
      const page = events.filter(({ sequence }) => sequence > (after ?? 0)).slice(0, pageSize)
      return { answer: { ...rest, events: page as unknown as readonly HistoricEvent[] }, asOf: found.asOf }
    },
    async () => {
      const id = await rightIdOf(parts.register, caller, name)
      const complete = await completeness(parts.register, caller, id)
      const { answer, asOf } = await pageOfHistory(parts.register, parts.ledger, caller, id, after)
      return { answer: { id, ...answer, ...complete }, asOf }
    },
  )
}
