import type { FastifyInstance } from 'fastify'
import type { Static } from 'typebox'
import { commandRoutes } from '../command-routes.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { indexAnswer } from '../register/index-answer.js'
import { kindOf } from '../register/kinds.js'
import { instantSince, listAnswer, pagingOf, stated } from '../register/list-request.js'
import { rightIdOf } from '../register/right-numbers.js'
import { idParams, listSchema, problemResponses, thingSchema } from '../schemas/answers.js'
import { dealingFilters, documentFilters, queryOf, type OthersQuery } from '../schemas/list-query.js'
import { ledgerList } from './ledger-list.js'
import { answerTagged } from './tagged.js'

/** Every noun the tables have an act for can be read and listed; rights have routes of their own. */
export function collectionRoutes(app: FastifyInstance, parts: Parts): void {
  const nouns = new Set(commandRoutes(parts.commands, parts.rightTypes).map(({ command }) => command.noun))
  for (const noun of nouns) {
    if (noun === 'ip-rights') continue
    addList(app, parts, noun)
    addRead(app, parts, noun)
  }
}

function addList(app: FastifyInstance, parts: Parts, noun: string): void {
  const kind = kindOf(noun)
  const isDealing = parts.dealingKinds.includes(kind)
  const schema = {
    tags: [noun],
    summary: `List ${noun}`,
    querystring: queryOf(isDealing ? dealingFilters : documentFilters),
    response: { 200: listSchema, ...problemResponses },
  }
  const sortable = ['id', 'updatedBlock', 'updatedAt', ...(isDealing ? ['state', 'maturity'] : [])]
  app.get(`/${noun}`, { schema, config: { scope: 'ipr:read' } }, async (request) => {
    const query = request.query as OthersQuery
    const caller = callerOf(request)
    if (query.consistency === 'ledger' || !parts.indexed) return ledgerList(parts, caller, kind, query)
    const paging = pagingOf(query, sortable)
    const { party, pledgee, state, q, ipRightId: named, 'maturity.lte': maturesBy } = query
    const updatedSince = query.updatedSince === undefined ? undefined : instantSince(query.updatedSince)
    const ipRightId = named === undefined ? undefined : await rightIdOf(parts.register, caller, named)
    const page = await indexAnswer(parts, query.minBlock, (indexed) =>
      isDealing
        ? indexed.dealings(kind, stated({ party, pledgee, state, ipRightId, maturesBy, updatedSince }), paging)
        : indexed.documents(kind, stated({ updatedSince, q }), paging),
    )
    return listAnswer(page, query, paging)
  })
}

function addRead(app: FastifyInstance, { register }: Parts, noun: string): void {
  const schema = {
    tags: [noun],
    summary: `Read one of ${noun}`,
    params: idParams,
    response: { 200: thingSchema(noun), ...problemResponses },
  }
  app.get(`/${noun}/:id`, { schema, config: { scope: 'ipr:read' } }, async (request, reply) => {
    const caller = callerOf(request)
    const { id } = request.params as Static<typeof idParams>
    const { answer, asOf } = await register.askDated<Record<string, unknown>>(caller, 'read', { kind: kindOf(noun), id })
    return answerTagged(request, reply, { ...answer, asOf })
  })
}
