import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { AccessLog } from '../access-log/access-log.js'
import '../access-log/unpublished-shown.js'
import type { EnrolledIdentity } from '../ledger/ledger.js'
import { Problem } from '../problems/problem.js'
import { goOn } from './go-on.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * Whether the answer may show what is not public: who was shown it is recorded before the answer leaves. `byRight`: where it tells of a right
     * what is not published.
     */
    nonPublic?: true | 'byRight'
    /** Whether the request asks to be told from now on what may not be public: recorded before it is granted. */
    subscribes?: (request: FastifyRequest) => boolean
  }
}

export interface RecordingOptions {
  readonly accessLog: AccessLog
  /** Whether this member registers rights, and so may be told of those not yet published. */
  readonly registers: (caller: EnrolledIdentity) => Promise<boolean>
}

/** Nothing that is not public is shown without a record of whom it was shown to. */
export default fp(
  (app: FastifyInstance, { accessLog, registers }: RecordingOptions) => {
    const record = async (request: FastifyRequest, { user, role, party }: EnrolledIdentity) => {
      const rights = request.unpublishedShown
      const access = {
        at: new Date().toISOString(),
        user,
        ...(role === undefined ? {} : { role }),
        ...(party === undefined ? {} : { party }),
        method: request.method,
        route: request.routeOptions.url ?? '',
        parameters: request.params as Record<string, string>,
        ...(rights === null ? {} : { rights }),
        requestId: request.id,
      }
      await accessLog.append(access).catch((cause: unknown) => {
        throw new Problem('ACCESS_LOG_UNAVAILABLE', { cause, headers: { 'retry-after': '5' } })
      })
    }
    const recordWhereTold = async (request: FastifyRequest, caller: EnrolledIdentity) => {
      if (await registers(caller)) await record(request, caller)
    }
    app.decorateRequest('unpublishedShown', null)
    app.addHook('preHandler', (request, _reply, done) => {
      const { caller } = request
      if (caller === null || request.routeOptions.config.subscribes?.(request) !== true) return done()
      goOn(recordWhereTold(request, caller), done)
    })
    app.addHook('onSend', (request, reply, _payload, done) => {
      const { caller, unpublishedShown } = request
      const shown = request.routeOptions.config.nonPublic === true || unpublishedShown !== null
      goOn(shown && reply.statusCode < 400 && caller !== null ? record(request, caller) : undefined, done)
    })
  },
  { name: 'access-recording' },
)
