import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { scopeOfAct } from '../callers/scopes.js'
import { actIdOf } from '../contract/operation-ids.js'
import { bodySchema, commandRoutes, exampleOf, type CommandRoute } from '../command-routes.js'
import type { EnrolledIdentity } from '../ledger/ledger.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { Problem } from '../problems/problem.js'
import { ownPeerHas } from '../register/own-peer-has.js'
import { rightIdOf } from '../register/right-numbers.js'
import { seenOf } from '../writes/if-match.js'
import { acceptedSchema, idParams, writtenSchema } from '../schemas/answers.js'
import type { WriteRequest } from '../writes/command-desk.js'
import { requestIdOf, type Repeatable } from '../writes/request-names.js'
import type { RequestedCommand } from '../writes/prepared-call.js'

export const writeHeaders = Type.Object({
  'idempotency-key': Type.String({
    minLength: 1,
    maxLength: 255,
    pattern: '^[\\x21-\\x7e]+$',
    description: 'Names this write: sent again, it is answered again and not done again',
  }),
  'if-match': Type.Optional(Type.String({ maxLength: 100, description: 'ETag of the right as last read' })),
  prefer: Type.Optional(Type.String({ maxLength: 200, description: 'respond-async: answer 202 at once' })),
})

/** Of a write that is no act of the register: it is done once, and has no version to be bound to. */
export const keyHeader = Type.Pick(writeHeaders, ['idempotency-key'])

/** Of an act that makes a thing: there is none yet that could have moved on. */
const creatingHeaders = Type.Omit(writeHeaders, ['if-match'])

export const simulate = {
  simulate: Type.Optional(Type.Boolean({ description: 'Says what would happen; nothing is recorded' })),
}

const writeQuery = Type.Object({
  ...simulate,
  minBlock: Type.Optional(
    Type.Integer({ minimum: 0, description: 'Waits until this member has the block, such as that of a consent given at another' }),
  ),
})

/** RFC 8941 strings and bare keys are one key. @throws Problem where the string is empty: all writes so named would be one */
export function unquoted(key: string): string {
  const bare = key.replace(/^"(.*)"$/, '$1')
  if (bare !== '') return bare
  throw new Problem('IDEMPOTENCY_KEY_MISSING', { target: 'Idempotency-Key', detail: 'expected a key, got an empty string' })
}

/** Names a write that is no act of the register by its key, so that it is done once. */
export const writeIdOf = (request: FastifyRequest): string =>
  requestIdOf(callerOf(request).user, unquoted((request.headers as Static<typeof keyHeader>)['idempotency-key']))

export const keyReused = (): Problem =>
  new Problem('REQUEST_KEY_REUSED', {
    target: 'Idempotency-Key',
    detail: 'expected the same method, path and body as first sent with this key',
  })

export function sendAnswer(
  reply: { code(status: number): unknown; headers(values: Record<string, string>): unknown },
  { answer, replayed }: Repeatable,
): unknown {
  reply.code(answer.status)
  reply.headers({ ...answer.headers, ...(replayed ? { 'idempotency-replayed': 'true' } : {}) })
  return answer.body
}

/** Every act of the tables as a route: what the body may be, who does it and why stand in the table's row. */
export function commandRoutesOf(app: FastifyInstance, parts: Parts): void {
  for (const route of commandRoutes(parts.commands, parts.rightTypes)) addRoute(app, parts, route)
}

function addRoute(app: FastifyInstance, parts: Parts, route: CommandRoute): void {
  const { noun, title, source, by, example } = route.command
  app.post(
    route.path,
    {
      config: {
        scope: scopeOfAct(route.command),
        operationId: actIdOf(route),
        ...(example === undefined ? {} : { example: exampleOf(route, example) }),
      },
      schema: {
        tags: [noun],
        summary: `${title.en} ${title.zh}`,
        description: `By ${by.join(', ')}. ${source}`,
        ...(route.path.includes(':id') ? { params: idParams } : {}),
        querystring: writeQuery,
        headers: route.path.includes(':id') ? writeHeaders : creatingHeaders,
        body: bodySchema(route),
        response: {
          200: Type.Record(Type.String(), Type.Unknown(), { title: 'Simulated', description: 'What would happen; nothing was recorded' }),
          201: writtenSchema,
          202: acceptedSchema,
        },
      },
      preValidation: async (request) => {
        // An act without fields needs no body.
        request.body ??= {}
      },
    },
    async (request, reply) => sendAnswer(reply, await perform(parts, route, request)),
  )
}

async function perform(parts: Parts, route: CommandRoute, request: FastifyRequest): Promise<Repeatable> {
  const headers = request.headers as Static<typeof writeHeaders>
  const { id } = request.params as { readonly id?: string }
  const asked: AskedCommand = {
    caller: callerOf(request),
    ...(id === undefined ? {} : { id }),
    body: request.body as AskedCommand['body'],
    key: unquoted(headers['idempotency-key']),
    ...(headers['if-match'] === undefined ? {} : { ifMatch: headers['if-match'] }),
    path: request.url.split('?')[0] ?? '',
  }
  const { simulate = false, minBlock } = request.query as Static<typeof writeQuery>
  if (minBlock !== undefined) await ownPeerHas(parts, minBlock)
  return parts.desk.perform({
    ...writeRequestOf(parts, route, asked),
    simulate,
    respondAsync: prefersAsync(headers.prefer),
  })
}

export const prefersAsync = (prefer: string | undefined): boolean => /\brespond-async\b/.test(prefer ?? '')

/** A command whose body its route's schema takes. */
export interface AskedCommand {
  readonly caller: EnrolledIdentity
  /** As it stands in the path: an id, or an official number. */
  readonly id?: string
  readonly body: Readonly<Record<string, unknown>>
  readonly key: string
  readonly ifMatch?: string
  /** From `/api/v1` on, without a query. */
  readonly path: string
}

export function writeRequestOf(
  parts: Parts,
  { command, preset }: CommandRoute,
  { caller, id: given, body: said, key, ifMatch, path }: AskedCommand,
): Omit<WriteRequest, 'simulate' | 'respondAsync'> {
  const named = { caller, key, body: { ...said, ...preset } }
  const requested = async (): Promise<RequestedCommand> => {
    const id = given !== undefined && command.noun === 'ip-rights' ? await rightIdOf(parts.register, caller, given) : given
    const seen = ifMatch === undefined ? {} : { seen: seenOf(ifMatch, command.noun, id) }
    return { ...named, command, ...(id === undefined ? {} : { id }), ...seen }
  }
  return { ...named, method: 'POST', path, command: requested }
}
