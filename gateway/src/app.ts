import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import { dealingKinds } from './index-db/dealing-kinds.js'
import { Catalogue } from './problems/catalogue.js'
import type { GatewayOptions, Parts } from './parts.js'
import acceptable from './plugins/acceptable.js'
import authentication from './plugins/authentication.js'
import openapi from './plugins/openapi.js'
import problemDetails, { asProblem, sendProblem } from './plugins/problem-details.js'
import requestIds, { requestIdOf } from './plugins/request-ids.js'
import strictBodies from './plugins/strict-bodies.js'
import unknownParameters from './plugins/unknown-parameters.js'
import { MemberDirectory } from './register/member-directory.js'
import { Register } from './register/register.js'
import { apiRoutes } from './routes/api.js'
import { healthRoutes } from './routes/health.js'
import { problemRoutes } from './routes/problems.js'
import { CommandDesk } from './writes/command-desk.js'

const kilobyte = 1024

/** How the server this app is put into must be made. */
export const serverOptions = {
  bodyLimit: 256 * kilobyte,
  onProtoPoisoning: 'error',
  onConstructorPoisoning: 'error',
  requestIdHeader: false,
  genReqId: (request) => requestIdOf(request.headers),
  connectionTimeout: 120_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 10_000,
  forceCloseConnections: 'idle',
  return503OnClosing: true,
  // An undecodable path never reaches a plugin.
  frameworkErrors: (error, request, reply) => void sendProblem(asProblem(error, request), new Catalogue([]), request, reply),
  routerOptions: { maxParamLength: 512, ignoreTrailingSlash: false },
} satisfies FastifyServerOptions

/** The gateway as a plugin: it listens to nothing and reads no environment. */
export async function gatewayApp(app: FastifyInstance, options: GatewayOptions): Promise<void> {
  const parts = partsOf(options)
  await app.register(requestIds)
  await app.register(problemDetails, { catalogue: parts.catalogue })
  await app.register(strictBodies)
  await app.register(acceptable)
  await app.register(unknownParameters)
  app.setSerializerCompiler(() => (payload) => JSON.stringify(payload))
  await app.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } })
  await app.register(openapi, { member: options.member })
  await app.register(authentication, { ...options.tokens, audience: options.member.name, ledger: options.ledger })
  if (options.requestsPerMinute > 0) {
    await app.register(rateLimit, {
      max: options.requestsPerMinute,
      timeWindow: 60_000,
      keyGenerator: (request) => request.caller?.user ?? request.ip,
      hook: 'preValidation',
    })
  }
  healthRoutes(app, parts)
  problemRoutes(app, parts)
  await app.register(async (api) => apiRoutes(api, parts), { prefix: '/api/v1' })
}

function partsOf(options: GatewayOptions): Parts {
  const register = new Register(options.ledger)
  const directory = new MemberDirectory(register)
  const desk = new CommandDesk({ ledger: options.ledger, register, directory, mspId: options.member.mspId, rightTypes: options.rightTypes })
  return { ...options, catalogue: new Catalogue(options.refusals), register, directory, desk, dealingKinds }
}
