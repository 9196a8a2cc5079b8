/** `npm run config`: what a gateway can be told by its environment, and what that of this shell would tell it. */
import { configLines, configTable } from '@ip-rights-ledger/gateway/config-table'
import { readConfig } from '@ip-rights-ledger/gateway/config'

for (const { variable, expected, byDefault, description } of configTable()) {
  console.log(`${variable}\n    ${description}; ${expected.replaceAll('`', '')}${byDefault === '' ? '' : `; ${byDefault}`}`)
}
if (process.env['GATEWAY_PROFILE'] !== undefined) {
  try {
    console.log(`\nHere:\n${configLines(readConfig(process.env)).join('\n')}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
