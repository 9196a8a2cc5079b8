import { decodeJwt } from 'jose'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { alertShown } from '../events/alert-shown.js'
import { EventSource, printed } from '../events/event-source.js'
import type { Listener } from '../events/event-feed.js'
import { eventQuery, eventsAsked, placePattern } from '../events/events-asked.js'
import { concerns } from '../index-db/alerts-query.js'
import { meets, placeIn, printedPlace, type EventFilter, type EventPlace, type ToldEvent } from '../index-db/events-query.js'
import { StreamPlaces } from '../events/stream-places.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { Problem } from '../problems/problem.js'

const query = Type.Object({
  ...eventQuery,
  alerts: Type.Optional(
    Type.Boolean({ description: 'Whether alerts come too, as events named alert, when they come into their lead time' }),
  ),
})
const headers = Type.Object({
  'last-event-id': Type.Optional(
    Type.String({ pattern: `${placePattern}|^$`, description: 'Id of the event after which it goes on; wins over after' }),
  ),
})
const stream = {
  description: 'Server-Sent Events: id is the event’s, data the event as the list shows it',
  content: { 'text/event-stream': { schema: Type.String() } },
}

/** An event is put into text once, however many listen. */
const texts = new WeakMap<ToldEvent, string>()

function textOf(event: ToldEvent): string {
  const text = texts.get(event) ?? printed({ id: printedPlace(event.place), data: event.shown })
  texts.set(event, text)
  return text
}

/** A key has no end of its own and may be withdrawn: whoever streams with one comes back now and then and is judged anew. */
const longestOfKeyMs = 5 * 60_000

/** When the credential ends, in milliseconds since the epoch. */
function expiryOf({ headers: { authorization = '' } }: FastifyRequest): number {
  const token = authorization.replace(/^Bearer +/i, '')
  const exp = token.split('.').length === 3 ? decodeJwt(token).exp : undefined
  return exp === undefined ? Date.now() + longestOfKeyMs : exp * 1000
}

/** Whoever goes away while it is looked what to send has gone before anybody listens for it. */
function onceGone({ raw }: FastifyReply, done: () => void): void {
  if (raw.destroyed) done()
  else raw.once('close', done)
}

/** @param begins where it begins, where its reader named no place: as the id of no event (WHATWG HTML 9.2.6), so that who comes back before one came misses none */
function opened(request: FastifyRequest, reply: FastifyReply, begins: EventPlace | undefined): EventSource {
  reply.hijack()
  const own = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
  reply.raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...own })
  reply.raw.write(`retry: 2000\n${begins ? `id: ${printedPlace(begins)}\n` : ''}\n`)
  return new EventSource(reply.raw, expiryOf(request))
}

/** @param told is called whenever something was written */
function listening(source: EventSource, filter: EventFilter, withAlerts: boolean, told: () => void): Listener {
  const write = (texts: readonly string[]) => {
    for (const text of texts) source.write(text)
    if (texts.length > 0) told()
  }
  return {
    events: (events) => write(events.filter((event) => meets(event, filter)).map(textOf)),
    alerts: (alerts) => {
      if (!withAlerts) return
      write(alerts.filter((alert) => concerns(alert, filter)).map((alert) => printed({ event: 'alert', data: alertShown(alert) })))
    },
  }
}

/** A token outlives the identity it names: whoever is no longer enrolled is told nothing more. */
function endWhereWithdrawn({ ledger }: Pick<Parts, 'ledger'>, user: string, source: EventSource): void {
  const found = ledger.identity(user)
  const judged = (known: unknown) => known ?? source.end()
  if (found instanceof Promise) found.then(judged, () => source.end())
  else judged(found)
}

/** Events as they happen, from any earlier one on. */
export function eventStreamRoute(app: FastifyInstance, parts: Parts): void {
  const open = new Set<EventSource>()
  const places = new StreamPlaces(parts.limits)
  app.addHook('preClose', async () => {
    for (const source of open) source.end()
  })
  const schema = {
    tags: ['events'],
    summary: 'What happens, as it happens',
    querystring: query,
    headers,
    response: { 200: stream },
  }
  const config = {
    scope: ['ipr:events', 'ipr:read'],
    refuses: ['NOT_FOUND', 'INDEX_BEHIND'],
    stream: true,
    answers: 'text/event-stream',
    subscribes: (request: FastifyRequest) => (request.query as Static<typeof query>).alerts === true,
  } as const
  app.get('/events/stream', { schema, config, exposeHeadRoute: false }, async (request, reply) => {
    const { feed } = parts
    if (!feed) throw new Problem('INDEX_BEHIND', { detail: 'expected an index that follows the chain', headers: { 'retry-after': '5' } })
    onceGone(reply, places.take(callerOf(request).user))
    const { watchlist, alerts: withAlerts = false } = request.query as Static<typeof query>
    const { watched } = parts
    const outdated = new AbortController()
    // Its reader comes back at once, and is told by the watchlist as it is then.
    if (watchlist !== undefined)
      onceGone(
        reply,
        watched.tell(watchlist, () => outdated.abort()),
      )
    const { after, ...filter } = await eventsAsked(parts, request)
    const { 'last-event-id': last } = request.headers as Static<typeof headers>
    const named = last ? placeIn(last) : after
    const from = named ?? (await feed.head())
    if (!from) throw new Problem('INDEX_BEHIND', { detail: 'expected the index to say what is last', headers: { 'retry-after': '5' } })
    if (reply.raw.destroyed) return reply.hijack()
    const source = opened(request, reply, named ? undefined : from)
    if (outdated.signal.aborted) source.end()
    else outdated.signal.addEventListener('abort', () => source.end(), { once: true })
    open.add(source)
    onceGone(reply, () => open.delete(source))
    const leave = await feed
      .join(
        listening(source, filter, withAlerts, () => endWhereWithdrawn(parts, callerOf(request).user, source)),
        from,
        () => source.drained(),
      )
      .catch((error: unknown) => {
        request.log.warn({ err: error }, 'a stream of events ended')
        source.end()
        return () => undefined
      })
    onceGone(reply, leave)
    return reply
  })
}
