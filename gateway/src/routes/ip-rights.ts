import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { chainOfTitle } from '../formats/chain-of-title.js'
import { statusEvents } from '../formats/status-events.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { pageOfHistory, wholeHistory } from '../register/right-history.js'
import { rightIdOf } from '../register/right-numbers.js'
import { asOfSchema, idParams, problemResponses, thingSchema } from '../schemas/answers.js'

const items = Type.Array(Type.Record(Type.String(), Type.Unknown()))
const history = Type.Object({
  ipRightId: Type.String(),
  items,
  head: Type.String(),
  total: Type.Integer(),
  next: Type.Optional(Type.Integer()),
  asOf: asOfSchema,
})
const itemsOf = Type.Object({ ipRightId: Type.String(), items, asOf: asOfSchema })
const historyQuery = Type.Object({
  after: Type.Optional(Type.Integer({ minimum: 0, description: 'Sequence of the event after which it goes on' })),
})

/** What one right has been through, read from its chain of events. */
export function ipRightRoutes(app: FastifyInstance, parts: Parts): void {
  const { register, ledger, rightTypes } = parts
  const idOf = (request: FastifyRequest) => rightIdOf(register, callerOf(request), (request.params as Static<typeof idParams>).id)
  const schemaOf = (summary: string, answer: object) => ({
    tags: ['ip-rights'],
    summary,
    params: idParams,
    response: { 200: answer, ...problemResponses },
  })

  app.get(
    '/ip-rights/:id/events',
    { schema: { ...schemaOf('Its history, each event with its place in the chain', history), querystring: historyQuery } },
    async (request) => {
      const { after } = request.query as Static<typeof historyQuery>
      const id = await idOf(request)
      const { answer, asOf } = await pageOfHistory(register, ledger, callerOf(request), id, after)
      const last = answer.events.at(-1)?.sequence ?? answer.total
      return {
        ipRightId: id,
        items: answer.events,
        head: answer.head,
        total: answer.total,
        ...(last < answer.total ? { next: last } : {}),
        asOf,
      }
    },
  )

  app.get('/ip-rights/:id/status-events', { schema: schemaOf('The same, coded as WIPO and the gazette do', itemsOf) }, async (request) => {
    const id = await idOf(request)
    const { events, rightType, asOf } = await wholeHistory(register, ledger, callerOf(request), id)
    return {
      ipRightId: id,
      items: statusEvents(
        events,
        rightTypes.find((type) => type.code === rightType),
      ),
      asOf,
    }
  })

  app.get(
    '/ip-rights/:id/chain-of-title',
    { schema: schemaOf('Every holder, from, to, by which instrument', itemsOf) },
    async (request) => {
      const id = await idOf(request)
      const { events, asOf } = await wholeHistory(register, ledger, callerOf(request), id)
      return { ipRightId: id, items: chainOfTitle(events), asOf }
    },
  )

  app.get(
    '/ip-rights/:id/encumbrances',
    { schema: schemaOf('What burdens it, and the dates that matter', thingSchema('Encumbrances')) },
    async (request) => {
      const id = await idOf(request)
      const { answer, asOf } = await register.askDated<Record<string, unknown>>(callerOf(request), 'read', { kind: 'right', id })
      const { encumbrances, restraint, openDisputes, surrenderedOn, termEnd, upkeep, headHash } = answer
      return {
        ipRightId: id,
        pledges: encumbrances ?? [],
        freezes: restraint ?? { queue: [] },
        disputes: openDisputes ?? [],
        surrenderedOn,
        termEnd,
        upkeep,
        headHash,
        asOf,
      }
    },
  )

  app.get(
    '/ip-rights/:id/filing',
    { schema: schemaOf('An application not yet published, for its registrar and its agent', thingSchema('Filing')) },
    async (request) => {
      const id = await idOf(request)
      const { answer, asOf } = await register.askDated<Record<string, unknown>>(
        callerOf(request),
        'confidential',
        { id },
        { ownPeerOnly: true },
      )
      return { id, ...answer, asOf }
    },
  )
}
