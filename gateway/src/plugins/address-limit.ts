import rateLimit, { normalizeIP } from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { Limits } from '../limits.js'
import { goOn } from './go-on.js'
import { limiter } from './limiter.js'

/** A coarse limit before anything is known of the caller: it covers paths that do not exist and credentials that do not hold. */
export default fp(
  async (app: FastifyInstance, { perAddress }: Pick<Limits, 'perAddress'>) => {
    await app.register(rateLimit, { global: false })
    if (perAddress === 0) return
    const limit = limiter(app, perAddress, (request) => normalizeIP(request.ip))
    app.addHook('onRequest', (request, reply, done) => {
      goOn(request.routeOptions.config.probe === true ? undefined : limit(request, reply), done)
    })
  },
  { name: 'address-limit' },
)
