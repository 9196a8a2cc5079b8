import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { noteRightsShown } from '../access-log/unpublished-shown.js'
import { relations } from '../index-db/expansions.js'
import type { Parts } from '../parts.js'
import { indexAnswer } from '../register/index-answer.js'
import { listAnswer, pagingOf, rightsFilterOf } from '../register/list-request.js'
import { expandOf } from '../register/single-answer.js'
import { listSchema } from '../schemas/answers.js'
import { rightsQuery, searchBody, type RightsQuery } from '../schemas/list-query.js'
import { ledgerList } from './ledger-list.js'

const sortable = ['id', 'rightType', 'status', 'filingDate', 'updatedBlock', 'updatedAt']
const response = { 200: listSchema }
const tags = ['ip-rights']
const config = { scope: 'ipr:read', nonPublic: 'byRight' } as const

/** Rights by filters, words and pages: by GET, and by POST where a query grows too long for a path. */
export function ipRightListRoutes(app: FastifyInstance, parts: Parts): void {
  const found = async (request: FastifyRequest, query: Omit<RightsQuery, 'consistency'>) => {
    const paging = pagingOf(query, sortable)
    const filter = rightsFilterOf(query)
    const page = await indexAnswer(parts, query.minBlock, (indexed) =>
      indexed.rights(filter, paging, new Date().toISOString(), expandOf(query, relations.right)),
    )
    noteRightsShown(request, page.answer.items, query.fields)
    return listAnswer(page, query, paging)
  }

  app.get('/ip-rights', { config, schema: { tags, summary: 'List ip-rights', querystring: rightsQuery, response } }, async (request) => {
    const query = request.query as RightsQuery
    if (query.consistency === 'ledger' || !parts.indexed) return ledgerList(parts, request, 'right', query)
    return found(request, query)
  })

  app.post('/ip-rights/search', { config, schema: { tags, summary: 'The same by POST', body: searchBody, response } }, async (request) =>
    found(request, { limit: 50, offset: 0, ...(request.body as Static<typeof searchBody>) }),
  )
}
