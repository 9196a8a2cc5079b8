import Fastify, { type FastifyInstance } from 'fastify'
import { AccessLog } from './access-log/access-log.js'
import { ApiKeys } from './callers/api-keys.js'
import { apiKeyRoutes } from './callers/api-key-routes.js'
import type { GatewayOptions } from './parts.js'
import problemDetails from './plugins/problem-details.js'
import { Catalogue } from './problems/catalogue.js'

/** Health details, figures and the access log of this gateway, on a port of their own that no proxy publishes. */
export function adminApp(options: Pick<GatewayOptions, 'ledger' | 'member' | 'engine' | 'indexed' | 'metrics' | 'store'>): FastifyInstance {
  const { ledger, member, engine, indexed, metrics } = options
  const admin = Fastify({ logger: false })
  void admin.register(problemDetails, { catalogue: new Catalogue([]) })
  admin.get('/health/details', async () => {
    const height = await ledger.height().then(
      ({ block }) => block,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    const { rss, heapUsed } = process.memoryUsage()
    return {
      member: member.name,
      mspId: member.mspId,
      engine,
      height,
      peersAway: ledger.away(),
      indexBlock: indexed?.block,
      uptimeSeconds: Math.round(process.uptime()),
      rss,
      heapUsed,
    }
  })
  admin.post('/index/rebuild', async (_request, reply) => (indexed ? indexed.rebuild() : reply.code(404).send()))
  admin.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()))
  accessLogRoutes(admin, new AccessLog(options.store))
  apiKeyRoutes(admin, new ApiKeys(options))
  return admin
}

function accessLogRoutes(admin: FastifyInstance, accessLog: AccessLog): void {
  const whole = { type: 'integer', minimum: 0 }
  const querystring = {
    type: 'object',
    additionalProperties: false,
    properties: { after: { ...whole, default: 0 }, limit: { ...whole, minimum: 1, maximum: 500, default: 100 } },
  }
  admin.get<{ Querystring: { readonly after: number; readonly limit: number } }>(
    '/access-log',
    { schema: { querystring } },
    async ({ query: { after, limit } }) => ({ items: await accessLog.after(after, limit) }),
  )
  admin.get('/access-log/verification', () => accessLog.verdict())
}
