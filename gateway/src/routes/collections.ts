import type { FastifyInstance } from 'fastify'
import type { Static } from 'typebox'
import { commandRoutes } from '../command-routes.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { kindOf } from '../register/kinds.js'
import { idParams, listQuery, listSchema, problemResponses, thingSchema } from '../schemas/answers.js'
import { answerTagged } from './tagged.js'

/** Every noun the tables have an act for can be read and listed. */
export function collectionRoutes(app: FastifyInstance, parts: Parts): void {
  const nouns = new Set(commandRoutes(parts.commands, parts.rightTypes).map(({ command }) => command.noun))
  for (const noun of nouns) {
    addList(app, parts, noun)
    if (noun !== 'ip-rights') addRead(app, parts, noun)
  }
}

function addList(app: FastifyInstance, { register }: Parts, noun: string): void {
  const schema = { tags: [noun], summary: `List ${noun} by id`, querystring: listQuery, response: { 200: listSchema, ...problemResponses } }
  app.get(`/${noun}`, { schema }, async (request) => {
    const { after, limit } = request.query as Static<typeof listQuery>
    const question = { kind: kindOf(noun), limit, ...(after === undefined ? {} : { after }) }
    const { answer, asOf } = await register.askDated<{ readonly items: readonly { readonly id: string }[]; readonly next?: string }>(
      callerOf(request),
      'list',
      question,
    )
    return {
      items: answer.items,
      page: { limit, ...(after === undefined ? {} : { after }), ...(answer.next === undefined ? {} : { next: answer.next }) },
      asOf,
    }
  })
}

function addRead(app: FastifyInstance, { register }: Parts, noun: string): void {
  const schema = {
    tags: [noun],
    summary: `Read one of ${noun}`,
    params: idParams,
    response: { 200: thingSchema(noun), ...problemResponses },
  }
  app.get(`/${noun}/:id`, { schema }, async (request, reply) => {
    const caller = callerOf(request)
    const { id } = request.params as Static<typeof idParams>
    const { answer, asOf } = await register.askDated<Record<string, unknown>>(caller, 'read', { kind: kindOf(noun), id })
    return answerTagged(request, reply, { ...answer, asOf })
  })
}
