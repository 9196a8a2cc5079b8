import type { FastifyInstance } from 'fastify'
import Type, { type Static } from 'typebox'
import type { Parts } from '../parts.js'
import { Problem } from '../problems/problem.js'
import { indexAnswer } from '../register/index-answer.js'
import { asOfSchema, idParams } from '../schemas/answers.js'
import { minBlock } from '../schemas/list-query.js'

const things = Type.Array(Type.Record(Type.String(), Type.Unknown()))
const answer = Type.Object({
  party: Type.Record(Type.String(), Type.Unknown()),
  held: things,
  coHeld: things,
  appliedFor: things,
  ended: things,
  dealings: Type.Record(Type.String(), things, { description: 'By kind: each with the role the party has in it' }),
  asOf: asOfSchema,
})
const query = Type.Object(minBlock)

/** All that a debtor has. */
export function holdingsRoute(app: FastifyInstance, parts: Parts): void {
  const schema = {
    tags: ['parties'],
    summary: 'All a party has: held, co-held, applied for, and the dealings it takes part in',
    params: idParams,
    querystring: query,
    response: { 200: answer },
  }
  app.get('/parties/:id/holdings', { schema, config: { scope: 'ipr:read' } }, async (request) => {
    const { id } = request.params as Static<typeof idParams>
    const asked = request.query as Static<typeof query>
    const { answer: found, asOf } = await indexAnswer(parts, asked.minBlock, (indexed) => indexed.holdings(id))
    if (!found) throw new Problem('NOT_FOUND', { target: 'id', detail: 'expected the id of a party' })
    const standing = found.rights.filter(({ phase }) => phase !== 'dead' && phase !== 'application')
    return {
      party: found.party,
      held: standing.filter(({ holding }) => holding === 'sole'),
      coHeld: standing.filter(({ holding }) => holding !== 'sole'),
      appliedFor: found.rights.filter(({ phase }) => phase === 'application'),
      ended: found.rights.filter(({ phase }) => phase === 'dead'),
      dealings: Object.groupBy(found.dealings, ({ kind }) => kind),
      asOf,
    }
  })
}
