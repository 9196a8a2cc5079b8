import type { FastifyInstance } from 'fastify'
import Type, { type Static } from 'typebox'
import { printedPlace } from '../index-db/events-query.js'
import type { Parts } from '../parts.js'
import { eventQuery, eventsAsked } from '../events/events-asked.js'
import { indexAnswer } from '../register/index-answer.js'
import { asOfSchema } from '../schemas/answers.js'
import { minBlock } from '../schemas/list-query.js'

const query = Type.Object({ ...eventQuery, limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }), ...minBlock })
const answer = Type.Object({
  items: Type.Array(Type.Record(Type.String(), Type.Unknown())),
  page: Type.Object({
    limit: Type.Integer(),
    next: Type.Optional(Type.String({ description: 'Ask after this, now or when more has happened' })),
    more: Type.Boolean({ description: 'Whether there may be more already: a page of a filter that few events meet may be short' }),
  }),
  asOf: asOfSchema,
})

/** What happened on the whole register, in the order of the ledger: an event's id `block:tx:event` is the same on every gateway. */
export function eventRoutes(app: FastifyInstance, parts: Parts): void {
  const schema = {
    tags: ['events'],
    summary: 'Everything that happened, oldest first',
    querystring: query,
    response: { 200: answer },
  }
  app.get('/events', { schema, config: { scope: ['ipr:events', 'ipr:read'], refuses: ['NOT_FOUND'] } }, async (request) => {
    const { limit, minBlock: block, after } = request.query as Static<typeof query>
    const asked = await eventsAsked(parts, request)
    const { answer: found, asOf } = await indexAnswer(parts, block, (indexed) => indexed.events.page({ ...asked, limit }))
    const next = found.next ? printedPlace(found.next) : after
    return { items: found.items, page: { limit, more: found.more, ...(next === undefined ? {} : { next }) }, asOf }
  })
}
