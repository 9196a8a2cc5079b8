import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { Problem } from '../problems/problem.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Media type of the answer where it is not JSON. */
    answers?: string
  }
}

const json = /^(\*\/\*|application\/(\*|json|problem\+json|[\w.+-]+\+json))$/

/** A caller that accepts nothing of what a route answers is told so before anything is done: JSON, unless the route names another type. */
export default fp(
  (app: FastifyInstance) => {
    app.addHook('onRequest', (request, _reply, done) => {
      const { accept } = request.headers
      const { answers = 'application/json' } = request.routeOptions.config
      if (accept === undefined || accept.trim() === '') return done()
      const ranges = accept.split(',').map((range) =>
        range
          .trim()
          .toLowerCase()
          .split(/\s*;\s*/),
      )
      if (
        ranges.some(
          ([type = '', ...parameters]) =>
            (answers === 'application/json' ? json.test(type) : [answers, answers.replace(/\/.*/, '/*'), '*/*'].includes(type)) &&
            !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)),
        )
      )
        return done()
      throw new Problem('NOT_ACCEPTABLE', { detail: `expected to be let answer ${answers}, got Accept: ${accept.slice(0, 100)}` })
    })
  },
  { name: 'acceptable' },
)
