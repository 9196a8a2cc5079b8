import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { uuidv7 } from 'uuidv7'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { filterOf } from '../events/endpoint-filter.js'
import { checkedUrl, endpointDescription, endpointUrl, filterBody, filterMeant } from '../events/endpoint-request.js'
import { rotated, sealedSecret, secretOf } from '../events/endpoint-secrets.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { Problem } from '../problems/problem.js'
import { stated } from '../register/list-request.js'
import { idParams } from '../schemas/answers.js'
import { takeTurnOf } from '../store/owner-turns.js'
import {
  addEndpoint,
  changeEndpoint,
  dropEndpoint,
  endpointById,
  endpointOfRequest,
  endpointsOf,
  type WebhookEndpointRow,
} from '../store/webhook-endpoint-rows.js'
import { fingerprintOf } from '../writes/request-names.js'
import { keyHeader, keyReused, writeIdOf } from './commands.js'
import { endpointAsked, onceAsked } from './endpoint-acts.js'

const newEndpoint = Type.Object(
  { url: endpointUrl, description: Type.Optional(endpointDescription), filter: Type.Optional(filterBody) },
  { additionalProperties: false },
)
const change = Type.Object(
  {
    url: Type.Optional(endpointUrl),
    description: Type.Optional(endpointDescription),
    filter: Type.Optional(filterBody),
    enabled: Type.Optional(Type.Boolean({ description: 'false stops deliveries; true goes on from where they stopped' })),
  },
  { additionalProperties: false, minProperties: 1 },
)
const shape = {
  id: Type.String(),
  url: Type.String(),
  description: Type.String(),
  filter: filterBody,
  enabled: Type.Boolean(),
  disabledBecause: Type.Optional(Type.String()),
  failingSince: Type.Optional(Type.String()),
  oldSecretUntil: Type.Optional(Type.String({ description: 'Until then deliveries are signed with the former secret too' })),
  createdAt: Type.String(),
}
const endpoint = Type.Object(shape, { title: 'WebhookEndpoint' })
const withSecret = Type.Object(
  { ...shape, secret: Type.String({ description: 'Signs deliveries (Standard Webhooks 1.0.0); shown here and not again' }) },
  { title: 'WebhookEndpointWithSecret' },
)

const or = (text: string): string | undefined => (text === '' ? undefined : text)

function shown(row: WebhookEndpointRow, now: Date) {
  const { id, url, description, enabled, createdAt, disabledBecause, failingSince, oldSecretUntil } = row
  return stated({
    ...{ id, url, description, filter: filterOf(row), enabled: enabled === 1, createdAt },
    disabledBecause: or(disabledBecause),
    failingSince: or(failingSince),
    oldSecretUntil: oldSecretUntil > now.toISOString() ? oldSecretUntil : undefined,
  })
}

const config = { scope: 'ipr:webhooks' } as const
/** With alerts comes what falls due for rights that are not published yet. */
const subscribes = ({ body }: FastifyRequest) => (body as Static<typeof change>).filter?.alerts === true
const stored = { ...config, ownStore: true } as const
const tags = ['webhook-endpoints']

/** Where events are delivered to: one caller's endpoints. */
export function webhookEndpointRoutes(app: FastifyInstance, parts: Parts): void {
  const { store, sealing, webhooks } = parts
  const { db } = store

  const post = {
    tags,
    summary: 'Have events delivered to a URL',
    headers: keyHeader,
    body: newEndpoint,
    response: { 201: withSecret },
  }
  app.post(
    '/webhook-endpoints',
    { schema: post, config: { ...config, costly: true, subscribes, refuses: ['ADDRESS_NOT_ALLOWED', 'QUOTA_REACHED', 'INDEX_BEHIND'] } },
    async (request, reply) => {
      const caller = callerOf(request)
      const asked = request.body as Static<typeof newEndpoint>
      const requestId = writeIdOf(request)
      const fingerprint = fingerprintOf('POST', '/webhook-endpoints', canonical(asked))
      const answered = (made: WebhookEndpointRow, replayed: boolean) => {
        if (made.fingerprint !== fingerprint) throw keyReused()
        reply.code(201).header('location', `/api/v1/webhook-endpoints/${made.id}`)
        if (replayed) reply.header('idempotency-replayed', 'true')
        return { ...shown(made, webhooks.now()), secret: secretOf(made, sealing) }
      }
      // What was asked of others then is not asked again: that they are away, or see it otherwise now, changes nothing.
      const earlier = await endpointOfRequest(db, requestId)
      if (earlier) return answered(earlier, true)
      await checkedUrl(parts, asked.url)
      const filter = await filterMeant(parts, caller, asked.filter ?? {})
      const cursors = await webhooks.cursors()
      if (!cursors) throw new Problem('INDEX_BEHIND', { detail: 'expected the index to say what is last', headers: { 'retry-after': '5' } })
      const id = uuidv7()
      const row = {
        ...{ id, owner: caller.user, requestId, fingerprint, url: asked.url, description: asked.description ?? '' },
        ...{ filter: JSON.stringify(filter), secret: sealedSecret(id, sealing), oldSecret: '', oldSecretUntil: '' },
        ...{ enabled: 1, disabledBecause: '', failingSince: '', ...cursors, lastNumber: 0 },
        createdAt: webhooks.now().toISOString(),
      }
      const added = await addEndpoint(db, row, webhooks.mostOfCaller)
      if (added === 'tooMany')
        throw new Problem('QUOTA_REACHED', { detail: `expected at most ${webhooks.mostOfCaller} endpoints of one caller` })
      return answered((await endpointOfRequest(db, requestId)) ?? row, added === 'known')
    },
  )

  const list = {
    tags,
    summary: 'The caller’s endpoints',
    response: { 200: Type.Object({ items: Type.Array(endpoint) }) },
  }
  app.get('/webhook-endpoints', { schema: list, config: stored }, async (request) => ({
    items: (await endpointsOf(db, callerOf(request).user)).map((row) => shown(row, webhooks.now())),
  }))

  const one = { tags, summary: 'One endpoint', params: idParams, response: { 200: endpoint } }
  app.get('/webhook-endpoints/:id', { schema: one, config: stored }, async (request) =>
    shown(await endpointAsked(parts, request), webhooks.now()),
  )

  const patch = {
    tags,
    summary: 'Change an endpoint, or stop and go on',
    params: idParams,
    body: change,
    response: { 200: endpoint },
  }
  app.patch(
    '/webhook-endpoints/:id',
    { schema: patch, config: { ...config, subscribes, refuses: ['ADDRESS_NOT_ALLOWED'] } },
    async (request) => {
      const { id } = await endpointAsked(parts, request)
      const { url, description, filter, enabled } = request.body as Static<typeof change>
      if (url !== undefined) await checkedUrl(parts, url)
      const meant = filter === undefined ? undefined : JSON.stringify(await filterMeant(parts, callerOf(request), filter))
      const state =
        enabled === undefined ? {} : { enabled: enabled ? 1 : 0, disabledBecause: enabled ? '' : 'by its owner', failingSince: '' }
      await changeEndpoint(db, id, stated({ url, description, filter: meant, ...state }))
      webhooks.advance()
      return shown(await endpointAsked(parts, request), webhooks.now())
    },
  )

  const gone = { tags, summary: 'End an endpoint; what waits for it is not delivered', params: idParams }
  app.delete('/webhook-endpoints/:id', { schema: gone, config: stored }, async (request, reply) => {
    await dropEndpoint(db, (await endpointAsked(parts, request)).id)
    return reply.code(204).send()
  })

  const rotate = {
    tags,
    summary: 'A new signing secret; the former one signs beside it for a day',
    params: idParams,
    headers: keyHeader,
    response: { 200: withSecret },
  }
  app.post('/webhook-endpoints/:id/rotate-secret', { schema: rotate, config: stored }, async (request, reply) => {
    const { id, owner } = await endpointAsked(parts, request)
    await onceAsked(parts, request, reply, { endpoint: id, act: 'rotate-secret' }, async (trx) => {
      await takeTurnOf(trx, owner)
      const found = await endpointById(trx, id)
      if (found) await changeEndpoint(trx, id, rotated(found, sealing, webhooks.now()))
      return 0
    })
    const row = await endpointAsked(parts, request)
    return { ...shown(row, webhooks.now()), secret: secretOf(row, sealing) }
  })
}
