import type { FastifyInstance } from 'fastify'
import Type, { type Static } from 'typebox'
import { noteRightsShown } from '../access-log/unpublished-shown.js'
import { relations } from '../index-db/expansions.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { demandScope } from '../plugins/authorization.js'
import { isCut, rightThen } from '../register/right-then.js'
import { historyRead, rightRead } from '../register/rights-reading.js'
import { expandOf, singleAnswer } from '../register/single-answer.js'
import { idParams, thingSchema } from '../schemas/answers.js'
import { cut, expandable, fields, reading, type ReadQuery } from '../schemas/read-query.js'

const query = Type.Object({ ...reading, ...fields, ...expandable(relations.right), ...cut })

/** One right, now or as of a day or block. */
export function ipRightRoute(app: FastifyInstance, parts: Parts): void {
  const schema = {
    tags: ['ip-rights'],
    summary: 'Read one right',
    params: idParams,
    querystring: query,
    response: { 200: thingSchema('ip-rights') },
  }
  app.get('/ip-rights/:id', { schema, config: { scope: ['ipr:status', 'ipr:read'], nonPublic: 'byRight' } }, async (request) => {
    const caller = callerOf(request)
    const { id } = request.params as Static<typeof idParams>
    const asked = request.query as ReadQuery
    const expand = expandOf(asked, isCut(asked) ? {} : relations.right)
    // Parties and dealings have routes of their own, which ask for more than where a right stands.
    if (expand.length > 0) demandScope(request, ['ipr:read'], 'expand')
    if (!isCut(asked)) {
      const read = await rightRead(parts, caller, id, asked, expand)
      noteRightsShown(request, [read.answer.thing], asked.fields)
      return singleAnswer(read, asked)
    }
    const { answer, asOf } = await rightThen(await historyRead(parts, caller, id, asked), asked, {
      reader: caller.mspId,
      now: new Date().toISOString(),
    })
    noteRightsShown(request, [answer], asked.fields)
    return singleAnswer({ answer: { thing: answer, expanded: {} }, asOf }, asked)
  })
}
