import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { GatewayMetrics } from '../metrics/gateway-metrics.js'

/** What every answer took, by route. A path that no route has is counted as one, else a scanner would make a series of each guess. */
export default fp(
  (app: FastifyInstance, { metrics }: { readonly metrics: GatewayMetrics }) => {
    app.addHook('onResponse', (request, reply, done) => {
      metrics.answered(request.method, request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1000)
      done()
    })
  },
  { name: 'request-figures' },
)
