import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { asProblem, problemBody } from '../plugins/problem-details.js'
import { Problem } from '../problems/problem.js'
import { rightIdOf } from '../register/right-numbers.js'
import { idParams, problemResponses, problemSchema } from '../schemas/answers.js'
import { Packages, type TakenPackage } from '../taking/packages.js'
import { takeEvidence } from '../taking/take-evidence.js'
import { fingerprintOf, Once, requestIdOf } from '../writes/once.js'
import { sendAnswer, unquoted, writeHeaders } from './commands.js'

const body = Type.Object(
  {
    ipRightId: Type.Optional(Type.String({ minLength: 1, maxLength: 96 })),
    transactionId: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
  },
  { additionalProperties: false, minProperties: 1, maxProperties: 1 },
)
const taken = Type.Object({
  id: Type.String(),
  state: Type.Union([Type.Literal('assembling'), Type.Literal('ready'), Type.Literal('failed')]),
  ipRightId: Type.Optional(Type.String()),
  transactionId: Type.Optional(Type.String()),
  askedAt: Type.String(),
  content: Type.Optional(Type.String({ description: 'Path of the file, once it is ready' })),
  notProved: Type.Optional(Type.Array(Type.String())),
  problem: Type.Optional(problemSchema),
})

const shown = ({ id, state, askedAt, ipRightId, transactionId, content }: TakenPackage) => ({
  id,
  state,
  askedAt,
  ...(ipRightId === undefined ? {} : { ipRightId }),
  ...(transactionId === undefined ? {} : { transactionId }),
  ...(content ? { content: `/api/v1/evidence-packages/${id}/content`, notProved: content.notProved } : {}),
})

/** What a court takes away about a right or a transaction: a file that is checked offline. */
export function evidencePackageRoutes(app: FastifyInstance, parts: Parts): void {
  const { register, catalogue } = parts
  const packages = new Packages()
  const once = new Once(200)
  const found = (request: FastifyRequest): TakenPackage => {
    const package_ = packages.find((request.params as Static<typeof idParams>).id, callerOf(request).user)
    if (!package_) throw new Problem('NOT_FOUND', { target: 'id', detail: 'expected a package this caller asked this process for' })
    return package_
  }

  const post = {
    tags: ['evidence'],
    summary: 'Take evidence of a right or a transaction',
    headers: writeHeaders,
    body,
    response: { 202: taken, ...problemResponses },
  }
  app.post('/evidence-packages', { schema: post, config: { scope: 'ipr:evidence', costly: true } }, async (request, reply) => {
    const caller = callerOf(request)
    const { ipRightId: named, transactionId } = request.body as Static<typeof body>
    const { 'idempotency-key': key } = request.headers as Static<typeof writeHeaders>
    const ipRightId = named === undefined ? undefined : await rightIdOf(register, caller, named)
    // Nothing is told of a right this caller cannot read.
    if (ipRightId !== undefined) await register.ask(caller, 'read', { kind: 'right', id: ipRightId })
    const subject =
      ipRightId === undefined ? { kind: 'transaction' as const, id: transactionId ?? '' } : { kind: 'right' as const, id: ipRightId }
    const asked = {
      user: caller.user,
      ...(ipRightId === undefined ? {} : { ipRightId }),
      ...(transactionId === undefined ? {} : { transactionId }),
    }
    const done = await once.run(
      requestIdOf(caller.user, unquoted(key)),
      fingerprintOf('POST', '/evidence-packages', canonical(asked)),
      async () => {
        const begun = packages.begin(asked, () => takeEvidence(parts, caller, subject, new Date()))
        const headers = { location: `/api/v1/evidence-packages/${begun.id}`, 'retry-after': '1' }
        return { answer: { status: 202, headers, body: shown(begun) }, replayed: false }
      },
    )
    return sendAnswer(reply, done)
  })

  app.get(
    '/evidence-packages/:id',
    { config: { scope: 'ipr:evidence' }, schema: { tags: ['evidence'], params: idParams, response: { 200: taken, ...problemResponses } } },
    async (request) => {
      const package_ = found(request)
      const { failure } = package_
      return {
        ...shown(package_),
        ...(failure === undefined ? {} : { problem: problemBody(asProblem(failure, request), catalogue, request) }),
      }
    },
  )

  app.get(
    '/evidence-packages/:id/content',
    {
      config: { scope: 'ipr:evidence' },
      schema: { tags: ['evidence'], params: idParams, response: { 200: Type.Record(Type.String(), Type.Unknown()), ...problemResponses } },
    },
    async (request, reply) => {
      const { id, content } = found(request)
      if (!content)
        throw new Problem('NOT_FOUND', { target: 'id', detail: 'expected a package that is ready', headers: { 'retry-after': '1' } })
      reply.header('content-disposition', `attachment; filename="evidence-${id}.json"`)
      return content
    },
  )
}
