import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { readExampleOf } from '../command-routes.js'
import { chainOfTitle } from '../formats/chain-of-title.js'
import { encumbrancesOf } from '../formats/encumbrances.js'
import { upTo } from '../formats/right-as-of.js'
import { statusEvents } from '../formats/status-events.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { rightIdOf } from '../register/right-numbers.js'
import { asOfCut, cutOf, isCut, rightThen } from '../register/right-then.js'
import { historyPage, historyRead, rightRead } from '../register/rights-reading.js'
import { asOfSchema, idParams, thingSchema } from '../schemas/answers.js'
import { cut, reading, type ReadQuery } from '../schemas/read-query.js'

const items = Type.Array(Type.Record(Type.String(), Type.Unknown()))
const registerCompleteTo = Type.Optional(
  Type.String({ description: 'The last day up to whose end the registrar says that nothing is missing' }),
)
const history = Type.Object({
  ipRightId: Type.String(),
  items,
  head: Type.String(),
  total: Type.Integer(),
  next: Type.Optional(Type.Integer()),
  registerCompleteTo,
  asOf: asOfSchema,
})
const itemsOf = Type.Object({ ipRightId: Type.String(), items, registerCompleteTo, asOf: asOfSchema })
const pageQuery = Type.Object({
  after: Type.Optional(Type.Integer({ minimum: 0, description: 'Sequence of the event after which it goes on' })),
  ...reading,
})
const cutQuery = Type.Object({ ...reading, ...cut })

/** What one right has been through, read from its chain of events. */
export function ipRightRoutes(app: FastifyInstance, parts: Parts): void {
  const nameIn = (request: FastifyRequest) => (request.params as Static<typeof idParams>).id
  const schemaOf = (summary: string, answer: object) => ({
    tags: ['ip-rights'],
    summary,
    params: idParams,
    response: { 200: answer },
  })
  /** Events up to the cut that the query asks for, and what else the answer says. */
  const cutHistory = async (request: FastifyRequest) => {
    const query = request.query as ReadQuery
    const read = await historyRead(parts, callerOf(request), nameIn(request), query)
    const { id, rightType, registerCompleteTo: to } = read.answer
    const at = cutOf(read, query, new Date().toISOString())
    const dated = { ...(to === undefined ? {} : { registerCompleteTo: to }), asOf: asOfCut(read.asOf, at) }
    return { id, rightType, events: upTo(read.answer.events, at), dated }
  }

  app.get(
    '/ip-rights/:id/events',
    {
      config: { scope: 'ipr:read' },
      schema: { ...schemaOf('Its history, each event with its place in the chain', history), querystring: pageQuery },
    },
    async (request) => {
      const { after, ...query } = request.query as Static<typeof pageQuery>
      const { answer, asOf } = await historyPage(parts, callerOf(request), nameIn(request), query, after)
      const { id, events, ...rest } = answer
      const last = events.at(-1)?.sequence ?? answer.total
      return { ipRightId: id, items: events, ...rest, ...(last < answer.total ? { next: last } : {}), asOf }
    },
  )

  app.get(
    '/ip-rights/:id/status-events',
    {
      config: { scope: 'ipr:read' },
      schema: { ...schemaOf('The same, coded as WIPO and the gazette do', itemsOf), querystring: cutQuery },
    },
    async (request) => {
      const { id, rightType, events, dated } = await cutHistory(request)
      const type = parts.rightTypes.find(({ code }) => code === rightType)
      return { ipRightId: id, items: statusEvents(events, type), ...dated }
    },
  )

  app.get(
    '/ip-rights/:id/chain-of-title',
    {
      config: { scope: 'ipr:read' },
      schema: { ...schemaOf('Every holder, from, to, by which instrument', itemsOf), querystring: cutQuery },
    },
    async (request) => {
      const { id, events, dated } = await cutHistory(request)
      return { ipRightId: id, items: chainOfTitle(events), ...dated }
    },
  )

  app.get(
    '/ip-rights/:id/encumbrances',
    {
      config: { scope: ['ipr:status', 'ipr:read'] },
      schema: { ...schemaOf('What burdens it, and the dates that matter', thingSchema('Encumbrances')), querystring: cutQuery },
    },
    async (request) => {
      const query = request.query as ReadQuery
      const caller = callerOf(request)
      if (isCut(query)) {
        const viewer = { reader: caller.mspId, now: new Date().toISOString() }
        const { answer, asOf } = await rightThen(await historyRead(parts, caller, nameIn(request), query), query, viewer)
        return { ...encumbrancesOf(answer), asOf }
      }
      const { answer, asOf } = await rightRead(parts, caller, nameIn(request), query, [])
      return { ...encumbrancesOf(answer.thing), asOf }
    },
  )

  const filed = readExampleOf(parts.commands, 'ip-rights', 'ledger')
  app.get(
    '/ip-rights/:id/filing',
    {
      config: { scope: 'ipr:read', nonPublic: true, ...(filed ? { example: filed } : {}) },
      schema: schemaOf('An application not yet published, for its registrar and its agent', thingSchema('Filing')),
    },
    async (request) => {
      const caller = callerOf(request)
      const id = await rightIdOf(parts.register, caller, nameIn(request))
      const { answer, asOf } = await parts.register.askDated<Record<string, unknown>>(caller, 'confidential', { id }, { ownPeerOnly: true })
      return { id, ...answer, asOf }
    },
  )
}
