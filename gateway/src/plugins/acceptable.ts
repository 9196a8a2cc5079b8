import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { Problem } from '../problems/problem.js'

const json = /^(\*\/\*|application\/(\*|json|problem\+json|[\w.+-]+\+json))$/

/** Every answer here is JSON: a caller that accepts none of it is told so before anything is done. */
export default fp(
  (app: FastifyInstance) => {
    app.addHook('onRequest', async (request) => {
      const { accept } = request.headers
      if (accept === undefined || accept.trim() === '') return
      const ranges = accept.split(',').map((range) =>
        range
          .trim()
          .toLowerCase()
          .split(/\s*;\s*/),
      )
      if (ranges.some(([type = '', ...parameters]) => json.test(type) && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))))
        return
      throw new Problem('NOT_ACCEPTABLE', { detail: `expected to be let answer application/json, got Accept: ${accept.slice(0, 100)}` })
    })
  },
  { name: 'acceptable' },
)
