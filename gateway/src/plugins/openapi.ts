import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { keyScopes, scopeNames, scopes, type Scope } from '../callers/scopes.js'
import { contractDocument, type Drawn } from '../contract/contract-document.js'
import { operationIdOf } from '../contract/operation-ids.js'
import type { RouteFacts } from '../contract/route-facts.js'
import { tagsOf } from '../contract/tags.js'
import type { Catalogue } from '../problems/catalogue.js'
import { scopesAsked } from './authorization.js'

declare module 'fastify' {
  interface FastifyInstance {
    /** The OpenAPI document of this gateway; once it is ready. */
    contract(): object
  }
}

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
  async (app: FastifyInstance, { catalogue }: { readonly catalogue: Catalogue }) => {
    const facts = new Map<string, RouteFacts>()
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
        servers: [{ url: '/', description: 'The gateway that serves this document' }],
        components: { securitySchemes },
        security: [{ bearer: [] }],
      },
      transform: ({ schema, url, route }) => {
        const method = String(route.method)
        const described = { method, url, config: route.config ?? {}, schema: schema ?? {} } as RouteFacts
        const operationId = operationIdOf(described)
        const other = facts.get(operationId)
        if (other !== undefined && (other.method !== method || other.url !== url))
          throw new Error(`expected an operation id of its own for each route, got ${operationId} of ${url} and ${other.url}`)
        facts.set(operationId, described)
        const security = route.config?.public === true ? [] : securityOf(scopesAsked(route.config ?? {}))
        return { schema: { ...schema, operationId, security }, url }
      },
    })
    let described: object | undefined
    const document = () => {
      if (described !== undefined) return described
      const drawn = app.swagger() as unknown as Drawn
      const tags = tagsOf(
        Object.values(drawn.paths ?? {}).flatMap((methods) => Object.values(methods).flatMap(({ tags: own = [] }) => own)),
      )
      return (described = contractDocument({ ...drawn, tags } as Drawn, facts, catalogue))
    }
    app.decorate('contract', document)
    app.get('/api/openapi.json', { config: { public: true }, schema: { hide: true } }, async () => document())
  },
  { name: 'openapi' },
)
