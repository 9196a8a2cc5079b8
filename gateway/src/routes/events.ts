import type { FastifyInstance } from 'fastify'
import Type, { type Static } from 'typebox'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { indexAnswer } from '../register/index-answer.js'
import { stated } from '../register/list-request.js'
import { rightIdOf } from '../register/right-numbers.js'
import { asOfSchema, problemResponses } from '../schemas/answers.js'
import { minBlock } from '../schemas/list-query.js'

const query = Type.Object({
  after: Type.Optional(Type.String({ pattern: '^\\d{1,9}:\\d{1,6}:\\d{1,6}$', description: 'Id of the event after which it goes on' })),
  ipRightId: Type.Optional(Type.String({ minLength: 1, maxLength: 96, description: 'Id or any printed number' })),
  type: Type.Optional(Type.String({ maxLength: 64 })),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
  ...minBlock,
})
const answer = Type.Object({
  items: Type.Array(Type.Record(Type.String(), Type.Unknown())),
  page: Type.Object({
    limit: Type.Integer(),
    next: Type.Optional(Type.String({ description: 'Ask after this, now or when more has happened' })),
  }),
  asOf: asOfSchema,
})

/** What happened on the whole register, in the order of the ledger: an event's id `block:tx:event` is the same on every gateway. */
export function eventRoutes(app: FastifyInstance, parts: Parts): void {
  const schema = {
    tags: ['events'],
    summary: 'Everything that happened, oldest first',
    querystring: query,
    response: { 200: answer, ...problemResponses },
  }
  app.get('/events', { schema }, async (request) => {
    const { after, ipRightId, type, limit, minBlock: block } = request.query as Static<typeof query>
    const [inBlock = 0, tx = 0, event = 0] = (after ?? '').split(':').map(Number)
    const right = ipRightId === undefined ? undefined : await rightIdOf(parts.register, callerOf(request), ipRightId)
    const filter = stated({ limit, type, ipRightId: right, after: after === undefined ? undefined : { block: inBlock, tx, event } })
    const { answer: items, asOf } = await indexAnswer(parts, block, (indexed) => indexed.events(filter))
    const last = items.at(-1)?.['id'] ?? after
    return { items, page: { limit, ...(typeof last === 'string' ? { next: last } : {}) }, asOf }
  })
}
