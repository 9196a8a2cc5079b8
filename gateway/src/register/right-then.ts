import { beijingDay } from '@ip-rights-ledger/chaincode/domain'
import { rightAsOf, type Cut } from '../formats/right-as-of.js'
import { LedgerFailure } from '../ledger/ledger-failure.js'
import { Problem } from '../problems/problem.js'
import type { ReadQuery } from '../schemas/read-query.js'
import type { DatedAnswer } from './read-thing.js'
import type { HistoricEvent } from './right-history.js'
import type { HistoryRead, Thing } from './rights-reading.js'

type CutAsked = Pick<ReadQuery, 'asOf' | 'asOfBlock'>

export const isCut = ({ asOf, asOfBlock }: CutAsked): boolean => asOf !== undefined || asOfBlock !== undefined

/** What the query cuts a history at. @throws Problem NOT_FOUND where the answer does not reach the block asked for, or the day is yet to come */
export function cutOf(
  { answer, asOf }: DatedAnswer<Pick<HistoryRead, 'events'>>,
  { asOf: day, asOfBlock: block }: CutAsked,
  now: string,
): Cut {
  if (day !== undefined && day > beijingDay(now)) throw notThen(answer.events, 'asOf', asOf.block)
  if (block !== undefined && block > asOf.block) throw notThen(answer.events, 'asOfBlock', asOf.block)
  return { ...(day === undefined ? {} : { day }), ...(block === undefined ? {} : { block }) }
}

/** The block and day an answer is of, once cut. */
export const asOfCut = (asOf: DatedAnswer<unknown>['asOf'], { day, block }: Cut) => ({
  ...asOf,
  ...(day === undefined ? {} : { legalDate: day }),
  ...(block === undefined ? {} : { block }),
})

/** From when to when it could be given. */
function notThen(events: readonly HistoricEvent[], target: 'asOf' | 'asOfBlock', last: number): Problem {
  const first = events.find((event) => event.change.right?.status !== undefined)
  return new Problem('NOT_FOUND', {
    target,
    detail: `expected a day from ${first?.legalDate ?? 'its entry'} to today and a block from ${first?.block ?? 0} to ${last}`,
  })
}

/**
 * The right of a history as of the day and the block asked for.
 * @param viewer who asks, and when
 * @throws Problem NOT_FOUND where it was not there then
 */
export async function rightThen(
  history: DatedAnswer<HistoryRead>,
  asked: CutAsked,
  { reader, now }: { readonly reader: string; readonly now: string },
): Promise<DatedAnswer<Thing>> {
  const { id, events, registerCompleteTo } = history.answer
  const cut = cutOf(history, asked, now)
  const rules = await history.answer.rules()
  const then = folded(history.asOf.source, () => rightAsOf(id, events, cut, { rules, reader, now }))
  if (!then) throw notThen(events, cut.day === undefined ? 'asOfBlock' : 'asOf', history.asOf.block)
  const answer = {
    ...then.right,
    ...(registerCompleteTo === undefined ? {} : { registerCompleteTo }),
    ...(then.laterEffect.length === 0 ? {} : { laterEffect: then.laterEffect }),
  }
  return { answer, asOf: asOfCut(history.asOf, cut) }
}

/** A peer may tell events of which no right can be made: that is its fault, where the index's are this gateway's own. */
function folded<T>(source: 'index' | 'ledger', fold: () => T): T {
  try {
    return fold()
  } catch (cause) {
    if (source === 'index') throw cause
    throw new LedgerFailure('network', 'expected the chaincode to answer the events of a right, got some that make none', { cause })
  }
}
