import type { FastifyInstance, preHandlerHookHandler } from 'fastify'
import fp from 'fastify-plugin'
import { changes, takes, type RouteFacts } from '../contract/route-facts.js'
import { Problem } from '../problems/problem.js'

type Facts = Pick<RouteFacts, 'method' | 'config' | 'schema'>

/** Whether a route does something, by whatever method; a question by POST does not. */
const writes = (route: Facts): boolean =>
  changes(route) && (route.method !== 'POST' || route.config.acts === true || takes(route.schema.headers, 'idempotency-key'))

/**
 * A write that is to happen only if, or only to be tried, is not done by a route that cannot keep to that: whoever says so relies on it. Whatever else
 * a route does not know is ignored, and told where it stood in the query.
 */
export default fp(
  (app: FastifyInstance) => {
    app.addHook('onRoute', (route) => {
      const { method, config = {}, schema = {} } = route
      if (!writes({ method, config, schema } as Facts)) return
      const tries = takes(schema.querystring as object | undefined, 'simulate')
      const isBound = takes(schema.headers as object | undefined, 'if-match')
      const check: preHandlerHookHandler = ({ headers, query }, _reply, done) => {
        const { simulate } = query as { readonly simulate?: unknown }
        if (!tries && simulate !== undefined && simulate !== 'false') {
          throw new Problem('MALFORMED', { target: 'simulate', detail: 'expected no simulate: what this does cannot be tried beforehand' })
        }
        if (!isBound && headers['if-match'] !== undefined) {
          throw new Problem('MALFORMED', { target: 'If-Match', detail: 'expected no If-Match: what this does is bound to no version' })
        }
        done()
      }
      route.preHandler = [...[route.preHandler ?? []].flat(), check]
    })
  },
  { name: 'kept-conditions' },
)
