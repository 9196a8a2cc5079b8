import type { FastifyInstance } from 'fastify'
import Type, { type Static } from 'typebox'
import { alertRules, beijingDay } from '@ip-rights-ledger/chaincode/domain'
import { noteUnpublished } from '../access-log/unpublished-shown.js'
import { alertShown } from '../events/alert-shown.js'
import { inBoth, partyMeant, watchedBy } from '../events/events-asked.js'
import type { EnrolledIdentity } from '../ledger/ledger.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { indexAnswer } from '../register/index-answer.js'
import { stated } from '../register/list-request.js'
import { rightIdOf } from '../register/right-numbers.js'
import { asOfSchema } from '../schemas/answers.js'
import { minBlock } from '../schemas/list-query.js'

const rules = Object.keys(alertRules)
const afterPattern = '^[A-Za-z]{1,32}:[A-Z0-9-]{1,64}:\\d{4}-\\d{2}-\\d{2}$'

const query = Type.Object({
  for: Type.Optional(
    Type.Literal('me', {
      description:
        'Rights that the caller’s party holds or that are pledged to it, its court’s freezes, or, for one with neither, the rights its member registers',
    }),
  ),
  ipRightId: Type.Optional(Type.String({ minLength: 1, maxLength: 96, description: 'Id or any printed number' })),
  rule: Type.Optional(Type.Unsafe<string>({ type: 'string', enum: rules })),
  'due.lte': Type.Optional(
    Type.String({
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      format: 'date',
      description: 'All that falls due by this day; where absent, what is in its lead time',
    }),
  ),
  pledgee: Type.Optional(Type.String({ minLength: 1, maxLength: 64, description: 'me, or a party: rights pledged to it' })),
  party: Type.Optional(Type.String({ minLength: 1, maxLength: 64, description: 'Rights that this party holds' })),
  watchlist: Type.Optional(Type.String({ maxLength: 64, description: 'Id of a watchlist of the caller' })),
  after: Type.Optional(Type.String({ pattern: afterPattern, description: 'Id of the alert after which it goes on' })),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
  ...minBlock,
})
const alert = Type.Object({
  id: Type.String({ description: 'rule:right:dueDate, the same on every gateway' }),
  rule: Type.String(),
  title: Type.Object({ en: Type.String(), zh: Type.String() }),
  source: Type.String(),
  ipRightId: Type.String(),
  dueDate: Type.String({ description: 'Last Beijing day in time' }),
  from: Type.String({ description: 'First day on which it is told' }),
  dealings: Type.Optional(Type.Array(Type.String(), { description: 'The pledges or the freeze it follows from' })),
  overdue: Type.Boolean(),
})
const answer = Type.Object({
  items: Type.Array(alert),
  page: Type.Object({ limit: Type.Integer(), next: Type.Optional(Type.String()) }),
  day: Type.String({ description: 'The Beijing day it is an answer of' }),
  asOf: asOfSchema,
})

/** Whose alerts are the caller's: of a party its own, of a court its freezes, of a registrar without a party those of its register. */
const mine = ({ party, court, mspId }: EnrolledIdentity) =>
  stated({ party, court, registrar: party === undefined && court === undefined ? mspId : undefined })

function afterOf(id: string) {
  const [rule = '', ipRightId = '', dueDate = ''] = id.split(':')
  return { rule, ipRightId, dueDate }
}

/** What time brings: worked out from the register and the day, the same on every gateway. */
export function alertRoute(app: FastifyInstance, parts: Parts): void {
  const schema = {
    tags: ['alerts'],
    summary: 'What falls due: fees, terms, freezes, secured debts',
    querystring: query,
    response: { 200: answer },
  }
  app.get(
    '/alerts',
    { schema, config: { scope: ['ipr:events', 'ipr:read'], refuses: ['NOT_FOUND'], nonPublic: 'byRight' } },
    async (request) => {
      const asked = request.query as Static<typeof query>
      const { limit, rule, party, pledgee, watchlist, ipRightId, after, 'due.lte': dueBy, minBlock: block } = asked
      const caller = callerOf(request)
      const right = ipRightId === undefined ? undefined : [await rightIdOf(parts.register, caller, ipRightId)]
      const watched = watchlist === undefined ? undefined : await watchedBy(parts, caller, watchlist, 'watchlist')
      const day = beijingDay(new Date().toISOString())
      const filter = stated({
        ipRightIds: inBoth(right, watched),
        ...{ rule, party, dueBy, limit },
        pledgee: pledgee === undefined ? undefined : partyMeant(caller, pledgee, 'pledgee'),
        concerning: asked.for === undefined ? undefined : mine(caller),
        on: dueBy === undefined ? day : undefined,
        after: after === undefined ? undefined : afterOf(after),
      })
      const { answer: alerts, asOf } = await indexAnswer(parts, block, (indexed) => indexed.events.alerts(filter))
      noteUnpublished(
        request,
        alerts.filter(({ unpublished }) => unpublished).map(({ ipRightId: id }) => id),
      )
      const items = alerts.map((each) => ({ ...alertShown(each), overdue: each.dueDate < day }))
      const next = alerts.length === limit ? alerts.at(-1)?.id : undefined
      return { items, page: stated({ limit, next }), day, asOf }
    },
  )
}
