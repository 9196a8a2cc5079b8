import type { FastifyBaseLogger, FastifyInstance, FastifyServerOptions } from 'fastify'
import { AccessLog } from './access-log/access-log.js'
import { ApiKeys } from './callers/api-keys.js'
import { startClock, type Clock } from './clock/clock-timer.js'
import { callerSigning } from './drafts/caller-signing.js'
import { pushedEvents, pushWith } from './events/pushed-events.js'
import { dealingKinds } from './index-db/dealing-kinds.js'
import type { EnrolledIdentity } from './ledger/ledger.js'
import { Catalogue } from './problems/catalogue.js'
import type { GatewayOptions, Parts } from './parts.js'
import accessRecording from './plugins/access-recording.js'
import acceptable from './plugins/acceptable.js'
import addressLimit from './plugins/address-limit.js'
import authentication from './plugins/authentication.js'
import authorization from './plugins/authorization.js'
import callerLimits from './plugins/caller-limits.js'
import keptConditions from './plugins/kept-conditions.js'
import openLimits from './plugins/open-limits.js'
import openapi from './plugins/openapi.js'
import problemDetails, { asProblem, sendProblem } from './plugins/problem-details.js'
import requestFigures from './plugins/request-figures.js'
import requestIds, { requestIdOf } from './plugins/request-ids.js'
import securityHeaders from './plugins/security-headers.js'
import strictBodies from './plugins/strict-bodies.js'
import underWay from './plugins/under-way.js'
import unknownParameters from './plugins/unknown-parameters.js'
import { MemberDirectory } from './register/member-directory.js'
import { Register } from './register/register.js'
import { apiRoutes } from './routes/api.js'
import { healthRoutes } from './routes/health.js'
import { problemRoutes } from './routes/problems.js'
import { answerUnread } from './unread-requests.js'
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
  // It would answer no problem, and not say when to come again: under-way.ts does.
  return503OnClosing: false,
  clientErrorHandler: answerUnread,
  // An undecodable path never reaches a plugin.
  frameworkErrors: (error, request, reply) => void sendProblem(asProblem(error, request), new Catalogue([]), request, reply),
  routerOptions: { maxParamLength: 512, ignoreTrailingSlash: false },
} satisfies FastifyServerOptions

/** The gateway as a plugin: it listens to nothing and reads no environment. */
export async function gatewayApp(app: FastifyInstance, options: GatewayOptions): Promise<void> {
  const parts = partsOf(options, app.log)
  app.addHook('onReady', () => parts.desk.start())
  app.addHook('onReady', () => parts.draftSigning.start())
  let clock: Clock | undefined
  app.addHook('onReady', async () => {
    clock = await startClock(parts, options.clockSeconds ?? 0, app.log)
  })
  let stopping = false
  app.addHook('preClose', async () => void (stopping = true))
  app.addHook('preClose', async () => clock?.stop())
  // Writes that a request waits for come to rest before the request is answered.
  app.addHook('preClose', () => parts.desk.stop())
  pushWith(app, parts)
  await app.register(requestIds)
  await app.register(problemDetails, { catalogue: parts.catalogue })
  await app.register(underWay, { ...options.limits, stopping: () => stopping })
  await app.register(addressLimit, options.limits)
  await app.register(openLimits, options.limits)
  await app.register(strictBodies)
  await app.register(acceptable)
  await app.register(unknownParameters)
  await app.register(keptConditions)
  app.setSerializerCompiler(() => (payload) => JSON.stringify(payload))
  await app.register(requestFigures, { metrics: options.metrics })
  const registers = async (caller: EnrolledIdentity) =>
    parts.directory.members(caller).then(
      (members) => (members[options.member.mspId]?.rightTypes.length ?? 0) > 0,
      () => true,
    )
  await app.register(accessRecording, { accessLog: new AccessLog(options.store), registers })
  await app.register(securityHeaders)
  await app.register(openapi, { catalogue: parts.catalogue })
  await app.register(authentication, { ...options.callers, ledger: options.ledger, apiKeys: new ApiKeys(options) })
  await app.register(callerLimits, options.limits)
  await app.register(authorization)
  healthRoutes(app, parts)
  problemRoutes(app, parts)
  await app.register(async (api) => apiRoutes(api, parts), { prefix: '/api/v1' })
}

function partsOf(options: GatewayOptions, log: FastifyBaseLogger): Parts {
  const register = new Register(options.ledger)
  const directory = new MemberDirectory(register)
  const catalogue = new Catalogue(options.refusals)
  const { member, writes: settings = {} } = options
  const desk = new CommandDesk({ ...options, mspId: member.mspId, register, directory, catalogue, log, settings })
  const signing = callerSigning(options, { register, directory, desk })
  return { ...options, catalogue, register, directory, desk, ...signing, ...pushedEvents(options, log), dealingKinds }
}
