import { actFields } from '@ip-rights-ledger/chaincode/domain'
import type { Catalogue } from '../problems/catalogue.js'
import { problemSchema } from '../schemas/answers.js'
import { examples, type AnsweredExample } from './examples.js'
import { problemsByStatus } from './possible-problems.js'
import { pushedExamples } from './pushed-examples.js'
import { changes, isAct, needsBody, takes, type RouteFacts } from './route-facts.js'
import { withSharedParameters } from './shared-parameters.js'
import { headerRefs, headers, notModified, problemResponses, responseRef } from './shared-responses.js'
import { withSharedSchemas } from './shared-schemas.js'
import { withSharedSuccesses } from './shared-successes.js'
import { signingExamples } from './signing-examples.js'

type Content = Readonly<Record<string, unknown>> & { readonly content?: Readonly<Record<string, object>> }
type Operation = Readonly<Record<string, unknown>> & {
  readonly operationId?: string
  readonly tags?: readonly string[]
  readonly requestBody?: Content
  readonly responses?: Readonly<Record<string, Content>>
}

export interface Drawn {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: Readonly<Record<string, unknown>>
}

const allExamples: Readonly<Record<string, AnsweredExample>> = { ...examples, ...pushedExamples, ...signingExamples }

/** What a success says in its headers. */
function headersOf(route: RouteFacts, status: number): readonly string[] {
  const api = route.url.startsWith('/api/')
  const tagged = api && !changes(route) && route.config.stream !== true
  const located = status === 202 || (status === 201 && takes(route.schema.headers, 'idempotency-key'))
  return [
    ...(tagged && status === 200 ? ['ETag'] : []),
    ...(located ? ['Location'] : []),
    ...(status === 202 ? ['Retry-After'] : []),
    ...(takes(route.schema.headers, 'idempotency-key') ? ['Idempotency-Replayed'] : []),
    'Correlation-ID',
  ]
}

const meanings: Readonly<Record<number, string>> = { 200: 'The answer', 201: 'Made', 202: 'Taken on; it goes on by itself', 204: 'Done' }

function responsesOf(route: RouteFacts, drawn: Readonly<Record<string, Content>>, catalogue: Catalogue): Record<string, object> {
  const successes = Object.entries(drawn).filter(([status]) => Object.hasOwn(route.schema.response ?? {}, status))
  const described = (successes.length > 0 ? successes : [['204', {} as Content] as const]).map(([status, response]) => {
    const { description } = response as { readonly description?: string }
    const meant = description === undefined || description === 'Default Response' ? meanings[Number(status)] : description
    return [status, { ...response, description: meant, headers: headerRefs(headersOf(route, Number(status))) }] as const
  })
  const tagged = headersOf(route, 200).includes('ETag')
  return {
    ...Object.fromEntries(described),
    ...(tagged ? { 304: { $ref: '#/components/responses/NotModified' } } : {}),
    ...Object.fromEntries(
      [...problemsByStatus(route, catalogue)].map(([status, codes]) => [status, responseRef(status, isAct(route) ? [] : codes, catalogue)]),
    ),
  }
}

/** A body or an answer with what stands in it, for instance. */
function shown<T extends Content>(part: T, example: unknown): T {
  const [[media, json] = []] = Object.entries(part.content ?? {})
  return media === undefined || example === undefined ? part : { ...part, content: { [media]: { ...json, example } } }
}

/**
 * The operation with its example: the body where bodies stand, the whole request as an extension, since parameters are shared. That of an act, and
 * of what an act makes, comes with the act and says the answer too.
 */
function withExample(each: Operation, route: RouteFacts): Operation {
  const found = allExamples[each.operationId ?? '']
  const { answer: _answer, ...whole } = found ?? {}
  const { body, status = 0, answer }: Partial<AnsweredExample> = route.config.example ?? found ?? {}
  const { requestBody, responses = {} } = each
  const success = responses[status]
  return {
    ...each,
    ...(requestBody ? { requestBody: { ...shown(requestBody, body), required: needsBody(route) } } : {}),
    ...(success ? { responses: { ...responses, [status]: shown(success, answer) } } : {}),
    ...(found ? { 'x-example': whole } : {}),
  }
}

/**
 * The document as drawn from the routes, with all that follows from what each route takes and asks: the statuses it can answer and by which codes, the
 * headers of its answers; and what many say alike said once, under components.
 * @param facts of each operation, by its id
 */
export function contractDocument(drawn: Drawn, facts: ReadonlyMap<string, RouteFacts>, catalogue: Catalogue): object {
  const operation = (each: Operation): Operation => {
    const route = facts.get(each.operationId ?? '')
    if (!route) throw new Error(`expected the facts of each operation, got none of ${each.operationId ?? 'one without id'}`)
    const told = withExample(each, route)
    return { ...told, responses: responsesOf(route, told.responses ?? {}, catalogue) as Operation['responses'] & object }
  }
  const completed = Object.entries(drawn.paths ?? {}).map(([path, methods]) => [
    path,
    Object.fromEntries(Object.entries(methods).map(([method, each]) => [method, operation(each)])),
  ])
  const { paths, parameters } = withSharedParameters(Object.fromEntries(completed) as NonNullable<Drawn['paths']>)
  const components = {
    ...drawn.components,
    parameters,
    headers,
    responses: { NotModified: notModified, ...problemResponses(catalogue) },
    schemas: { Problem: problemSchema },
  }
  return withSharedSuccesses(withSharedSchemas({ ...drawn, paths, components }, { DocumentReference: actFields.documents.items }) as never)
}
