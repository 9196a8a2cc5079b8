import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { uuidv7 } from 'uuidv7'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { filterOf } from '../events/endpoint-filter.js'
import { mostRights, rightNames, rightsNamedIn } from '../events/endpoint-request.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { Problem } from '../problems/problem.js'
import { idParams } from '../schemas/answers.js'
import {
  addWatchlist,
  changeWatchlist,
  dropWatchlist,
  watchlistOf,
  watchlistOfRequest,
  watchlistsOf,
  type WatchlistRow,
} from '../store/watchlist-rows.js'
import { endpointsOf } from '../store/webhook-endpoint-rows.js'
import { fingerprintOf } from '../writes/request-names.js'
import { keyHeader, keyReused, writeIdOf } from './commands.js'

/** Watchlists one caller may have. */
const mostOfCaller = 50

const body = Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }), rights: rightNames }, { additionalProperties: false })
const watchlist = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    rights: Type.Array(Type.String(), { maxItems: mostRights, description: 'Ids of rights' }),
    createdAt: Type.String(),
    updatedAt: Type.String(),
  },
  { title: 'Watchlist' },
)

const shown = ({ id, name, rights, createdAt, updatedAt }: WatchlistRow) => ({
  ...{ id, name, createdAt, updatedAt },
  rights: JSON.parse(rights) as readonly string[],
})

const config = { scope: ['ipr:webhooks', 'ipr:read'] } as const
const tags = ['watchlists']

/** Rights that a caller watches together: named in lists of events and alerts, in streams and by endpoints. */
export function watchlistRoutes(app: FastifyInstance, parts: Parts): void {
  const { store, watched, webhooks } = parts
  const { db } = store

  const asked = async (request: FastifyRequest): Promise<WatchlistRow> => {
    const { id } = request.params as Static<typeof idParams>
    const found = await watchlistOf(db, callerOf(request).user, id)
    if (!found) throw new Problem('NOT_FOUND', { target: 'id', detail: 'expected the id of a watchlist of the caller' })
    return found
  }
  const rightsOf = async (request: FastifyRequest): Promise<string> => {
    const { rights } = request.body as Static<typeof body>
    return JSON.stringify(await rightsNamedIn(parts, rights, '/rights'))
  }

  const post = {
    tags,
    summary: 'Watch rights together',
    headers: keyHeader,
    body,
    response: { 201: watchlist },
  }
  app.post('/watchlists', { schema: post, config: { scope: 'ipr:webhooks', refuses: ['QUOTA_REACHED'] } }, async (request, reply) => {
    const { user } = callerOf(request)
    const { name } = request.body as Static<typeof body>
    const requestId = writeIdOf(request)
    const fingerprint = fingerprintOf('POST', '/watchlists', canonical(request.body))
    const answered = (made: WatchlistRow, replayed: boolean) => {
      if (made.fingerprint !== fingerprint) throw keyReused()
      reply.code(201).header('location', `/api/v1/watchlists/${made.id}`)
      if (replayed) reply.header('idempotency-replayed', 'true')
      return shown(made)
    }
    // The index is not asked again what it was asked then.
    const earlier = await watchlistOfRequest(db, requestId)
    if (earlier) return answered(earlier, true)
    const rights = await rightsOf(request)
    const at = new Date().toISOString()
    const row = { id: uuidv7(), owner: user, requestId, fingerprint, name, rights, createdAt: at, updatedAt: at }
    const added = await addWatchlist(db, row, mostOfCaller)
    if (added === 'tooMany') throw new Problem('QUOTA_REACHED', { detail: `expected at most ${mostOfCaller} watchlists of one caller` })
    return answered((await watchlistOfRequest(db, requestId)) ?? row, added === 'known')
  })

  const list = {
    tags,
    summary: 'The caller’s watchlists',
    response: { 200: Type.Object({ items: Type.Array(watchlist) }) },
  }
  app.get('/watchlists', { schema: list, config: { ...config, ownStore: true } }, async (request) => ({
    items: (await watchlistsOf(db, callerOf(request).user)).map(shown),
  }))

  const one = { tags, summary: 'One watchlist', params: idParams, response: { 200: watchlist } }
  app.get('/watchlists/:id', { schema: one, config: { ...config, ownStore: true } }, async (request) => shown(await asked(request)))

  const put = {
    tags,
    summary: 'Name and rights of a watchlist anew',
    params: idParams,
    body,
    response: { 200: watchlist },
  }
  app.put('/watchlists/:id', { schema: put, config: { scope: 'ipr:webhooks' } }, async (request) => {
    const { id } = await asked(request)
    const { name } = request.body as Static<typeof body>
    await changeWatchlist(db, id, { name, rights: await rightsOf(request), updatedAt: new Date().toISOString() })
    webhooks.advance()
    watched.changed(id)
    return shown(await asked(request))
  })

  const gone = { tags, summary: 'End a watchlist that no endpoint names', params: idParams }
  app.delete(
    '/watchlists/:id',
    { schema: gone, config: { scope: 'ipr:webhooks', ownStore: true, refuses: ['IN_USE'] } },
    async (request, reply) => {
      const { id, owner } = await asked(request)
      const naming = (await endpointsOf(db, owner)).filter((endpoint) => filterOf(endpoint).watchlist === id)
      if (naming.length > 0)
        throw new Problem('IN_USE', {
          target: 'id',
          detail: `expected a watchlist that no endpoint names, ${naming.map((each) => each.id).join(', ')} does`,
        })
      await dropWatchlist(db, id)
      watched.changed(id)
      return reply.code(204).send()
    },
  )
}
