import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { GatewayOptions, Parts } from '../parts.js'
import { EventFeed } from './event-feed.js'
import { WatchlistChanges } from './watchlist-changes.js'
import { Webhooks } from './webhooks.js'

/** What tells of events by itself: streams, and webhooks. */
export function pushedEvents(options: GatewayOptions, log: FastifyBaseLogger): Pick<Parts, 'feed' | 'webhooks' | 'watched'> {
  const { indexed, webhookSettings } = options
  const told = indexed ? { feed: new EventFeed(indexed.events, log, webhookSettings?.now) } : {}
  return { ...told, watched: new WatchlistChanges(), webhooks: new Webhooks({ ...options, ...told, log }, webhookSettings) }
}

/** They begin with the app and end before it does. */
export function pushWith(app: FastifyInstance, { feed, webhooks }: Pick<Parts, 'feed' | 'webhooks'>): void {
  app.addHook('onReady', async () => {
    feed?.start()
    webhooks.start()
  })
  app.addHook('preClose', async () => {
    await feed?.stop()
    await webhooks.stop()
  })
}
