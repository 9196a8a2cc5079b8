import { Type, type TObject, type TProperties, type TSchema } from 'typebox'
import type { Act } from './act.js'
import { exampleOfAct, exampleOfDealing, exampleOfLife, type CommandExample } from './command-examples.js'
import type { Tables } from './decision.js'
import { registerTables } from './decision.js'
import { actFields } from './fields.js'
import type { Localized } from './localized.js'

/** One command as transport, documentation and tests see it; everything here follows from the tables. */
export interface CommandSpec {
  readonly contract: string
  readonly name: string
  readonly noun: string
  readonly creates: boolean
  /** The REST body: the command's own fields and those every act may state. */
  readonly payload: TSchema
  readonly confidential: boolean
  readonly title: Localized
  readonly source: string
  readonly by: readonly string[]
  /** What a credential must be for, beside its holder's role. */
  readonly scope: 'write' | 'admin'
  readonly rightTypes?: readonly string[]
  readonly example: CommandExample
}

interface Variant {
  readonly title: Localized
  readonly source: string
  readonly by: readonly string[]
  readonly body: TProperties
  readonly creates: boolean
  readonly confidential: boolean
  readonly scope?: 'admin'
  readonly of: string
  readonly example: CommandExample
}

const closed = (body: TProperties): TObject => Type.Object({ ...body, ...actFields }, { additionalProperties: false })

const same = (a: TSchema, b: TSchema): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Rows of one command have one schema where they agree, else each its own. */
function payloadOf(variants: readonly Variant[]): TSchema {
  const schemas = variants.map((v) => closed(v.body)).filter((schema, i, all) => all.findIndex((other) => same(other, schema)) === i)
  return schemas.length === 1 ? (schemas[0] as TSchema) : Type.Union(schemas)
}

function spec(contract: string, noun: string, name: string, variants: readonly Variant[], rightTypes?: readonly string[]): CommandSpec {
  const first = variants[0] as Variant
  return {
    contract,
    name,
    noun,
    creates: first.creates,
    payload: payloadOf(variants),
    confidential: variants.some((v) => v.confidential),
    title: first.title,
    source: [...new Set(variants.map((v) => v.source))].join('; '),
    by: [...new Set(variants.flatMap((v) => v.by))],
    scope: first.scope ?? 'write',
    example: first.example,
    ...(rightTypes === undefined ? {} : { rightTypes }),
  }
}

const ofAct = (act: Act): CommandSpec =>
  spec(act.contract, act.noun, act.name, [
    {
      title: act.title,
      source: act.source,
      by: act.by,
      body: act.body,
      creates: act.creates,
      confidential: act.confidential === true,
      ...(act.scope === undefined ? {} : { scope: act.scope }),
      of: act.name,
      example: exampleOfAct(act),
    },
  ])

/** Every command the tables define, rights first, each once. */
export function commandsOf(tables: Tables): readonly CommandSpec[] {
  const rights = grouped(
    tables.rightTypes.flatMap((type) =>
      type.lifecycle.map(
        (row) =>
          [
            row.on,
            {
              title: row.title,
              source: row.source,
              by: row.by,
              body: row.body ?? {},
              creates: row.from.length === 0,
              confidential: row.confidential === true,
              of: type.code,
              example: exampleOfLife(row),
            },
          ] as const,
      ),
    ),
  )
  const lives = [...rights].map(([name, variants]) => spec('rights', 'ip-rights', name, variants, [...new Set(variants.map((v) => v.of))]))
  const contracts = [...new Set(tables.dealings.map((d) => d.contract))]
  const dealt = contracts.flatMap((contract) => {
    const kinds = tables.dealings.filter((d) => d.contract === contract)
    const rows = grouped(
      kinds.flatMap((kind) =>
        kind.lifecycle.map(
          (row) =>
            [
              row.on,
              {
                title: row.title,
                source: row.source,
                by: row.by,
                body: row.body ?? {},
                creates: row.from.length === 0,
                confidential: false,
                of: kind.kind,
                example: exampleOfDealing(kind, row),
              },
            ] as const,
        ),
      ),
    )
    return [...rows].map(([name, variants]) => spec(contract, kinds[0]?.noun ?? contract, name, variants))
  })
  return [...lives, ...dealt, ...tables.acts.map(ofAct)]
}

function grouped(pairs: readonly (readonly [string, Variant])[]): Map<string, Variant[]> {
  const groups = new Map<string, Variant[]>()
  for (const [name, variant] of pairs) groups.set(name, [...(groups.get(name) ?? []), variant])
  return groups
}

export const commands: readonly CommandSpec[] = commandsOf(registerTables)
