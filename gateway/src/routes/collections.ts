import type { FastifyInstance } from 'fastify'
import Type, { type Static } from 'typebox'
import { noteExpanded } from '../access-log/unpublished-shown.js'
import { commandRoutes, readExampleOf } from '../command-routes.js'
import { partyMeant } from '../events/events-asked.js'
import { relatedTo } from '../index-db/indexed-register.js'
import { hasWords } from '../index-db/others-query.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { indexAnswer } from '../register/index-answer.js'
import { kindOf } from '../register/kinds.js'
import { instantSince, listAnswer, pagingOf, stated } from '../register/list-request.js'
import { readThing } from '../register/read-thing.js'
import { rightIdOf } from '../register/right-numbers.js'
import { fromPeer, type ThingRead } from '../register/rights-reading.js'
import { expandOf, singleAnswer } from '../register/single-answer.js'
import { idParams, listSchema, thingSchema } from '../schemas/answers.js'
import { dealingFilters, documentFilters, queryOf, wordedFilters, type OthersQuery } from '../schemas/list-query.js'
import { expandable, fields, reading, type ReadQuery } from '../schemas/read-query.js'
import { ledgerList } from './ledger-list.js'

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
  const filters = isDealing ? dealingFilters : hasWords(kind) ? wordedFilters : documentFilters
  const schema = {
    tags: [noun],
    summary: `List ${noun}`,
    querystring: queryOf({ ...filters, ...expandable(relatedTo(kind, isDealing)) }),
    response: { 200: listSchema },
  }
  const sortable = ['id', 'updatedBlock', 'updatedAt', ...(isDealing ? ['state', 'maturity'] : [])]
  app.get(
    `/${noun}`,
    { schema, config: { scope: 'ipr:read', nonPublic: 'byRight', ...(isDealing ? { refuses: ['NOT_FOUND'] } : {}) } },
    async (request) => {
      const query = request.query as OthersQuery
      const caller = callerOf(request)
      if (query.consistency === 'ledger' || !parts.indexed) return ledgerList(parts, request, kind, query)
      const paging = pagingOf(query, sortable)
      const expand = expandOf(query, relatedTo(kind, isDealing))
      const { party, pledgee, state, ipRightId: named, 'maturity.lte': maturesBy } = query
      const parties = {
        party: party === undefined ? undefined : partyMeant(caller, party, 'party'),
        pledgee: pledgee === undefined ? undefined : partyMeant(caller, pledgee, 'pledgee'),
      }
      // Where it is not known it was ignored, as every parameter that the schema does not name.
      const q = hasWords(kind) ? query.q : undefined
      const updatedSince = query.updatedSince === undefined ? undefined : instantSince(query.updatedSince)
      const ipRightId = named === undefined ? undefined : await rightIdOf(parts.register, caller, named)
      const now = new Date().toISOString()
      const page = await indexAnswer(parts, query.minBlock, (indexed) =>
        isDealing
          ? indexed.dealings(kind, stated({ ...parties, state, ipRightId, maturesBy, updatedSince }), paging, now, expand)
          : indexed.documents(kind, stated({ updatedSince, q }), paging, now, expand),
      )
      noteExpanded(request, page.answer.expanded)
      return listAnswer(page, query, paging)
    },
  )
}

function addRead(app: FastifyInstance, parts: Parts, noun: string): void {
  const kind = kindOf(noun)
  const isDealing = parts.dealingKinds.includes(kind)
  const related = relatedTo(kind, isDealing)
  const schema = {
    tags: [noun],
    summary: `Read one of ${noun}`,
    params: idParams,
    querystring: Type.Object({ ...reading, ...fields, ...expandable(related) }),
    response: { 200: thingSchema(noun) },
  }
  const example = readExampleOf(parts.commands, noun, 'index')
  app.get(
    `/${noun}/:id`,
    { schema, config: { scope: 'ipr:read', nonPublic: 'byRight', ...(example ? { example } : {}) } },
    async (request) => {
      const caller = callerOf(request)
      const { id } = request.params as Static<typeof idParams>
      const query = request.query as ReadQuery
      const expand = expandOf(query, related)
      const read = await readThing<ThingRead>(
        parts,
        query,
        (indexed) => indexed.document(kind, id, isDealing, new Date().toISOString(), expand),
        async () => fromPeer(await parts.register.askDated<Record<string, unknown>>(caller, 'read', { kind, id }), expand),
      )
      noteExpanded(request, read.answer.expanded)
      return singleAnswer(read, query)
    },
  )
}
