import type { FastifyInstance } from 'fastify'
import Type, { type Static } from 'typebox'
import { testDelivery } from '../events/cloud-event.js'
import type { Parts } from '../parts.js'
import { Problem } from '../problems/problem.js'
import { stated } from '../register/list-request.js'
import { idParams } from '../schemas/answers.js'
import { addDelivery, deliveriesOf, sendAgain, type WebhookDeliveryRow } from '../store/webhook-delivery-rows.js'
import { keyHeader, writeIdOf } from './commands.js'
import { endpointAsked, onceAsked } from './endpoint-acts.js'

const states = ['waiting', 'delivered', 'dead'] as const
const state = Type.Unsafe<(typeof states)[number]>({ type: 'string', enum: [...states] })
const delivery = Type.Object(
  {
    number: Type.Integer({ description: 'In the order of the ledger' }),
    eventId: Type.String({ description: 'The webhook-id it is sent under' }),
    type: Type.String(),
    state,
    attempts: Type.Integer(),
    nextAt: Type.Optional(Type.String()),
    lastAt: Type.Optional(Type.String()),
    lastStatus: Type.Optional(Type.Integer()),
    lastError: Type.Optional(Type.String()),
    createdAt: Type.String(),
  },
  { title: 'WebhookDelivery' },
)
/** PostgreSQL's integers go no further, and fail where they are compared with more. */
const mostNumber = 2_147_483_647
const query = Type.Object({
  state: Type.Optional(state),
  before: Type.Optional(Type.Integer({ minimum: 1, maximum: mostNumber, description: 'Number before which it goes on' })),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
})
const listed = Type.Object({
  items: Type.Array(delivery),
  page: Type.Object({ limit: Type.Integer(), next: Type.Optional(Type.Integer({ description: 'Ask before this' })) }),
})
const asked = Type.Object({ number: Type.Integer(), href: Type.String() })
const numberParams = Type.Object({ ...idParams.properties, number: Type.Integer({ minimum: 1, maximum: mostNumber }) })

const or = (text: string): string | undefined => (text === '' ? undefined : text)

function shown({ number, eventId, type, state, attempts, nextAt, lastAt, lastStatus, lastError, createdAt }: WebhookDeliveryRow) {
  return stated({
    ...{ number, eventId, type, state, attempts, createdAt },
    nextAt: state === 'waiting' ? nextAt : undefined,
    lastAt: or(lastAt),
    lastStatus: lastStatus === 0 ? undefined : lastStatus,
    lastError: or(lastError),
  })
}

const config = { scope: 'ipr:webhooks', ownStore: true } as const
const tags = ['webhook-endpoints']
const hrefOf = (id: string): string => `/api/v1/webhook-endpoints/${id}/deliveries`

/** What was delivered to an endpoint, what waits, and what was given up. */
export function webhookDeliveryRoutes(app: FastifyInstance, parts: Parts): void {
  const { store, webhooks, member } = parts
  const { db } = store

  const test = {
    tags,
    summary: 'Deliver a test',
    params: idParams,
    headers: keyHeader,
    response: { 202: asked },
  }
  app.post(
    '/webhook-endpoints/:id/test',
    { schema: test, config: { ...config, refuses: ['ENDPOINT_DISABLED'] } },
    async (request, reply) => {
      const { id, enabled } = await endpointAsked(parts, request)
      const number = await onceAsked(parts, request, reply, { endpoint: id, act: 'test' }, async (trx) => {
        if (enabled !== 1) throw new Problem('ENDPOINT_DISABLED', { target: 'id', detail: 'expected an endpoint that is enabled' })
        const at = webhooks.now().toISOString()
        return addDelivery(trx, id, testDelivery(`test:${writeIdOf(request).slice(0, 32)}`, id, member.name, at), at)
      })
      webhooks.wake()
      return reply.code(202).send({ number, href: hrefOf(id) })
    },
  )

  const list = {
    tags,
    summary: 'Deliveries of an endpoint, the newest first',
    params: idParams,
    querystring: query,
    response: { 200: listed },
  }
  app.get('/webhook-endpoints/:id/deliveries', { schema: list, config }, async (request) => {
    const { id } = await endpointAsked(parts, request)
    const page = request.query as Static<typeof query>
    const rows = await deliveriesOf(db, id, page)
    const next = rows.length === page.limit ? rows.at(-1)?.number : undefined
    return { items: rows.map(shown), page: stated({ limit: page.limit, next }) }
  })

  const resend = {
    tags,
    summary: 'Send a delivery again, whatever became of it',
    params: numberParams,
    headers: keyHeader,
    response: { 202: asked },
  }
  app.post('/webhook-endpoints/:id/deliveries/:number/resend', { schema: resend, config }, async (request, reply) => {
    const { id } = await endpointAsked(parts, request)
    const { number } = request.params as Static<typeof numberParams>
    await onceAsked(parts, request, reply, { endpoint: id, act: `deliveries/${number}/resend` }, async (trx) => {
      if (await sendAgain(trx, id, number, webhooks.now().toISOString())) return number
      throw new Problem('NOT_FOUND', { target: 'number', detail: 'expected the number of a delivery of this endpoint' })
    })
    webhooks.wake()
    return reply.code(202).send({ number, href: hrefOf(id) })
  })
}
