import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { textProblem } from '@ip-rights-ledger/chaincode/domain'
import { actingScopes, scopeOfAct, type Scope } from '../callers/scopes.js'
import { bodySchema, commandRoutes, type CommandRoute } from '../command-routes.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { demandScope } from '../plugins/authorization.js'
import { asProblem } from '../plugins/problem-details.js'
import { Problem } from '../problems/problem.js'
import { acceptedSchema } from '../schemas/answers.js'
import { BatchDesk, type BatchItem, type BatchRequest } from '../writes/batch-desk.js'
import type { End } from '../writes/operation.js'
import { repeatableOf } from '../writes/outcome-answer.js'
import { prefersAsync, sendAnswer, simulate, unquoted, writeHeaders, writeRequestOf } from './commands.js'
import { itemResult, itemShown } from './operations.js'

const mostItems = 200
const mostAtomic = 50

const item = Type.Object(
  {
    method: Type.Literal('POST'),
    path: Type.String({ pattern: '^/[A-Za-z0-9/._~%-]+$', maxLength: 400, description: 'Path of an act, with or without /api/v1' }),
    body: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    idempotencyKey: Type.Optional(
      Type.String({
        ...writeHeaders.properties['idempotency-key'],
        description: 'Names this act alone; follows from the batch’s key where absent',
      }),
    ),
    ifMatch: Type.Optional(Type.String({ maxLength: 100, description: 'ETag of the right as last read' })),
  },
  { additionalProperties: false },
)

const batch = Type.Object(
  {
    items: Type.Array(item, { minItems: 1, maxItems: mostItems }),
    atomic: Type.Optional(Type.Boolean({ description: `All in one transaction or none, at most ${mostAtomic}` })),
  },
  { additionalProperties: false },
)

const done = Type.Object(
  {
    results: Type.Array(itemResult, { description: 'One for each item, in their order' }),
    txId: Type.Optional(Type.String({ description: 'The one transaction of an atomic batch' })),
    block: Type.Optional(Type.Integer()),
    simulated: Type.Optional(Type.Literal(true, { description: 'Nothing was recorded' })),
    via: Type.Optional(Type.String()),
  },
  { title: 'BatchDone' },
)

const headers = Type.Object({
  'idempotency-key': writeHeaders.properties['idempotency-key'],
  prefer: writeHeaders.properties.prefer,
})

const query = Type.Object(simulate)

/** A path of an act, the parts it is made of, and what it stands for. */
interface Served {
  readonly pattern: RegExp
  readonly route: CommandRoute
  readonly schema: Record<string, unknown>
}

function servedOf(parts: Parts): readonly Served[] {
  return commandRoutes(parts.commands, parts.rightTypes).map((route) => ({
    pattern: new RegExp(`^${route.path.replace(':id', '([^/]+)')}$`),
    route,
    schema: bodySchema(route) as unknown as Record<string, unknown>,
  }))
}

/** Several acts in one request. Each is checked as its own route checks it, and answered for itself. */
export function batchRoutes(app: FastifyInstance, parts: Parts): void {
  const desk = new BatchDesk(parts.desk)
  const served = servedOf(parts)
  const schema = {
    tags: ['batches'],
    summary: 'Several acts, each answered for itself, or all in one transaction',
    headers,
    querystring: query,
    body: batch,
    response: { 200: done, 202: acceptedSchema },
  }
  const weighs = ({ body }: FastifyRequest) => ({ acts: (body as Static<typeof batch>).items.length })
  app.post('/batches', { schema, config: { scope: actingScopes, costly: true, acts: true, weighs } }, async (request, reply) => {
    const { items, atomic = false } = request.body as Static<typeof batch>
    const { 'idempotency-key': quoted, prefer } = request.headers as Static<typeof headers>
    const key = unquoted(quoted)
    if (atomic && items.length > mostAtomic)
      throw new Problem('MALFORMED', {
        target: '/items',
        detail: `expected at most ${mostAtomic} items of an atomic batch, got ${items.length}`,
      })
    const keys = items.map(({ idempotencyKey }, index) => (idempotencyKey === undefined ? `${key}#${index}` : unquoted(idempotencyKey)))
    const twice = keys.findIndex((each, index) => keys.indexOf(each) !== index || each === key)
    if (twice !== -1)
      throw new Problem('MALFORMED', {
        target: `/items/${twice}/idempotencyKey`,
        detail: 'expected a key of its own for each item and the batch',
      })
    // What a credential is not for is refused before anything is kept under the key.
    for (const [index, { path }] of items.entries()) demandScope(request, scopesOf(served, path), `/items/${index}/path`)
    const asked: BatchRequest = {
      caller: callerOf(request),
      key,
      path: '/api/v1/batches',
      body: request.body as Record<string, unknown>,
      items: items.map((each, index) => itemOf(parts, served, request, each, keys[index] ?? '')),
      atomic,
      respondAsync: prefersAsync(prefer),
    }
    const resultsOf = (ends: readonly End[]) => ends.map((each) => itemShown(each, parts.catalogue, request))
    if ((request.query as Static<typeof query>).simulate === true) {
      const would = await desk.simulated(asked)
      return 'ends' in would ? { simulated: true, results: resultsOf(would.ends) } : would.answer.body
    }
    const outcome = await desk.perform(asked)
    const { end } = outcome.operation
    if (end === undefined || !('ends' in end)) return sendAnswer(reply, repeatableOf(outcome))
    const results = resultsOf(end.ends)
    return sendAnswer(reply, { answer: { status: 200, headers: {}, body: { results } }, replayed: outcome.replayed })
  })
}

const unprefixed = (given: string): string => given.replace(/^\/api\/v1(?=\/)/, '')

const servedAt = (served: readonly Served[], given: string): Served | undefined =>
  served.find(({ pattern }) => pattern.test(unprefixed(given)))

/** Of a path that names no act any that lets act: it is answered for its path. */
function scopesOf(served: readonly Served[], given: string): readonly Scope[] {
  const found = servedAt(served, given)
  return found ? [scopeOfAct(found.route.command)] : actingScopes
}

function itemOf(
  parts: Parts,
  served: readonly Served[],
  request: FastifyRequest,
  { path: given, body = {}, ifMatch }: Static<typeof item>,
  key: string,
): BatchItem {
  const path = unprefixed(given)
  return {
    key,
    request: () => {
      const found = servedAt(served, given)
      if (!found)
        throw new Problem('NOT_FOUND', { target: 'path', detail: `expected the path of an act of /api/openapi.json, got ${given}` })
      const validate = request.compileValidationSchema(found.schema, 'body')
      if (!validate(body)) throw asProblem({ validation: validate.errors, validationContext: 'body' }, request)
      const segment = found.pattern.exec(path)?.[1]
      const id = segment === undefined ? undefined : decoded(segment)
      const asked = { caller: callerOf(request), body, key, path: `/api/v1${path}` }
      return writeRequestOf(parts, found.route, {
        ...asked,
        ...(id === undefined ? {} : { id }),
        ...(ifMatch === undefined ? {} : { ifMatch }),
      })
    },
  }
}

/** @throws Problem where it is no id or number that a route would take */
function decoded(segment: string): string {
  try {
    const id = decodeURIComponent(segment)
    const wrong = textProblem(id)
    if (id.length <= 96 && (wrong === undefined || wrong === 'notNfc')) return id
  } catch {
    // Refused below, as what decodes to no text.
  }
  throw new Problem('MALFORMED', { target: 'path', detail: `expected an id or a number, got ${segment}` })
}
