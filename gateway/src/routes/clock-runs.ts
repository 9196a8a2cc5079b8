import type { FastifyInstance } from 'fastify'
import Type, { type Static } from 'typebox'
import { runClock } from '../clock/clock-run.js'
import { clockUser } from '../clock/clock-timer.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { fingerprintOf, Once, requestIdOf } from '../writes/once.js'
import { sendAnswer, unquoted, keyHeader } from './commands.js'

const entry = Type.Object({
  transaction: Type.String(),
  id: Type.Optional(Type.String()),
  txId: Type.Optional(Type.String()),
  block: Type.Optional(Type.Integer()),
  refused: Type.Optional(Type.String()),
})
const run = Type.Object({ recorded: Type.Array(entry), refused: Type.Array(entry), epoch: Type.Boolean() })
const body = Type.Object({}, { additionalProperties: false })

/** What time has ended is recorded now, not at the next minute. */
export function clockRunRoutes(app: FastifyInstance, { ledger, register }: Parts): void {
  const once = new Once(100)
  const schema = {
    tags: ['clock-runs'],
    summary: 'Record now what time has ended',
    headers: keyHeader,
    body,
    response: { 201: run },
  }
  const preValidation = async (request: { body?: unknown }) => {
    request.body ??= {}
  }
  app.post('/clock-runs', { schema, preValidation, config: { scope: 'ipr:admin', acts: true } }, async (request, reply) => {
    const caller = callerOf(request)
    const { 'idempotency-key': key } = request.headers as Static<typeof keyHeader>
    // The due commands are the clock's to sign; the registrar only asks for them now.
    const clock = (await ledger.identity(clockUser)) ?? caller
    const done = await once.run(requestIdOf(caller.user, unquoted(key)), fingerprintOf('POST', '/clock-runs', '{}'), async () => {
      const body = { ...(await runClock(ledger, register, clock, new Date())) }
      return { answer: { status: 201, headers: {}, body }, replayed: false }
    })
    return sendAnswer(reply, done)
  })
}
