import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { refusalShown, type LedgerRefusal } from '../problems/refusal-shown.js'
import { asOfSchema, problemResponses } from '../schemas/answers.js'

const body = Type.Object(
  {
    rights: Type.Array(Type.String({ minLength: 1, maxLength: 96 }), {
      minItems: 1,
      maxItems: 500,
      description: 'Ids, or numbers in any printed form',
    }),
    pledgor: Type.Optional(Type.String({ maxLength: 64 })),
    debtTermEnd: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
    acknowledgements: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 400 }), { maxItems: 16 })),
  },
  { additionalProperties: false },
)

const checked = Type.Object({
  asked: Type.String(),
  ipRightId: Type.Optional(Type.String()),
  result: Type.Union([Type.Literal('clear'), Type.Literal('conditional'), Type.Literal('refused')]),
  reasons: Type.Array(Type.Record(Type.String(), Type.Unknown())),
  pledges: Type.Array(Type.Record(Type.String(), Type.Unknown())),
  head: Type.Optional(Type.String()),
  status: Type.Optional(Type.String()),
})

const answerSchema = Type.Object({
  results: Type.Array(checked),
  asOf: asOfSchema,
  signature: Type.Optional(
    Type.String({ description: 'Detached JWS over the canonical answer without this member (RFC 7515 appendix F)' }),
  ),
})

interface Checked {
  readonly reasons: readonly LedgerRefusal[]
  readonly [more: string]: unknown
}

/** Whether rights can be taken in pledge, judged as the registration would be, as of one block. */
export function pledgeCheckRoutes(app: FastifyInstance, { register, catalogue }: Parts): void {
  const schema = {
    tags: ['pledge-checks'],
    summary: 'Clear, conditional or refused, and why',
    body,
    response: { 200: answerSchema, ...problemResponses },
  }
  app.post('/pledge-checks', { schema, config: { scope: 'ipr:check' } }, async (request) => {
    const question = request.body as Readonly<Record<string, unknown>>
    const { answer, asOf } = await register.askDated<{ readonly results: readonly Checked[] }>(callerOf(request), 'pledgeCheck', question)
    const results = answer.results.map((each) => ({ ...each, reasons: each.reasons.map((reason) => refusalShown(reason, catalogue)) }))
    return { results, asOf }
  })
}
