import type { FastifyInstance } from 'fastify'
import Type, { type Static } from 'typebox'
import { beijingDay } from '@ip-rights-ledger/chaincode/domain'
import { kebab } from '../command.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { indexAnswer } from '../register/index-answer.js'
import { asOfSchema } from '../schemas/answers.js'
import { minBlock } from '../schemas/list-query.js'

const query = Type.Object({ awaiting: Type.Literal('me'), ...minBlock })
const answer = Type.Object({ items: Type.Array(Type.Record(Type.String(), Type.Unknown())), asOf: asOfSchema })

/** What waits for the caller's word: acts that cannot be done without the consent of the party its certificate names. */
export function consentRoutes(app: FastifyInstance, parts: Parts): void {
  const schema = {
    tags: ['consents'],
    summary: 'What waits for the caller’s consent',
    querystring: query,
    response: { 200: answer },
  }
  app.get('/consents', { schema, config: { scope: 'ipr:read' } }, async (request) => {
    const { party = '' } = callerOf(request)
    const asked = request.query as Static<typeof query>
    const today = beijingDay(new Date().toISOString())
    const { answer: awaited, asOf } = await indexAnswer(parts, asked.minBlock, (indexed) => indexed.awaited(party, today))
    const items = awaited.map(({ consentBy, ...item }) => ({ ...item, href: `/api/v1/${item.noun}/${item.id}/${kebab(consentBy)}` }))
    return { items, asOf }
  })
}
