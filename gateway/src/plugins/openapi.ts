import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { withSharedSchemas } from '../formats/shared-schemas.js'

/** OpenAPI 3.1 of the very schemas that validate, at /api/openapi.json. */
export default fp(
  async (app: FastifyInstance) => {
    await app.register(swagger, {
      convertConstToEnum: false,
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'IP Rights Ledger',
          version: '1',
          description:
            'One register of intellectual-property rights that no single institution controls. A member’s gateway speaks for that member only.',
          license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        },
        servers: [{ url: '/' }],
        components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
        security: [{ bearer: [] }],
      },
      transform: ({ schema, url, route }) => ({
        schema: route.config?.public === true ? { ...schema, security: [] } : schema,
        url,
      }),
    })
    let described: object | undefined
    const document = () => (described ??= withSharedSchemas(app.swagger()))
    app.get('/api/openapi.json', { config: { public: true }, schema: { hide: true } }, async () => document())
  },
  { name: 'openapi' },
)
