import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { asProblem, problemBody } from '../plugins/problem-details.js'
import { Problem } from '../problems/problem.js'
import { idParams, problemResponses, problemSchema, writtenSchema } from '../schemas/answers.js'

const operation = Type.Object({
  id: Type.String(),
  state: Type.Union([Type.Literal('sent'), Type.Literal('final')]),
  startedAt: Type.String(),
  result: Type.Optional(writtenSchema),
  problem: Type.Optional(problemSchema),
})

/** A write that was answered 202, as far as it has come. */
export function operationRoutes(app: FastifyInstance, { desk, catalogue }: Parts): void {
  const schema = {
    tags: ['operations'],
    summary: 'A write on its way to the ledger',
    params: idParams,
    response: { 200: operation, ...problemResponses },
  }
  app.get('/operations/:id', { schema, config: { scope: 'ipr:write' } }, async (request) => {
    const { id } = request.params as { readonly id: string }
    const found = desk.operations.find(id, callerOf(request).user)
    if (!found) throw new Problem('NOT_FOUND', { target: 'id', detail: 'expected an operation of this caller that this process began' })
    const { state, startedAt, answer, failure } = found
    return {
      id,
      state,
      startedAt,
      ...(answer ? { result: answer.body } : {}),
      ...(failure === undefined ? {} : { problem: problemBody(asProblem(failure, request), catalogue, request) }),
    }
  })
}
