import type { FastifyInstance } from 'fastify'
import Type, { type Static } from 'typebox'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import type { EnrolmentRow } from '../store/enrolment-rows.js'
import { unquoted, writeHeaders } from './commands.js'

const body = Type.Object(
  {
    certificateRequest: Type.String({
      minLength: 1,
      maxLength: 8192,
      description: 'PKCS #10 request in PEM for a P-256 key, its subject CN the caller’s own name',
    }),
  },
  { additionalProperties: false },
)
const enrolment = Type.Object(
  {
    id: Type.String(),
    certificate: Type.String({ description: 'PEM' }),
    chain: Type.String({ description: 'PEM of the member’s CA' }),
    certificateDigest: Type.String({ description: '64 hex digits, SHA-256 of the certificate’s DER' }),
    notAfter: Type.String({ description: 'A certificate is renewed by enrolling a new key before this instant' }),
    enrolledAt: Type.String(),
  },
  { title: 'Enrolment' },
)

const shown = ({ id, certificate, chain, certificateDigest, notAfter, enrolledAt }: EnrolmentRow) => ({
  id,
  certificate,
  chain,
  certificateDigest,
  notAfter,
  enrolledAt,
})

const config = { scope: 'ipr:enrol' } as const

/** Keys that callers keep to themselves, certified by the member's CA. */
export function enrolmentRoutes(app: FastifyInstance, { enrolments }: Parts): void {
  const post = {
    tags: ['enrolments'],
    summary: 'Have a key of the caller’s own certified, with the role and party the caller is enrolled for',
    headers: Type.Pick(writeHeaders, ['idempotency-key']),
    body,
    response: { 201: enrolment },
  }
  app.post(
    '/enrolments',
    { config: { ...config, costly: true, refuses: ['CA_REFUSED', 'CA_UNREACHABLE'] }, schema: post },
    async (request, reply) => {
      const { certificateRequest } = request.body as Static<typeof body>
      const { 'idempotency-key': key } = request.headers as Static<typeof writeHeaders>
      const { row, replayed } = await enrolments.enrol(callerOf(request), certificateRequest, unquoted(key))
      reply.code(201).headers({ location: '/api/v1/enrolments', ...(replayed ? { 'idempotency-replayed': 'true' } : {}) })
      return shown(row)
    },
  )

  const list = {
    tags: ['enrolments'],
    summary: 'The caller’s own certified keys, latest first',
    response: { 200: Type.Object({ items: Type.Array(enrolment) }) },
  }
  app.get('/enrolments', { config, schema: list }, async (request) => ({
    items: (await enrolments.ofCaller(callerOf(request))).map(shown),
  }))
}
