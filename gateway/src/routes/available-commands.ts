import type { FastifyInstance } from 'fastify'
import Type, { type Static } from 'typebox'
import { commandRoutes } from '../command-routes.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { refusalShown, type LedgerRefusal } from '../problems/refusal-shown.js'
import { rightIdOf } from '../register/right-numbers.js'
import { asOfSchema, idParams } from '../schemas/answers.js'

const item = Type.Object({
  command: Type.String(),
  available: Type.Boolean(),
  method: Type.Optional(Type.Literal('POST')),
  href: Type.Optional(Type.String()),
  refusal: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
})
const answerSchema = Type.Object({ ipRightId: Type.String(), head: Type.String(), items: Type.Array(item), asOf: asOfSchema })
const query = Type.Object({
  onBehalfOf: Type.Optional(Type.String({ maxLength: 64 })),
  mandateId: Type.Optional(Type.String({ maxLength: 64 })),
})

interface Available {
  readonly head: string
  readonly commands: readonly {
    readonly contract: string
    readonly command: string
    readonly available: boolean
    readonly refusal?: LedgerRefusal
  }[]
}

/** What this caller may do with a right now; for what it may not, the refusal that the write would meet. */
export function availableCommandRoutes(app: FastifyInstance, { register, commands, rightTypes, catalogue }: Parts): void {
  const paths = new Map(commandRoutes(commands, rightTypes).map(({ path, command }) => [`${command.contract}:${command.name}`, path]))
  const schema = {
    tags: ['ip-rights'],
    summary: 'What this caller may do now',
    params: idParams,
    querystring: query,
    response: { 200: answerSchema },
  }
  app.get('/ip-rights/:id/available-commands', { schema, config: { scope: 'ipr:read' } }, async (request) => {
    const caller = callerOf(request)
    const id = await rightIdOf(register, caller, (request.params as Static<typeof idParams>).id)
    const { onBehalfOf, mandateId } = request.query as Static<typeof query>
    const question = { id, ...(onBehalfOf === undefined ? {} : { onBehalfOf }), ...(mandateId === undefined ? {} : { mandateId }) }
    const { answer, asOf } = await register.askDated<Available>(caller, 'availableCommands', question)
    const items = answer.commands.map(({ contract, command, available, refusal }) => {
      const path = paths.get(`${contract}:${command}`)
      return {
        command: `${contract}:${command}`,
        available,
        ...(path === undefined ? {} : { method: 'POST', href: `/api/v1${path.replace(':id', id)}` }),
        ...(refusal ? { refusal: refusalShown(refusal, catalogue) } : {}),
      }
    })
    return { ipRightId: id, head: answer.head, items, asOf }
  })
}
