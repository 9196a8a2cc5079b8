import type { FastifyInstance } from 'fastify'
import Type, { type Static } from 'typebox'
import { clockRun } from '../clock/clock-run.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { acceptedSchema } from '../schemas/answers.js'
import { prefersAsync, sendAnswer, unquoted, writeHeaders } from './commands.js'

const entry = Type.Object({
  transaction: Type.String(),
  id: Type.Optional(Type.String()),
  txId: Type.Optional(Type.String()),
  block: Type.Optional(Type.Integer()),
  refused: Type.Optional(Type.String()),
})
const run = Type.Object({ recorded: Type.Array(entry), refused: Type.Array(entry), epoch: Type.Boolean() })
const headers = Type.Pick(writeHeaders, ['idempotency-key', 'prefer'])
const body = Type.Object({}, { additionalProperties: false })

/** What time has ended is recorded now, not at the next minute. */
export function clockRunRoutes(app: FastifyInstance, parts: Parts): void {
  const schema = {
    tags: ['clock-runs'],
    summary: 'Record now what time has ended',
    headers,
    body,
    response: { 201: run, 202: acceptedSchema },
  }
  const preValidation = async (request: { body?: unknown }) => {
    request.body ??= {}
  }
  app.post('/clock-runs', { schema, preValidation, config: { scope: 'ipr:admin', acts: true } }, async (request, reply) => {
    const { 'idempotency-key': key, prefer } = request.headers as Static<typeof headers>
    return sendAnswer(reply, await clockRun(parts, callerOf(request), unquoted(key), prefersAsync(prefer)))
  })
}
