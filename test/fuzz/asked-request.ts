import fc from 'fast-check'
import type { DescribedParameter, Route } from './declared-answer.js'
import { fitting, type Schema, type Words } from './fitting-value.js'
import { damages, hostileText, hostileValue } from './hostile-value.js'

export interface AskedRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload?: string | Buffer
}

/** In an URL as a careful client writes it; halves of characters as a careless one does. */
function encoded(text: string): string {
  return [...text].map((character) => (/[\ud800-\udfff]/u.test(character) ? '%ED%A0%80' : encodeURIComponent(character))).join('')
}

/** What may stand in a header: others never leave the client. */
const headerText = hostileText.map((text) => text.replace(/[^\x20-\x7e\xa1-\xff]/g, '?').trim())

const rarely = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: rare })
const text = (value: fc.Arbitrary<unknown>) => value.map((each) => String(each))

/** A body with one place of it replaced, taken away or added to. */
function altered(body: unknown, at: readonly number[], change: 'replace' | 'drop' | 'add', value: unknown): unknown {
  const [choice = 0, ...deeper] = at
  if (typeof body !== 'object' || body === null) return change === 'replace' ? value : body
  const names = Object.keys(body)
  const name = names[choice % Math.max(names.length, 1)]
  if (change === 'add' && deeper.length === 0 && !Array.isArray(body)) return { ...body, owner: value }
  if (name === undefined) return value
  const copy = (Array.isArray(body) ? [...body] : { ...body }) as Record<string, unknown>
  if (deeper.length > 0) copy[name] = altered(copy[name], deeper, change, value)
  else if (change === 'drop' && !Array.isArray(body)) delete copy[name]
  else copy[name] = value
  return copy
}

function bodyOf({ operation }: Route, words: Words, document: object): fc.Arbitrary<string | Buffer | undefined> {
  const schema = operation.requestBody?.content['application/json']?.schema as Schema | undefined
  if (schema === undefined) return rarely(fc.constant(undefined), fc.constantFrom('{}', '{"a":1}', 'null', '{'))
  const fits = fitting(schema, words, document)
  const alterations = fc.record({
    at: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 4 }),
    change: fc.constantFrom('replace' as const, 'drop' as const, 'add' as const),
    value: hostileValue,
  })
  const broken = fc.tuple(fits, alterations).map(([body, { at, change, value }]) => altered(body, at, change, value))
  const damaged = fc.tuple(fits, fc.constantFrom(...damages)).map(([body, damage]) => damage(JSON.stringify(body)))
  const told = (value: fc.Arbitrary<unknown>) => value.map((each) => JSON.stringify(each))
  return fc.oneof(
    { weight: 4, arbitrary: told(fits) },
    { weight: 4, arbitrary: told(broken) },
    { weight: 2, arbitrary: damaged },
    { weight: 1, arbitrary: told(hostileValue) },
  )
}

/** Parameters that a request may wait for: a block that is not there yet is awaited for seconds. */
const slow = new Set(['minBlock'])

/** A parameter by name, each now and then absent, told twice or not what its schema asks. */
function queryOf(parameters: readonly DescribedParameter[], words: Words, document: object): fc.Arbitrary<string> {
  const one = ({ name, schema, required }: DescribedParameter) => {
    const fits = slow.has(name) ? fc.constantFrom('0', '1', '3') : text(fitting(schema, words, document))
    const value = rarely(fits, hostileText)
    const told = rarely(
      value.map((each) => `${name}=${encoded(each)}`),
      fc.tuple(value, value).map(([a, b]) => `${name}=${encoded(a)}&${name}=${encoded(b)}`),
    )
    return fc.option(told, { nil: '', freq: required === true ? 20 : 1 })
  }
  const stray = fc.tuple(hostileText, hostileText).map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
  return fc.tuple(rarely(fc.constant(''), stray), ...parameters.map(one)).map((parts) =>
    parts
      .filter((part) => part !== '')
      .slice(0, 8)
      .join('&'),
  )
}

/**
 * Requests of a route: most of their parts are what the document asks for, some are not.
 * @param document what schemas refer into
 * @param key an idempotency key that no other request has
 */
export function askedRequest(route: Route, words: Words, document: object, key: () => string): fc.Arbitrary<AskedRequest> {
  const { parameters = [] } = route.operation
  const of = (place: string) => parameters.filter((each) => each.in === place)
  const segments = fc.tuple(
    ...of('path').map(({ name, schema }) =>
      rarely(text(fitting(schema as Schema, words, document)), hostileText).map((value) => [`{${name}}`, encoded(value) || '%20'] as const),
    ),
  )
  const named = fc.tuple(
    ...of('header').map(({ name, schema }) => {
      if (name === 'idempotency-key')
        return rarely(
          fc.constant([name, ''] as const),
          headerText.map((value) => [name, value] as const),
        )
      return fc
        .option(rarely(text(fitting(schema as Schema, words, document)), headerText), { nil: undefined })
        .map((value) => [name, value] as const)
    }),
  )
  const strays = rarely<Record<string, string>>(
    fc.constant({}),
    fc.constantFrom<Record<string, string>>(
      { accept: 'text/html' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/json; charset=gbk' },
      { 'content-encoding': 'gzip' },
      { 'accept-language': 'zh-CN, *;q=x' },
      { 'if-none-match': '*' },
      { 'if-none-match': '"' },
      { 'x-request-id': '\u00ff' },
      { traceparent: 'zz' },
      { range: 'bytes=0-1' },
    ),
  )
  return fc
    .record({ segments, query: queryOf(of('query'), words, document), named, strays, payload: bodyOf(route, words, document) })
    .map(({ segments: filled, query, named: own, strays: more, payload }) => {
      const path = filled.reduce((url, [name, value]) => url.replace(name, () => value), route.path)
      const headers: Record<string, string> = payload === undefined ? {} : { 'content-type': 'application/json' }
      for (const [name, value] of own) {
        if (value !== undefined) headers[name] = name === 'idempotency-key' && value === '' ? key() : value
      }
      return {
        method: route.method,
        url: query === '' ? path : `${path}?${query}`,
        headers: { ...headers, ...more },
        ...(payload === undefined ? {} : { payload }),
      }
    })
}
