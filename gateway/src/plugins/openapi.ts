import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { keyScopes, scopeNames, scopes, type Scope } from '../callers/scopes.js'
import { withSharedSchemas } from '../formats/shared-schemas.js'
import { scopesAsked } from './authorization.js'

const scopeList = (names: readonly Scope[]) => names.map((name) => `- \`${name}\`: ${scopes[name].title}`).join('\n')

const securitySchemes = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: `Access token of a configured issuer. Without \`scope\` it grants all that the role has:\n${scopeList(scopeNames)}`,
  },
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'ipk_ENVIRONMENT_SECRET',
    description: `Key for checks that read:\n${scopeList(keyScopes)}`,
  },
} as const

/** A token with one of the scopes, or a key with one that a key may carry. */
function securityOf(asked: readonly Scope[]): Record<string, Scope[]>[] {
  const keyed = asked.filter((scope) => scopes[scope].apiKey)
  return [...asked.map((scope) => ({ bearer: [scope] })), ...keyed.map((scope) => ({ apiKey: [scope] }))]
}

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
        components: { securitySchemes },
        security: [{ bearer: [] }],
      },
      transform: ({ schema, url, route }) => ({
        schema: { ...schema, security: route.config?.public === true ? [] : securityOf(scopesAsked(route.config ?? {})) },
        url,
      }),
    })
    let described: object | undefined
    const document = () => (described ??= withSharedSchemas(app.swagger()))
    app.get('/api/openapi.json', { config: { public: true }, schema: { hide: true } }, async () => document())
  },
  { name: 'openapi' },
)
