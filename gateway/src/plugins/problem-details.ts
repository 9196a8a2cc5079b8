import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { LedgerFailure } from '../ledger/ledger-failure.js'
import { inLanguage, languageTag, preferredLanguage, type Catalogue } from '../problems/catalogue.js'
import { problemOfLedger } from '../problems/from-ledger.js'
import { validationDetails } from '../problems/from-validation.js'
import { Problem } from '../problems/problem.js'
import { isDatabaseAway } from '../store/database-away.js'

const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'MALFORMED',
  401: 'UNAUTHENTICATED',
  403: 'ROLE_NOT_ALLOWED',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  406: 'NOT_ACCEPTABLE',
  413: 'BODY_TOO_LARGE',
  415: 'MEDIA_TYPE_UNSUPPORTED',
  429: 'TOO_MANY_REQUESTS',
  503: 'OVERLOADED',
}

/** Body of an error, RFC 9457 and WIPO ST.90 in one (`type, title, status` of the one, `code, message, target, details` of the other). */
export function problemBody(
  problem: Problem,
  catalogue: Catalogue,
  request: Pick<FastifyRequest, 'headers' | 'url' | 'id'>,
): Record<string, unknown> & { status: number; retryable?: true } {
  const entry = catalogue.find(problem.code) ?? catalogue.find('LEDGER_FAULT')
  if (!entry) throw new Error(`expected ${problem.code} in the catalogue`)
  const language = preferredLanguage(request.headers['accept-language'])
  const { detail, target, details, params, remedies } = problem.parts
  const title = inLanguage(entry.title, language)
  const ofRule = catalogue.isRule(entry.code) && !(entry.code === 'MALFORMED' || entry.code === 'NOT_FOUND')
  return {
    type: `/problems/${entry.code.toLowerCase().replaceAll('_', '-')}`,
    title,
    status: entry.status,
    ...(detail === undefined ? {} : { detail }),
    code: entry.code,
    message: detail === undefined ? title : `${title}: ${detail}`,
    ...(target === undefined ? {} : { target }),
    ...(details === undefined || details.length === 0 ? {} : { details }),
    ...(entry.retryable ? { retryable: true } : {}),
    ...(ofRule
      ? {
          refusal: {
            code: entry.code,
            legalSource: entry.source,
            title: { 'zh-CN': entry.title.zh, en: entry.title.en },
            ...(params === undefined ? {} : { params }),
            remedies: remedies ?? [],
          },
        }
      : {}),
    instance: request.url.split('?')[0] ?? '/',
    requestId: request.id,
  }
}

/** Any thrown value as a problem: the ledger's failures, refused schemas, the framework's own errors, and faults. */
export function asProblem(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  if (error instanceof LedgerFailure) return problemOfLedger(error)
  const known = error as Partial<FastifyError>
  if (known.validation) {
    const details = validationDetails(
      known.validationContext ?? 'body',
      known.validation,
      preferredLanguage(request.headers['accept-language']),
    )
    const [first] = details
    if (first?.target === 'idempotency-key') {
      const code = (request.headers['idempotency-key'] ?? '') === '' ? 'IDEMPOTENCY_KEY_MISSING' : 'MALFORMED'
      return new Problem(code, { target: 'Idempotency-Key', detail: first.message, cause: error })
    }
    return new Problem('MALFORMED', {
      details,
      ...(first ? { target: first.target, detail: `${first.message} (${first.target || '/'})` } : {}),
      cause: error,
    })
  }
  const code = known.statusCode === undefined || known.statusCode >= 500 ? undefined : (codeOfStatus[known.statusCode] ?? 'MALFORMED')
  if (code === undefined && known.statusCode === 503) return new Problem('OVERLOADED', { headers: { 'retry-after': '2' }, cause: error })
  if (code === undefined && isDatabaseAway(error))
    return new Problem('STORE_UNAVAILABLE', { headers: { 'retry-after': '2' }, cause: error })
  // Nothing of an unforeseen error reaches the caller: it may carry paths, arguments or secrets.
  return code === undefined ? new Problem('INTERNAL', { cause: error }) : new Problem(code, { detail: known.message ?? code, cause: error })
}

/** What passes by itself says when to come again, where nothing better is known of it. */
const comeAgain = ({ status, retryable }: { readonly status: number; readonly retryable?: unknown }): Record<string, string> =>
  status >= 500 && retryable === true ? { 'retry-after': '2' } : {}

export function sendProblem(problem: Problem, catalogue: Catalogue, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const body = problemBody(problem, catalogue, request)
  const language = preferredLanguage(request.headers['accept-language'])
  const log = body.status >= 500 ? 'error' : 'info'
  request.log[log]({ code: problem.code, ...(body.status >= 500 ? { err: problem.parts.cause ?? problem } : {}) }, 'refused')
  return reply
    .code(body.status)
    .headers({ ...comeAgain(body), ...problem.parts.headers })
    .header('content-language', languageTag(language))
    .type('application/problem+json')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(body)
}

export default fp(
  (app: FastifyInstance, { catalogue }: { readonly catalogue: Catalogue }) => {
    const routes: { readonly method: string; readonly path: RegExp }[] = []
    app.addHook('onRoute', ({ method, url }) => {
      const path = new RegExp(`^${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+')}$`)
      for (const each of [method].flat()) routes.push({ method: each, path })
    })
    app.setErrorHandler((error, request, reply) => sendProblem(asProblem(error, request), catalogue, request, reply))
    app.setNotFoundHandler((request, reply) => {
      const path = request.url.split('?')[0] ?? '/'
      const allowed = [...new Set(routes.filter((route) => route.path.test(path)).map((route) => route.method))]
      const problem =
        allowed.length > 0
          ? new Problem('METHOD_NOT_ALLOWED', {
              detail: `expected ${allowed.join(', ')}, got ${request.method}`,
              headers: { allow: allowed.join(', ') },
            })
          : new Problem('NOT_FOUND', { detail: 'expected a path of /api/openapi.json' })
      return sendProblem(problem, catalogue, request, reply)
    })
  },
  { name: 'problem-details' },
)
