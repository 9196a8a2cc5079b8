import type { FastifyInstance } from 'fastify'
import Type, { type Static } from 'typebox'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { Problem } from '../problems/problem.js'
import type { DirectoryEntry } from '../register/member-directory.js'
import { asOfSchema, idParams, thingSchema } from '../schemas/answers.js'

const member = Type.Object({
  mspId: Type.String(),
  name: Type.String(),
  roles: Type.Array(Type.String()),
  rightTypes: Type.Array(Type.String()),
})
const memberList = Type.Object({ items: Type.Array(member), epoch: Type.Record(Type.String(), Type.Unknown()), asOf: asOfSchema })
const rules = Type.Object({ rules: Type.Array(Type.Record(Type.String(), Type.Unknown())), digest: Type.String(), asOf: asOfSchema })
const rulesQuery = Type.Object({
  asOf: Type.Optional(
    Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', format: 'date', description: 'Day on which the rules are to be in force' }),
  ),
})

interface Members {
  readonly members: Readonly<Record<string, DirectoryEntry>>
  readonly epoch: Readonly<Record<string, unknown>>
}

/** The consortium's directory and the rules in force, as they lie on the ledger. */
export function directoryRoutes(app: FastifyInstance, { register }: Parts): void {
  app.get(
    '/members',
    {
      config: { scope: 'ipr:read' },
      schema: {
        tags: ['members'],
        summary: 'Who may do what for which types of right',
        response: { 200: memberList },
      },
    },
    async (request) => {
      const { answer, asOf } = await register.askDated<Members>(callerOf(request), 'members')
      return { items: Object.entries(answer.members).map(([mspId, entry]) => ({ mspId, ...entry })), epoch: answer.epoch, asOf }
    },
  )

  app.get(
    '/members/:id',
    {
      config: { scope: 'ipr:read' },
      schema: { tags: ['members'], summary: 'One member', params: idParams, response: { 200: thingSchema('Member') } },
    },
    async (request) => {
      const { id } = request.params as Static<typeof idParams>
      const { answer, asOf } = await register.askDated<Members>(callerOf(request), 'members')
      const entry = Object.hasOwn(answer.members, id) ? answer.members[id] : undefined
      if (!entry) throw new Problem('NOT_FOUND', { target: 'id', detail: 'expected the MSP id of a member' })
      return { mspId: id, ...entry, asOf }
    },
  )

  app.get(
    '/rules',
    {
      config: { scope: 'ipr:read' },
      schema: {
        tags: ['rules'],
        summary: 'Periods and ages with their dates in force',
        querystring: rulesQuery,
        response: { 200: rules },
      },
    },
    async (request) => {
      const { asOf: day } = request.query as Static<typeof rulesQuery>
      const { answer, asOf } = await register.askDated<Record<string, unknown>>(
        callerOf(request),
        'rules',
        day === undefined ? {} : { asOf: day },
      )
      return { ...answer, asOf }
    },
  )
}
