import { isLegalDay, isNumberProblem, parseNumber } from '@ip-rights-ledger/chaincode/domain'
import type { Paging } from '../index-db/index-query.js'
import type { RightsFilter } from '../index-db/rights-query.js'
import type { ThingsFound } from '../index-db/indexed-register.js'
import type { Indexed } from '../index-db/register-index.js'
import { Problem } from '../problems/problem.js'
import type { PagingQuery, RightsQuery } from '../schemas/list-query.js'

type Thing = Readonly<Record<string, unknown>>

const wrong = (target: string, detail: string) => new Problem('MALFORMED', { target, detail })

/** @param columns what the list can be sorted by */
export function pagingOf({ after, limit, offset, sort, count }: Omit<PagingQuery, 'consistency'>, columns: readonly string[]): Paging {
  const keys = (sort ?? '').split(',').filter((key) => key.trim() !== '')
  const sorted = keys.map((key) => {
    const [column = '', direction = 'asc', ...rest] = key.trim().split(':')
    if (!columns.includes(column) || !['asc', 'desc'].includes(direction) || rest.length > 0) {
      throw wrong('sort', `expected ${columns.join(', ')}, each with :asc or :desc, got ${key.slice(0, 64)}`)
    }
    return { column, descending: direction === 'desc' }
  })
  if (after !== undefined && sorted.length > 0) throw wrong('after', 'expected an offset with an order of its own: after goes by id')
  return { limit, offset, sort: sorted, count: count === true, ...(after === undefined ? {} : { after }) }
}

/** A Beijing day begins eight hours before the same day in UTC. */
export function instantSince(since: string): string {
  const instant = new Date(since.includes('T') ? since : `${since}T00:00:00+08:00`)
  if (!isLegalDay(since.slice(0, 10)) || Number.isNaN(instant.getTime()))
    throw wrong('updatedSince', `expected a day or an instant, got ${since}`)
  return instant.toISOString()
}

function numberIn(target: string, printed: string): { readonly scheme: string; readonly value: string } {
  const parsed = parseNumber(printed)
  if (!isNumberProblem(parsed)) return { scheme: parsed.scheme, value: parsed.value }
  const expected = parsed.problem === 'checkDigit' ? `check digit ${parsed.expected}` : `a number such as ${parsed.expected}`
  throw wrong(target, `expected ${expected}, got ${parsed.got}`)
}

export function rightsFilterOf(query: Omit<RightsQuery, 'consistency'>): RightsFilter {
  const { applicationNumber, registrationNumber, updatedSince, 'filingDate.gte': filedFrom, 'filingDate.lte': filedTo } = query
  const { rightType, registrar, status, phase, holder, encumbered, frozen, q } = query
  const numbers = [
    ...(applicationNumber === undefined ? [] : [numberIn('applicationNumber', applicationNumber)]),
    ...(registrationNumber === undefined ? [] : [numberIn('registrationNumber', registrationNumber)]),
  ]
  return stated({
    ...{ rightType, registrar, status, phase, holder, encumbered, frozen, q, filedFrom, filedTo, numbers },
    updatedSince: updatedSince === undefined ? undefined : instantSince(updatedSince),
  })
}

/** Without members that say nothing. */
export function stated<T extends object>(filter: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as never
}

/** Of each item the members asked for, in the item's own order. */
export function withFields(items: readonly Thing[], fields: string | undefined): readonly Thing[] {
  if (fields === undefined) return items
  const asked = new Set(['id', ...fields.split(',').map((name) => name.trim())])
  return items.map((item) => Object.fromEntries(Object.entries(item).filter(([name]) => asked.has(name))))
}

/** A page of the index as a list answers it. `next` is the id to go on after, where the list goes by id. */
export function listAnswer(
  { answer, asOf }: Indexed<ThingsFound>,
  query: Omit<PagingQuery, 'consistency'> & { readonly expand?: string },
  { sort }: Paging,
) {
  const last = answer.more && sort.length === 0 ? answer.ids.at(-1) : undefined
  const { limit, offset, after } = query
  return {
    items: withFields(answer.items, query.fields),
    page: stated({ limit, offset, after, next: last, total: answer.total }),
    ...(query.sort === undefined ? {} : { sort: query.sort }),
    ...(query.expand === undefined ? {} : { expanded: answer.expanded }),
    asOf,
  }
}
