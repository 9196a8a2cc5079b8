import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import type { Parts } from '../parts.js'
import { Problem } from '../problems/problem.js'
import { problemResponses } from '../schemas/answers.js'

const notReady = (detail: string, cause?: unknown) => new Problem('LEDGER_UNREACHABLE', { detail, cause, headers: { 'retry-after': '2' } })

/** Alive: this process answers. Ready: the member's own peer answers, its height is known, and there is an identity to act under. */
export function healthRoutes(app: FastifyInstance, { ledger, member, engine }: Parts): void {
  const config = { public: true }
  app.get(
    '/health/live',
    { config, logLevel: 'warn', schema: { tags: ['health'], response: { 200: Type.Object({ status: Type.Literal('live') }) } } },
    async () => ({ status: 'live' }),
  )
  const ready = Type.Object({
    status: Type.Literal('ready'),
    member: Type.String(),
    mspId: Type.String(),
    engine: Type.String(),
    height: Type.Integer(),
  })
  app.get(
    '/health/ready',
    { config, logLevel: 'warn', schema: { tags: ['health'], response: { 200: ready, ...problemResponses } } },
    async () => {
      const height = await ledger.height().catch((error: unknown) => {
        throw notReady('expected the member’s peer to answer its height', error)
      })
      if (!(await ledger.identity('auditor')) && !(await ledger.identity('admin')))
        throw notReady('expected an enrolled identity, got none')
      return { status: 'ready', member: member.name, mspId: member.mspId, engine, height }
    },
  )
}
