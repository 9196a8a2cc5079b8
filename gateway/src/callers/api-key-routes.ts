import { Ajv } from 'ajv'
import type { FastifyInstance } from 'fastify'
import Type, { type Static } from 'typebox'
import type { ApiKeys } from './api-keys.js'
import { keyScopes } from './scopes.js'

const exact = new Ajv({ removeAdditional: false, coerceTypes: false, useDefaults: false, strict: false })

const body = Type.Object(
  {
    label: Type.String({ minLength: 1, maxLength: 100 }),
    user: Type.String({ minLength: 1, maxLength: 128 }),
    scopes: Type.Array(Type.Union(keyScopes.map((scope) => Type.Literal(scope))), { minItems: 1, uniqueItems: true }),
    expiresAt: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$' })),
    addresses: Type.Optional(Type.Array(Type.String({ minLength: 2, maxLength: 50 }), { maxItems: 50 })),
  },
  { additionalProperties: false },
)

/** Keys made, listed and revoked at the admin port, by whoever runs the gateway. */
export function apiKeyRoutes(admin: FastifyInstance, keys: ApiKeys): void {
  const validatorCompiler = ({ schema }: { readonly schema: unknown }) => exact.compile(schema as object)
  admin.post('/api-keys', { schema: { body }, validatorCompiler }, async (request, reply) => {
    const made = await keys.create(request.body as Static<typeof body>)
    // It stands in this answer alone: no cache may keep it.
    return reply.code(201).header('cache-control', 'no-store').send(made)
  })
  admin.get('/api-keys', async () => ({ items: await keys.list() }))
  admin.delete('/api-keys/:id', async (request, reply) => {
    await keys.revoke((request.params as { readonly id: string }).id)
    return reply.code(204).send()
  })
}
