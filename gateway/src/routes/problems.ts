import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import type { Parts } from '../parts.js'
import { Problem } from '../problems/problem.js'

const entry = Type.Object({
  code: Type.String(),
  status: Type.Integer(),
  retryable: Type.Boolean(),
  title: Type.Object({ en: Type.String(), zh: Type.String() }),
  source: Type.String(),
})

/** What the `type` of a problem points to (RFC 9457 section 3.1.1). */
export function problemRoutes(app: FastifyInstance, { catalogue }: Parts): void {
  const config = { public: true }
  app.get(
    '/problems',
    {
      config,
      schema: {
        tags: ['problems'],
        summary: 'All codes by which a request is refused',
        response: { 200: Type.Object({ items: Type.Array(entry) }) },
      },
    },
    async () => ({ items: catalogue.all() }),
  )
  const schema = {
    tags: ['problems'],
    summary: 'What the type of a problem points to',
    params: Type.Object({ code: Type.String({ maxLength: 64 }) }),
    response: { 200: entry },
  }
  app.get('/problems/:code', { config, schema }, async (request) => {
    const { code } = request.params as { readonly code: string }
    const found = catalogue.find(code.toUpperCase().replaceAll('-', '_'))
    if (!found) throw new Problem('NOT_FOUND', { target: 'code' })
    return found
  })
}
