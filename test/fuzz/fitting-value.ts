import fc from 'fast-check'

/** As much of a JSON schema as the gateway's bodies and parameters are written in. */
export interface Schema {
  readonly $ref?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly format?: string
}

/** Ids and texts that mean something to the register under test come first, so that some requests reach far. */
export type Words = readonly string[]

const digest = 'a'.repeat(64)
const everyday = [
  '2026-11-01',
  '2018-04-27',
  '2026-11-01T08:00:00Z',
  digest,
  '1.00',
  '2000.00',
  'CNY',
  'P1',
  'X',
  '/ip-rights/CN-PAT-2/surrender',
  'https://receiver.example/hook',
  '示例',
  '1',
  'Ab0',
  'MEUCIQ==',
  '2016SR309930',
  '-----BEGIN CERTIFICATE REQUEST-----\nMAA=\n-----END CERTIFICATE REQUEST-----\n',
]

function textFitting({ pattern, minLength = 0, maxLength = 400 }: Schema, words: Words): fc.Arbitrary<string> {
  const expression = pattern === undefined ? undefined : new RegExp(pattern, 'u')
  const fits = (text: string) =>
    [...text].length >= minLength && [...text].length <= maxLength && (expression === undefined || expression.test(text))
  const known = [...words, ...everyday].filter(fits)
  const free = fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 20) }).filter(fits)
  if (known.length === 0) return expression === undefined ? free : fc.constant('x'.repeat(Math.max(1, minLength)))
  return expression === undefined ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, free) : fc.constantFrom(...known)
}

function objectFitting(schema: Schema, words: Words, root: object): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], minProperties = 0, maxProperties } = schema
  const members = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, fitting(each, words, root)]))
  const made = fc.record(members, { requiredKeys: required.filter((name) => Object.hasOwn(members, name)) })
  if (Object.keys(members).length === 0 || (minProperties === 0 && maxProperties === undefined)) return made
  const names = Object.keys(members)
  // At random few have as many members as are asked for.
  const few = fc.constantFrom(...names).chain((name) => fc.record({ [name]: members[name] as fc.Arbitrary<unknown> }))
  return maxProperties === undefined ? fc.oneof(made, few) : few
}

/** Values that a schema takes, mostly: what it says by several constraints at once may be missed. */
export function fitting(schema: Schema, words: Words, root: object = {}): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return fitting(resolved(schema.$ref, root), words, root)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const alternatives = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (alternatives !== undefined) return fc.oneof(...alternatives.map((each) => fitting(each, words, root)))
  const type = [schema.type ?? 'object'].flat()[0]
  switch (type) {
    case 'string':
      return textFitting(schema, words)
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 20, (schema.minimum ?? 0) + 20) })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(fitting(schema.items ?? {}, words, root), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 3),
      })
    default:
      return objectFitting(schema, words, root)
  }
}

function resolved(reference: string, root: object): Schema {
  const steps = reference.replace(/^#\//, '').split('/')
  let at: unknown = root
  for (const step of steps) at = (at as Record<string, unknown>)[step]
  if (at === undefined) throw new Error(`expected ${reference} in the document, got nothing`)
  return at as Schema
}
