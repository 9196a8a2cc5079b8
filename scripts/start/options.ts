import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataDir, defaultPortBase } from '@ip-rights-ledger/network/topology'

/** What carries the ledger. */
export type EngineName = 'embedded' | 'fabric'

/** How far above the base the highest port of an engine lies. */
const reach: Readonly<Record<EngineName, number>> = { embedded: 63, fabric: 83 }

const isEngine = (name: string): name is EngineName => Object.hasOwn(reach, name)

/** A consortium to run, and where. */
export interface Place {
  readonly engine: EngineName
  readonly dataDir: string
  readonly portBase: number
}

export interface StartOptions extends Place {
  readonly reset: boolean
}

export const usage = `expected: npm start -- [--data DIR] [--port-base N] [--reset] [--engine embedded|fabric]
  --data DIR       where everything it keeps lies (${defaultDataDir})
  --port-base N    first of the ports it opens, up to N+63, or N+83 with fabric (${defaultPortBase})
  --reset          begins anew: removes DIR first
  --engine NAME    what carries the ledger: embedded (default), or fabric, Fabric's own programs`

/** Something the person who typed the command can put right; its message needs no stack. */
export class UsageError extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode = 2) {
    super(message)
    this.name = 'UsageError'
    this.exitCode = exitCode
  }
}

const options = {
  data: { type: 'string', default: defaultDataDir },
  'port-base': { type: 'string', default: String(defaultPortBase) },
  reset: { type: 'boolean', default: false },
  engine: { type: 'string', default: 'embedded' },
} as const

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

/** @param typed as a person typed it. @throws UsageError that says what was expected and what was got */
export function placeOf(typed: { readonly data: string; readonly engine: string; readonly 'port-base': string }): Place {
  const { data, engine, 'port-base': base } = typed
  if (!isEngine(engine)) throw new UsageError(`expected --engine ${Object.keys(reach).join(' or ')}, got ${engine}`, 3)
  const portBase = Number(base)
  const highest = 65_535 - reach[engine]
  if (!/^\d+$/.test(base) || portBase < 1024 || portBase > highest) {
    throw new UsageError(`expected --port-base to be a port from 1024 to ${highest}, got ${base}`)
  }
  return { engine, dataDir: resolve(data), portBase }
}

/** @throws UsageError that says what was expected and what was got */
export function startOptions(args: readonly string[]): StartOptions {
  const { reset, ...typed } = parsed(args)
  return { ...placeOf(typed), reset }
}
