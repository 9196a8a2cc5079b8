import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { answerMany, manyAnswer, manyQuery, rightsAsked, type ManyRights } from '../answers/many-rights.js'
import type { Parts } from '../parts.js'
import { reasonSchema } from '../schemas/reason.js'

const body = Type.Object({ rights: rightsAsked }, { additionalProperties: false })

const status = Type.Object({
  asked: Type.String(),
  reason: Type.Optional(reasonSchema),
  ipRightId: Type.Optional(Type.String()),
  rightType: Type.Optional(Type.String()),
  registrar: Type.Optional(Type.String()),
  status: Type.Optional(Type.String()),
  phase: Type.Optional(Type.String()),
  since: Type.Optional(Type.String()),
  holders: Type.Optional(Type.Array(Type.String())),
  pledges: Type.Optional(Type.Integer()),
  openDisputes: Type.Optional(Type.Integer()),
  frozenUntil: Type.Optional(Type.String()),
  freezesQueued: Type.Optional(Type.Integer()),
  termEnd: Type.Optional(Type.String()),
  feesPaidToYear: Type.Optional(Type.Integer()),
  feeDueOn: Type.Optional(Type.String()),
  version: Type.Optional(Type.Integer()),
  head: Type.Optional(Type.String({ description: 'Hash of the right’s last event' })),
  registerCompleteTo: Type.Optional(Type.String()),
})

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
    response: { 200: manyAnswer('BulkStatus', status) },
  }
  app.post(
    '/ip-rights/bulk-status',
    { schema, config: { scope: ['ipr:status', 'ipr:read'], refuses: ['ANSWERS_UNSIGNED'] } },
    async (request) => answerMany(parts, request, bulkStatus),
  )
}
