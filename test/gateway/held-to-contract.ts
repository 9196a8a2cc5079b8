import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { declaredAnswers, type Described } from '../fuzz/declared-answer.js'

/** Paths beside the described ones. */
const undescribed = /^\/api\/openapi\.json/

/** What no route takes is refused by a problem, and answered by nothing else. */
const isRefusal = ({ statusCode, headers }: LightMyRequestResponse): boolean =>
  statusCode >= 400 && headers['content-type']?.toString().startsWith('application/problem+json') === true

/**
 * Holds every answer that a suite gets by `inject` against the OpenAPI document of this very app: its status is declared for that route and its body
 * fits the schema. An answer that does not fails the test that asked.
 */
export function holdToContract(app: FastifyInstance): void {
  const inject = app.inject.bind(app) as (options: InjectOptions | string) => Promise<LightMyRequestResponse>
  let wrong: ReturnType<typeof declaredAnswers> | undefined
  const checked = async (options: InjectOptions | string): Promise<LightMyRequestResponse> => {
    const response = await inject(options)
    const { method = 'GET', url: asked = '/' } = typeof options === 'string' ? { url: options } : options
    const url = typeof asked === 'string' ? asked : (asked.pathname ?? '/')
    if (undescribed.test(url) || method.toUpperCase() === 'HEAD') return response
    wrong ??= declaredAnswers(app.contract() as Described)
    const { statusCode: status, headers, body: text } = response
    const told = wrong(method.toUpperCase(), url, { status, contentType: headers['content-type']?.toString(), text })
    if (told?.startsWith('expected a route') === true && isRefusal(response)) return response
    if (told !== undefined) throw new Error(`the contract does not say so: ${told}`)
    return response
  }
  app.inject = checked as typeof app.inject
}
