import type { FastifyInstance } from 'fastify'
import Type, { type Static } from 'typebox'
import type { RuleSet } from '@ip-rights-ledger/chaincode/domain'
import { rightAsOf } from '../formats/right-as-of.js'
import type { EnrolledIdentity } from '../ledger/ledger.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { Problem } from '../problems/problem.js'
import { wholeHistory } from '../register/right-history.js'
import { rightIdOf } from '../register/right-numbers.js'
import { idParams, problemResponses, thingSchema } from '../schemas/answers.js'
import { answerTagged } from './tagged.js'

const query = Type.Object({
  asOf: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Legal day: what the register said that day' })),
  asOfBlock: Type.Optional(Type.Integer({ minimum: 0, description: 'Block: what was known then' })),
})

/** One right, now or as of a day or block. */
export function ipRightRoute(app: FastifyInstance, parts: Parts): void {
  const schema = {
    tags: ['ip-rights'],
    summary: 'Read one right',
    params: idParams,
    querystring: query,
    response: { 200: thingSchema('ip-rights'), ...problemResponses },
  }
  app.get('/ip-rights/:id', { schema, config: { scope: ['ipr:status', 'ipr:read'] } }, async (request, reply) => {
    const caller = callerOf(request)
    const id = await rightIdOf(parts.register, caller, (request.params as Static<typeof idParams>).id)
    const cut = request.query as Static<typeof query>
    if (cut.asOf !== undefined || cut.asOfBlock !== undefined) return readThen(parts, caller, id, cut)
    const { answer, asOf } = await parts.register.askDated<Record<string, unknown>>(caller, 'read', { kind: 'right', id })
    return answerTagged(request, reply, { ...answer, asOf })
  })
}

async function readThen(
  { register, ledger }: Parts,
  caller: EnrolledIdentity,
  id: string,
  { asOf: day, asOfBlock: block }: Static<typeof query>,
) {
  const { events, asOf } = await wholeHistory(register, ledger, caller, id)
  const rules = await register.ask<Omit<RuleSet, 'calendars'>>(caller, 'rules')
  const cut = { ...(day === undefined ? {} : { day }), ...(block === undefined ? {} : { block }) }
  const then = rightAsOf(id, events, cut, { ...rules, calendars: [] })
  if (!then) {
    const first = events.find((event) => event.change.right?.status !== undefined)
    throw new Problem('NOT_FOUND', {
      target: day === undefined ? 'asOfBlock' : 'asOf',
      detail: `expected a day from ${first?.legalDate ?? 'its entry'} and a block from ${first?.block ?? 0} on`,
    })
  }
  const { right, laterEffect } = then
  return {
    ...right,
    ...(laterEffect.length === 0 ? {} : { laterEffect }),
    asOf: { ...asOf, ...(day === undefined ? {} : { legalDate: day }), ...(block === undefined ? {} : { block }) },
  }
}
