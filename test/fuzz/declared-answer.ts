import { bodyCheck, type Checked } from '../../gateway/src/plugins/strict-bodies.js'

/** As much of an OpenAPI document as says what may be asked and what is answered. */
export interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>
  readonly components?: object
}

export interface DescribedOperation {
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters?: readonly DescribedParameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>>
}

export interface DescribedParameter {
  readonly in: 'path' | 'query' | 'header'
  readonly name: string
  readonly required?: boolean
  readonly schema: object
}

export interface Answer {
  readonly status: number
  readonly contentType: string | undefined
  /** As it came. */
  readonly text: string
}

export interface Route {
  readonly method: string
  /** As the document writes it, with `{names}`. */
  readonly path: string
  readonly operation: DescribedOperation
}

/** What a reference stands for: responses and parameters that many routes share are said once, under components. */
function resolved<T extends object>(document: Described, node: T): T {
  const { $ref: reference } = node as { readonly $ref?: string }
  if (reference === undefined) return node
  const [, ...names] = reference.split('/')
  const found = names.reduce<unknown>((at, name) => (at as Readonly<Record<string, unknown>> | undefined)?.[name], document)
  if (found === undefined) throw new Error(`expected ${reference} in the document, got nothing`)
  return found as T
}

/** Every operation, its parameters and responses written out. */
export function routesOf(document: Described): readonly Route[] {
  const whole = (operation: DescribedOperation): DescribedOperation => ({
    ...operation,
    ...(operation.parameters ? { parameters: operation.parameters.map((each) => resolved(document, each)) } : {}),
    responses: Object.fromEntries(Object.entries(operation.responses).map(([status, each]) => [status, resolved(document, each)])),
  })
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation: whole(operation) })),
  )
}

/** Paths say it literally before they say it by a name. */
function routeFinder(document: Described): (method: string, url: string) => Route | undefined {
  const names = (path: string) => path.split('{').length
  const routes = [...routesOf(document)].sort((a, b) => names(a.path) - names(b.path))
  const patterns = routes.map((route) => ({
    route,
    pattern: new RegExp(`^${route.path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}$`),
  }))
  return (method, url) => {
    const path = url.split('?')[0] ?? ''
    return patterns.find(({ route, pattern }) => route.method === method && pattern.test(path))?.route
  }
}

/** The response that stands for a status: its own, else its class's, else the default one. */
function responseFor({ responses }: DescribedOperation, status: number) {
  const ofClass = `${Math.floor(status / 100)}xx`
  const name = [String(status), ofClass.toUpperCase(), ofClass, 'default'].find((each) => Object.hasOwn(responses, each))
  return name === undefined ? undefined : responses[name]
}

/** Answers without a body, whatever the document says of them (RFC 9110 sections 15.3.5 and 15.4.5). */
const bodiless = new Set([204, 304])

/** What a text must look like is said by patterns: of formats the validator knows none. */
const withoutFormats = (schema: object): object =>
  JSON.parse(JSON.stringify(schema), (name, value: unknown) =>
    name === 'format' && typeof value === 'string' ? undefined : value,
  ) as object

/**
 * Holds answers against what the document says of them: the status, the media type, the schema of the body.
 * @returns of an answer what is wrong with it, undefined where nothing is
 */
export function declaredAnswers(document: Described): (method: string, url: string, answer: Answer) => string | undefined {
  const find = routeFinder(document)
  const checks = new Map<object, Checked>()
  const checkOf = (schema: object) => {
    const known = checks.get(schema)
    if (known) return known
    const made = bodyCheck(withoutFormats({ allOf: [schema], components: document.components ?? {} }))
    checks.set(schema, made)
    return made
  }
  return (method, url, { status, contentType = '', text }) => {
    const route = find(method, url)
    if (!route) return `expected a route of the document, got ${method} ${url}`
    const where = `${method} ${route.path} ${status}`
    if (bodiless.has(status)) return text === '' ? undefined : `${where}: expected no body, got ${text.slice(0, 200)}`
    const response = responseFor(route.operation, status)
    if (!response) return `${where}: expected a declared status of ${Object.keys(route.operation.responses).join(', ')}`
    const media = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
    const content = response.content ?? {}
    if (!Object.hasOwn(content, media)) return `${where}: expected ${Object.keys(content).join(' or ')}, got ${media || 'no media type'}`
    const { schema } = content[media] ?? {}
    if (!schema || !/json/.test(media)) return undefined
    let body: unknown
    try {
      body = JSON.parse(text)
    } catch {
      return `${where}: expected JSON, got ${text.slice(0, 200)}`
    }
    const check = checkOf(schema)
    if (check(body)) return undefined
    const [first] = check.errors ?? []
    return `${where}: ${first?.instancePath ?? ''} ${first?.message ?? 'does not fit'}, got ${text.slice(0, 300)}`
  }
}
