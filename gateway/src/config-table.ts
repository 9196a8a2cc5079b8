import { configSchema, secretVariables, type Config } from './config.js'

/** One variable as a reader of the documentation, or of a running gateway's log, sees it. */
export interface ConfigRow {
  readonly variable: string
  readonly expected: string
  /** Empty where there is none. */
  readonly byDefault: string
  readonly description: string
}

interface Described {
  readonly type?: string
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly description?: string
}

function expectedOf({ type = 'string', minimum, maximum, pattern }: Described): string {
  if (pattern !== undefined) return `\`${pattern}\``
  if (minimum !== undefined && maximum !== undefined) return `${type}, ${minimum} to ${maximum}`
  if (minimum !== undefined) return `${type}, from ${minimum}`
  return type
}

/** Everything a gateway can be told, in the order of its schema. */
export function configTable(): readonly ConfigRow[] {
  const required: readonly string[] = configSchema.required
  return Object.entries<Described>(configSchema.properties).map(([variable, described]) => ({
    variable: secretVariables.has(variable) ? `${variable}, ${variable}_FILE` : variable,
    expected: expectedOf(described),
    byDefault: described.default === undefined ? (required.includes(variable) ? 'required' : '') : JSON.stringify(described.default),
    description: described.description ?? '',
  }))
}

/** What a gateway was told, line by line: secrets are named, never shown. */
export function configLines(config: Config): readonly string[] {
  const told = config as Readonly<Record<string, unknown>>
  const names = Object.keys(configSchema.properties)
  const width = Math.max(...names.map((name) => name.length))
  return names.map((name) => {
    const value = told[name]
    if (value === undefined) return `${name.padEnd(width)}  not set`
    return `${name.padEnd(width)}  ${secretVariables.has(name) ? '(secret)' : JSON.stringify(value)}`
  })
}
