import Type, { type TSchema } from 'typebox'
import { sample } from '@ip-rights-ledger/chaincode/domain'
import { kebab, type Command, type CommandExample, type RightTypeTable } from './command.js'
import type { RouteExample } from './contract/route-facts.js'

/** A path under `/api/v1`, and the command it stands for. */
export interface CommandRoute {
  readonly path: string
  readonly command: Command
  /** Fields of the body that the path says. */
  readonly preset?: Readonly<Record<string, string>>
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly required?: readonly string[]
}

/** Contracts whose transactions no REST client sends: the founding, and the tick of the clock job. */
const notServed = new Set(['governance'])

/** Acts on the whole collection that are no plain filing: their things have a number of their own already. */
const onCollection = new Set(['rights:takeOver'])

/** Acts by which a consent to another of the right's own commands is given or taken back; that command stands in their path. */
const verdicts = new Set(['rights:consent', 'rights:withdrawConsent'])

/** The routes that follow from the tables. */
export function commandRoutes(commands: readonly Command[], rightTypes: readonly RightTypeTable[]): CommandRoute[] {
  const rows = rightTypes.flatMap((type) => type.lifecycle)
  const consented = [...new Set(rows.filter((row) => (row.consents?.length ?? 0) > 0).map((row) => row.on))]
  const makers = new Map<string, string>()
  return commands.flatMap((command): CommandRoute[] => {
    const { contract, noun, name, creates } = command
    if (notServed.has(noun)) return []
    if (verdicts.has(`${contract}:${name}`)) {
      return consented.map((act) => ({ path: `/${noun}/:id/${kebab(act)}/${kebab(name)}`, command, preset: { command: act } }))
    }
    if (creates && !makers.has(noun)) makers.set(noun, name)
    if (creates && makers.get(noun) === name) return [{ path: `/${noun}`, command }]
    const whole = creates || onCollection.has(`${contract}:${name}`)
    return [{ path: whole ? `/${noun}/${kebab(name)}` : `/${noun}/:id/${kebab(name)}`, command }]
  })
}

/** What a client may send: what the command asks, less what the path says; a filing's content comes from the registrar's own peer. */
export function bodySchema({ command, preset = {} }: CommandRoute): TSchema {
  const payload = command.payload as ObjectSchema & { readonly anyOf?: readonly ObjectSchema[] }
  const schemas = (payload.anyOf ?? [payload]).map(({ properties = {}, required = [] }) => ({
    type: 'object',
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !Object.hasOwn(preset, name))),
    required: required.filter((name) => !Object.hasOwn(preset, name) && (command.confidential || name !== 'content')),
    additionalProperties: false,
  }))
  return Type.Unsafe(schemas.length === 1 ? { ...schemas[0] } : { anyOf: schemas })
}

/** Block in which what the examples tell of was recorded. */
const block = 1042

/** The thing of a noun as it is read once it is made, where the tables show one. */
export function readExampleOf(commands: readonly Command[], noun: string, source: 'index' | 'ledger'): RouteExample | undefined {
  const made = commands.find((command) => command.noun === noun && command.creates)?.example?.made
  return made && { status: 200, answer: { ...made, asOf: { block, source } } }
}

/** What a client sends and is answered, as the chaincode's own example says it: the path says what is preset, and where it was recorded is added. */
export function exampleOf({ preset = {} }: CommandRoute, { body, answer: { id, noun, ...told } }: CommandExample): RouteExample {
  const sent = Object.fromEntries(Object.entries(body).filter(([name]) => !Object.hasOwn(preset, name)))
  return { body: sent, status: 201, answer: { id, noun, txId: sample.transaction, block, ...told } }
}
