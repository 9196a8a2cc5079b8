import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { answerMany, manyAnswer, manyQuery, rightsAsked, weightOfMany, type ManyRights } from '../answers/many-rights.js'
import type { Parts } from '../parts.js'
import { rightStatusSchema } from '../schemas/right-status.js'

const body = Type.Object({ rights: rightsAsked }, { additionalProperties: false })

const bulkStatus: ManyRights = {
  type: 'bulk-status',
  question: 'status',
  ofIndex: (indexed, ask, context) => indexed.statuses(ask, context),
}

/** Where up to 500 rights stand, as of one block. */
export function bulkStatusRoute(app: FastifyInstance, parts: Parts): void {
  const schema = {
    tags: ['ip-rights'],
    summary: 'Where many rights stand',
    body,
    querystring: manyQuery,
    response: { 200: manyAnswer('BulkStatus', rightStatusSchema) },
  }
  app.post(
    '/ip-rights/bulk-status',
    { schema, config: { scope: ['ipr:status', 'ipr:read'], weighs: weightOfMany, refuses: ['ANSWERS_UNSIGNED'] } },
    async (request) => answerMany(parts, request, bulkStatus),
  )
}
