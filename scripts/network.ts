/** `npm run network -- …`: a consortium in the background, and what one may ask of it. */
import { parseArgs } from 'node:util'
import { ProgramsMissing } from '@ip-rights-ledger/network/fabric'
import { defaultDataDir, defaultPortBase } from '@ip-rights-ledger/network/topology'
import { doctor } from './network/doctor.js'
import { down } from './network/down.js'
import { logs } from './network/logs.js'
import { status } from './network/status.js'
import { up } from './network/up.js'
import { placeOf, UsageError } from './start/options.js'

const usage = `expected: npm run network -- COMMAND [--data DIR]
  up [--engine embedded|fabric] [--port-base N]      starts in the background, answers when all is ready
  down [--purge]                                     stops in reverse order; --purge removes DIR too
  status                                             what runs, what is ready, how far each node is
  logs [PROGRAM]                                     the last lines of each program, or of one
  doctor [--engine embedded|fabric] [--port-base N]  whether this machine has what is needed, and the remedy`

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: defaultDataDir },
      engine: { type: 'string', default: 'fabric' },
      'port-base': { type: 'string', default: `${defaultPortBase}` },
      purge: { type: 'boolean', default: false },
    },
  })
  const [command = '', program, ...more] = positionals
  const place = placeOf(values)
  if (command === 'logs' && more.length === 0) return logs(place.dataDir, program)
  if (program !== undefined) throw new TypeError(`expected nothing behind ${command}, got ${program}`)
  if (command === 'up') return up(place)
  if (command === 'down') return down(place.dataDir, values.purge)
  if (command === 'status') return status(place.dataDir)
  if (command === 'doctor') return doctor(place)
  throw new TypeError(`expected a command, got ${JSON.stringify(command)}`)
}

try {
  process.exitCode = await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  // What parseArgs and the above throw for a command that was typed wrong.
  if (error instanceof TypeError) console.error(usage)
  const ownCode = error instanceof ProgramsMissing || error instanceof UsageError
  process.exitCode = ownCode ? error.exitCode : error instanceof TypeError ? 2 : 1
}
