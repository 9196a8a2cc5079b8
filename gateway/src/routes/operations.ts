import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { actingScopes } from '../callers/scopes.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { problemBody } from '../plugins/problem-details.js'
import type { Catalogue } from '../problems/catalogue.js'
import { Problem } from '../problems/problem.js'
import { idParams, problemSchema, writtenSchema } from '../schemas/answers.js'
import { problemKept } from '../writes/kept-problem.js'
import { operationStates, type End, type Operation } from '../writes/operation.js'

const state = Type.Unsafe<Operation['state']>({ type: 'string', enum: [...operationStates] })

const step = Type.Object({ state, at: Type.String(), txId: Type.Optional(Type.String()), note: Type.Optional(Type.String()) })

export const itemResult = Type.Object({
  status: Type.Integer(),
  body: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  problem: Type.Optional(problemSchema),
})

const operation = Type.Object(
  {
    id: Type.String(),
    state,
    method: Type.String(),
    path: Type.String(),
    startedAt: Type.String(),
    txId: Type.Optional(Type.String({ description: 'The transaction it was signed as last' })),
    history: Type.Array(step),
    result: Type.Optional(Type.Union([writtenSchema, Type.Record(Type.String(), Type.Unknown())])),
    problem: Type.Optional(problemSchema),
    results: Type.Optional(Type.Array(itemResult, { description: 'Of several writes, one for each, in their order' })),
  },
  { title: 'Operation' },
)

const listQuery = Type.Object({
  state: Type.Optional(state),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
  offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 }),
})

const list = Type.Object({
  items: Type.Array(operation),
  page: Type.Object({
    limit: Type.Integer(),
    offset: Type.Integer(),
    total: Type.Integer(),
    next: Type.Optional(Type.Integer({ description: 'Offset to go on at, where there is more' })),
  }),
})

/** How one write of several ended. */
export function itemShown(end: End, catalogue: Catalogue, request: FastifyRequest): Static<typeof itemResult> {
  if ('ends' in end) throw new Error('expected one write, got several')
  if ('answer' in end) return { status: end.answer.status, body: end.answer.body }
  const problem = problemBody(problemKept(end.problem), catalogue, request)
  return { status: problem.status, problem: problem as Static<typeof problemSchema> & Record<string, unknown> }
}

/** A caller's own writes, as far as they have come. */
export function operationRoutes(app: FastifyInstance, { desk, catalogue }: Parts): void {
  const shown = ({ id, state: now, method, path, startedAt, history, end }: Operation, request: FastifyRequest) => {
    const txId = history.findLast((each) => each.txId !== undefined)?.txId
    return {
      ...{ id, state: now, method, path, startedAt, ...(txId === undefined ? {} : { txId }), history },
      ...(end && 'answer' in end ? { result: end.answer.body } : {}),
      ...(end && 'problem' in end ? { problem: problemBody(problemKept(end.problem), catalogue, request) } : {}),
      ...(end && 'ends' in end ? { results: end.ends.map((each) => itemShown(each, catalogue, request)) } : {}),
    }
  }

  const config = { scope: actingScopes, ownStore: true } as const
  app.get(
    '/operations',
    {
      schema: {
        tags: ['operations'],
        summary: 'The caller’s writes, the latest first',
        querystring: listQuery,
        response: { 200: list },
      },
      config,
    },
    async (request) => {
      const { state: chosen, limit, offset } = request.query as Static<typeof listQuery>
      const page = { limit, offset, ...(chosen === undefined ? {} : { state: chosen }) }
      const { operations, total } = await desk.operations.ofUser(callerOf(request).user, page)
      const next = offset + operations.length
      return {
        items: operations.map((each) => shown(each, request)),
        page: { limit, offset, total, ...(next < total ? { next } : {}) },
      }
    },
  )

  app.get(
    '/operations/:id',
    {
      schema: {
        tags: ['operations'],
        summary: 'A write on its way to the ledger',
        params: idParams,
        response: { 200: operation },
      },
      config,
    },
    async (request, reply) => {
      const { id } = request.params as Static<typeof idParams>
      const found = await desk.operations.find(id, callerOf(request).user)
      if (!found) throw new Problem('NOT_FOUND', { target: 'id', detail: 'expected an operation of this caller' })
      const { end } = found
      if (end && 'answer' in end) reply.headers(end.answer.headers)
      if (!end) reply.header('retry-after', '1')
      return shown(found, request)
    },
  )
}
