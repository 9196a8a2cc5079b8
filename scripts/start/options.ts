import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataDir, defaultPortBase } from '@ip-rights-ledger/network/topology'

export interface StartOptions {
  readonly engine: 'embedded'
  readonly dataDir: string
  readonly portBase: number
  readonly reset: boolean
}

export const usage = `expected: npm start -- [--data DIR] [--port-base N] [--reset] [--engine embedded]
  --data DIR       where everything it keeps lies (${defaultDataDir})
  --port-base N    first of the ports it opens, up to N+50 (${defaultPortBase})
  --reset          begins anew: removes DIR first
  --engine NAME    what carries the ledger (embedded)`

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

/** @throws UsageError that says what was expected and what was got */
export function startOptions(args: readonly string[]): StartOptions {
  const { data, reset, engine, 'port-base': base } = parsed(args)
  const portBase = Number(base)
  // The highest port opened is the base and 50.
  if (!/^\d+$/.test(base) || portBase < 1024 || portBase > 65_485) {
    throw new UsageError(`expected --port-base to be a port from 1024 to 65485, got ${base}`)
  }
  if (engine !== 'embedded') throw new UsageError(`expected --engine embedded, got ${engine}`, 3)
  return { engine, dataDir: resolve(data), portBase, reset }
}
