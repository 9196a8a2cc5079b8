import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { problemBody } from '../plugins/problem-details.js'
import { Problem } from '../problems/problem.js'
import { rightIdOf } from '../register/right-numbers.js'
import { idParams, problemSchema } from '../schemas/answers.js'
import { packageOf, type EvidencePackageRow } from '../store/evidence-package-rows.js'
import { Packages } from '../taking/packages.js'
import { takeEvidence } from '../taking/take-evidence.js'
import { problemKept } from '../writes/kept-problem.js'
import { fingerprintOf } from '../writes/request-names.js'
import type { KeptProblem } from '../writes/operation.js'
import { keyHeader, keyReused, sendAnswer, writeIdOf } from './commands.js'

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

const shown = ({ id, state, askedAt, subjectKind, subjectId, notProved }: EvidencePackageRow) => ({
  id,
  state,
  askedAt,
  [subjectKind === 'right' ? 'ipRightId' : 'transactionId']: subjectId,
  ...(state === 'ready'
    ? { content: `/api/v1/evidence-packages/${id}/content`, notProved: JSON.parse(notProved) as readonly string[] }
    : {}),
})

/** What a court takes away about a right or a transaction: a file that is checked offline. */
export function evidencePackageRoutes(app: FastifyInstance, parts: Parts): void {
  const { register, catalogue } = parts
  const packages = new Packages({
    store: parts.store,
    log: app.log,
    keptHours: parts.writes?.keptHours ?? 168,
    take: async (user, subject) => {
      const caller = await parts.ledger.identity(user)
      if (!caller) throw new Problem('IDENTITY_UNKNOWN', { detail: `expected ${user} to be enrolled by this member still` })
      return takeEvidence(parts, caller, subject, new Date())
    },
  })
  app.addHook('onReady', () => packages.start())
  app.addHook('onClose', () => packages.stop())
  const found = async (request: FastifyRequest): Promise<EvidencePackageRow> => {
    const package_ = await packages.find((request.params as Static<typeof idParams>).id, callerOf(request).user)
    if (!package_) throw new Problem('NOT_FOUND', { target: 'id', detail: 'expected a package that this caller asked for' })
    return package_
  }

  const post = {
    tags: ['evidence'],
    summary: 'Take evidence of a right or a transaction',
    headers: keyHeader,
    body,
    response: { 202: taken },
  }
  app.post(
    '/evidence-packages',
    { schema: post, config: { scope: 'ipr:evidence', costly: true, refuses: ['NOT_FOUND'] } },
    async (request, reply) => {
      const caller = callerOf(request)
      const { ipRightId: named, transactionId } = request.body as Static<typeof body>
      const requestId = writeIdOf(request)
      const asked = {
        user: caller.user,
        ...(named === undefined ? {} : { ipRightId: named }),
        ...(transactionId === undefined ? {} : { transactionId }),
      }
      const fingerprint = fingerprintOf('POST', '/evidence-packages', canonical(asked))
      const answered = (row: EvidencePackageRow, replayed: boolean) => {
        if (row.fingerprint !== fingerprint) throw keyReused()
        const headers = { location: `/api/v1/evidence-packages/${row.id}`, 'retry-after': '1' }
        return sendAnswer(reply, { answer: { status: 202, headers, body: shown(row) }, replayed })
      }
      // Neither the index nor the ledger is asked again what it was asked then.
      const earlier = await packageOf(parts.store.db, 'requestId', requestId)
      if (earlier) return answered(earlier, true)
      const ipRightId = named === undefined ? undefined : await rightIdOf(register, caller, named)
      // Nothing is told of a right this caller cannot read.
      if (ipRightId !== undefined) await register.ask(caller, 'read', { kind: 'right', id: ipRightId })
      const subject =
        ipRightId === undefined ? { kind: 'transaction' as const, id: transactionId ?? '' } : { kind: 'right' as const, id: ipRightId }
      const { row, replayed } = await packages.ask({ requestId, fingerprint, user: caller.user, subject })
      return answered(row, replayed)
    },
  )

  app.get(
    '/evidence-packages/:id',
    {
      config: { scope: 'ipr:evidence' },
      schema: { tags: ['evidence'], summary: 'How far a package is', params: idParams, response: { 200: taken } },
    },
    async (request) => {
      const package_ = await found(request)
      const problem = package_.problem === '' ? undefined : problemKept(JSON.parse(package_.problem) as KeptProblem)
      return { ...shown(package_), ...(problem ? { problem: problemBody(problem, catalogue, request) } : {}) }
    },
  )

  app.get(
    '/evidence-packages/:id/content',
    {
      config: { scope: 'ipr:evidence' },
      schema: {
        tags: ['evidence'],
        summary: 'The package itself',
        params: idParams,
        response: { 200: Type.Record(Type.String(), Type.Unknown()) },
      },
    },
    async (request, reply) => {
      const { id, state } = await found(request)
      const content = state === 'ready' ? await packages.content(id) : undefined
      if (content === undefined)
        throw new Problem('NOT_FOUND', { target: 'id', detail: 'expected a package that is ready', headers: { 'retry-after': '1' } })
      reply.header('content-disposition', `attachment; filename="evidence-${id}.json"`)
      return reply.type('application/json').send(content)
    },
  )
}
