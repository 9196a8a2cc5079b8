import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { bearer } from '../callers/access-tokens.js'
import { rolesWith, type Scope } from '../callers/scopes.js'
import { Problem } from '../problems/problem.js'
import { callerOf } from './authentication.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a caller must have been granted; of several, one. */
    scope?: Scope | readonly Scope[]
  }
}

/** Scopes of which a route asks for one. */
export const scopesAsked = ({ scope = [] }: { readonly scope?: Scope | readonly Scope[] }): readonly Scope[] =>
  typeof scope === 'string' ? [scope] : scope

/** @throws Problem ROLE_NOT_ALLOWED where the caller's role could never be granted any of them, SCOPE_MISSING where its credential was not */
export function demandScope(request: FastifyRequest, asked: readonly Scope[], target?: string): void {
  if (asked.some((scope) => request.scopes?.has(scope) === true)) return
  const { role } = callerOf(request)
  const lets = [...new Set(asked.flatMap((scope) => rolesWith(scope)))]
  const where = target === undefined ? {} : { target }
  if (role === undefined || !lets.includes(role)) {
    throw new Problem('ROLE_NOT_ALLOWED', {
      ...where,
      detail: `expected role ${lets.join(' or ')}, got ${role ?? 'none'}`,
      params: { expected: lets, got: role ?? null },
    })
  }
  throw new Problem('SCOPE_MISSING', {
    ...where,
    detail: `expected a credential with scope ${asked.join(' or ')}, got ${[...(request.scopes ?? [])].join(' ') || 'none'}`,
    headers: { 'www-authenticate': bearer({ error: 'insufficient_scope', scope: asked.join(' ') }) },
  })
}

/** Each route says what it asks of its callers, or that it asks nothing; one that says neither does not start. */
export default fp(
  (app: FastifyInstance) => {
    app.addHook('onRoute', ({ method, url, config = {} }) => {
      if (config.public === true || scopesAsked(config).length > 0) return
      throw new Error(`expected config.scope (gateway/src/callers/scopes.ts) or config.public of ${String(method)} ${url}, got neither`)
    })
    app.addHook('onRequest', (request, _reply, done) => {
      const { config } = request.routeOptions
      if (config.public !== true && !request.is404) demandScope(request, scopesAsked(config))
      done()
    })
  },
  { name: 'authorization', dependencies: ['authentication'] },
)
