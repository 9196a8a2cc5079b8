import type { FastifyRequest } from 'fastify'
import { noteRightsShown } from '../access-log/unpublished-shown.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { Problem } from '../problems/problem.js'
import { atLeastBlock } from '../register/at-least-block.js'
import { stated, withFields } from '../register/list-request.js'
import type { PagingQuery } from '../schemas/list-query.js'

/** What the peer can do: a range of ids. */
const understood = new Set(['after', 'limit', 'fields', 'consistency', 'minBlock'])

interface Page {
  readonly items: readonly Readonly<Record<string, unknown>>[]
  readonly next?: string
}

/**
 * A list from the peer itself, in the order of ids.
 * @throws Problem naming the parameter that only the index can answer; INDEX_BEHIND where the peer has not come to `minBlock`
 */
export async function ledgerList({ register }: Pick<Parts, 'register'>, request: FastifyRequest, kind: string, query: PagingQuery) {
  const { properties = {} } = (request.routeOptions.schema?.querystring ?? {}) as { readonly properties?: object }
  const idle = (name: string, value: unknown) =>
    // What no schema knows is ignored and told, as everywhere.
    understood.has(name) || value === false || (name === 'offset' && value === 0) || !Object.hasOwn(properties, name)
  const stranger = Object.entries(query).find(([name, value]) => !idle(name, value))
  if (stranger) {
    const [target] = stranger
    throw new Problem('MALFORMED', {
      target,
      detail: `expected no ${target} with consistency=ledger: the peer lists by id, the index answers the rest`,
    })
  }
  const { after, limit, fields, minBlock } = query
  const found = await register.askDated<Page>(callerOf(request), 'list', { kind, limit, ...(after === undefined ? {} : { after }) })
  const { answer, asOf } = atLeastBlock(found, minBlock)
  if (kind === 'right') noteRightsShown(request, answer.items, fields)
  return { items: withFields(answer.items, fields), page: stated({ limit, after, next: answer.next }), asOf }
}
