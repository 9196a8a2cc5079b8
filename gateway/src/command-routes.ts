import Type, { type TSchema } from 'typebox'
import { actFields } from '@ip-rights-ledger/chaincode/domain'
import { kebab, type Command } from './command.js'

/** Commands that share a path: alternatives of one act, for right types or kinds of case that differ in what they ask. */
export interface CommandRoute {
  /** Under `/api/v1`. */
  readonly path: string
  readonly alternatives: readonly [Command, ...Command[]]
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly required?: readonly string[]
}

/** Contracts whose transactions no REST client sends: the founding, and the tick of the clock job. */
const notServed = new Set(['governance'])

/** A consent to a right's own command stands under that command (`consentToSurrender` → `surrender/consent`). */
const ownConsent = /^consentTo([A-Z].*)$/

/** The routes that follow from the tables: one path for each noun and name. */
export function commandRoutes(commands: readonly Command[]): CommandRoute[] {
  const byPath = new Map<string, [Command, ...Command[]]>()
  const makers = new Map<string, string>()
  for (const command of commands) {
    if (notServed.has(command.noun)) continue
    if (command.creates && !makers.has(command.noun)) makers.set(command.noun, command.name)
    const path = pathOf(command, makers)
    const known = byPath.get(path)
    if (known) known.push(command)
    else byPath.set(path, [command])
  }
  return [...byPath].map(([path, alternatives]) => ({ path, alternatives }))
}

function pathOf(command: Command, makers: ReadonlyMap<string, string>): string {
  const { noun, name, creates } = command
  if (creates) return makers.get(noun) === name ? `/${noun}` : `/${noun}/${kebab(name)}`
  const consented = noun === 'ip-rights' ? ownConsent.exec(name)?.[1] : undefined
  const act = consented === undefined ? kebab(name) : `${kebab(consented).slice(1)}/consent`
  return `/${noun}/:id/${act}`
}

/** What a client may send: the act's own fields and those of any act; the content of a filing comes from the registrar's peer. */
export function bodySchema({ alternatives }: CommandRoute): TSchema {
  const schemas = alternatives.map((command) => {
    const { properties = {}, required = [] } = command.payload as ObjectSchema
    return {
      type: 'object',
      title: command.title.en,
      description: `${command.title.zh} · ${command.source}`,
      properties: { ...properties, ...actFields },
      required: required.filter((name) => command.confidential || name !== 'content'),
      additionalProperties: false,
    }
  })
  const distinct = [...new Map(schemas.map((schema) => [JSON.stringify([schema.properties, schema.required]), schema])).values()]
  return Type.Unsafe(distinct.length === 1 ? { ...distinct[0] } : { anyOf: distinct })
}

/** Summary of a route, of all its alternatives. */
export function summaryOf({ alternatives }: CommandRoute): string {
  return [...new Set(alternatives.map((command) => `${command.title.en} ${command.title.zh}`))].join(' / ')
}
