import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { answerMany, manyAnswer, manyQuery, rightsAsked, weightOfMany, type ManyRights } from '../answers/many-rights.js'
import type { Parts } from '../parts.js'
import { pledgeCheckedSchema } from '../schemas/pledge-checked.js'

const body = Type.Object(
  {
    rights: rightsAsked,
    pledgor: Type.Optional(Type.String({ maxLength: 64 })),
    debtTermEnd: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', format: 'date' })),
    acknowledgements: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 400 }), { maxItems: 16 })),
  },
  { additionalProperties: false },
)

const pledgeCheck: ManyRights = {
  type: 'pledge-check',
  question: 'pledgeCheck',
  ofIndex: (indexed, ask, context) => indexed.pledgeChecks(ask, context),
}

/** Whether rights can be taken in pledge, judged as the registration would be, as of one block. */
export function pledgeCheckRoutes(app: FastifyInstance, parts: Parts): void {
  const schema = {
    tags: ['pledge-checks'],
    summary: 'Clear, conditional or refused, and why',
    body,
    querystring: manyQuery,
    response: { 200: manyAnswer('PledgeCheck', pledgeCheckedSchema) },
  }
  app.post(
    '/pledge-checks',
    { schema, config: { scope: 'ipr:check', weighs: weightOfMany, refuses: ['ANSWERS_UNSIGNED'] } },
    async (request) => answerMany(parts, request, pledgeCheck),
  )
}
