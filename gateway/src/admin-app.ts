import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { AccessLog } from './access-log/access-log.js'
import { ApiKeys } from './callers/api-keys.js'
import { apiKeyRoutes } from './callers/api-key-routes.js'
import type { GatewayOptions } from './parts.js'
import problemDetails from './plugins/problem-details.js'
import { Catalogue } from './problems/catalogue.js'
import { Problem } from './problems/problem.js'

/** Health details, figures and the access log of this gateway, on a port of their own that no proxy publishes. */
export function adminApp(options: Pick<GatewayOptions, 'ledger' | 'member' | 'engine' | 'indexed' | 'metrics' | 'store'>): FastifyInstance {
  const { ledger, member, engine, indexed, metrics } = options
  const admin = Fastify({ logger: false })
  void admin.register(problemDetails, { catalogue: new Catalogue([]) })
  admin.addHook('onRequest', refusePages)
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

/**
 * The port asks for no credential: a page in the browser of whoever reaches it could change what it liked. Browsers name the page in Origin
 * with all that is no plain read, and no page may read what it is answered.
 */
async function refusePages({ method, headers }: FastifyRequest): Promise<void> {
  if (method === 'GET' || method === 'HEAD' || headers.origin === undefined) return
  throw new Problem('MALFORMED', { target: 'Origin', detail: `expected a program, got a page of ${headers.origin.slice(0, 100)}` })
}

function accessLogRoutes(admin: FastifyInstance, accessLog: AccessLog): void {
  // PostgreSQL's integers go no further, and fail where they are compared with more.
  const whole = { type: 'integer', minimum: 0, maximum: 2_147_483_647 }
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
