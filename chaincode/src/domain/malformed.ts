import { Type, type TProperties, type TSchema } from 'typebox'
import { Value } from 'typebox/value'
import type { Tables } from './decision.js'
import { INSTANT_PATTERN, isInstant, isLegalDay, LEGAL_DAY_PATTERN } from './days.js'
import { actFields } from './fields.js'
import { pointerToken } from './canonical.js'
import { refuse, type Refusal } from './refusal.js'
import type { Command } from './situation.js'

const forms = new WeakMap<TProperties, TSchema>()
const nothing: TProperties = {}

function formOf(body: TProperties | undefined): TSchema {
  const own = body ?? nothing
  const known = forms.get(own)
  if (known) return known
  const form = Type.Object({ ...own, ...actFields }, { additionalProperties: false })
  forms.set(own, form)
  return form
}

/** The forms a command's body may have: one a row, narrowed by the right type or kind it states. */
function candidates(command: Command, tables: Tables): readonly TSchema[] {
  const { contract, name, body } = command
  const acts = tables.acts.filter((a) => a.contract === contract && a.name === name).map((a) => a.body)
  const types = tables.rightTypes.filter(
    (t) => contract === 'rights' && (typeof body['rightType'] !== 'string' || t.code === body['rightType']),
  )
  const kinds = tables.dealings.filter(
    (d) => d.contract === contract && (typeof body['kind'] !== 'string' || d.contract !== 'disputes' || d.kind === body['kind']),
  )
  const rows = [...types.flatMap((t) => t.lifecycle), ...kinds.flatMap((k) => k.lifecycle)].filter((r) => r.on === name)
  const bodies = acts.length > 0 ? acts : rows.map((r) => r.body)
  return [...new Set(bodies.map(formOf))]
}

/** Whether the body has a form its command knows: checked before anything is read, so that nothing below meets a stranger. */
export function malformed(command: Command, tables: Tables): Refusal | undefined {
  const all = candidates(command, tables)
  if (all.length === 0 && command.contract === 'rights') {
    // Not the command is unknown but what it is to be about.
    const codes = tables.rightTypes.map((t) => t.code)
    const got = command.body['rightType']
    if (typeof got === 'string' && !codes.includes(got)) return refuse('MALFORMED', { expected: codes, got }, { target: '/rightType' })
  }
  if (all.length === 0) return refuse('COMMAND_UNKNOWN', { got: `${command.contract}:${command.name}` })
  const fitting = all.find((form) => Value.Check(form, command.body))
  if (fitting) return strangeDay(fitting, command.body, '')
  const errors = Value.Errors(all[0] as TSchema, command.body)
  const error = [...errors][0]
  // What stood in a secret is not repeated: a refusal may end up in a log.
  const got = command.confidential ? {} : { got: shown(command.body, error?.instancePath ?? '') }
  return refuse('MALFORMED', { expected: error?.message ?? 'another form', ...got }, { target: error?.instancePath ?? '' })
}

function shown(body: unknown, pointer: string): string {
  let at: unknown = body
  for (const token of pointer.split('/').slice(1))
    at = (at as Record<string, unknown> | undefined)?.[token.replaceAll('~1', '/').replaceAll('~0', '~')]
  return at === undefined ? 'nothing' : JSON.stringify(at).slice(0, 200)
}

/** Days and instants that have the form but are in no calendar. */
function strangeDay(schema: TSchema, value: unknown, pointer: string): Refusal | undefined {
  const s = schema as {
    pattern?: string
    properties?: Record<string, TSchema>
    items?: TSchema
    patternProperties?: Record<string, TSchema>
  }
  if (typeof value === 'string') {
    const strange = (s.pattern === LEGAL_DAY_PATTERN && !isLegalDay(value)) || (s.pattern === INSTANT_PATTERN && !isInstant(value))
    return strange ? refuse('DAY_NOT_IN_CALENDAR', { expected: 'a day that exists', got: value }, { target: pointer }) : undefined
  }
  if (Array.isArray(value)) {
    const items = s.items
    return items === undefined ? undefined : firstOf(value.map((v, i) => strangeDay(items, v, `${pointer}/${i}`)))
  }
  if (typeof value !== 'object' || value === null) return undefined
  const others = Object.values(s.patternProperties ?? {})[0]
  return firstOf(
    Object.entries(value).map(([name, v]) => {
      const form = s.properties?.[name] ?? others
      return form ? strangeDay(form, v, `${pointer}${pointerToken(name)}`) : undefined
    }),
  )
}

const firstOf = <T>(found: readonly (T | undefined)[]): T | undefined => found.find((f) => f !== undefined)
